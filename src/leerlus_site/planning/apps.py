from django.apps import AppConfig


class PlanningConfig(AppConfig):
    name = "leerlus_site.planning"
    label = "planning"
