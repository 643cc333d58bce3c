"""From a file and a checked plan to a public version without a trace; the only way out leads past the verifier."""

from dataclasses import replace

from leerlus.document import Document
from leerlus.errors import PlanError, RedactionRefused, TraceFound
from leerlus.redaction import REDACTORS
from leerlus.redaction.apart import carry_out_apart, verify_apart
from leerlus.redaction.job import Outcome, job_of
from leerlus.redaction.plan import Plan, checked, forgotten
from leerlus.redaction.verify import poppler

_MOST_NAMED = 10


def public_version(data: bytes, document: Document, plan: Plan, *, form: str, strict: bool = False) -> Outcome:
    """The public version of `data`, read as `document` in the format `form`.

    PlanError when the plan does not fit or forgets a place; RedactionRefused when a passage cannot be removed with
    certainty; TraceFound when the verifier found anything. `strict` makes a picture of every PDF page with a passage.
    """
    if form not in {known for known, _maker, _verifier in REDACTORS}:
        raise RedactionRefused("Bestanden van dit soort lakken wij niet. Bewaar het als PDF en probeer het opnieuw.")
    _refuse_forgotten(checked(plan, document), document)
    job = job_of(plan, document, form=form, strict=strict)
    outcome = carry_out_apart(data, job)
    faults = verify_apart(data, outcome, job)
    if faults:
        told = "\n".join(f"- {fault}" for fault in faults[:_MOST_NAMED])
        more = f"\n- en nog {len(faults) - _MOST_NAMED} andere" if len(faults) > _MOST_NAMED else ""
        raise TraceFound(
            f"De controle na het lakken houdt dit bestand tegen:\n{told}{more}\n"
            "Er is geen openbare versie gemaakt. Vul het plan aan of haal deze plaatsen uit het oorspronkelijke "
            "bestand, en probeer het opnieuw. Bij een PDF kan --strict helpen."
        )
    said = poppler.notices() if form == "pdf" else []
    return replace(outcome, report=replace(outcome.report, notices=(*outcome.report.notices, *said)))


def _refuse_forgotten(plan: Plan, document: Document) -> None:
    places = list(forgotten(plan, document))
    if not places:
        return
    told = "; ".join(
        f"passage {number} ook op teken {start}" + (f" (bladzijde {page})" if (page := document.page_at(start)) else "")
        for number, start in places[:_MOST_NAMED]
    )
    raise PlanError(
        f"Woorden die u lakt staan ook op plaatsen waarover het plan niets zegt: {told}. Voeg die plaatsen toe "
        "(besluit 'rejected' laat ze staan), of gebruik --alike om alle gelijke woorden te lakken."
    )
