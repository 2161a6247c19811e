"""The organisations of the lexicon: every entry has the agreed form, and the main ones are there."""

import re
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import verbale.reading

FOLDER = Path(verbale.reading.__file__).parent / "lexicon" / "organisations"
ISO3 = set(Path(__file__).with_name("iso3.txt").read_text().split())
REQUIRED = {"id", "name", "short", "also", "kind", "of", "seats"}
OPTIONAL = {"media", "members", "state_body"}
# Capitals mean a government more often than the organisation; newspapers called so need more words.
COMMON = {"Commonwealth", "Council", "Independent", "Sun", "Time", "Times", "Fed", "Sky", "Unity", "Court"}
# With "The" before it these are outlets, without it anything: the reader drops the article.
COMMON |= {
    f"The {word}" for word in ("Atlantic", "Diplomat", "Hill", "Hindu", "Insider", "Print", "Sun", "Times")
}


def read() -> list[dict[str, Any]]:
    return [
        organisation
        for path in sorted(FOLDER.glob("*.toml"))
        for organisation in tomllib.loads(path.read_text(encoding="utf-8"))["organisation"]
    ]


ORGANISATIONS = read()
BY_ID = {o["id"]: o for o in ORGANISATIONS}


def on(day: str, organisation: str) -> set[str]:
    """The members of an organisation on a day."""
    return {
        member["iso"]
        for member in BY_ID[organisation]["members"]
        if member["from"] <= day and (not member["to"] or day <= member["to"])
    }


def test_every_organisation_has_the_agreed_keys() -> None:
    wrong = [o["id"] for o in ORGANISATIONS if not REQUIRED <= set(o) <= REQUIRED | OPTIONAL]
    assert wrong == []


def test_ids_are_plain_and_unique() -> None:
    ids = [o["id"] for o in ORGANISATIONS]
    assert [i for i in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", i)] == []
    assert [i for i, n in Counter(ids).items() if n > 1] == []


def test_kind_is_organisation_or_group() -> None:
    assert [o["id"] for o in ORGANISATIONS if o["kind"] not in {"organisation", "group"}] == []


def test_states_are_iso3_or_a_known_body() -> None:
    assert [o["id"] for o in ORGANISATIONS if o["of"] not in ISO3 | {"EUU", "NAT", ""}] == []


def test_a_name_means_one_organisation() -> None:
    names = Counter(name for o in ORGANISATIONS for name in {o["name"], *o["short"], *o["also"]})
    assert [name for name, n in names.items() if n > 1] == []


def test_no_name_is_a_common_word() -> None:
    names = {o["id"]: {o["name"], *o["short"], *o["also"]} for o in ORGANISATIONS}
    assert [key for key, forms in names.items() if COMMON & forms] == []


def test_members_are_dated_states() -> None:
    for organisation in ORGANISATIONS:
        for member in organisation.get("members", []):
            assert member["iso"] in ISO3 | {"EUU", "NAT"}, organisation["id"]
            began = date.fromisoformat(member["from"])
            assert not member["to"] or began <= date.fromisoformat(member["to"]), organisation["id"]


def test_a_member_is_not_in_twice_at_once() -> None:
    for organisation in ORGANISATIONS:
        last: dict[str, str] = {}
        for member in sorted(organisation.get("members", []), key=lambda m: (m["iso"], m["from"])):
            assert last.get(member["iso"], "0") <= member["from"], (organisation["id"], member["iso"])
            last[member["iso"]] = member["to"] or "9999-12-31"


@pytest.mark.parametrize(
    ("organisation", "day", "count"),
    [
        ("european-union", "2012-06-01", 27),
        ("european-union", "2016-06-23", 28),
        ("european-union", "2025-03-06", 27),
        ("nato", "2022-02-24", 30),
        ("nato", "2025-06-24", 32),
        ("group-of-seven", "2025-06-16", 8),  # seven states and the EU
        ("un-security-council", "2025-06-22", 15),
        ("un-security-council", "2023-10-18", 15),
        ("arab-league", "2025-03-04", 22),
        ("council-of-europe", "2022-01-01", 47),
        ("council-of-europe", "2025-01-01", 46),
        ("brics", "2023-08-22", 5),
    ],
)
def test_so_many_members_on_a_day(organisation: str, day: str, count: int) -> None:
    assert len(on(day, organisation)) == count


def test_britain_left_the_union_but_not_the_alliance() -> None:
    assert "GBR" in on("2020-01-30", "european-union")
    assert "GBR" not in on("2020-02-01", "european-union")
    assert "GBR" in on("2020-02-01", "nato")


def test_enough_organisations_and_outlets() -> None:
    media = [o for o in ORGANISATIONS if o.get("media")]
    assert len(media) >= 300
    assert len(ORGANISATIONS) - len(media) >= 500
