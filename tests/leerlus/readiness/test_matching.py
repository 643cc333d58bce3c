"""Which lessons fit, where they stand, and that each reason can be read back."""

from hypothesis import given
from hypothesis import strategies as st

from leerlus.readiness.intake import Intake
from leerlus.readiness.matching import MOST_A_QUESTION, LessonAtHand, Why, match
from leerlus.readiness.tables import harms, helpers, model_documents, questions, repairs, risks

FLOOD = Intake(
    name="Overstroming Veendal",
    happened="Een beek brak door de kade. Tachtig woningen stonden onder water, bewoners sliepen in de sporthal.",
    harmed="bewoners en winkeliers van Veendal",
    caused_by="het waterschap",
    levels=frozenset({"water_authority"}),
    needs="droge woningen, een voorschot en iemand die luistert",
)


def lesson(key: str, text: str, **more: object) -> LessonAtHand:
    return LessonAtHand(key=key, title="", text=text, **more)  # type: ignore[arg-type]  # values of one test


LISTEN = lesson("a", "Ga in gesprek met bewoners over hun woning voordat het waterschap een regeling maakt.")
ADVANCE = lesson("b", "Een voorschot gaf bewoners rust, ook zonder taxatie van de schade.", outcome="went_well")
STRANGE = lesson("c", "Zet een jaartal op elke map in de kast.")
OTHERS = [lesson(f"x{n}", f"Onderwerp {n} over vergunningen, paspoorten en treinen.") for n in range(6)]


def placed(lessons: list[LessonAtHand]) -> dict[str, str]:
    return {fit.lesson.key: key for key, fits in match(FLOOD, lessons).items() for fit in fits}


def test_a_lesson_that_shares_harm_or_words_is_found_with_its_reasons() -> None:
    fits = [fit for fits in match(FLOOD, [LISTEN, STRANGE, *OTHERS]).values() for fit in fits]
    (found,) = fits
    assert found.lesson is LISTEN
    reasons = {reason.why: reason.shared for reason in found.reasons}
    assert "property" in reasons[Why.HARM]
    assert {"bewoners", "woning"} <= set(reasons[Why.WORDS])


def test_a_lesson_that_shares_nothing_is_not_found() -> None:
    assert placed([STRANGE, *OTHERS]) == {}


def test_words_that_say_nothing_about_a_subject_are_no_reason() -> None:
    empty = lesson("e", "Onder elke brief stonden eerst feiten over paspoorten, later iemand zonder naam.")
    assert placed([empty, *OTHERS]) == {}


def test_the_level_of_government_alone_is_no_reason() -> None:
    same_level = lesson("l", "Houd een lijst van paspoorten bij.", levels=frozenset({"water_authority"}))
    assert placed([same_level, *OTHERS]) == {}


def test_what_went_well_gets_a_place_beside_what_failed() -> None:
    failed = [
        lesson(f"f{n}", f"De vergoeding en het voorschot voor bewoners kwamen te laat, keer {n}.") for n in "1234"
    ]
    for fits in match(FLOOD, [*failed, ADVANCE]).values():
        if any(fit.lesson is ADVANCE for fit in fits):
            assert len(fits) > 1
            return
    raise AssertionError("the lesson about what went well is nowhere")


@given(st.lists(st.text("bewonrs schadewatigl ", max_size=60), max_size=30))
def test_each_lesson_stands_once_and_each_word_stands_in_it(texts: list[str]) -> None:
    lessons = [lesson(str(number), text) for number, text in enumerate(texts)]
    found = match(FLOOD, lessons)
    keys = [fit.lesson.key for fits in found.values() for fit in fits]
    assert len(keys) == len(set(keys))
    assert all(len(fits) <= MOST_A_QUESTION for fits in found.values())
    for fits in found.values():
        for fit in fits:
            for reason in fit.reasons:
                if reason.why in (Why.WORDS, Why.QUESTION):
                    assert all(word in fit.lesson.text.lower() for word in reason.shared)


def test_every_row_of_the_tables_stands_beside_a_question_and_keys_are_unique() -> None:
    asked = {question.key for question in questions()}
    rows = (*risks(), *helpers(), *model_documents())
    assert {row.question for row in rows} <= asked
    for table in (questions(), risks(), helpers(), model_documents(), harms(), repairs()):
        keys = [row.key for row in table]
        assert len(keys) == len(set(keys))
