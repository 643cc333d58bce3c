"""The Dutch words of the value lists."""

from leerlus.register.value_lists import value_lists
from leerlus_site.register.list_labels import LIST, VALUE, choices


def test_each_value_of_each_list_has_a_dutch_word_in_the_order_of_the_list() -> None:
    for name, listed in value_lists().items():
        assert LIST[name]
        assert tuple(VALUE[name]) == listed.values, name


def test_choices_are_what_a_form_asks_for() -> None:
    assert choices("nature")[0] == ("structure", "structuur: regels en inrichting")
