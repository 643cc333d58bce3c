from django.apps import AppConfig


class DossiersConfig(AppConfig):
    name = "leerlus_site.dossiers"
    label = "dossiers"
