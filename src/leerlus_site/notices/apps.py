from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "leerlus_site.notices"
    label = "notices"
