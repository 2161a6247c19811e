"""Which place an act takes of all that its article names."""

from collections.abc import Callable

import pytest

from verbale.model import Article, Event, When, sha256_of
from verbale.reading import read_article
from verbale.reading.draft import Draft
from verbale.reading.events.build import Fitting, find_events
from verbale.reading.events.sited import Row, chosen
from verbale.reading.events.weights import packaged
from verbale.reading.pipeline import STEPS
from verbale.reading.weighing import TimeWeights, time_weights


def act(text: str, anchor: str) -> Event:
    article = Article("a", text, sha256_of(text), published=When.from_iso("2026-02-12", "given"))
    return next(e for e in read_article(article).events if anchor in e.anchor.words)


def name_of(text: str, anchor: str) -> str | None:
    place = act(text, anchor).place
    return place.name if place is not None else None


NAMES = ("gaza", "gaza strip", "cairo")


def candidates(*names: str) -> tuple[tuple[str | None, frozenset[str]], ...]:
    return ((None, frozenset({"none"})), *((n, frozenset({n})) for n in names))


def test_two_names_of_which_one_holds_the_other_speak_for_each_other() -> None:
    weights = TimeWeights({"none": 0.6, "gaza": 0.5, "gaza strip": 0.4, "cairo": 0.7})
    assert chosen(candidates("gaza", "gaza strip", "cairo"), weights) == "gaza"
    assert chosen(candidates("gaza", "cairo"), weights) == "cairo"


def test_no_place_is_taken_where_none_is_likelier_and_the_offset_moves_that() -> None:
    weights = {"none": 0.6, "cairo": 0.5}
    assert chosen(candidates("cairo"), TimeWeights(weights)) is None
    assert chosen(candidates("cairo"), TimeWeights(weights, none=-0.5)) == "cairo"


def test_who_flew_somewhere_meets_there() -> None:
    text = "Kenyan Foreign Minister Musalia Mudavadi flew to Tunis on Monday. He met his Tunisian counterpart there."
    assert name_of(text, "met") == "Tunis"


def test_what_is_agreed_at_a_meeting_is_agreed_there() -> None:
    text = (
        "Kenya and Somalia held talks in Nairobi on Monday. The two countries signed an agreement in Nairobi."
    )
    assert name_of(text, "signed") == "Nairobi"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Norway hosted several rounds of talks between Kenya and Somalia.", "Norway"),
        ("Kenya offered itself as a venue for the talks between Norway and Somalia.", "Kenya"),
        ("Norway will host the talks of ministers from Kenya and Somalia in Bergen.", "Bergen"),
        ("Norway will join the talks between Kenya and Somalia.", None),
    ],
    ids=["host", "venue", "town", "guest"],
)
def test_a_host_gives_the_place_unless_a_town_is_named(text: str, place: str | None) -> None:
    assert name_of(text, "talks") == place


@pytest.mark.parametrize("text", ["In Nairobi, Kenyan and Somali ministers spoke by phone on Monday."])
def test_a_call_is_nowhere(text: str) -> None:
    assert act(text, "spoke").place is None


def test_an_agreement_reached_in_talks_was_where_the_talks_were() -> None:
    text = "Kenya and Uganda reached a deal on fish in talks in Arusha on Monday."
    assert name_of(text, "deal") == "Arusha"


def test_the_state_that_a_side_strikes_speaks_for_its_places_and_no_other(
    draft_of: Callable[..., Draft],
) -> None:
    draft = draft_of(
        "Sudan bombed Chad on Monday. Sudanese jets killed nine people on Tuesday near Abeche and Goma."
    )
    rows: list[Row] = []
    for step in STEPS:
        if step.run is find_events:
            break
        step.run(draft)
    none = TimeWeights({})
    find_events(draft, Fitting(packaged("party"), none, time_weights(), place_rows=rows))
    found = dict(next(row for row in rows if row.site.token.lower_ == "killed").candidates)
    assert any(f.startswith("foe:") for f in found["abeche"])
    assert not any(f.startswith("foe:") for f in found["goma"])
