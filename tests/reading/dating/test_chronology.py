"""The table of facts: its form, and that everyone in it is known."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from verbale.model import LexiconError
from verbale.reading.dating import chronology
from verbale.reading.lexicon import lexicon

TYPES = {
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "NONE",
}  # fmt: skip


def test_facts_cover_the_years_and_have_their_own_ids() -> None:
    facts = chronology().facts
    assert len(facts) >= 450
    assert len({f.id for f in facts}) == len(facts)
    years = Counter(f.start.year for f in facts)
    assert all(years[year] >= 5 for year in range(2015, 2026))


def test_facts_have_a_type_of_the_ontology_and_a_note() -> None:
    for fact in chronology().facts:
        assert fact.kind in TYPES, fact.id
        assert fact.note, fact.id


def test_two_people_of_one_state_are_one_side() -> None:
    fact = next(f for f in chronology().facts if f.people and len(set(f.roots)) < len(f.roots))
    assert fact.need <= len(set(fact.roots))


def test_the_name_of_a_party_is_no_place() -> None:
    assert not any("turkey" in f.place for f in chronology().facts if "tur" in f.parties)


def test_facts_end_after_they_begin() -> None:
    known = chronology()
    assert all(date(2015, 1, 1) <= f.start <= f.end <= known.last for f in known.facts)


OWN = """
[[fact]]
id = "2031-05-06-meet-lome"
kind = "CONSULT"
what = "meet"
parties = ["TGO", "BEN"]
place = ["Lome"]
from = 2031-05-06
note = "Togo and Benin confer"
"""


def test_a_users_file_adds_facts(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    facts = chronology((path,)).facts
    assert facts[-1].id == "2031-05-06-meet-lome"
    assert len(facts) == len(chronology().facts) + 1
    assert lexicon((path,)).states.keys() == lexicon().states.keys()


def test_a_users_fact_of_a_known_id_replaces_it(tmp_path: Path) -> None:
    known = chronology().facts[0].id
    path = tmp_path / "own.toml"
    path.write_text(OWN.replace("2031-05-06-meet-lome", known), encoding="utf-8")
    facts = chronology((path,)).facts
    assert len(facts) == len(chronology().facts)
    assert [f.start for f in facts if f.id == known] == [date(2031, 5, 6)]


def test_a_users_fact_of_nobody_known_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(OWN.replace('"TGO"', '"XYZ"'), encoding="utf-8")
    with pytest.raises(LexiconError, match="XYZ"):
        chronology((path,))
