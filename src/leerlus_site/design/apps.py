from django.apps import AppConfig


class DesignConfig(AppConfig):
    name = "leerlus_site.design"
    label = "design"
