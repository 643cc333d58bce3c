"""Staff pages: the table of contents. Each room keeps its own addresses."""

from django.urls import include, path

from leerlus_site.api import STAFF_API
from leerlus_site.common.design_rules import ROOT

urlpatterns = [
    path(f"{ROOT[1:]}/", STAFF_API.urls),
    path("", include("leerlus_site.work.urls")),
    path("", include("leerlus_site.search.urls")),
    path("", include("leerlus_site.accounts.urls")),
    path("", include("leerlus_site.notices.urls")),
    path("", include("leerlus_site.agenda.urls")),
    path("", include("leerlus_site.dossiers.urls")),
    path("", include("leerlus_site.redaction.urls")),
    path("", include("leerlus_site.documents.urls")),
    path("", include("leerlus_site.refusals.urls")),
    path("", include("leerlus_site.retention.urls")),
    path("", include("leerlus_site.loops.urls")),
    path("", include("leerlus_site.lessons.urls")),
    path("", include("leerlus_site.readiness.urls")),
    path("", include("leerlus_site.register.urls")),
    path("", include("leerlus_site.publication.urls")),
    path("", include("leerlus_site.planning.urls")),
]
