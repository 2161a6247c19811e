"""The table of facts: its form, and that everyone in it is known."""

from collections import Counter
from datetime import date

from verbale.reading.dating import chronology

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
