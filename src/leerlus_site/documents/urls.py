"""Addresses of the staff pages of documents."""

from django.urls import path

from leerlus_site.documents.views import document_add, document_detail, document_list

urlpatterns = [
    path("documenten/", document_list, name="document_list"),
    path("documenten/toevoegen/", document_add, name="document_add"),
    path("documenten/<str:reference>/", document_detail, name="document_detail"),
]
