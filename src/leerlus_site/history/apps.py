from django.apps import AppConfig


class HistoryConfig(AppConfig):
    name = "leerlus_site.history"
    label = "history"
