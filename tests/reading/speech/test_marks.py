"""Quotation marks of every make, closed or not."""

import pytest

from verbale.reading.speech.marks import quotations


def inner(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotations(text)]


@pytest.mark.parametrize(
    "text",
    ['She said: "Not yet." He left.', "She said: “Not yet.” He left.", "She said: «Not yet.» He left."],
    ids=["straight", "curly", "guillemets"],
)
def test_marks_of_every_make_hold_their_words(text: str) -> None:
    assert inner(text) == ["Not yet."]


def test_a_quotation_in_single_marks_is_found_inside_a_double_one() -> None:
    assert inner("“He told me ‘never’ and left,” she said.") == ["He told me ‘never’ and left,", "never"]


def test_an_apostrophe_opens_nothing() -> None:
    assert inner("The allies' plan isn't the ministers' plan.") == []


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    assert inner("“The road is open. We go.\n\nThe convoy left.") == ["The road is open. We go."]


def test_a_mark_that_is_never_closed_in_one_long_line_ends_with_its_sentence() -> None:
    assert inner("He said “the road is open. The convoy left on Monday.") == ["the road is open."]


def test_two_quotations_side_by_side_are_two() -> None:
    assert inner('"We go." "Not yet."') == ["We go.", "Not yet."]


def test_two_strokes_open_and_close_alike() -> None:
    text = "''We are ready,'' she said. ''We will sign.''"
    assert [text[q.start : q.end] for q in quotations(text)] == ["We are ready,", "We will sign."]
