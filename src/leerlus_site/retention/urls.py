"""Addresses of the staff pages of keeping."""

from django.urls import path

from leerlus_site.retention.views import archive_package, document_retention, retention_list

urlpatterns = [
    path("bewaren/", retention_list, name="retention_list"),
    path("documenten/<str:reference>/bewaren/", document_retention, name="document_retention"),
    path("documenten/<str:reference>/bewaren/mdto.zip", archive_package, name="archive_package"),
]
