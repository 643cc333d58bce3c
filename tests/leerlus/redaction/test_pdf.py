"""PDF: the words are gone from every place, the rest stays, and a page that cannot be exact becomes a picture."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, String

from leerlus.formats.limits import DEFAULT_LIMITS
from leerlus.formats.pdf import read
from leerlus.redaction.job import Job, Outcome
from leerlus.redaction.pdf import carry_out
from leerlus.redaction.policy import proposed
from leerlus.redaction.verify import poppler
from leerlus.redaction.verify.pdf import faults
from tests.leerlus.formats.test_pdf import made
from tests.leerlus.redaction.plans import job_for

NAME = "Fatma Bakker"
LETTER = f"""Opgesteld door {NAME} voor de offici\u00eble stukken.

De minister belt, en {NAME}, ook. Een bakkerij staat hier niet buiten.
"""


def redacted(data: bytes, *quotes: str, strict: bool = False) -> tuple[Outcome, Job]:
    job = job_for(read(data), "pdf", *quotes, strict=strict)
    return carry_out(data, job, limits=DEFAULT_LIMITS), job


def shown(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def with_objects(data: bytes) -> bytes:
    """The name in each place that the page does not show."""
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.docinfo["/Author"] = NAME
        pdf.attachments["brief.txt"] = NAME.encode()
        pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{NAME}')"))
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem(f"Brief van {NAME}", 0))
        remark = Dictionary(
            Type=Name.Annot,
            Subtype=Name.Text,
            Rect=Array([10, 10, 30, 30]),
            Contents=String("Bel haar"),
            T=String(NAME),
        )
        pdf.pages[0].obj.Annots = Array([pdf.make_indirect(remark)])
        out = BytesIO()
        pdf.save(out)
    return out.getvalue()


def test_the_words_are_gone_and_the_others_stay_with_the_ground_in_the_box() -> None:
    data = made(LETTER)
    outcome, job = redacted(data, NAME)
    said = shown(outcome.data)
    assert "Bakker" not in said
    assert said.count("5.1.2e") == 2
    assert "offici\u00eble" in said
    assert "bakkerij" in said
    assert outcome.report.rasterised == ()
    assert faults(data, outcome, job, limits=DEFAULT_LIMITS) == poppler.faults(data, outcome.data, job) == []


def test_what_the_pages_do_not_show_is_cleaned() -> None:
    data = with_objects(made(LETTER))
    outcome, job = redacted(data, NAME)
    assert faults(data, outcome, job, limits=DEFAULT_LIMITS) == []
    with pikepdf.open(BytesIO(outcome.data)) as pdf:
        assert not len(pdf.attachments)
        assert not len(pdf.docinfo)
        assert "/OpenAction" not in pdf.Root
        with pdf.open_outline() as outline:
            assert [item.title for item in outline.root] == ["Brief van [gelakt 5.1.2e]"]


def test_a_slanted_name_makes_the_page_a_picture_that_can_still_be_searched() -> None:
    outcome, _job = redacted(made(LETTER + f"#rotate(30deg)[{NAME} staat scheef]"), NAME)
    assert outcome.report.rasterised == (1,)
    assert "beeld geworden" in outcome.report.notices[0]
    assert "staat scheef" in " ".join(shown(outcome.data).split())


def test_a_name_goes_from_under_other_text_and_the_page_stays_text() -> None:
    under = f"#box[laag {NAME} laag#place(top + left, dx: 9mm, dy: 1mm)[eroverheen]]"
    data = made(LETTER + under)
    outcome, job = redacted(data, NAME)
    assert outcome.report.rasterised == ()
    assert "Bakker" not in shown(outcome.data)
    assert "eroverheen" in shown(outcome.data)
    assert faults(data, outcome, job, limits=DEFAULT_LIMITS) == []


def test_a_name_right_under_the_same_letters_makes_the_page_a_picture() -> None:
    outcome, _job = redacted(made(f"{LETTER}#box[{NAME}#place(top + left)[IIIIIIIIIIIIIIIIIIII]]"), NAME)
    assert outcome.report.rasterised == (1,)


def test_strict_makes_a_picture_of_each_page_with_a_passage_only() -> None:
    outcome, job = redacted(made(f"{LETTER}#pagebreak()De tweede bladzijde blijft."), NAME, strict=True)
    assert outcome.report.rasterised == (1,)
    assert "minister belt" in " ".join(shown(outcome.data).split())
    assert job.strict


def test_the_same_file_and_plan_give_the_same_bytes() -> None:
    data = made(LETTER)
    assert redacted(data, NAME)[0].data == redacted(data, NAME)[0].data


def test_a_page_without_text_is_named_for_a_person_to_look_at() -> None:
    with pikepdf.open(BytesIO(made(LETTER))) as pdf:
        pdf.add_blank_page()
        out = BytesIO()
        pdf.save(out)
    found = proposed(read(out.getvalue()), ())
    assert [(one.code, one.page) for one in found.cautions] == [("page-without-text", 2)]


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_boxes_lie_over_the_words_on_a_turned_page(turned: int) -> None:
    with pikepdf.open(BytesIO(made(LETTER))) as pdf:
        pdf.pages[0].obj.Rotate = turned
        out = BytesIO()
        pdf.save(out)
    outcome, job = redacted(out.getvalue(), NAME)
    assert faults(out.getvalue(), outcome, job, limits=DEFAULT_LIMITS) == []


def test_a_name_over_two_pages_goes_from_both() -> None:
    data = made("#lorem(88) Fatma\n#pagebreak()\nBakker belt.")
    outcome, job = redacted(data, "Fatma", "Bakker")
    assert "Fatma" not in shown(outcome.data)
    assert "Bakker" not in shown(outcome.data)
    assert faults(data, outcome, job, limits=DEFAULT_LIMITS) == []


def test_a_surname_goes_from_a_footer_that_is_read_once_also_where_an_address_spells_it_small_first() -> None:
    letter = "Mail f.bakker\\@minwm.example. Daarna schreef Bakker terug.\n#pagebreak()\nHet vervolg van de brief."
    data = made(letter, settings="#set page(height: 17cm, footer: [Voet Bakker])\n")
    assert read(data).text.count("Voet") == 1
    outcome, job = redacted(data, "bakker", "Bakker")
    assert "vervolg" in shown(outcome.data)
    assert shown(outcome.data).count("Voet") == 2
    assert "bakker" not in shown(outcome.data).casefold()
    assert faults(data, outcome, job, limits=DEFAULT_LIMITS) == []


def test_a_layer_that_is_off_leaves_nothing_behind() -> None:
    with pikepdf.open(BytesIO(made(LETTER))) as pdf:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Kladversie")))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer]), Order=Array([layer])))
        page = pdf.pages[0]
        page.obj.Resources.Properties = Dictionary(Laag=layer)
        page.obj.Resources.Font["/Eigen"] = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        page.contents_add(b"/OC /Laag BDC BT /Eigen 9 Tf 60 60 Td (Klad van Fatma Bakker) Tj ET EMC")
        out = BytesIO()
        pdf.save(out)
    outcome, job = redacted(out.getvalue(), NAME)
    assert "Klad van" not in shown(outcome.data)
    assert faults(out.getvalue(), outcome, job, limits=DEFAULT_LIMITS) == []


def test_what_was_filled_in_on_a_form_becomes_text_and_the_name_goes() -> None:
    with pikepdf.open(BytesIO(made(LETTER))) as pdf:
        fields = []
        for number, value in enumerate((NAME, "Zwolle")):
            field = Dictionary(
                Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String(f"veld{number}"), V=String(value), F=4,
                Rect=Array([60, 60 + 30 * number, 200, 80 + 30 * number]), DA=String("/Helv 10 Tf 0 g"),
            )  # fmt: skip
            fields.append(pdf.make_indirect(field))
        helvetica = Dictionary(
            Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding
        )
        pdf.Root.AcroForm = Dictionary(
            Fields=Array(fields), NeedAppearances=True, DR=Dictionary(Font=Dictionary(Helv=helvetica)),
            DA=String("/Helv 10 Tf 0 g"),
        )  # fmt: skip
        pdf.pages[0].obj.Annots = Array(fields)
        out = BytesIO()
        pdf.save(out)
    outcome, job = redacted(out.getvalue(), NAME)
    assert "Zwolle" in shown(outcome.data)
    assert "Bakker" not in shown(outcome.data)
    assert faults(out.getvalue(), outcome, job, limits=DEFAULT_LIMITS) == []
