"""chain.json hangs together, and with the rules of the register."""

from collections import Counter
from typing import Any

import pytest

from demo.paper import chain, papers
from leerlus.register.kinds import EntryKind
from leerlus.register.links import LinkKind, check_link
from leerlus.register.states import ENTRY_STEPS, MotionPartState, check_step, first_state
from leerlus.register.updates import update_class
from leerlus.statements import ProgressStatus

CHAIN = chain()
ENTRIES: dict[str, dict[str, Any]] = {entry["id"]: entry for entry in CHAIN["entries"]}
TEXTS = {paper.id: " ".join(paper.text.replace("\n- ", " ").split()) for paper in papers()}


def quotes() -> list[tuple[str, str]]:
    expected = CHAIN["expected"]
    holders = [
        *CHAIN["entries"],
        *CHAIN["standpoints"],
        *(step for entry in CHAIN["entries"] for step in entry["steps"]),
        *(shift for entry in CHAIN["entries"] for shift in entry.get("shifts", ())),
        *(found for kind in ("defects", "findings", "decisions", "personal_data") for found in expected[kind]),
    ]
    named = [(person["document"], person["name"]) for person in expected["persons"]]
    return [*named, *((holder["document"], holder["quote"]) for holder in holders if holder["quote"])]


@pytest.mark.parametrize(("document", "quote"), quotes())
def test_a_quote_stands_in_the_document_that_it_is_taken_from(document: str, quote: str) -> None:
    title = next(paper.title for paper in papers() if paper.id == document)
    assert quote in TEXTS[document] or quote == title


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_the_steps_of_an_entry_are_steps_that_its_kind_allows(entry: dict[str, Any]) -> None:
    kind = EntryKind(entry["kind"])
    state = first_state(kind)
    for step in entry["steps"]:
        asked = type(state)(step["to"])
        check_step(ENTRY_STEPS[kind], state, asked)
        state = asked


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_the_steps_of_an_entry_run_forward_in_time(entry: dict[str, Any]) -> None:
    dates = [step["date"] for step in entry["steps"]]
    assert dates == sorted(dates)


@pytest.mark.parametrize("link", CHAIN["links"], ids=lambda link: f"{link['source']}-{link['kind']}-{link['target']}")
def test_a_link_joins_kinds_that_may_be_joined(link: dict[str, Any]) -> None:
    source, target = ENTRIES[link["source"]], ENTRIES[link["target"]]
    check_link(LinkKind(link["kind"]), EntryKind(source["kind"]), EntryKind(target["kind"]))
    motion = next((entry for entry in (target, source) if entry["kind"] == "motion"), None)
    if link["part"] is not None:
        assert motion is not None
        assert link["part"] in [part["number"] for part in motion["parts"]]


def test_every_identifier_occurs_once() -> None:
    names = [row["id"] for row in (*CHAIN["documents"], *CHAIN["entries"]) if row["id"] != "rapport"]
    doubled = {name for name, count in Counter(names).items() if count > 1}
    assert doubled <= {f"motie-{number}" for number in ("11", "12", "14")}


def test_every_name_that_a_record_points_at_exists() -> None:
    documents = {row["id"] for row in CHAIN["documents"]}
    organisations = {row["key"] for row in CHAIN["organisations"]}
    functions = {row["key"] for row in CHAIN["functions"]}
    assert {entry["document"] for entry in CHAIN["entries"]} <= documents
    assert {entry["organisation"] for entry in CHAIN["entries"]} <= organisations
    assert {entry["owner"] for entry in CHAIN["entries"]} <= functions | {None}
    assert {function["organisation"] for function in CHAIN["functions"]} <= organisations
    assert {point["entry"] for point in CHAIN["standpoints"]} <= set(ENTRIES)
    assert {cycle["document"] for cycle in CHAIN["cycles"]} <= documents


def test_a_round_has_as_many_updates_as_it_says_actions() -> None:
    updates = Counter(u["document"] for e in CHAIN["entries"] if e["kind"] == "action" for u in e["updates"])
    assert updates == {cycle["document"]: cycle["actions"] for cycle in CHAIN["cycles"]}


def test_the_class_of_an_update_follows_from_its_status() -> None:
    updates = [update for entry in CHAIN["entries"] for update in entry.get("updates", ())]
    assert [u["class"] for u in updates] == [update_class(ProgressStatus(u["status"])) for u in updates]


def test_the_parts_of_a_motion_stand_as_the_register_knows_them() -> None:
    parts = [part["state"] for entry in CHAIN["entries"] if entry["kind"] == "motion" for part in entry["parts"]]
    assert set(parts) <= {state.value for state in MotionPartState}


def test_an_internal_paper_is_not_released_and_proves_no_public_step() -> None:
    inside = {row["id"] for row in CHAIN["documents"] if row["marking"] != "openbaar"}
    released = {row["id"] for row in CHAIN["documents"] if row["released"]}
    steps = {step["document"] for entry in CHAIN["entries"] for step in entry["steps"]}
    assert inside
    assert not inside & (released | steps)


def test_house_papers_are_numbered_where_no_real_paper_is() -> None:
    cited = [found["target"] for found in CHAIN["expected"]["citations"]]
    carried = [name for row in CHAIN["documents"] for name in row["identifiers"]]
    numbers = [name for name in (*cited, *carried) if name.startswith("kst-")]
    assert numbers
    assert all(name.startswith("kst-399") for name in numbers)


def test_a_citation_of_a_demo_paper_leads_to_a_demo_paper() -> None:
    known = {name for row in CHAIN["documents"] for name in row["identifiers"]}
    cited = {found["target"] for found in CHAIN["expected"]["citations"] if found["target"].startswith("kst-")}
    assert cited <= known
