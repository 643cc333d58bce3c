"""A pack as a paper, to take along and to file."""

from leerlus.publication.paper import Block, Heading, Listed, Paper, Paragraph, Table
from leerlus_site.design.templatetags.design import day
from leerlus_site.readiness import labels
from leerlus_site.readiness.models import Pack
from leerlus_site.readiness.shown import Shown, ShownChapter, shown_chapters
from leerlus_site.register.list_labels import VALUE


def paper_of(pack: Pack) -> Paper:
    """The whole pack: the intake, each question, who was heard, what was weighed, and the signature."""
    blocks: list[Block] = [*_intake(pack)]
    for chapter in shown_chapters(pack):
        blocks += _chapter(chapter)
    blocks += [*_heard(pack), *_weighings(pack), *_signature(pack)]
    return Paper(
        title=f"Startpakket {pack.trajectory.name}",
        sender=pack.signed_function or "Leerlus",
        date=pack.signed_on or pack.made_on,
        blocks=tuple(blocks),
    )


def _intake(pack: Pack) -> list[Block]:
    levels = ", ".join(VALUE["government_level"][level] for level in pack.levels)
    repairs = ", ".join(VALUE["repair"][repair] for repair in pack.repairs)
    said = (
        ("Kenmerk", pack.reference),
        ("Wat is er gebeurd", pack.happened),
        ("Wie is geraakt", pack.harmed),
        ("Door wie of waardoor", pack.caused_by),
        ("Hoeveel mensen", labels.SCALE[pack.scale]),
        ("Welke overheden", levels),
        ("Wat hersteld moet worden", repairs),
        ("Wat mensen nodig hebben", pack.needs),
    )
    rows = tuple((what, words or "nog niet bekend") for what, words in said)
    return [Heading(2, "De intake"), Table("Wat bij de start bekend was", ("Vraag", "Antwoord"), rows, (1, 3))]


def _chapter(chapter: ShownChapter) -> list[Block]:
    blocks: list[Block] = [Heading(2, chapter.question.words), Paragraph(chapter.question.help)]
    if chapter.lessons:
        rows = tuple(_lesson_row(shown) for shown in chapter.lessons)
        header = ("Les", "Waarom zij past", "Wat ermee is gedaan")
        blocks.append(Table(f"Lessen bij: {chapter.question.words}", header, rows, (5, 4, 3)))
    else:
        blocks.append(Paragraph("Bij deze vraag is nog geen les gevonden die past."))
    for title, items in (("Risico's", chapter.risks), ("Wie u kunt bellen", chapter.helpers)):
        if items:
            blocks.append(Heading(3, title))
            blocks += [Listed(f"{shown.title}. {shown.text}{_use(shown)}") for shown in items]
    for shown in chapter.models:
        blocks.append(Heading(3, f"Model: {shown.title}{_use(shown)}"))
        blocks += [Listed(point) for point in shown.points]
    return blocks


def _lesson_row(shown: Shown) -> tuple[str, str, str]:
    about = ". ".join(words for words in (shown.outcome, shown.operation) if words)
    lesson = "\n".join(words for words in (shown.title, shown.text, about, shown.item.key) if words)
    reasons = "\n".join(f"{label}: {words}" for label, words in shown.reasons)
    return lesson, reasons, f"{shown.use}: {shown.item.why}" if shown.use else "nog geen antwoord"


def _use(shown: Shown) -> str:
    return f" ({shown.use}: {shown.item.why})" if shown.use else ""


def _heard(pack: Pack) -> list[Block]:
    rows = tuple(
        (day(line.on), line.who, line.about, line.done_with or "nog niet bekend")
        for line in pack.trajectory.involvements.all()
    )
    heading = Heading(2, "Wie is gehoord")
    if not rows:
        return [heading, Paragraph("Er is nog niemand gehoord.")]
    return [heading, Table("Betrokkenheid", ("Wanneer", "Wie", "Waarover", "Wat ermee is gedaan"), rows, (2, 3, 4, 4))]


def _weighings(pack: Pack) -> list[Block]:
    blocks: list[Block] = [Heading(2, "De afweging van publieke waarden")]
    weighings = list(pack.trajectory.weighings.prefetch_related("values"))
    if not weighings:
        return [*blocks, Paragraph("Er is nog geen afweging opgeschreven.")]
    for weighing in weighings:
        caption = f"Afweging bij {labels.TRAJECTORY_STATE[weighing.step]}, {day(weighing.on)}"
        rows = [(VALUE["public_value"][row.value], row.words) for row in weighing.values.all()]
        rows += [
            (what, words)
            for what, words in (("Dilemma", weighing.dilemma), ("Wat niet kan", weighing.impossible))
            if words
        ]
        blocks.append(Table(caption, ("Waarde", "Hoe dit weegt"), tuple(rows), (1, 3)))
    return blocks


def _signature(pack: Pack) -> list[Block]:
    if pack.signed_on is None:
        return [Heading(2, "Ondertekening"), Paragraph("Dit startpakket is nog niet ondertekend.")]
    words = f" {pack.signed_words}" if pack.signed_words else ""
    return [
        Heading(2, "Ondertekening"),
        Paragraph(f"Ondertekend op {day(pack.signed_on)} door: {pack.signed_function}.{words}"),
    ]
