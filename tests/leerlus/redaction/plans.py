"""Plans for tests: the words that go, wherever they stand in the text."""

import re

from leerlus.document import Document
from leerlus.redaction.job import Job, job_of
from leerlus.redaction.plan import Decision, Plan, Redaction, in_order


def plan_for(document: Document, *quotes: str, ground: str = "5.1.2e") -> Plan:
    """Every place of these words goes."""
    return Plan(
        sha256=document.sha256,
        text_version=document.text_version,
        redactions=in_order(
            Redaction(
                start=found.start(),
                end=found.end(),
                quote=found.group(),
                ground=ground,
                reason="Proef.",
                decision=Decision.CONFIRMED,
                page=document.page_at(found.start()),
            )
            for quote in quotes
            for found in re.finditer(re.escape(quote), document.text)
        ),
    )


def job_for(document: Document, form: str, *quotes: str, strict: bool = False) -> Job:
    """The job of such a plan."""
    return job_of(plan_for(document, *quotes), document, form=form, strict=strict)
