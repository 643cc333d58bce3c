"""Addresses of the staff pages on packs and redress operations."""

from django.urls import path, re_path

from leerlus_site.readiness.views.packs import (
    entry_uses,
    pack_detail,
    pack_export,
    pack_help,
    pack_list,
    pack_mark,
    pack_new,
    pack_sign,
)
from leerlus_site.readiness.views.steps import STEPS, heard_used, trajectory_step
from leerlus_site.readiness.views.trajectories import trajectory_compare, trajectory_course

urlpatterns = [
    path("startpakketten/", pack_list, name="pack_list"),
    path("startpakketten/nieuw/", pack_new, name="pack_new"),
    path("startpakketten/<str:reference>/", pack_detail, name="pack_detail"),
    path("startpakketten/<str:reference>/gebruik/", pack_mark, name="pack_mark"),
    path("startpakketten/<str:reference>/ondertekenen/", pack_sign, name="pack_sign"),
    path("startpakketten/<str:reference>/hielp/<int:pk>/", pack_help, name="pack_help"),
    re_path(r"^startpakketten/(?P<reference>[\w-]+)/startpakket\.(?P<name>docx|pdf)$", pack_export, name="pack_export"),
    path("register/<str:reference>/gebruik/", entry_uses, name="entry_uses"),
    path("trajecten/vergelijken/", trajectory_compare, name="trajectory_compare"),
    path("trajecten/<slug:key>/verloop/", trajectory_course, name="trajectory_course"),
    re_path(
        rf"^trajecten/(?P<key>[-\w]+)/verloop/(?P<step>{'|'.join(STEPS)})/$", trajectory_step, name="trajectory_step"
    ),
    path("trajecten/<slug:key>/verloop/inbreng/<int:pk>/", heard_used, name="heard_used"),
]
