"""Hints while someone writes a lesson."""

import pytest

from leerlus.lessons import HintKind, hints


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("advice", "Zet dit in ons team voort.", HintKind.ELSEWHERE),
        ("context", "Het was schandalig dat de brief niet kwam.", HintKind.FACTS),
        ("context", "Deze kwam te laat.", HintKind.ON_ITS_OWN),
        ("context", "De RVX betaalde niet uit.", HintKind.ON_ITS_OWN),
        ("cause", "Er was " + "heel " * 25 + "weinig tijd.", HintKind.LONG_SENTENCE),
        ("cause", "Alvorens te betalen keek niemand.", HintKind.HARD_WORD),
    ],
)
def test_each_rule_gives_its_hint(name: str, text: str, kind: HintKind) -> None:
    assert kind in {hint.kind for hint in hints({name: text})}


def test_a_short_plain_lesson_gets_no_hint() -> None:
    fields = {
        "title": "Bel wie niet reageert",
        "context": "Van de 200 brieven kwamen er 60 terug.",
        "insight": "Een brief bereikt niet iedereen.",
        "advice": "Bel wie na drie weken niet reageert.",
    }
    assert hints(fields) == ()


def test_more_than_a_page_is_said_of_the_whole() -> None:
    found = hints({"context": "Wij belden. " * 300})
    assert (found[-1].field, found[-1].kind) == ("", HintKind.ONE_PAGE)
