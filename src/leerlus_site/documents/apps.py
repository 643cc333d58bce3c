from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "leerlus_site.documents"
    label = "documents"
