"""One sample redacted, verified and judged."""

from dataclasses import dataclass
from importlib import import_module

from benchmarks.torture.judging import problems
from benchmarks.torture.samples import Sample
from leerlus.document import Document
from leerlus.formats import FORMATS
from leerlus.formats.limits import DEFAULT_LIMITS
from leerlus.redaction import REDACTORS
from leerlus.redaction.job import Job, Outcome, job_of
from leerlus.redaction.letters import hits, letters, needle
from leerlus.redaction.plan import Decision, Plan, Redaction, in_order
from leerlus.redaction.verify import poppler


@dataclass(frozen=True)
class Redacted:
    """What came of one sample: the job, the public version, what the verifier and what the judge said."""

    sample: Sample
    job: Job
    outcome: Outcome
    faults: list[str]
    problems: list[str]


def redacted(sample: Sample) -> Redacted:
    """The whole way of one sample, in this process."""
    module = next(module for form, _media_type, module in FORMATS if form == sample.form)
    document = import_module(module).read(sample.data)
    job = job_of(plan(document, sample), document, form=sample.form)
    maker, _verifier = modules(sample.form)
    outcome = import_module(maker).carry_out(sample.data, job, limits=DEFAULT_LIMITS)
    return Redacted(sample, job, outcome, faults(sample, outcome, job), problems(sample, outcome.data, outcome.report))


def modules(form: str) -> tuple[str, str]:
    """The modules that make and verify a public version."""
    return next((maker, verifier) for known, maker, verifier in REDACTORS if known == form)


def faults(sample: Sample, outcome: Outcome, job: Job) -> list[str]:
    """What the verifier says, in this process."""
    found: list[str] = import_module(modules(sample.form)[1]).faults(sample.data, outcome, job, limits=DEFAULT_LIMITS)
    return found + (poppler.faults(sample.data, outcome.data, job) if sample.form == "pdf" else [])


def plan(document: Document, sample: Sample) -> Plan:
    """Every place in the text of what must go."""
    found = letters(document.text)
    places = {found.at(*hit): secret for secret in sample.someone.secrets for hit in hits(needle(secret), found)}
    return Plan(
        sha256=document.sha256,
        text_version=document.text_version,
        redactions=in_order(
            Redaction(
                start=start,
                end=end,
                quote=document.quote(start, end),
                ground="5.1.2e",
                reason=f"Proef: {len(secret)} tekens.",
                decision=Decision.CONFIRMED,
                page=document.page_at(start),
            )
            for (start, end), secret in places.items()
        ),
    )
