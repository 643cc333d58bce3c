from django.apps import AppConfig


class WorkerConfig(AppConfig):
    name = "leerlus_site.worker"
    label = "worker"
