"""Every name of the lexicon, keyed by its first word, for a longest match over an article's words."""

import re
from dataclasses import dataclass
from functools import lru_cache

from verbale.reading.actors.roles import roles_of, surname_of
from verbale.reading.actors.spelling import plain
from verbale.reading.lexicon import Lexicon

#: What a name says of its bearer; when one string is several, the earlier sense wins.
SENSES = ("person", "state", "organisation", "capital", "seat", "adjective", "people", "place", "ground")
RANK = {sense: n for n, sense in enumerate(SENSES)}
#: Senses that are a place and nobody: in a state, or in none.
PLACES = frozenset({"place", "ground"})
PIECES = re.compile(r"\s+|(?<=\w)(-)(?=\w)|(?<=\w)(['’]s)\b")


@dataclass(frozen=True, slots=True)
class Entry:
    """A name's sense and whom it means."""

    sense: str
    id: str


Node = dict[str, "Node | Entry"]


@dataclass(frozen=True, eq=False)
class NameIndex:
    """``trie``: words to entries, the entry of a complete name under the key ``""``.

    ``prefixes``: first halves of hyphened names ("Sino-American").
    ``surnames``: surname (lower case, particles included) to the ids of the persons known by it.
    """

    trie: dict[str, object]
    surnames: dict[str, tuple[str, ...]]
    places: dict[str, str]
    prefixes: dict[str, Entry]


def words_of(name: str) -> list[str]:
    """The words of a name as the tokenizer would cut them."""
    if "-" not in name and "'" not in name and "’" not in name:
        return name.split()
    return [w.replace("’", "'") for w in PIECES.split(name) if w and not w.isspace()]


@lru_cache(maxsize=4)
def name_index(lexicon: Lexicon) -> NameIndex:
    """The index of ``lexicon``, built once."""
    found: dict[str, Entry] = {}

    def put(name: str, sense: str, key: str) -> None:
        old = found.get(name)
        if name and (old is None or RANK[sense] < RANK[old.sense]):
            found[name] = Entry(sense, key)

    places: dict[str, str] = {}
    for s in lexicon.states.values():
        for name in (s.name, *s.names):
            put(name, "state", s.iso)
        put(s.capital, "capital", s.iso)
        for sense, names in (
            ("seat", s.seats),
            ("adjective", s.adjectives),
            ("people", s.people),
            ("place", s.places),
        ):
            for name in names:
                put(name.removeprefix("the "), sense, s.iso)
        for name in (s.name, *s.names, s.capital, *s.seats, *s.places):
            if name:
                places.setdefault(name.casefold(), s.iso)
    for name in lexicon.grounds:
        put(name, "ground", "")
    particles = roles_of(lexicon).particles
    surnames: dict[str, list[str]] = {}
    for p in lexicon.persons.values():
        for name in (p.name, *p.also):
            if " " in name:
                put(name, "person", p.id)
                put(name[0].upper() + name[1:], "person", p.id)  # "De Mistura" at the head of a sentence
            bare = (p.surname or surname_of(name, particles)).casefold()
            for form in dict.fromkeys((bare, plain(bare))):
                if p.id not in surnames.setdefault(form, []):
                    surnames[form].append(p.id)
    for o in lexicon.organisations.values():
        for name in (o.name, *o.short, *(a for a in o.also if a[:4].lower() != "the " or a[4:5].isupper())):
            put(name.removeprefix("the ").removeprefix("The "), "organisation", o.id)
        for name in o.seats:
            put(name, "seat", o.id)
    prefixes = {word: Entry("adjective", code) for word, code in lexicon.roles["prefix"].items()}
    return NameIndex(_trie(found), {k: tuple(v) for k, v in surnames.items()}, places, prefixes)


def _trie(names: dict[str, Entry]) -> dict[str, object]:
    root: dict[str, object] = {}
    for name, entry in names.items():
        node = root
        for word in words_of(name):
            node = node.setdefault(word, {})  # type: ignore[assignment]
        node.setdefault("", entry)
    return root
