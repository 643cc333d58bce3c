"""PDF: read by pdfium in order and along slanted lines, walked through by pikepdf, drawn, and searched as bytes.

A second program, poppler, reads the file outside the child; see `verify.poppler`.
"""

import pypdfium2

from leerlus.formats.limits import Limits
from leerlus.redaction.job import Job, Outcome
from leerlus.redaction.verify.pdf import drawn, lines, objects, streams
from leerlus.redaction.verify.traces import Hunt


def faults(original: bytes, outcome: Outcome, job: Job, *, limits: Limits) -> list[str]:
    """What is wrong with the public version of a PDF."""
    hunt = Hunt(job)
    with pypdfium2.PdfDocument(original) as before, pypdfium2.PdfDocument(outcome.data) as after:
        if len(before) != len(after):
            return ["Het aantal bladzijden is veranderd."]
        hunt.read(lines.text(before), lines.text(after), "in de tekst van de bladzijden")
        hunt.read(lines.along(before), lines.along(after), "in tekst langs een schuine of gedraaide lijn")
        hunt.faults += lines.lost(before, after, outcome.report)
        hunt.faults += drawn.changed(before, after, outcome.report)
    objects.check(outcome.data, hunt)
    hunt.read(streams.text(original), streams.text(outcome.data), "in de inhoud van de bladzijden")
    hunt.stored(outcome.data, "in de bytes van het bestand")
    return hunt.faults
