"""The table of dated facts, read once and indexed: `lexicon/chronology/*.toml`.

Each ``[[fact]]`` has an ``id``, its PLOVER ``kind``, ``what`` (a class of ``words.toml``), the ``parties`` (states by
code, persons and organisations by their ids in the lexicon), ``from`` and ``to`` (days, ``to`` left out for a single
day), and where they help to tell it from others ``place`` (names) and ``words`` (phrases of its own, in lower case)
or ``beside`` (phrases that are its own only beside its parties and a word of its class).
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from verbale.model import LexiconError
from verbale.reading.lexicon import BODIES, Lexicon, lexicon

HERE = Path(__file__).parent.parent / "lexicon" / "chronology"
STRINGS = ("id", "kind", "what", "note")
LISTS = ("parties", "place", "words", "beside")


@dataclass(frozen=True, slots=True)
class Fact:
    """One dated fact.

    ``parties`` are the ids of the cast (states in lower case); ``sides`` for each party the ids that stand for it
    as well: a person's state; ``roots`` the state or body that each stands on the side of, and ``need`` how many
    different ones must be named; ``people`` the persons among the parties. ``place``, ``words`` and ``beside`` are in
    lower case; ``place`` without the names of states that take part; ``plain``: it never stands for a
    government.
    """

    id: str
    kind: str
    what: str
    parties: tuple[str, ...]
    sides: tuple[frozenset[str], ...]
    roots: tuple[str, ...]
    need: int
    people: tuple[str, ...]
    start: date
    end: date
    place: tuple[str, ...]
    plain: bool
    words: tuple[str, ...]
    beside: tuple[str, ...]
    note: str


@dataclass(frozen=True, eq=False)
class Chronology:
    """All facts, by the ids that can stand for a party, and the lemmas of each class."""

    facts: tuple[Fact, ...]
    by_party: Mapping[str, tuple[int, ...]]
    classes: Mapping[str, frozenset[str]]
    alone: frozenset[str]
    first: date
    last: date


@lru_cache(maxsize=8)
def chronology(extra: tuple[Path, ...] = ()) -> Chronology:
    """The packaged facts and those of a user's lexicon files ``extra``, of which one of a known id goes before.

    Raises `LexiconError` where a file cannot be read or breaks its form.
    """
    tables = _tables(extra)
    facts = tuple(sorted((_fact(t, extra) for t in tables["fact"]), key=lambda f: (f.start, f.id)))
    by_party: dict[str, list[int]] = {}
    for number, fact in enumerate(facts):
        for key in sorted(frozenset().union(*fact.sides)):
            by_party.setdefault(key, []).append(number)
    words = tables["words"]
    return Chronology(
        facts,
        {key: tuple(numbers) for key, numbers in by_party.items()},
        {name: frozenset(table["lemmas"]) for name, table in words.items()},
        frozenset(name for name, table in words.items() if table["alone"]),
        date(facts[0].start.year, 1, 1),
        date(facts[-1].end.year, 12, 31),
    )


def _tables(extra: tuple[Path, ...]) -> Any:
    out: dict[str, Any] = {"fact": [], "words": {}}
    told_in: list[str] = []
    for path in [*sorted(HERE.glob("*.toml")), *extra]:
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise LexiconError(f"{path.name}: {error}") from error
        if path == HERE / "words.toml":
            out["words"] = table
        else:
            out["fact"].extend(table.get("fact", ()))
            told_in.extend(path.name for _ in table.get("fact", ()))
    for name, fact in zip(told_in, out["fact"], strict=True):
        _check(name, fact, out["words"])
    out["fact"] = list({fact["id"]: fact for fact in out["fact"]}.values())
    return out


def _check(file: str, table: Mapping[str, Any], words: Mapping[str, Any]) -> None:
    where = f"{file}, fact {table.get('id')!r}"
    fields = (*STRINGS, *LISTS, "from", "to")
    for name, value in table.items():
        if name not in fields:
            raise LexiconError(f"{where}: unknown field `{name}`; there are {', '.join(fields)}.")
        form = list if name in LISTS else str
        if name not in ("from", "to") and not isinstance(value, form):
            raise LexiconError(f"{where}: `{name}` is a {form.__name__}, not {value!r}.")
    missing = [f"`{name}`" for name in (*STRINGS, "parties", "from") if not table.get(name)]
    if missing:
        raise LexiconError(f"{where}: {', '.join(missing)} missing.")
    if table["what"] not in words:
        raise LexiconError(f"{where}: `what`: {table['what']!r} is no class; there are {', '.join(words)}.")
    try:
        first, last = _day(table["from"]), _day(table.get("to", table["from"]))
    except ValueError as error:
        raise LexiconError(f"{where}: {error}.") from error
    if first > last:
        raise LexiconError(f"{where}: ends before it begins.")


def _day(value: object) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value))


#: Around a name that mostly stands for a government, what makes it a place.
AS_PLACE = (
    "in {}",
    "in the {}",
    "at the {}",
    "to {}",
    "to the {}",
    "{} summit",
    "{} talks",
    "{} meeting",
    "{} visit",
)


@lru_cache(maxsize=8)
def _governments(extra: tuple[Path, ...]) -> frozenset[str]:
    """The names that stand for a state or its government: its own, its capital, its seats."""
    return frozenset(
        n.casefold()
        for s in lexicon(extra).states.values()
        for n in (s.name, *s.names, s.capital, *s.seats)
        if n
    )


def _forms(name: str, extra: tuple[Path, ...]) -> tuple[str, ...]:
    if name not in _governments(extra):
        return (name,)
    return tuple(form.format(name.removeprefix("the ")) for form in AS_PLACE)


def _fact(t: Mapping[str, Any], extra: tuple[Path, ...]) -> Fact:
    known = lexicon(extra)
    sides = tuple(_side(t["id"], party, known) for party in t["parties"])
    roots = tuple(side[-1] for side in sides)
    states = [known.states[party] for party in t["parties"] if party in known.states]
    own = {n.casefold() for state in states for n in (state.name, *state.names)}
    # The name of a state that takes part tells nothing of where.
    place = [
        forms
        for p in t.get("place", ())
        if p.casefold() not in own
        for forms in [_forms(p.casefold(), extra)]
    ]
    start = _day(t["from"])
    return Fact(
        id=t["id"],
        kind=t["kind"],
        what=t["what"],
        parties=tuple(side[0] for side in sides),
        sides=tuple(frozenset(side) for side in sides),
        roots=roots,
        need=min(2, len(set(roots))),
        people=tuple(party for party in t["parties"] if party in known.persons),
        start=start,
        end=_day(t.get("to", start)),
        place=tuple(form for forms in place for form in forms),
        plain=all(len(forms) == 1 for forms in place),
        words=tuple(t.get("words", ())),
        beside=tuple(t.get("beside", ())),
        note=t["note"],
    )


def _side(fact: str, party: str, known: Lexicon) -> tuple[str, ...]:
    """The id of a party in the cast, and that of the state or body it stands for if that is another."""
    if party in known.states:
        return (party.lower(),)
    if party in known.organisations:
        return (party,)
    if party not in known.persons:
        raise LexiconError(f"chronology, {fact!r}: nobody known by the id {party!r}.")
    of = known.persons[party].of
    return (party, BODIES.get(of, of.lower())) if of else (party,)
