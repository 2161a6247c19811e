"""The sample set that ships with the package: whole, consistent, and as its marked source says."""

import json
from typing import Any

import pytest

from evals import mark
from verbale.model import reading_from_form, sha256_of
from verbale.sample import articles_path

GOLD = articles_path().parent / "gold"
ARTICLES: dict[str, dict[str, Any]] = {
    a["id"]: a for a in map(json.loads, articles_path().read_text(encoding="utf-8").splitlines())
}
READINGS: dict[str, dict[str, Any]] = {
    name: json.loads((GOLD / f"{name}.json").read_text(encoding="utf-8")) for name in ARTICLES
}
RECORD: dict[str, Any] = json.loads((GOLD / "record.json").read_text(encoding="utf-8"))


def test_at_least_twelve_articles_by_five_outlets_some_of_them_undated() -> None:
    assert len(ARTICLES) >= 12
    assert len({a["outlet"] for a in ARTICLES.values()}) == 5
    assert any(a["published"] is None for a in ARTICLES.values())


def test_every_article_has_one_gold_reading_of_its_very_text() -> None:
    on_disk = {p.stem for p in GOLD.glob("*.json")} - {"record"}
    assert on_disk == set(ARTICLES)
    for name, reading in READINGS.items():
        assert reading["article"] == name
        assert reading["sha256"] == sha256_of(ARTICLES[name]["text"])


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_every_gold_span_lies_in_its_text_outside_furniture(name: str) -> None:
    reading, text = READINGS[name], ARTICLES[name]["text"]
    spans = [s["span"] for s in reading["statements"]] + [c["span"] for c in reading["commitments"]]
    spans += [e["anchor"] for e in reading["events"]]
    spans += [c["condition"] for c in reading["commitments"] if c["condition"]]
    for start, end in spans:
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
        assert not any(start < b and a < end for a, b in reading["furniture"])


@pytest.mark.parametrize("name", sorted(ARTICLES))
def test_every_gold_reading_loads_as_a_reading_and_names_known_actors_only(name: str) -> None:
    reading = reading_from_form(READINGS[name], ARTICLES[name]["text"])
    ids = [i for s in reading.statements for i in (*s.speaker, *s.by_way_of)]
    ids += [i for e in reading.events for i in (*e.by, *e.to, *e.host)]
    ids += [i for c in reading.commitments for i in (*c.by, *c.to)]
    assert set(ids) <= set(reading.actors)


def test_mentions_of_the_gold_record_point_at_events_of_the_threads_kind() -> None:
    for item in RECORD["items"]:
        assert item["mentions"]
        assert {READINGS[a]["events"][n]["type"] for a, n in item["mentions"]} == {item["kind"]}
        assert all(n < len(READINGS[a]["events"]) for a, n in item["about"])


def test_planted_disputes_and_copies_name_articles_and_threads_that_exist() -> None:
    threads = {item["id"] for item in RECORD["items"]}
    assert {"when", "number"} <= {d["field"] for d in RECORD["disputes"]}
    for dispute in RECORD["disputes"]:
        assert dispute["thread"] in threads
        named = [a for v in dispute.get("values", []) for a in v["articles"]] + dispute.get("articles", [])
        assert named
        assert set(named) <= set(ARTICLES)
    for copy in RECORD["copies"]:
        assert {copy["article"], copy["of"]} <= set(ARTICLES)


def test_the_sample_set_is_what_its_marked_source_builds() -> None:
    for path, want in mark.build().items():
        assert path.read_text(encoding="utf-8") == want, f"run python -m evals.mark: {path.name}"


def test_a_quoted_place_is_found_as_whole_words_by_its_number() -> None:
    text = "They met. The metro did not. They met again."
    assert text[slice(*mark.find(text, "met #2"))] == "met"
    assert mark.find(text, "met #2") == [34, 37]
    with pytest.raises(mark.MarkError):
        mark.find(text, "met #3")


def test_a_span_from_first_to_last_words_is_the_shortest() -> None:
    text = "We will go on Friday or on Friday week."
    assert text[slice(*mark.find(text, "We will [..] Friday"))] == "We will go on Friday"
