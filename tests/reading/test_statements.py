"""On which day a statement without a day of its own was said."""

from datetime import date

from verbale.model import Span, Statement, When
from verbale.reading.statements import with_days_of_the_talk

MONDAY = When(date(2024, 6, 10), date(2024, 6, 10), rule="own")


def said(n: int, by: str, start: int, on: When | None = None, way: tuple[str, ...] = ()) -> Statement:
    span = Span(start, start + 20, "x" * 20)
    return Statement(f"s{n}", span, (by,), "indirect", by_way_of=way, said_on=on)


def days(*statements: Statement) -> list[When | None]:
    return [s.said_on for s in with_days_of_the_talk(list(statements))]


def test_who_goes_on_talking_does_so_on_the_day_he_began() -> None:
    assert days(said(0, "envoy", 0, MONDAY), said(1, "aide", 60), said(2, "envoy", 150)) == [
        MONDAY,
        None,
        MONDAY,
    ]


def test_far_on_or_passed_on_by_others_it_is_another_talk() -> None:
    assert days(said(0, "envoy", 0, MONDAY), said(1, "envoy", 2000)) == [MONDAY, None]
    assert days(said(0, "envoy", 0, MONDAY), said(1, "envoy", 60, None, ("tass",))) == [MONDAY, None]


def test_a_statement_with_a_day_keeps_it() -> None:
    friday = When(date(2024, 6, 7), date(2024, 6, 7), rule="own")
    assert days(said(0, "envoy", 0, MONDAY), said(1, "envoy", 60, friday)) == [MONDAY, friday]
