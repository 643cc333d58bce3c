"""Web pages (HTML): passages cut from all text, and cleaned of remarks, scripts and hidden elements."""

from lxml import etree, html

from leerlus.formats.html import decoded
from leerlus.formats.limits import Limits
from leerlus.formats.package import damaged
from leerlus.redaction.job import Job, Outcome, Report
from leerlus.redaction.letters import letters
from leerlus.redaction.office.attributes import blank_attributes
from leerlus.redaction.wanted import Search
from leerlus.redaction.web_page import cleaning, text


def carry_out(data: bytes, job: Job, *, limits: Limits) -> Outcome:
    """The public version of a web page, as UTF-8."""
    search = Search(job)
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = etree.fromstring(decoded(data).replace("\x00", "").encode("utf-8", errors="replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:  # nothing to parse
        raise damaged() from error
    if root is None:
        raise damaged()
    said = cleaning.clean(root, search)
    flow = text.flow(root)
    flow.cut(search.cuts(letters(flow.text)))
    blank_attributes(root, search)
    cleaning.say_utf8(root)
    written = html.tostring(root, doctype="<!DOCTYPE html>", encoding="unicode")
    return Outcome(written.encode("utf-8"), Report(cleaned=tuple(dict.fromkeys(said))))
