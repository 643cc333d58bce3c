from django.apps import AppConfig


class RedactionConfig(AppConfig):
    name = "leerlus_site.redaction"
    label = "redaction"
