from django.apps import AppConfig


class WorkConfig(AppConfig):
    name = "leerlus_site.work"
    label = "work"
