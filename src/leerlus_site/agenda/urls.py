"""Addresses of the work agenda."""

from django.urls import path

from leerlus_site.agenda.views import meetings, offers, order, themes

_THEME = "werkagenda/themas/<str:reference>"
_MEETING = "werkagenda/bijeenkomsten/<int:pk>"
_OFFER = "werkagenda/leeraanbod/<int:pk>"

urlpatterns = [
    path("werkagenda/", order.agenda, name="agenda"),
    path("werkagenda/stemmen/", order.agenda_vote, name="agenda_vote"),
    path("werkagenda/stemmers/", order.agenda_voter, name="agenda_voter"),
    path("werkagenda/themas/nieuw/", themes.theme_new, name="theme_new"),
    path(f"{_THEME}/", themes.theme_detail, name="theme_detail"),
    path(f"{_THEME}/erbij/", themes.theme_under, name="theme_under"),
    path(f"{_THEME}/afronden/", themes.theme_close, name="theme_close"),
    path("werkagenda/bijeenkomsten/nieuw/", meetings.meeting_new, name="meeting_new"),
    path(f"{_MEETING}/", meetings.meeting_detail, name="meeting_detail"),
    path(f"{_MEETING}/uitkomst/", meetings.meeting_told, name="meeting_told"),
    path(f"{_MEETING}/les/", meetings.meeting_lesson, name="meeting_lesson"),
    path("werkagenda/leeraanbod/nieuw/", offers.offer_new, name="offer_new"),
    path(f"{_OFFER}/", offers.offer_detail, name="offer_detail"),
    path(f"{_OFFER}/aanpassen/", offers.offer_change, name="offer_change"),
    path(f"{_OFFER}/les/", offers.offer_lesson, name="offer_lesson"),
    path(f"{_OFFER}/les-weg/", offers.offer_lesson_gone, name="offer_lesson_gone"),
    path(f"{_OFFER}/stoppen/", offers.offer_stop, name="offer_stop"),
]
