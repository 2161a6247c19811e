"""The words for offices, groups, sources and parts of a state, ready for look-up."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from verbale.reading.lexicon import Lexicon

#: Words that make an office another one: a deputy minister is no minister.
LESSER = frozenset({"deputy", "vice", "assistant", "under", "shadow", "former", "ex", "junior", "incoming"})
REIGN = re.compile("[IVX]+")


@dataclass(frozen=True, eq=False)
class Roles:
    """``roles.toml`` as sets; ``offices`` maps every form to the number of its office."""

    offices: Mapping[str, int]
    top: frozenset[int]
    heading: frozenset[int]
    longest: int
    title: frozenset[str]
    speaking: frozenset[str]
    stately: frozenset[str]
    with_names: frozenset[str]
    qualifiers: frozenset[str]
    honorifics: frozenset[str]
    female: frozenset[str]
    male: frozenset[str]
    parts: frozenset[str]
    countries: frozenset[str]
    territory: frozenset[str]
    territories: Mapping[str, str]
    territory_names: Mapping[str, str]
    body_heads: frozenset[str]
    anaphors: frozenset[str]
    many: frozenset[str]
    loose: frozenset[str]
    no_epithet: frozenset[str]
    facing: frozenset[str]
    matter: frozenset[str]
    harm: frozenset[str]
    marching: frozenset[str]
    freeing: frozenset[str]
    rebels: frozenset[str]
    armed: frozenset[str]
    raiders: frozenset[str]
    members: frozenset[str]
    same: frozenset[str]
    no_bodies: frozenset[str]
    known_bare: frozenset[str]
    suffixes: frozenset[str]
    firms: frozenset[str]
    sources: frozenset[str]
    groups: frozenset[str]
    plural_persons: frozenset[str]
    plural_states: frozenset[str]
    given: Mapping[str, frozenset[str]]
    particles: frozenset[str]
    never: frozenset[str]
    speech: frozenset[str]
    meeting: frozenset[str]
    saying: frozenset[str]
    charging: frozenset[str]
    short_forms: Mapping[str, str]
    halves: Mapping[str, str]
    media: frozenset[str]
    texts: frozenset[str]
    papers: frozenset[str]
    quantities: frozenset[str]
    collectives: Mapping[str, tuple[str, bool]]
    collective_names: Mapping[str, str]
    regional: frozenset[str]
    bare: frozenset[str]
    counts: frozenset[str]
    determiners: frozenset[str]
    leaders: Mapping[str, tuple[int, ...]]
    office_words: frozenset[str]
    beings: frozenset[str]
    someone: frozenset[str]

    def office_of(self, words: str) -> int | None:
        """The office that ``words`` name: the longest form they end in ("acting foreign minister")."""
        words = words.replace(" - ", "-")
        found = self.offices.get(words)
        if found is not None:
            return found
        parts = words.split()
        for start in range(1, len(parts)):
            if parts[start - 1] in LESSER:
                return None
            found = self.offices.get(" ".join(parts[start:]))
            if found is not None:
                return found
        return None

    def leading(self, code: str) -> tuple[int, ...]:
        """The offices whose holder "the leader" of the state ``code`` is, first the likeliest."""
        return self.leaders.get(code, self.leaders[""])

    def gender_of(self, given: str) -> str:
        """``m``, ``f`` or empty for a given name in lower case."""
        if given in self.given["female"]:
            return "" if given in self.given["male"] else "f"
        return "m" if given in self.given["male"] else ""

    def holders(self, lexicon: Lexicon, day: date | None) -> dict[tuple[str, int], list[str]]:
        """Who of the lexicon holds which office for whom on ``day``."""
        return _holders(self, lexicon, day)


def surname_of(name: str, particles: frozenset[str]) -> str:
    """The surname with its particles: "Ursula von der Leyen" gives "von der Leyen".

    Who is counted has none: of "Leo XIV" it is the whole name, lest every "X" be a king.
    """
    words = name.split()
    start = len(words) - 1
    if REIGN.fullmatch(words[-1]):
        return name
    while start > 1 and words[start - 1].casefold() in particles:
        start -= 1
    return " ".join(words[max(start, 0) :])


@lru_cache(maxsize=4)
def roles_of(lexicon: Lexicon) -> Roles:
    """The roles of ``lexicon``, built once."""
    r: Mapping[str, Any] = lexicon.roles
    forms = {f: n for n, office in enumerate(r["office"]) for f in office["forms"]}
    parts = ("title", "state", "body", "source", "group", "plural", "name", "speech", "quantity")
    words = {k: frozenset(v) for part in parts
             for k, v in ((f"{part}.{name}", v) for name, v in r[part].items())}  # fmt: skip
    beings = frozenset().union(
        *(words[k] for k in ("speech.papers", "group.nouns", "group.people", "source.nouns", "body.heads",
                             "state.nouns", "body.anaphors", "state.territory"))
    )  # fmt: skip
    office_words = frozenset(w for form in forms for w in (form.split()[-1], form.split()[0]))
    return Roles(
        offices=forms,
        top=frozenset(n for n, office in enumerate(r["office"]) if office.get("top")),
        heading=frozenset(n for n, office in enumerate(r["office"]) if office.get("body")),
        longest=max(len(f.split()) for f in forms),
        title=words["title.words"] | words["title.honorifics"],
        speaking=words["title.speaking"],
        stately=words["title.stately"],
        with_names=words["title.with_names"],
        qualifiers=words["title.qualifiers"],
        honorifics=words["title.honorifics"],
        female=words["title.female"],
        male=words["title.male"],
        parts=words["state.parts"],
        countries=words["state.nouns"],
        territory=words["state.territory"],
        territories={name: t["id"] for t in r["territory"] for name in (t["name"], *t["names"])},
        territory_names={t["id"]: t["name"] for t in r["territory"]},
        body_heads=words["body.heads"],
        anaphors=words["body.anaphors"],
        many=words["body.many"],
        loose=words["body.loose"],
        no_epithet=words["source.no_epithet"],
        facing=words["group.facing"],
        matter=words["group.matter"],
        harm=words["group.harm"],
        marching=words["group.marching"],
        freeing=words["group.freeing"],
        rebels=words["group.rebels"],
        armed=words["group.armed"],
        raiders=words["group.raiders"],
        members=words["body.members"],
        same=words["body.same"],
        no_bodies=words["body.never"],
        known_bare=words["body.bare"],
        suffixes=words["body.suffixes"],
        firms=words["body.firms"],
        sources=words["source.nouns"],
        groups=words["group.nouns"] | words["group.people"],
        plural_persons=words["plural.persons"],
        plural_states=words["plural.states"],
        given=lexicon.given_names,
        particles=words["name.particles"],
        never=words["name.never"],
        speech=words["speech.verbs"],
        meeting=words["speech.meeting"],
        saying=words["speech.saying"],
        charging=words["speech.charging"],
        short_forms=r["short"],
        halves=r["half"],
        media=words["speech.media"],
        texts=words["speech.texts"],
        papers=words["speech.papers"],
        quantities=words["quantity.nouns"],
        collectives={
            word.removeprefix("the "): (c["id"], word.startswith("the "))
            for c in r["collective"]
            for word in (*c["nouns"], *c["adjectives"])
        },
        collective_names={c["id"]: c["name"] for c in r["collective"]},
        regional=words["group.regional"],
        bare=words["group.bare"],
        counts=words["group.counts"] | words["group.determiners"],
        determiners=words["group.determiners"],
        leaders={
            code: tuple(forms[f] for f in leader["offices"])
            for leader in r["leader"]
            for code in leader.get("states", [""])
        },
        office_words=office_words,
        beings=beings,
        someone=beings | words["state.parts"] | office_words,
    )


@lru_cache(maxsize=64)
def _holders(roles: Roles, lexicon: Lexicon, day: date | None) -> dict[tuple[str, int], list[str]]:
    found: dict[tuple[str, int], list[tuple[str, str]]] = {}
    for person in lexicon.persons.values():
        for term in person.offices:
            office = roles.office_of(term.what.lower())
            if office is not None and term.on(day):
                found.setdefault((term.of or person.of or "", office), []).append((person.id, term.what))
    return {key: _foremost(held) for key, held in found.items()}


def _foremost(held: list[tuple[str, str]]) -> list[str]:
    """Ministers before officials whose title means the same elsewhere (India's foreign secretary)."""
    ministers = [person for person, title in held if "minister" in title.lower()]
    return list(dict.fromkeys(ministers or [person for person, _ in held]))
