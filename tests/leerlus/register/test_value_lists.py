"""The closed lists that lessons choose from."""

import pytest

from leerlus.errors import StepRefused
from leerlus.register.value_lists import check_values, value_lists


def test_each_list_has_a_source_and_no_value_twice() -> None:
    for name, listed in value_lists().items():
        assert listed.source, name
        assert len(set(listed.values)) == len(listed.values) > 1, name


def test_what_is_chosen_comes_in_the_order_of_the_list_and_once() -> None:
    assert check_values("nature", ["culture", "structure", "culture"]) == ("structure", "culture")


def test_a_value_that_no_list_holds_is_refused_with_those_that_it_does() -> None:
    with pytest.raises(StepRefused, match="structure, culture"):
        check_values("nature", ["weather"])


def test_a_list_of_one_choice_takes_no_two() -> None:
    with pytest.raises(StepRefused, match="niet meer"):
        check_values("outcome", ["went_wrong", "went_well"])
