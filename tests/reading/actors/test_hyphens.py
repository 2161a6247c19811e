"""Names within hyphened words: two are named in "US-Iran talks", none in "pro-EU rallies"."""

from collections.abc import Callable

import pytest

Meant = Callable[..., tuple[str, ...]]


@pytest.mark.parametrize(
    ("text", "word", "whom"),
    [
        ("Indo-Pakistani ties froze again.", "Indo", ("ind",)),
        ("Franco-German plans were shelved in Metz.", "German", ("deu",)),
        ("The Peru-Chile dispute was settled.", "Peru", ("per",)),
        ("Indo left the stage in Turin.", "Indo", ()),
        ("Police broke up pro-EU rallies in Tbilisi.", "EU", ()),
        ("Non-NATO partners were asked as well.", "NATO", ()),
        ("The court lifted the anti-Iranian sanctions.", "Iranian", ("irn",)),
        ("The Brazil-born chef lives in Lisbon.", "Brazil", ()),
        ("The Russian-speaking towns voted first.", "Russian", ()),
    ],
)
def test_a_hyphened_name_is_meant_only_where_it_takes_part(
    meant: Meant, text: str, word: str, whom: tuple[str, ...]
) -> None:
    assert meant(text, word) == whom


def test_a_group_that_somebody_backs_is_not_that_state(meant: Meant) -> None:
    text = "An Iran-backed militia fired on the port."
    assert "irn" not in meant(text, "militia")
    assert meant("The Hamas-run government denied it.", "government") == ("hamas",)


def test_a_pro_western_president_is_not_the_president_in_office(meant: Meant) -> None:
    text = "Emmanuel Macron, the French president, waited. The pro-Western president of old was long gone."
    assert meant(text, "president") != ("macron-emmanuel",)
