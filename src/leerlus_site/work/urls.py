"""Addresses of the work room: my work, the inbox, comments, saved choices and the history."""

from django.urls import path

from leerlus_site.work.views.comments import entry_comments, entry_comments_seen
from leerlus_site.work.views.filters import filter_remove, filter_save
from leerlus_site.work.views.hand_over import hand_over_page
from leerlus_site.work.views.history import history
from leerlus_site.work.views.inbox import inbox, message_detail, message_take
from leerlus_site.work.views.papers import debate_card, progress_letter, rappel, rappel_answer
from leerlus_site.work.views.start import digest, start

urlpatterns = [
    path("", start, name="start"),
    path("overzicht-per-mail/", digest, name="digest"),
    path("berichten/", inbox, name="inbox"),
    path("berichten/<int:pk>/", message_detail, name="message_detail"),
    path("berichten/<int:pk>/oppakken/", message_take, name="message_take"),
    path("register/<str:reference>/opmerkingen/", entry_comments, name="entry_comments"),
    path("register/<str:reference>/opmerkingen/gezien/", entry_comments_seen, name="entry_comments_seen"),
    path("register/<str:reference>/kaart.<slug:name>", debate_card, name="debate_card"),
    path("ronden/<int:pk>/brief.<slug:name>", progress_letter, name="progress_letter"),
    path("rappel/<str:reference>/", rappel, name="rappel"),
    path("rappel/<str:reference>/antwoord.<slug:name>", rappel_answer, name="rappel_answer"),
    path("keuzes/bewaren/", filter_save, name="filter_save"),
    path("keuzes/<int:pk>/weggooien/", filter_remove, name="filter_remove"),
    path("overdracht/", hand_over_page, name="hand_over"),
    path("geschiedenis/", history, name="history"),
]
