"""Addresses of the start page, the inbox and the history."""

from django.urls import path

from leerlus_site.work.views import history, inbox, start

urlpatterns = [
    path("", start, name="start"),
    path("berichten/", inbox, name="inbox"),
    path("geschiedenis/", history, name="history"),
]
