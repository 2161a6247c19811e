"""The people of the lexicon: every entry has the agreed form, and the states that matter are covered."""

import re
import tomllib
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import verbale.reading

FOLDER = Path(verbale.reading.__file__).parent / "lexicon" / "people"
ISO3 = set(Path(__file__).with_name("iso3.txt").read_text().split())
KEYS = {"id", "name", "also", "gender", "of", "offices"}
OFFICE_KEYS = {"title", "of", "from", "to"}
HEADS_OF_STATE = {"president", "king", "queen", "emperor", "emir", "sultan", "supreme leader", "grand duke"}
HEADS_OF_STATE |= {"head of the presidential council", "chairman of the presidency", "pope"}
HEADS_OF_GOVERNMENT = {"prime minister", "chancellor", "chief adviser"}
FOREIGN = {"foreign minister", "secretary of state", "foreign affairs adviser"}
# Words that are names too, and so must never stand alone as a person's name.
COMMON = {
    "Ban",
    "Bush",
    "Cook",
    "He",
    "Long",
    "May",
    "Moon",
    "Park",
    "Price",
    "Song",
    "Sun",
    "To",
    "You",
    "Young",
}


def read() -> list[dict[str, Any]]:
    return [
        person
        for path in sorted(FOLDER.glob("*.toml"))
        for person in tomllib.loads(path.read_text(encoding="utf-8"))["person"]
    ]


PEOPLE = read()


def offices() -> list[tuple[str, dict[str, str]]]:
    return [(person["id"], office) for person in PEOPLE for office in person["offices"]]


def titles_by_state() -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for _, office in offices():
        found[office["of"]].add(office["title"])
    return found


def test_every_person_has_the_agreed_keys() -> None:
    # `surname` stands only where it is not the last word of the name.
    assert [p["id"] for p in PEOPLE if set(p) - {"surname"} != KEYS] == []
    assert [who for who, office in offices() if set(office) != OFFICE_KEYS] == []


def test_ids_are_plain_and_unique() -> None:
    ids = [p["id"] for p in PEOPLE]
    assert [i for i in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", i)] == []
    assert [i for i, n in Counter(ids).items() if n > 1] == []


def test_gender_is_known() -> None:
    assert [p["id"] for p in PEOPLE if p["gender"] not in {"m", "f"}] == []


def test_states_are_iso3_or_a_known_body() -> None:
    known = ISO3 | {"EUU", "NAT", ""}
    assert [p["id"] for p in PEOPLE if p["of"] not in known] == []
    bodies = {o["id"] for f in sorted((FOLDER.parent / "organisations").glob("*.toml"))
              for o in tomllib.loads(f.read_text(encoding="utf-8"))["organisation"]}  # fmt: skip
    assert [who for who, office in offices() if office["of"] not in known | bodies] == []


def test_an_office_ends_after_it_began() -> None:
    for who, office in offices():
        began = date.fromisoformat(office["from"])
        ended = date.fromisoformat(office["to"]) if office["to"] else date.max
        assert began <= ended, who


def test_offices_stand_in_order_of_their_beginning() -> None:
    for person in PEOPLE:
        began = [office["from"] for office in person["offices"]]
        assert began == sorted(began), person["id"]


def test_titles_are_lower_case() -> None:
    assert [who for who, office in offices() if office["title"] != office["title"].lower()] == []


def test_a_deputy_is_not_taken_for_the_chief() -> None:
    # A title is read by its end ("acting foreign minister"), so a deputy's must not end in the chief's.
    chiefs = (
        "secretary-general",
        "secretary of state",
        "defence minister",
        "chief of staff",
        "ambassador",
        " chief",
    )
    deputies = ("deputy ", "assistant ", "under ", "vice ")
    wrong = [who for who, o in offices() if o["title"].startswith(deputies) and o["title"].endswith(chiefs)]
    assert wrong == []


def test_no_name_is_a_common_word() -> None:
    assert [p["id"] for p in PEOPLE if COMMON & {p["name"], *p["also"]}] == []


def test_a_surname_is_part_of_the_name() -> None:
    assert [p["id"] for p in PEOPLE if p.get("surname", "") not in p["name"]] == []


def test_a_name_means_one_person() -> None:
    names = Counter(name for p in PEOPLE for name in {p["name"], *p["also"]})
    assert [name for name, n in names.items() if n > 1] == []


@pytest.mark.parametrize("iso", ["FRA", "DEU", "UKR", "RUS", "IND", "PAK", "ISR", "TUR", "JPN", "POL"])
def test_a_state_that_matters_has_all_four_offices(iso: str) -> None:
    titles = titles_by_state()[iso]
    for kind in (HEADS_OF_STATE, HEADS_OF_GOVERNMENT, FOREIGN, {"defence minister"}):
        assert titles & kind, kind


def test_one_prime_minister_at_a_time() -> None:
    # Rival governments really had two at once.
    rivals = {"LBY", "YEM"}
    terms: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for who, office in offices():
        if office["title"] in {"prime minister", "chancellor"} and office["of"] not in rivals:
            terms[office["of"]].append((office["from"], office["to"] or "9999-12-31", who))
    overlaps = [
        (one, two)
        for held in terms.values()
        for one, two in zip(sorted(held), sorted(held)[1:], strict=False)
        if two[0] < one[1]
    ]
    assert overlaps == []


def test_seventy_states_have_a_head_and_both_ministers() -> None:
    full = [
        iso
        for iso, titles in titles_by_state().items()
        if iso in ISO3
        and titles & (HEADS_OF_STATE | HEADS_OF_GOVERNMENT)
        and titles & FOREIGN
        and "defence minister" in titles
    ]
    assert len(full) >= 70
