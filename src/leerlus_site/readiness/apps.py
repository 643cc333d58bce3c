from django.apps import AppConfig


class ReadinessConfig(AppConfig):
    name = "leerlus_site.readiness"
    label = "readiness"
