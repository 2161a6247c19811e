"""The towns that the record knows for capitals are those of the lexicon."""

from verbale.reading.lexicon.load import lexicon
from verbale.record.parties import is_capital


def test_every_capital_of_the_lexicon_is_one_and_no_state_is() -> None:
    states = lexicon().states.values()
    assert [s.capital for s in states if s.capital and not is_capital(s.capital)] == []
    assert [s.name for s in states if is_capital(s.name)] == []


def test_a_seat_in_a_capital_is_a_town_and_a_region_is_not() -> None:
    assert is_capital("the White House")
    assert not is_capital("Alaska")
