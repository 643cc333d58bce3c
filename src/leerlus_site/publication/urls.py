"""Addresses of the staff pages of publication."""

from django.urls import path

from leerlus_site.publication.views import public_list, release_detail, release_list, withdraw_snapshot

urlpatterns = [
    path("uitgeven/", release_list, name="release_list"),
    path("uitgeven/openbaar/", public_list, name="public_list"),
    path("uitgeven/intrekken/<int:pk>/", withdraw_snapshot, name="withdraw_snapshot"),
    path("uitgeven/<str:reference>/", release_detail, name="release_detail"),
]
