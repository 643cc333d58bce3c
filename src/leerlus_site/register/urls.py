"""Addresses of the register's staff pages."""

from django.urls import path, re_path

from leerlus_site.register.views.annexes import annex_import, round_annex
from leerlus_site.register.views.entries import entry_detail, entry_list, entry_step
from leerlus_site.register.views.proposals import decide_proposal, link_proposals
from leerlus_site.register.views.review import accept_whole_annex, review_queue, review_statement
from leerlus_site.register.views.round_share import round_share
from leerlus_site.register.views.rounds import round_close, round_detail, round_list, round_new, round_release
from leerlus_site.register.views.trajectories import (
    trajectory_detail,
    trajectory_join,
    trajectory_leave,
    trajectory_list,
)

urlpatterns = [
    path("beoordelen/", review_queue, name="review_queue"),
    path("beoordelen/<int:pk>/", review_statement, name="review_statement"),
    path("beoordelen/bijlage/<str:reference>/", accept_whole_annex, name="accept_whole_annex"),
    path("beoordelen/koppelingen/", link_proposals, name="link_proposals"),
    path("beoordelen/koppelingen/<int:pk>/", decide_proposal, name="decide_proposal"),
    path("ronden/", round_list, name="round_list"),
    path("ronden/nieuw/", round_new, name="round_new"),
    path("ronden/<int:pk>/", round_detail, name="round_detail"),
    path("ronden/<int:pk>/sluiten/", round_close, name="round_close"),
    path("ronden/<int:pk>/vrijgeven/", round_release, name="round_release"),
    path("ronden/<int:pk>/opgave/<slug:key>/", round_share, name="round_share"),
    path("ronden/<int:pk>/bijlage.<slug:name>", round_annex, name="round_annex"),
    path("trajecten/", trajectory_list, name="trajectory_list"),
    path("trajecten/<slug:key>/", trajectory_detail, name="trajectory_detail"),
    path("trajecten/<slug:key>/erbij/", trajectory_join, name="trajectory_join"),
    path("trajecten/<slug:key>/eraf/<int:pk>/", trajectory_leave, name="trajectory_leave"),
    path("bijlagen/<str:reference>/", annex_import, name="annex_import"),
    path("register/", entry_list, name="entry_list"),
    path("register/<str:reference>/", entry_detail, name="entry_detail"),
    re_path(
        r"^register/(?P<reference>[A-Z]+-\d+-\d+)/(?P<step>stand|termijn|koppeling|eigenaar)/$",
        entry_step,
        name="entry_step",
    ),
]
