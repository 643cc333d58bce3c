"""Addresses of the staff pages of publication."""

from django.urls import path

from leerlus_site.publication.delivery.views import delivery_list
from leerlus_site.publication.erasure_views import erasure_detail, erasure_list, erasure_propose
from leerlus_site.publication.views import public_list, release_detail, release_list, withdraw_snapshot

urlpatterns = [
    path("uitgeven/", release_list, name="release_list"),
    path("uitgeven/publicatiebank/", delivery_list, name="delivery_list"),
    path("uitgeven/openbaar/", public_list, name="public_list"),
    path("uitgeven/intrekken/<int:pk>/", withdraw_snapshot, name="withdraw_snapshot"),
    path("wissen/", erasure_list, name="erasure_list"),
    path("wissen/<str:reference>/", erasure_detail, name="erasure_detail"),
    path("documenten/<str:reference>/wissen/", erasure_propose, name="erasure_propose"),
    path("uitgeven/<str:reference>/", release_detail, name="release_detail"),
]
