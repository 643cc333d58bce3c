from django.apps import AppConfig


class RefusalsConfig(AppConfig):
    name = "leerlus_site.refusals"
    label = "refusals"
