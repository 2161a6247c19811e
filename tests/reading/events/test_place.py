"""Where an act took place."""

from collections.abc import Callable

import pytest

from verbale.model import Article, Event, When, sha256_of
from verbale.reading import read_article
from verbale.reading.actors import find_actors
from verbale.reading.draft import Draft
from verbale.reading.events.spots import Spots, as_told


def read(text: str) -> tuple[Event, ...]:
    article = Article("a", text, sha256_of(text), published=When.from_iso("2026-02-12", "given"))
    return tuple(read_article(article).events)


def act(text: str, anchor: str) -> Event:
    return next(e for e in read(text) if anchor in e.anchor.words)


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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The king offered Kuwait as a venue for negotiations between Sudan and Chad.", "Kuwait"),
        ("The premier said the emir had confirmed Kuwait's willingness to host talks with Chad.", "Kuwait"),
        ("Norway received the Sudanese foreign minister on Monday.", "Norway"),
    ],
    ids=["offered as a venue", "readiness to host", "received"],
)
def test_who_gives_a_meeting_its_ground_is_its_place(text: str, place: str) -> None:
    found = next(e for e in read(text) if e.type == "CONSULT").place
    assert found is not None and found.name == place


def test_who_only_offers_another_state_as_a_venue_is_not_the_place() -> None:
    text = "Norway offered Kuwait as a venue for negotiations between Sudan and Chad."
    found = next(e for e in read(text) if e.type == "CONSULT").place
    assert found is not None and found.name == "Kuwait"


def test_a_palace_is_told_as_its_town_where_the_article_names_the_town() -> None:
    text = "The two presidents met in the Oval Office on Friday. In Washington, senators cheered."
    found = act(text, "met").place
    assert found is not None and found.name == "Washington"


def test_a_palace_stays_one_where_its_town_is_not_named() -> None:
    found = act("The two presidents met in the Oval Office on Friday.", "met").place
    assert found is not None and found.name == "Oval Office"


def test_waters_that_lie_in_no_state_are_places_and_nobody() -> None:
    article = "Drones hit two tankers in the Strait of Hormuz on Monday."
    found = act(article, "hit").place
    assert found is not None and found.name == "Strait of Hormuz" and found.state is None
    assert "hormuz" not in " ".join(read_article(Article("a", article, sha256_of(article))).actors)


def test_a_state_within_a_compound_is_no_place(draft_of: Callable[..., Draft]) -> None:
    draft = draft_of("The U.S.-brokered truce held in Goma.")
    find_actors(draft)
    assert "u.s.-brokered" not in Spots(draft).found
