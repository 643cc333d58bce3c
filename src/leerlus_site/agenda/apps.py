from django.apps import AppConfig


class AgendaConfig(AppConfig):
    name = "leerlus_site.agenda"
    label = "agenda"
