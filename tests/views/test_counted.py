"""A thread says how its sources are counted."""

from dataclasses import replace
from pathlib import Path

from tests.making import act, story

from verbale.record import Store
from verbale.views import show, threads


def test_each_source_is_named_with_its_kind_and_who_passes_it_on(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store:
        for text, outlet in (
            ("Ana met Bo on Sunday, a diplomat told Reuters.", "One"),
            ("Reuters reported that Ana met Bo on Sunday.", "Two"),
            ("Ana met Bo on Sunday, and it rained.", "en.kremlin.ru"),
            ("Ana met Bo on Sunday, says our reporter.", "Three"),
        ):
            store.add(*story(text, "2026-03-02", act("met", by="ana bo", when="2026-03-01"), outlet=outlet))
        (row,) = threads(store)
        fields = show(store, row.id).fields
        assert row.sources == 3
        assert [value for label, value in fields if label == "source"] == [
            "en.kremlin.ru (party of RUS, a party's own word): its own report",
            "Reuters (agency): passed on by One, passed on by Two",
            "Three: its own report",
        ]


def test_an_article_of_no_known_outlet_is_named_as_elsewhere_and_not_by_its_key(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store:
        article, reading = story("Ana met Bo.", "2026-03-02", act("met", by="ana bo"))
        store.add(replace(article, source="clippings/a.txt"), reading)
        (row,) = threads(store)
        assert ("source", "clippings/a.txt: its own report") in show(store, row.id).fields
