"""How days look to a person."""

import pytest

from verbale.cli import look
from verbale.cli.look import day


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        ("2025-08-18", "18 Aug 2025"),
        ("2025-08-18/2025-08-28", "18–28 Aug 2025"),
        ("2025-08-30/2025-09-02", "30 Aug – 2 Sep 2025"),
        ("2024-02-01/2024-02-29", "Feb 2024"),
        ("2025-02-01/2025-02-27", "1–27 Feb 2025"),
        ("2025-07-01/2025-09-30", "Jul – Sep 2025"),
        ("2013-01-01/2013-12-31", "2013"),
        ("2014-01-01/2018-12-31", "2014–2018"),
        ("2014-03-01/2015-02-28", "Mar 2014 – Feb 2015"),
        (None, "no day"),
    ],
)
def test_a_day_or_interval_is_called_what_it_is(iso: str | None, shown: str) -> None:
    assert day(iso) == shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ('the offer "serious but not enough', 'the offer "serious but not enough"'),
        ('serious but not enough" for now', '"serious but not enough" for now'),
        ("“we are ready", "“we are ready”"),
        ("ready” to talk, he said, “but", "“ready” to talk, he said, “but”"),
        ('a "fair" offer', 'a "fair" offer'),
    ],
)
def test_a_quotation_is_closed(words: str, shown: str) -> None:
    assert look.closed(words) == shown


def test_words_are_cut_between_words() -> None:
    assert look.cut("they will sign, when ready", 18) == "they will sign…"
    assert look.cut("they will sign", 14) == "they will sign"
    assert look.cut("x" * 30, 10) == "x" * 9 + "…"
