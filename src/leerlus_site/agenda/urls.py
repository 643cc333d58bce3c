"""Addresses of the work agenda."""

from django.urls import path, re_path

from leerlus_site.agenda.views import (
    agenda,
    agenda_vote,
    agenda_voter,
    meeting_detail,
    meeting_new,
    meeting_step,
    theme_detail,
    theme_new,
    theme_step,
)

urlpatterns = [
    path("werkagenda/", agenda, name="agenda"),
    path("werkagenda/stemmen/", agenda_vote, name="agenda_vote"),
    path("werkagenda/stemmers/", agenda_voter, name="agenda_voter"),
    path("werkagenda/themas/nieuw/", theme_new, name="theme_new"),
    path("werkagenda/themas/<str:reference>/", theme_detail, name="theme_detail"),
    re_path(r"^werkagenda/themas/(?P<reference>THE-[^/]+)/(?P<step>erbij|afronden)/$", theme_step, name="theme_step"),
    path("werkagenda/bijeenkomsten/nieuw/", meeting_new, name="meeting_new"),
    path("werkagenda/bijeenkomsten/<int:pk>/", meeting_detail, name="meeting_detail"),
    re_path(r"^werkagenda/bijeenkomsten/(?P<pk>\d+)/(?P<step>uitkomst|les)/$", meeting_step, name="meeting_step"),
]
