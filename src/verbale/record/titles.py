"""What a thread is called in one line: the word for the thing, who takes part, and where."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from verbale.model import HELD, Thread, ThreadMention


def titled(t: Thread, names: Mapping[str, str], units: Mapping[str, str]) -> Thread:
    """``t`` with its title in the display names of today; ``units`` gives an actor the party it stands for."""
    acts = [m for m in t.mentions if m.role == "act"]
    return replace(t, title=title(t.type, t.mode or "", t.subject, acts, t.place or "", names, units))


_KIND = {
    "AGREE": "Agreement", "SUPPORT": "Support", "CONCEDE": "Concession", "COOPERATE": "Cooperation",
    "AID": "Aid",
    "RETREAT": "Pull-back", "REQUEST": "Demand", "ACCUSE": "Accusation", "REJECT": "Refusal",
    "THREATEN": "Threat", "PROTEST": "Protest", "SANCTION": "Sanctions", "MOBILIZE": "Mobilisation",
    "COERCE": "Coercion", "ASSAULT": "Attack", "CONSULT": "Talks",
}  # fmt: skip
_MODE = {"meeting": "Meeting", "call": "Call", "video": "Video meeting", "visit": "Visit", "talks": "Talks",
         "sanctions": "Sanctions", "discontinue": "Broken off", "expel": "Expulsion",
         "withdraw": "Withdrawal",
         "other": "Measure"}  # fmt: skip


def in_words(type_: str) -> str:
    """A PLOVER type as a plain word: ``REQUEST`` is a demand."""
    return _KIND[type_].lower()


def kinds() -> frozenset[str]:
    """Every word by which a title may call a thing: "Meeting", "Call", "Sanctions"."""
    return frozenset(
        (*_KIND.values(), *_MODE.values(), *(c.word for some in _called().values() for c in some))
    )


@dataclass(frozen=True, slots=True)
class _Called:
    """A word for acts of one type: the beginnings of their own words, or the subjects, that ask for it."""

    word: str
    pattern: re.Pattern[str]
    subjects: frozenset[str]
    told: frozenset[str]
    weak: bool
    mode: str


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(files("verbale.record").joinpath("titles.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _called() -> dict[str, tuple[_Called, ...]]:
    """The words for the acts of a type, in the order in which they are tried."""
    found: dict[str, list[_Called]] = {}
    for c in _table()["called"]:
        pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, c['words']))})", re.IGNORECASE)
        subjects, told = frozenset(c.get("subjects", ())), frozenset(c.get("told", ()))
        found.setdefault(c["type"], []).append(
            _Called(c["word"], pattern, subjects, told, c.get("weak", False), c.get("mode", ""))
        )
    return {type_: tuple(some) for type_, some in found.items()}


def _kind(type_: str, mode: str, subject: str, members: list[ThreadMention]) -> str:
    """The word for the thing, with its subject where that says more: by mode, by the acts' own words, by type."""
    some = tuple(c for c in _called().get(type_, ()) if c.mode in ("", mode))
    own = Counter(c.word for m in members for c in some if c.pattern.search(" ".join(m.anchor.words.split())))
    strong = [c for c in some if not c.weak]
    by_words = max(strong, key=lambda c: own[c.word], default=None)
    found = by_words if by_words and own[by_words.word] else None
    found = found or next((c for c in some if subject in c.subjects | c.told), None)
    found = found or next((c for c in some if own[c.word]), None)
    kind = found.word if found else _MODE.get(mode, _KIND.get(type_, type_.title()))
    said = any(subject in c.subjects for c in some)
    return f"{kind} ({subject})" if subject and type_ != "CONSULT" and not said else kind


def title(
    type_: str,
    mode: str,
    subject: str,
    members: list[ThreadMention],
    place: str,
    names: Mapping[str, str],
    units: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """A short plain title: "Meeting: Trump, Putin (Alaska)", "Aid (guarantees): United States → Ukraine"."""
    kind = _kind(type_, mode, subject, members)
    doers, others = _sides(_firm(members), units)
    by, to = _top(doers, names, units), _top(others, names, units)
    who = f"{by} → {to}" if by and to else by or (f"→ {to}" if to else "")
    where = f" ({place})" if place and type_ in ("CONSULT", "AGREE") else ""
    return f"{kind}: {who}{where}" if who else f"{kind}{where}"


def stands_for_state(group: str) -> bool:
    """Whether a group of this name only speaks for its state: "Icelandic negotiators", but no "fishing companies"."""
    return group.casefold().rpartition(" ")[2] in _table()["delegations"]["words"]


def _firm(members: list[ThreadMention]) -> list[ThreadMention]:
    """The mentions whose parties stand in a title: what is threatened or may be is no party to what was held."""
    held = [m for m in members if m.status in HELD and (m.by or m.to)]
    return [m for m in members if m.status not in _LOOSE] if held else members


#: What hangs in an "if" or an "unless", or may be.
_LOOSE = frozenset({"possible", "conditional"})


def one_each(actors: Iterable[str], units: Mapping[str, str]) -> list[str]:
    """The first of ``actors`` of each party: of Putin, Moscow and Russia the one that stands first.

    Those that name nobody ("the delegations": their unit is empty) are left out where anybody is named.
    """
    first: dict[str, str] = {}
    for a in actors:
        first.setdefault(units.get(a, a), a)
    named = [a for unit, a in first.items() if unit]
    return named or list(first.values())


def _sides(
    members: list[ThreadMention], units: Mapping[str, str]
) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """Who acts and on whom, mention by mention; a party of both sides stands where more mentions have it."""
    did = Counter(u for m in members for u in {_unit(a, units) for a in m.by})
    had = Counter(u for m in members for u in {_unit(a, units) for a in m.to})

    def acts(actor: str) -> bool:
        unit = _unit(actor, units)
        return did[unit] >= had[unit]

    return (
        [tuple(a for a in m.by if acts(a)) for m in members],
        [tuple(a for a in m.to if not acts(a)) for m in members],
    )


def _unit(actor: str, units: Mapping[str, str]) -> str:
    return units.get(actor, actor) or actor


def _top(
    sides: list[tuple[str, ...]], names: Mapping[str, str], units: Mapping[str, str], most: int = 4
) -> str:
    counts = Counter(a for side in sides for a in dict.fromkeys(side))
    best = _told_apart(one_each(sorted(counts, key=lambda a: (-counts[a], a)), units), names)
    shown = [names.get(a, a) for a in best[:most]]
    return ", ".join(shown) + (f" and {len(best) - most} more" if len(best) > most else "")


def _told_apart(actors: list[str], names: Mapping[str, str]) -> list[str]:
    """``actors`` without the bare kind of another: no "companies" beside "Norwegian fishing companies"."""
    full = [names.get(a, a).casefold() for a in actors]
    return [a for a, name in zip(actors, full, strict=True) if not any(o.endswith(f" {name}") for o in full)]
