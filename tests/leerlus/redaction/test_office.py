"""Word, LibreOffice and web pages: the words are gone from every part, the rest stays, nothing unseen is left."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import odfdo
import pytest

from leerlus.formats import docx as word_format
from leerlus.formats import html as html_format
from leerlus.formats import odt as odt_format
from leerlus.formats.limits import DEFAULT_LIMITS
from leerlus.redaction import web_page
from leerlus.redaction.job import Outcome, job_of
from leerlus.redaction.office import open_document, word
from leerlus.redaction.plan import Decision, Plan, Redaction, in_order
from leerlus.redaction.verify import package as package_check
from leerlus.redaction.verify import web_page as web_check
from tests.leerlus.formats.packages import docx, odt, paragraph
from tests.leerlus.redaction.plans import job_for, plan_for

NAME = "Fatma Bakker"
_META = (
    '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:creator>Fatma Bakker</dc:creator></office:meta>'
    "</office:document-meta>"
)


def from_word(data: bytes, *quotes: str) -> tuple[str, Outcome]:
    job = job_for(word_format.read(data), "docx", *quotes)
    outcome = word.carry_out(data, job, limits=DEFAULT_LIMITS)
    assert package_check.faults(data, outcome, job, limits=DEFAULT_LIMITS) == []
    return word_format.read(outcome.data).text, outcome


def from_odt(data: bytes, *quotes: str) -> tuple[str, Outcome]:
    job = job_for(odt_format.read(data), "odt", *quotes)
    outcome = open_document.carry_out(data, job, limits=DEFAULT_LIMITS)
    assert package_check.faults(data, outcome, job, limits=DEFAULT_LIMITS) == []
    return odt_format.read(outcome.data).text, outcome


def from_html(page: str, *quotes: str) -> str:
    data = page.encode()
    job = job_for(html_format.read(data), "html", *quotes)
    outcome = web_page.carry_out(data, job, limits=DEFAULT_LIMITS)
    assert web_check.faults(data, outcome, job, limits=DEFAULT_LIMITS) == []
    return outcome.data.decode()


RUNS = "<w:p><w:r><w:t>Aan Fat</w:t></w:r><w:r><w:t>ma Bak</w:t></w:r><w:r><w:t>ker, en de bakkerij.</w:t></w:r></w:p>"
CHANGES = (
    '<w:p><w:r><w:t>Zij </w:t></w:r><w:ins w:author="Fatma Bakker" w:date="2031-01-01T00:00:00Z"><w:r>'
    '<w:t>Fatma Bakker schrijft</w:t></w:r></w:ins><w:del w:author="x"><w:r><w:delText>Fatma Bakker wist</w:delText>'
    "</w:r></w:del></w:p>"
)
BOX = (
    "<w:p><w:r><w:t>Fatma </w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>Kader van Fatma Bakker</w:t></w:r></w:p>"
    "</w:txbxContent></w:pict></w:r><w:r><w:t>Bakker belt.</w:t></w:r></w:p>"
)
HIDDEN = (
    "<w:p><w:r><w:t>Wel te zien.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Verborgen: Fatma Bakker</w:t></w:r></w:p>"
    "<w:p><w:r><w:t>Fatma Bakker.</w:t></w:r></w:p>"
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (RUNS, "Aan [gelakt 5.1.2e], en de bakkerij."),
        (CHANGES, "Zij [gelakt 5.1.2e] schrijft"),
        (BOX, "[gelakt 5.1.2e] belt.\n\nKader van [gelakt 5.1.2e]"),
        (HIDDEN, "Wel te zien.\n\n[gelakt 5.1.2e]."),
    ],
)
def test_words_go_from_a_word_document_however_they_are_set(body: str, expected: str) -> None:
    assert from_word(docx(body), NAME)[0] == expected


def test_words_go_from_headers_notes_and_footers() -> None:
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>Zie Fatma Bakker.</w:t></w:r></w:p></w:footnote>'
    body = '<w:p><w:r><w:t>Tekst</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    data = docx(body, footnotes=note, header=paragraph("Van Fatma Bakker"), footer=paragraph("Fatma Bakker"))
    said, _outcome = from_word(data, NAME)
    assert said == "Van [gelakt 5.1.2e]\n\nTekst\n\n1 Zie [gelakt 5.1.2e].\n\n[gelakt 5.1.2e]"


def test_a_common_word_goes_at_its_own_place_only() -> None:
    data = docx(paragraph("De raad en het college.") + paragraph("Geef het aan het college."))
    document = word_format.read(data)
    start = document.text.index("aan het college") + 4
    one = Redaction(start=start, end=start + 3, quote="het", ground="5.2", reason="Proef.", decision=Decision.CONFIRMED)
    plan = Plan(sha256=document.sha256, text_version=document.text_version, redactions=(one,))
    job = job_of(plan, document, form="docx")
    outcome = word.carry_out(data, job, limits=DEFAULT_LIMITS)
    assert word_format.read(outcome.data).text == "De raad en het college.\n\nGeef het aan [gelakt 5.2] college."
    assert package_check.faults(data, outcome, job, limits=DEFAULT_LIMITS) == []


def test_a_minister_with_the_same_name_stays() -> None:
    data = docx(paragraph("Minister Bakker tekent de brief.") + paragraph("De heer Bakker schreef haar."))
    document = word_format.read(data)
    found = plan_for(document, "Bakker")
    stays = replace(found.redactions[0], decision=Decision.REJECTED)
    plan = Plan(
        sha256=document.sha256, text_version=document.text_version, redactions=in_order([stays, found.redactions[1]])
    )
    job = job_of(plan, document, form="docx")
    outcome = word.carry_out(data, job, limits=DEFAULT_LIMITS)
    said = "Minister Bakker tekent de brief.\n\nDe heer [gelakt 5.1.2e] schreef haar."
    assert word_format.read(outcome.data).text == said
    assert package_check.faults(data, outcome, job, limits=DEFAULT_LIMITS) == []


def test_remarks_go_from_a_word_document_and_are_named() -> None:
    remark = '<w:comment w:id="1" w:author="Fatma Bakker"><w:p><w:r><w:t>Klopt dit?</w:t></w:r></w:p></w:comment>'
    body = '<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>Fatma Bakker</w:t></w:r><w:commentRangeEnd w:id="1"/></w:p>'
    _said, outcome = from_word(docx(body, comments=remark), NAME)
    assert "opmerkingen verwijderd" in outcome.report.cleaned
    assert "word/comments.xml" not in ZipFile(BytesIO(outcome.data)).namelist()


def test_words_go_from_an_open_document_text_with_its_remarks_changes_and_properties() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Fatma Bakker wist</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:p>Aan <text:span>Fat</text:span>ma Bak<text:span>ker</text:span>, en de bakkerij"
        "<office:annotation><dc:creator>Fatma Bakker</dc:creator><text:p>Klopt dit?</text:p></office:annotation>.</text:p>"
        '<text:section text:display="none"><text:p>Verborgen</text:p></text:section>'
    )
    said, outcome = from_odt(odt(body, meta=_META, settings="<x>Fatma Bakker</x>"), NAME)
    assert said == "Aan [gelakt 5.1.2e], en de bakkerij."
    assert {"opmerkingen verwijderd", "verborgen tekst verwijderd"} <= set(outcome.report.cleaned)
    assert {"meta.xml", "settings.xml"}.isdisjoint(ZipFile(BytesIO(outcome.data)).namelist())


def test_a_text_as_programs_write_it_with_empty_parts_and_thumbnails_comes_through() -> None:
    made = odfdo.Document("text")
    made.body.clear()
    made.body.append(odfdo.Paragraph(f"Opgesteld door {NAME}."))
    out = BytesIO()
    made.save(out)
    assert from_odt(out.getvalue(), NAME)[0] == "Opgesteld door [gelakt 5.1.2e]."


def test_words_go_from_a_web_page_with_all_that_it_does_not_show() -> None:
    page = """<!DOCTYPE html><html lang="nl"><head><title>Nota van Fatma Bakker</title><meta name="author" content="F. Bakker">
    <script>var wie = "Fatma Bakker";</script></head><body><!-- Fatma Bakker --><main><h1>Nota</h1>
    <p onclick="x()" data-wie="Fatma Bakker">Aan <b>Fat</b>ma Bakker, en <a href="mailto:fatma.bakker@example.nl">de bakkerij</a>.</p>
    <p><img alt="Foto van Fatma Bakker" src="file:///C:/bakker.png"> <span hidden>Fatma Bakker</span>B&eacute;ter.</p></main></body></html>"""
    written = from_html(page, NAME)
    assert "bakker.png" not in written
    assert "mailto" not in written
    assert "de bakkerij" in written
    assert "Béter." in written
    assert 'alt="Foto van [gelakt 5.1.2e]"' in written
