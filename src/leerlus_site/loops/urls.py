"""Addresses of the loops' staff pages."""

from django.urls import path, re_path

from leerlus_site.loops.views.loops import loop_detail, loop_list, loop_new
from leerlus_site.loops.views.standpoints import assessment_add, entry_loops, standpoint_add
from leerlus_site.loops.views.steps import STEPS, loop_step

urlpatterns = [
    path("terugkoppelingen/", loop_list, name="loop_list"),
    path("terugkoppelingen/<str:reference>/", loop_detail, name="loop_detail"),
    re_path(
        rf"^terugkoppelingen/(?P<reference>TER-\d+-\d+)/(?P<step>{'|'.join(STEPS)})/$", loop_step, name="loop_step"
    ),
    path("register/<str:reference>/terugkoppeling/", entry_loops, name="entry_loops"),
    path("register/<str:reference>/voorleggen/", loop_new, name="loop_new"),
    path("register/<str:reference>/standpunt/", standpoint_add, name="standpoint_add"),
    path("register/<str:reference>/beoordeling/", assessment_add, name="assessment_add"),
]
