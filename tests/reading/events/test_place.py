"""Where an act took place."""

from collections.abc import Callable

import pytest

from verbale.model import Article, Event, When, sha256_of
from verbale.reading import read_article
from verbale.reading.actors import find_actors
from verbale.reading.draft import Draft
from verbale.reading.events.spots import Spots, as_told


def act(text: str, anchor: str) -> Event:
    article = Article("a", text, sha256_of(text), published=When.from_iso("2026-02-12", "given"))
    return next(e for e in read_article(article).events if anchor in e.anchor.words)


@pytest.mark.parametrize(
    ("text", "anchor", "place"),
    [
        ("Kenya and Somalia held talks in Nairobi on Monday.", "talks", "Nairobi"),
        ("The Swedish minister visited Tunis on Monday.", "visited", "Tunis"),
        ("Rebels attacked the town of Goma on Sunday and killed nine people in Goma.", "attacked", "Goma"),
    ],
    ids=["own-phrase", "visited", "target"],
)
def test_place_that_the_sentence_gives(text: str, anchor: str, place: str) -> None:
    found = act(text, anchor).place
    assert found is not None and found.name == place


def test_a_demand_has_no_place_though_its_sentence_names_a_country() -> None:
    assert act("Kenya demanded that Ethiopia reopen its market to traders.", "demanded").place is None


def test_spots_know_countries_from_towns_and_the_words_nearest_to_an_act(
    draft_of: Callable[..., Draft],
) -> None:
    draft = draft_of("Talks began in Oslo. They moved to Norway's coast. In Oslo the two sides met again.")
    find_actors(draft)
    spots = Spots(draft)
    assert not spots.found["oslo"].country and spots.found["norway"].country
    met = next(t for t in draft.doc if t.text == "met")
    nearest = spots.nearest("oslo", met)
    assert nearest.span is not None and nearest.span.start > 40


def test_a_place_in_capitals_is_named_as_in_a_sentence() -> None:
    assert as_told("GENEVA") == "Geneva"
    assert as_told("UAE") == "UAE"
    assert as_told("Port Sudan") == "Port Sudan"


def test_the_capital_of_a_state_is_a_place_where_something_is_held() -> None:
    text = "Chad and Sudan will meet in the Cameroonian capital on Monday."
    (event,) = read_article(Article("a", text, sha256_of(text))).events
    assert event.place is not None and (event.place.name, event.place.state) == ("Yaounde", "CMR")
    assert set(event.by) == {"tcd", "sdn"}


def test_a_capital_that_acts_is_its_government() -> None:
    text = "The Cameroonian capital rejected the offer."
    (event, *_) = read_article(Article("a", text, sha256_of(text))).events
    assert event.by == ("cmr",) and event.place is None


def test_a_trip_leads_to_the_place_right_behind_it() -> None:
    text = "Envoys spoke of the summit in Oslo and Modi's trip to Lisbon next Monday."
    trip = act(text, "trip")
    assert trip.place is not None and trip.place.name == "Lisbon"
    assert act(text, "summit").place is not None and act(text, "summit").place.name == "Oslo"


def test_who_leaves_does_so_where_they_leave_from() -> None:
    text = "Rebels demanded the withdrawal of Kenyan forces from Kismayo. Kenya hosts an airfield."
    gone = act(text, "withdrawal").place
    assert gone is not None and gone.name == "Kismayo"


def test_men_are_sent_to_a_place_but_goods_supplied_to_a_government_are_not_somewhere() -> None:
    sent = act("Kenya will send troops to Haiti next month.", "send").place
    assert sent is not None and sent.name == "Haiti"
    assert act("Kenya supplies weapons to Haiti.", "supplies").place is None


def test_a_name_that_nobody_knows_is_a_place_behind_a_word_that_leads_to_places(
    draft_of: Callable[..., Draft],
) -> None:
    draft = draft_of(
        "Envoys met near Pradel de Mur. The village of Ostova lies on the road. They work for Ostrand."
    )
    find_actors(draft)
    found = Spots(draft).found
    assert "ostova" in found and "ostrand" not in found


def test_a_people_is_no_place_though_the_parser_may_take_it_for_one(draft_of: Callable[..., Draft]) -> None:
    draft = draft_of("Ukrainian officials spoke of the largest attack on Odesa.")
    find_actors(draft)
    assert list(Spots(draft).found) == ["odesa"]


def test_the_name_of_a_town_ends_before_its_day() -> None:
    event = act("Chad and Mali met in Grindavik on Sunday.", "met")
    assert event.place is not None and event.place.name == "Grindavik"
