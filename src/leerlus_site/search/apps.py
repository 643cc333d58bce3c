from django.apps import AppConfig


class SearchConfig(AppConfig):
    name = "leerlus_site.search"
    label = "search"
