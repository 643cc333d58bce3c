"""From rows to released content: one builder a kind, in the shapes of `snapshots.contents`."""

from collections.abc import Callable, Iterable

from leerlus_site.publication.contents.built import Built
from leerlus_site.publication.contents.decided.agenda import build_agenda
from leerlus_site.publication.contents.decided.dossier import build_dossiers
from leerlus_site.publication.contents.document import build_documents
from leerlus_site.publication.contents.entry import build_entries
from leerlus_site.publication.contents.organisation import build_organisations
from leerlus_site.publication.contents.programme import build_programme
from leerlus_site.publication.contents.refused.refusal import build_refusals
from leerlus_site.publication.contents.report import build_reports
from leerlus_site.publication.contents.trajectory import build_trajectories

Builder = Callable[[str, Iterable[str]], list[Built]]

BUILDERS: dict[str, Builder] = {
    "report": build_reports,
    "recommendation": build_entries,
    "commitment": build_entries,
    "action": build_entries,
    "motion": build_entries,
    "lesson": build_entries,
    "bottleneck": build_entries,
    "document": build_documents,
    "organisation": build_organisations,
    "trajectory": build_trajectories,
    "programme": build_programme,
    "refusal": build_refusals,
    "dossier": build_dossiers,
    "agenda": build_agenda,
}

__all__ = ["BUILDERS", "Built"]
