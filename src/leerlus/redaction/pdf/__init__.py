"""PDF: glyphs taken out and black boxes drawn over them, and all that the pages do not show cleaned.

The order matters. First the file is laid bare: hidden layers and remarks go, form fields become part of their page.
Then the characters to remove are found, by the place of our own words and by searching each page. Where taking out the
glyphs is exact they are taken out; a page where it is not becomes a picture. What is written is always a fresh file.
"""

from leerlus.formats.limits import Limits
from leerlus.redaction.job import Job, Outcome, Report
from leerlus.redaction.pdf import bare, cleaning, drawing, glyphs
from leerlus.redaction.pdf.pages import pages_of
from leerlus.redaction.pdf.places import Places
from leerlus.redaction.wanted import Search

_RASTERISED = (
    "Bladzijde {} is een beeld geworden, omdat tekst daar niet precies genoeg kon worden verwijderd; "
    "de overige woorden staan onzichtbaar op hun plaats."
)


def carry_out(data: bytes, job: Job, *, limits: Limits) -> Outcome:
    """The public version of a PDF."""
    search = Search(job)
    laid_bare, said = bare.laid_bare(data)
    before = pages_of(laid_bare)
    gone = Places(job, search).found(before)
    without, inexact = glyphs.removed(laid_bare, before, gone)
    rasterised = sorted(gone) if job.strict else sorted(inexact)
    drawn = drawing.Drawn(before, gone, job)
    written = cleaning.cleaned(drawing.with_boxes(without, laid_bare, drawn, rasterised), search, drawn)
    notices = (_RASTERISED.format(number),) if (number := ", ".join(map(str, rasterised))) else ()
    return Outcome(written, Report(drawn.areas, tuple(rasterised), tuple(said), notices))
