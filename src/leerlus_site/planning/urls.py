"""Addresses of the staff pages of the calendar."""

from django.urls import path, re_path

from leerlus_site.planning.views import planned_add, planned_detail, planned_step, publication_calendar

urlpatterns = [
    path("kalender/", publication_calendar, name="publication_calendar"),
    path("kalender/nieuw/", planned_add, name="planned_add"),
    path("kalender/<int:pk>/", planned_detail, name="planned_detail"),
    re_path(r"^kalender/(?P<pk>\d+)/(?P<step>verschuiven|laten-vallen|elders)/$", planned_step, name="planned_step"),
]
