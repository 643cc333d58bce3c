"""What the invented ministry keeps beside the register: a dossier, a planned day, a term, an open question."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from leerlus.dossiers.paper import PaperRole
from leerlus.publication.retention import Nomination, Retention
from leerlus.register.refusals import House
from leerlus_site.accounts.models import Organisation, User
from leerlus_site.documents.models import Document
from leerlus_site.dossiers.models import Dossier
from leerlus_site.dossiers.operations.entries import link_entry
from leerlus_site.dossiers.operations.moments import add_moment
from leerlus_site.dossiers.operations.open_dossier import Described, open_dossier
from leerlus_site.dossiers.operations.papers import add_paper
from leerlus_site.planning.operations.plan import plan
from leerlus_site.refusals.operations.ask import Question, ask
from leerlus_site.register.models import Entry
from leerlus_site.retention.operations.set_retention import set_retention

_MINISTRY = "Ministerie van Wonen en Water"
_LETTER, _NOTA = "kabinetsreactie", "beslisnota"
_PAPERS = {_NOTA: PaperRole.NOTA, _LETTER: PaperRole.LETTER}
_MOMENTS = (
    (date(2023, 8, 23), "het SGO", "De kabinetsreactie is besproken."),
    (date(2023, 9, 29), "de ministerraad", "Ingestemd met het versturen van de kabinetsreactie."),
)
_ANSWERED = ("aanbeveling-1", "aanbeveling-2", "aanbeveling-3", "toezegging-excuses", "toezegging-informeren")


@dataclass(frozen=True)
class Papers:
    """What the chain of papers brought in, by its names there."""

    documents: dict[str, Document]
    entries: dict[str, Entry]


def keep_office(papers: Papers, *, by: User, at: datetime) -> Dossier:
    """Everything at once; nothing of it is public before a release."""
    nota, organisation = papers.documents[_NOTA], Organisation.objects.get(name=_MINISTRY)
    said = Described(
        title="Kabinetsreactie op het rapport Rekening zonder gehoor",
        about="De Landelijke Ombudspersoon gaf zeven aanbevelingen over de waterheffingen. Het kabinet gaf antwoord.",
        organisation=organisation,
        marking="openbaar",
        debate_on=None,
    )
    dossier = open_dossier(said, by=by, at=at)
    for name, role in _PAPERS.items():
        add_paper(dossier, papers.documents[name], role, by=by, at=at)
    for on, who, outcome in _MOMENTS:
        add_moment(dossier, who=who, on=on, outcome=outcome, stated_in=nota, by=by, at=at)
    for name in _ANSWERED:
        if name in papers.entries:
            link_entry(dossier, papers.entries[name].reference, by=by, at=at)
    kept = Retention(nomination=Nomination.KEEP, selection_list=f"Selectielijst {_MINISTRY}", category="2.1")
    set_retention(nota, kept, by=by, at=at, reason="Opgezocht in de selectielijst")
    plan(
        "Vierde voortgangsbrief herstel waterheffingen",
        at.date() + timedelta(days=45),
        basis="De minister schrijft de Kamer elk half jaar",
        source="Kabinetsreactie op het rapport Rekening zonder gehoor",
        by=by,
        at=at,
    )
    question = Question(
        house=House.SECOND,
        question="Welke adviezen kreeg de minister over het vervallen van de drempel?",
        source="Verslag van een schriftelijk overleg over de waterheffingen",
        asked_on=at.date() - timedelta(days=20),
        organisation=organisation,
        office="de minister van Wonen en Water",
    )
    ask(question, by=by, at=at)
    return dossier
