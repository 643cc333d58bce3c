"""Addresses of the search page."""

from django.urls import path

from leerlus_site.search.views import search

urlpatterns = [path("zoeken/", search, name="work_search")]
