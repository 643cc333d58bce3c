from django.apps import AppConfig


class LoopsConfig(AppConfig):
    name = "leerlus_site.loops"
    label = "loops"
