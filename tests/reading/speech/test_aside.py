"""What stands behind an aside: the words said, or the reporter's own. All texts are invented."""

from collections.abc import Callable

import pytest

Said = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    "text",
    [
        "If the dam breaks, she said, the town will drown in an hour.",
        "Had the ferries sailed on Monday, port officials argue, dozens might have been saved.",
        "It was dropped at the end, according to one of them, because the islanders wanted more.",
        "We would sell our share, Mr Brandt said on the steps afterwards, and not a penny less.",
        "The council cancelled a round in May, he recalled, and was back at the table after two weeks.",
        "The bank could step in with a loan, its director told a meeting, if members approve it next month.",
        "The talks are dead, Brandt said, but Norland has kept its delegation in the city.",
    ],
)
def test_goes_on_behind_the_aside(said: Said, text: str) -> None:
    assert [words for words, _ in said(text)] == [text.rstrip(".")]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is closed, he said, and left the room.",
        "The bridge is closed, he said, after meeting the mayor in Bergen.",
        "The bridge is closed, the minister told reporters, a day after the storm.",
        "The bridge is closed, he said, and Lind told the daily that it was open.",
    ],
)
def test_ends_before_the_aside(said: Said, text: str) -> None:
    assert said(text)[0][0] == "The bridge is closed"
