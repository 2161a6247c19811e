"""Undated articles are placed by what they report when other articles date it."""

import random
from datetime import date
from pathlib import Path

import pytest
from tests.making import Act, act, story
from tests.record.test_grow import grown

from verbale.model import Article, Reading
from verbale.record import Store, derived, refresh
from verbale.record.ids import article_key
from verbale.views import Filters, disputes, log, show

Story = tuple[Article, Reading]


def package(day: str, text: str = "The EU adopted its fourth package against Iceland.") -> Story:
    adopted = act("fourth package", type="SANCTION", mode="sanctions", by="eu", to="isl", when=day)
    return story(text, day, adopted, outlet="One")


def undated(text: str, *acts: Act) -> Story:
    return story(text, None, *acts, outlet="Two")


def later(
    text: str = "Ana regretted the EU’s fourth package against Iceland, in force since Monday.",
) -> Story:
    return undated(text, act("fourth package", type="SANCTION", mode="sanctions", by="eu", to="isl"))


def seized(text: str, published: str | None, when: str | None, outlet: str) -> Story:
    return story(text, published, act("seized", type="COERCE", by="nor", when=when), outlet=outlet)


SHIP = seized("Norway seized the trawler Havfrid.", "2026-01-15", "2026-01-13", "One")


def days(path: Path, *stories: Story) -> list[tuple[str, str]]:
    with Store(path) as store:
        for one in stories:
            store.add(*one)
        refresh(store)
        return [(r["earliest"], r["latest"]) for r in store.rows("SELECT * FROM placed")]


def test_an_ordinal_and_a_weekday_that_fits_place_an_article_in_the_week(tmp_path: Path) -> None:
    assert days(tmp_path / "a.db", package("2026-02-09"), later()) == [("2026-02-09", "2026-02-15")]


def test_another_weekday_places_nothing(tmp_path: Path) -> None:
    assert days(tmp_path / "a.db", package("2026-02-10"), later()) == []


def test_what_is_no_news_there_places_nothing(tmp_path: Path) -> None:
    old = "Ana spoke at length of herring. " * 15 + "The EU has its fourth package against Iceland."
    assert days(tmp_path / "a.db", package("2026-02-09"), later(old)) == []


def test_what_others_tell_of_several_days_places_nothing(tmp_path: Path) -> None:
    again = package("2026-03-02", "Once more, the EU spoke of its fourth package against Iceland.")
    assert days(tmp_path / "a.db", package("2026-02-09"), again, later()) == []


def test_of_other_parties_it_places_nothing(tmp_path: Path) -> None:
    other = act("fourth package", type="SANCTION", mode="sanctions", by="dnk", to="che")
    text = "Denmark has its fourth package on the Swiss since Monday."
    assert days(tmp_path / "a.db", package("2026-02-09"), undated(text, other)) == []


def test_what_an_undated_article_reports_places_no_other(tmp_path: Path) -> None:
    only = later("The EU adopted its fourth package against Iceland on Monday.")
    assert days(tmp_path / "a.db", only, later()) == []


def test_a_day_without_its_year_takes_it_and_the_seizure_is_disputed(tmp_path: Path) -> None:
    text = "Iceland has demanded on Saturday, 31 January, a reply. Norway seized the trawler Havfrid on 12 January."
    seized_, demanded = act("seized", type="COERCE", by="nor"), act("demanded", type="REQUEST", by="isl")
    with Store(tmp_path / "a.db") as store:
        store.add(*SHIP)
        store.add(*undated(text, demanded, seized_))
        refresh(store)
        (row,) = store.rows("SELECT * FROM placed")
        assert (row["earliest"], row["latest"]) == ("2026-01-31", "2026-02-06")
        (dispute,) = disputes(store).rows
        assert sorted(s.value for s in dispute.sides) == ["2026-01-12", "2026-01-13"]


def test_show_and_log_say_on_which_days_and_why(tmp_path: Path) -> None:
    one = later()
    with Store(tmp_path / "a.db") as store:
        store.add(*package("2026-02-09"))
        store.add(*one)
        (published,) = (v for k, v in show(store, article_key(one[0])).fields if k == "published")
        assert published.startswith("2026-02-09/2026-02-15  (placed by “fourth package” (4th)")
        row = log(store).rows[1]
        assert row.day == "2026-02-09/2026-02-15" and "fourth package" in row.placed_by


def test_as_of_a_day_only_what_was_out_by_then_places(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db") as store:
        store.add(*package("2026-02-09"))
        store.add(*later())
        assert derived(store, date(2026, 2, 8)).placed == {}
        assert len(derived(store, date(2026, 2, 15)).placed) == 1
        assert Filters(as_of=date(2026, 2, 15)).as_of


def mixed(seed: int) -> list[Story]:
    """Dated and undated reports of few packages and ships, some of which contradict each other."""
    rng = random.Random(seed)
    found = []
    for n in range(36):
        number, ship = rng.choice(["third", "fourth"]), rng.choice(["Havfrid", "Stella"])
        day = date(2026, rng.choice([1, 2]), rng.choice([9, 10, 11, 20])).isoformat()
        end = rng.choice(["", " on Monday", " on 12 January", " on Tuesday, 10 February"])
        text = f"Note {n}: Norway seized the trawler {ship}{end}. The EU has its {number} package on Iceland{end}."
        known = rng.random() < 0.5
        when = day if known and rng.random() < 0.7 else None
        acts = (
            act("seized", type="COERCE", by="nor", to="isl", when=when),
            act(f"{number} package", type="SANCTION", mode="sanctions", by="eu", to="isl", when=when),
        )
        found.append(story(text, day if known else None, *acts, outlet=rng.choice(["One", "Two", "Three"])))
    return found


@pytest.mark.parametrize("seed", range(5))
def test_placed_in_whatever_order_they_come(tmp_path: Path, seed: int) -> None:
    stories = mixed(seed)
    first = grown(tmp_path / "a.db", stories, 1)
    again = random.Random(seed).sample(stories, len(stories))
    assert grown(tmp_path / "b.db", again, 3) == first
