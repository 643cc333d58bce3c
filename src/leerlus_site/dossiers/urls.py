"""Addresses of the staff pages of decision dossiers."""

from django.urls import path, re_path

from leerlus_site.dossiers.views import (
    dossier_detail,
    dossier_list,
    dossier_new,
    dossier_paper_remove,
    dossier_step,
    memo_read,
    memo_template,
)

urlpatterns = [
    path("dossiers/", dossier_list, name="dossier_list"),
    path("dossiers/nieuw/", dossier_new, name="dossier_new"),
    path("dossiers/<str:reference>/", dossier_detail, name="dossier_detail"),
    path("dossiers/<str:reference>/stukken/<int:pk>/weg/", dossier_paper_remove, name="dossier_paper_remove"),
    path("dossiers/<str:reference>/stukken/<int:pk>/nota/", memo_read, name="memo_read"),
    re_path(r"^dossiers/(?P<reference>BES-[^/]+)/beslisnota\.(?P<name>docx|odt)$", memo_template, name="memo_template"),
    re_path(
        r"^dossiers/(?P<reference>BES-[^/]+)/"
        r"(?P<step>beschrijven|stuk|beslismoment|register|opmerking|akkoord)/$",
        dossier_step,
        name="dossier_step",
    ),
]
