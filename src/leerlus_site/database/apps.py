from django.apps import AppConfig


class DatabaseConfig(AppConfig):
    name = "leerlus_site.database"
    label = "database"
