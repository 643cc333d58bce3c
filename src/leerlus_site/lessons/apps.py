from django.apps import AppConfig


class LessonsConfig(AppConfig):
    name = "leerlus_site.lessons"
    label = "lessons"
