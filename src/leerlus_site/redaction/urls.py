"""Addresses of the redaction room."""

from django.urls import path, re_path

from leerlus_site.redaction.views import add_passage, begin, decide_passage, public_file, room, sheet_step

_ROOM = "documenten/<str:reference>/lakken/"

urlpatterns = [
    path(_ROOM, room, name="redaction_room"),
    path(f"{_ROOM}voorstel/", begin, name="redaction_begin"),
    path(f"{_ROOM}toevoegen/", add_passage, name="redaction_add"),
    path(f"{_ROOM}passages/<int:pk>/", decide_passage, name="redaction_decide"),
    path(f"{_ROOM}openbare-versie/", public_file, name="redaction_file"),
    re_path(
        r"^documenten/(?P<reference>DOC-[^/]+)/lakken/(?P<step>bevestigen|voorleggen|akkoord|heropenen)/$",
        sheet_step,
        name="redaction_step",
    ),
]
