from django.apps import AppConfig


class RetentionConfig(AppConfig):
    name = "leerlus_site.retention"
    label = "retention"
