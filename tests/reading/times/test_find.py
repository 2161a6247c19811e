"""Which words are time expressions, and which only look like them."""

from collections.abc import Callable

import pytest

from verbale.reading.times.scan import scan


def found(text: str) -> list[str]:
    return [text[f.start : f.end] for f in scan(text)]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("The envoys met on 15-16 August in Geneva.", ["15", "16 August"]),
        ("It began on the morning of April 24, 1987.", ["the morning of April 24, 1987"]),
        ("They want a 30-day truce.", ["30-day"]),
        ("A decision is due within 10 days.", ["within 10 days"]),
        ("It fell in the third quarter of 2009.", ["the third quarter of 2009"]),
        ("The council meets every week.", ["every week"]),
        ("It was floated a few days ago.", ["a few days ago"]),
        ("The site was closed by the end of the year.", ["the end of the year"]),
        ("Temples of 480 BC were burnt.", ["480 BC"]),
    ],
)
def test_finds_the_whole_expression(text: str, times: list[str]) -> None:
    assert found(text) == times


@pytest.mark.parametrize(
    "text",
    [
        "The minister may agree.",
        "They march on the capital.",
        "Some 2000 soldiers left.",
        "It cost $1990 to mend.",
        "Resolution 1701 was cited.",
        "Exports fall again.",
        "It rose 12.1950 points.",
    ],
)
def test_leaves_words_that_only_look_like_times(text: str) -> None:
    assert found(text) == []


def test_offsets_count_the_articles_characters(draft_of: Callable[..., object]) -> None:
    text = "“Nothing” — said the envoy on Friday."
    [time] = scan(text)
    assert text[time.start : time.end] == "Friday"
