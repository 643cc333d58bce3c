from django.apps import AppConfig


class PublicationConfig(AppConfig):
    name = "leerlus_site.publication"
    label = "publication"
