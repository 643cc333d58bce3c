from django.apps import AppConfig


class SnapshotsConfig(AppConfig):
    name = "leerlus_site.snapshots"
    label = "snapshots"
