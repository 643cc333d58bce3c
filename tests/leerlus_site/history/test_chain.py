from datetime import UTC, datetime, timedelta, timezone

import pytest

from leerlus_site.history.chain import GENESIS, Facts, canonical, digest, payload_digest

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def facts(**changes: object) -> Facts:
    values = {
        "at": NOON,
        "actor_function": "programmateam",
        "verb": "accepted",
        "object_type": "statement",
        "object_id": "7",
        "reason": "klopt",
        "payload_digest": "a" * 64,
    }
    return Facts(**{**values, **changes})  # type: ignore[arg-type]  # a table of mixed values


def test_the_canonical_form_does_not_depend_on_the_order_of_keys() -> None:
    assert canonical({"b": 1, "a": "één"}) == canonical({"a": "één", "b": 1}) == '{"a":"één","b":1}'.encode()


def test_a_fraction_is_refused_because_the_database_may_spell_it_differently() -> None:
    with pytest.raises(TypeError):
        canonical({"part": 0.1})


def test_the_same_moment_in_another_time_zone_gives_the_same_digest() -> None:
    in_amsterdam = NOON.astimezone(timezone(timedelta(hours=1)))
    assert digest(GENESIS, facts()) == digest(GENESIS, facts(at=in_amsterdam))


@pytest.mark.parametrize(
    "change",
    [
        {"at": NOON + timedelta(microseconds=1)},
        {"actor_function": "beheerder"},
        {"verb": "rejected"},
        {"object_type": "entry"},
        {"object_id": "8"},
        {"reason": "klopt niet"},
        {"payload_digest": "b" * 64},
    ],
)
def test_every_fact_takes_part_in_the_digest(change: dict[str, object]) -> None:
    assert digest(GENESIS, facts(**change)) != digest(GENESIS, facts())


def test_the_previous_digest_takes_part() -> None:
    assert digest("1" * 64, facts()) != digest(GENESIS, facts())


def test_the_same_payload_with_another_salt_has_another_digest() -> None:
    assert payload_digest("a", {"by": 1}) != payload_digest("b", {"by": 1})
