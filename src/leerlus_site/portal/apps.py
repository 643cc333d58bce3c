from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "leerlus_site.portal"
    label = "portal"
