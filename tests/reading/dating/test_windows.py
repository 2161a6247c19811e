"""How long after a fact the words in front of it put the text."""

from datetime import date

import pytest

from verbale.reading.dating import chronology
from verbale.reading.dating.board import Board
from verbale.reading.dating.windows import later

FACT = next(f for f in chronology().facts if f.id.startswith("2018-06-12"))


@pytest.mark.parametrize(
    ("before", "inside", "outside"),
    [
        ("days after their ", date(2018, 6, 15), date(2018, 7, 15)),
        ("hours after the ", date(2018, 6, 12), date(2018, 6, 16)),
        ("two weeks after the ", date(2018, 6, 26), date(2018, 7, 20)),
    ],
)
def test_later_counts_from_the_fact(before: str, inside: date, outside: date) -> None:
    window = later(FACT, before)
    assert window is not None
    assert window[0] <= inside <= window[1]
    assert not window[0] <= outside <= window[1]


def test_no_words_of_order_give_no_window() -> None:
    assert later(FACT, "he spoke of the ") is None


def test_a_rival_as_good_leaves_the_day_open() -> None:
    board = Board(date(2020, 1, 1), date(2021, 12, 31))
    board.give(date(2020, 5, 1), date(2020, 5, 3), 3.0)
    assert board.winner(1.0, 1.0) == (date(2020, 5, 1), date(2020, 5, 3), 3.0)
    board.give(date(2021, 5, 1), date(2021, 5, 3), 2.5)
    assert board.winner(1.0, 1.0) is None
