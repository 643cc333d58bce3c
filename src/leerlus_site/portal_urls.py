"""The public pages."""

from django.urls import URLPattern, include, path, register_converter

from leerlus_site.common.design_rules import ROOT
from leerlus_site.portal.agenda import pages as agenda
from leerlus_site.portal.api import PUBLIC_API
from leerlus_site.portal.decisions import pages as decisions
from leerlus_site.portal.found import pages
from leerlus_site.portal.lessons_for import pages as lessons_for
from leerlus_site.portal.refusals import pages as refusals
from leerlus_site.portal.views import (
    changes,
    documents,
    entries,
    errors,
    health,
    home,
    messages,
    organisations,
    programme,
    reports,
    search,
    texts,
    trajectories,
)


class KeyConverter:
    """The key of a released thing. PostgreSQL takes no NUL in a text, so an address with one leads nowhere."""

    regex = r"[^/\x00]{1,100}"

    def to_python(self, value: str) -> str:
        """The key as it stands in the address."""
        return value

    def to_url(self, value: str) -> str:
        """The key as it stands in the address."""
        return value


register_converter(KeyConverter, "key")

_PAGES: list[URLPattern] = [
    path("", home.home, name="home"),
    path("rapporten/", reports.reports, name="reports"),
    path("rapporten/<key:key>/", reports.report, name="report"),
    path("register/", entries.entries, name="entries"),
    path("register/<key:key>/", entries.entry, name="entry"),
    path("documenten/", documents.documents, name="documents"),
    path("documenten/<key:key>/", documents.document, name="document"),
    path("documenten/<key:key>/bestand", documents.download, name="download"),
    path("organisaties/", organisations.organisations, name="organisations"),
    path("organisaties/<key:key>/", organisations.organisation, name="organisation"),
    path("trajecten/", trajectories.trajectories, name="trajectories"),
    path("trajecten/vergelijken/", trajectories.compared, name="trajectories_compared"),
    path("trajecten/<key:key>/", trajectories.trajectory, name="trajectory"),
    path("besluiten/", decisions.decisions, name="decisions"),
    path("besluiten/<key:key>/", decisions.decision, name="decision"),
    path("geweigerd/", refusals.refusals, name="refusals"),
    path("geweigerd/<key:key>/", refusals.refusal, name="refusal"),
    path("werkagenda/", agenda.agenda, name="agenda"),
    path("lessen-voor/", lessons_for.lessons_for, name="lessons_for"),
    path("lessen-voor/inbedden/", lessons_for.embedded, name="lessons_embedded"),
    path("lessen-voor/lijst.csv", lessons_for.table, name="lessons_table"),
    path("zonder-reactie/", programme.silence, name="silence"),
    path("cijfers/", programme.figures, name="figures"),
    path("wijzigingen/", changes.changes, name="changes"),
    path("zoeken/", search.search, name="search"),
    path("zoeken/aanvullen/", search.complete, name="complete"),
    path("klopt-dit-niet/", messages.wrong, name="wrong"),
    path("klopt-dit-niet/volgen/", messages.follow, name="follow"),
    path("klopt-dit-niet/bedankt/", messages.thanks, name="thanks"),
    path("hoe-wij-lezen/", texts.how_we_read, name="how_we_read"),
    path("robots.txt", pages.robots, name="robots"),
    path("sitemap.xml", pages.sitemap_index, name="sitemap_index"),
    path("sitemaps/paginas.xml", pages.sitemap_pages, name="sitemap_pages"),
    path("sitemaps/<int:part>.xml", pages.sitemap, name="sitemap"),
    path("id/<slug:kind>/<key:key>", pages.lasting, name="lasting"),
    path("gezondheid/", health.health, name="health"),
    path("<slug:name>/", texts.text, name="text"),
]
urlpatterns = [path(f"{ROOT[1:]}/", PUBLIC_API.urls), path("", include((_PAGES, "portal")))]
handler404 = errors.not_found
handler500 = errors.failed
handler400 = errors.bad_request
