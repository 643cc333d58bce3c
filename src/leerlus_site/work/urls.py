"""Addresses of the start page, the inbox and the history."""

from django.urls import path

from leerlus_site.work.views.history import history
from leerlus_site.work.views.inbox import inbox, message_detail, message_take
from leerlus_site.work.views.start import digest, start

urlpatterns = [
    path("", start, name="start"),
    path("overzicht-per-mail/", digest, name="digest"),
    path("berichten/", inbox, name="inbox"),
    path("berichten/<int:pk>/", message_detail, name="message_detail"),
    path("berichten/<int:pk>/oppakken/", message_take, name="message_take"),
    path("geschiedenis/", history, name="history"),
]
