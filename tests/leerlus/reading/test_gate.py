"""The gate lets through exactly what the rules would find if each were tried on every sentence."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leerlus.document import Document
from leerlus.reading.gate import TOGETHER, everywhere, hits
from leerlus.reading.rulebook import all_rules, rules

SAMPLES = Path(__file__).resolve().parents[4] / "shared" / "samples" / "kst-xml"
KINDS = [kind for kind in TOGETHER if rules(kind)]
EXAMPLES = [words for rule in all_rules() for words in (rule.example, rule.counter_example)]
ODD = [
    "Één motie-Üstün c.s. bleef liggen, en ééns in de vijf jaar telt de raad",
    "Zie\u00a0Kamerstukken\u00a0II 2030/31, 31\u00a0999, nr.\u00a012",
    "vóór\u00a01 juli 2031 en in de zomer van\u202f2031",
    "ĳs, ﬁets, ſtaat, K, İ en ẞ",
    "",
]

Found = list[tuple[str, int, int]]


def document(text: str) -> Document:
    return Document(text=text, media_type="text/plain", sha256="0" * 64, text_version="text/1")


def through_the_gate(read: Document, kind: str) -> Found:
    return [(rule.name, *match.span()) for rule, match in hits(read, kind)]


def one_by_one(read: Document, kind: str) -> Iterator[tuple[str, int, int]]:
    for start, end in read.sentences:
        for rule in rules(kind):
            for match in rule.compiled.finditer(read.folded, start, end):
                yield rule.name, *match.span()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("change", [str, str.upper, str.capitalize, lambda words: words.replace(" ", "\u00a0")])
def test_hits_are_those_of_plain_patterns(kind: str, change: "type[str]") -> None:
    read = document("\n\n".join(change(words) for words in [*EXAMPLES, *ODD]))
    assert through_the_gate(read, kind) == list(one_by_one(read, kind))


@pytest.mark.parametrize("kind", KINDS)
@given(
    parts=st.lists(st.sampled_from(EXAMPLES) | st.text(max_size=20), max_size=6),
    joint=st.sampled_from([" ", "\n", ". "]),
)
def test_hits_are_those_of_plain_patterns_in_any_mixture(kind: str, parts: list[str], joint: str) -> None:
    read = document(joint.join(parts))
    assert through_the_gate(read, kind) == list(one_by_one(read, kind))


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples are not here")
@pytest.mark.parametrize("kind", KINDS)
def test_hits_are_those_of_plain_patterns_in_motions(kind: str) -> None:
    texts = [re.sub(r"<[^>]+>", " ", path.read_text(encoding="utf-8")) for path in sorted(SAMPLES.glob("*.xml"))]
    read = document("\n\n".join(texts))
    assert through_the_gate(read, kind) == list(one_by_one(read, kind))


def test_a_sentence_without_a_trigger_is_not_opened() -> None:
    assert through_the_gate(document("De koeien staan in het gras."), "citation") == []


def test_a_kind_that_is_not_read_by_sentences_has_a_gate_of_its_own() -> None:
    read = document("Tabel 4 Aantal meldingen per wijk")
    assert "section.never" in {rule.name for rule, _match in hits(read, "section")}


def test_half_of_a_surrogate_pair_does_not_stop_the_gate() -> None:
    assert through_the_gate(document("motie nr. 14 \ud800 hier"), "citation")


@pytest.mark.parametrize("words", ["Totaal 10 (2, 3, 5)\nop maandag 3 mei 2031", "ſ maandag 3 mei 2031", "niets"])
def test_a_rule_is_found_everywhere_in_a_text_as_by_itself(words: str) -> None:
    text = "\n".join([words, *EXAMPLES])
    for rule in all_rules():
        assert [match.span() for match in everywhere(rule, document(text))] == [
            match.span() for match in rule.compiled.finditer(document(text).folded)
        ]
        assert [match.span() for match in everywhere(rule, document(words))] == [
            match.span() for match in rule.compiled.finditer(document(words).folded)
        ]
