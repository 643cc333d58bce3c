from django.apps import AppConfig


class RegisterConfig(AppConfig):
    name = "leerlus_site.register"
    label = "register"
