"""What an act is about, from the words in and around its anchor (``subjects.toml``)."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

#: Not after one capital ("U.S. troops") and not after a short title ("Mr. Brown").
_SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\b(?:Mr|Dr|St))(?<!\b(?:Mrs|Sen|Gen|Col))[.!?…][\"”’')\]]*\s|\n")


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(files("verbale.record").joinpath("subjects.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=32)
def _patterns(type_: str, field: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Subjects of a type with the pattern of their words: ``anchor``, ``after``, ``around`` or ``unless``."""
    found = []
    for s in _table()["subject"]:
        if field == "unless":
            if type_ in s["types"] and s.get(field):
                found.append((s["name"], re.compile(r"(?:" + "|".join(s[field]) + r")", re.IGNORECASE)))
            continue
        words = [*(s["words"] if field != "after" else ()), *(s.get(field, ()))]
        if type_ in s["types"] and words:
            begin = r"\s+(?:\w+\s+)?(?:" if field == "after" else r"\b(?:"
            found.append(
                (s["name"], re.compile(begin + "|".join(map(re.escape, words)) + ")", re.IGNORECASE))
            )
    return tuple(found)


@lru_cache(maxsize=32)
def _done_to(type_: str) -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """Subjects that an act word has with some objects only: to destroy drones is to shoot them down."""
    return tuple(
        (s["name"], _beginning(s["acts"]), _beginning(s["object"]))
        for s in _table()["subject"]
        if type_ in s["types"] and "acts" in s
    )


def _beginning(words: list[str]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + ")", re.IGNORECASE)


@lru_cache(maxsize=256)
def window(type_: str, subject: str) -> int:
    """Days for which an undated act of this type and subject is taken for the same thing."""
    for s in _table()["subject"]:
        if s["name"] == subject and type_ in s["types"]:
            return int(s["window"])
    return int(_table()["types"].get(type_, _table()["default"]["window"]))


@lru_cache(maxsize=64)
def longest_window(type_: str) -> int:
    """The longest of the windows of this type, in days."""
    return max([window(type_, ""), *(int(s["window"]) for s in _table()["subject"] if type_ in s["types"])])


@lru_cache(maxsize=256)
def is_mutual(type_: str, subject: str) -> bool:
    """Whether an act of this subject is one that both sides do together."""
    return any(s["name"] == subject and type_ in s["types"] and s.get("mutual") for s in _table()["subject"])


@lru_cache(maxsize=256)
def is_shared(type_: str, subject: str) -> bool:
    """Whether an act of this subject is one scheme, whoever is named as taking part in it."""
    return any(s["name"] == subject and type_ in s["types"] and s.get("shared") for s in _table()["subject"])


@lru_cache(maxsize=64)
def is_vague(subject: str) -> bool:
    """Whether two parties commonly have several acts of this subject under way at a time."""
    return any(s["name"] == subject and s.get("vague") for s in _table()["subject"])


@lru_cache(maxsize=64)
def is_wished(subject: str) -> bool:
    """Whether all speak of an act of this subject long before anybody offers one: a truce, peace."""
    return any(s["name"] == subject and s.get("wished") for s in _table()["subject"])


@lru_cache(maxsize=256)
def wider(subject: str) -> str:
    """The subject that ``subject`` is one of ("trade deal" → "deal"), or ``""``."""
    return next((str(s["within"]) for s in _table()["subject"] if s["name"] == subject and "within" in s), "")


def one_of_the_other(one: str, other: str) -> bool:
    """Whether one of two subjects is the wider one of the other."""
    return bool(one and other) and (wider(one) == other or wider(other) == one)


@lru_cache(maxsize=64)
def is_other_kind(subject: str) -> bool:
    """Whether ``subject`` is another thing than the wider one it is within: an interim deal is not the deal."""
    return any(s["name"] == subject and s.get("other") for s in _table()["subject"])


def is_truce(subject: str) -> bool:
    """Whether ``subject`` is a ceasefire, of whatever kind."""
    return "ceasefire" in (subject, wider(subject))


@lru_cache(maxsize=64)
def is_alone(subject: str) -> bool:
    """Whether an act without this subject is another one: to shoot drones down is not to launch them."""
    return any(s["name"] == subject and s.get("alone") for s in _table()["subject"])


def sentence_at(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around ``text[start:end]`` begins and ends, judged by marks and line ends alone."""
    left = max(0, start - 600)
    begin = max((m.end() for m in _SENTENCE_END.finditer(text, left, start)), default=left)
    stop = _SENTENCE_END.search(text, end, min(len(text), end + 600))
    return begin, stop.start() + 1 if stop else min(len(text), end + 600)


#: What follows is not what the act is done to: "destroyed a bridge with drones".
_WITH = re.compile(r"\b(?:with|by|using|in|during|after|before)\b", re.IGNORECASE)
#: How far before an anchor, in characters, the adjective stands that makes it another thing.
_ADJECTIVE = 12


def subject_of(type_: str, text: str, start: int, end: int, sentence: tuple[int, int]) -> str:
    """The subject named in the anchor, else the nearest to it in its sentence, else ``""``."""
    for name, pattern in _patterns(type_, "after"):
        if pattern.match(text, end):
            return name
    for name, pattern in _patterns(type_, "anchor"):
        if pattern.search(text, max(sentence[0], start - _ADJECTIVE) if is_other_kind(name) else start, end):
            return name
    for name, acts, objects in _done_to(type_):
        m = objects.search(text, end, min(sentence[1], end + 40))
        if m and acts.search(text, start, end) and not _WITH.search(text, end, m.start()):
            return name
    best: tuple[int, int, str] | None = None
    never = {name for name, pattern in _patterns(type_, "unless") if pattern.match(text, start, end)}
    for rank, (name, pattern) in enumerate(_patterns(type_, "around")):
        if name in never:
            continue
        for m in pattern.finditer(text, sentence[0], sentence[1]):
            # Words after the anchor are its object more often than words before it.
            gap = m.start() - end if m.start() >= end else max(0, start - m.end()) * 2
            if gap <= 90 and (best is None or (gap, rank) < best[:2]):
                best = (gap, rank, name)
    return best[2] if best else ""


_CONTENT = re.compile(r"[^\W\d_]{3,}")
_MARK = re.compile(r"[,;:.!?—–\n]")


@lru_cache(maxsize=1)
def _idle() -> frozenset[str]:
    return frozenset(_table()["idle"]["words"])


def stems_of(text: str, start: int, end: int, sentence: tuple[int, int]) -> tuple[str, ...]:
    """The first five letters of the content words in the anchor and in the clause after it, sorted.

    They stand for what the act is about where no subject of the table does.
    """
    stop = _MARK.search(text, end, min(sentence[1], end + 60))
    words = _CONTENT.findall(text[start : stop.start() if stop else min(sentence[1], end + 60)])
    return tuple(sorted({w.casefold()[:5] for w in words if w.casefold() not in _idle()}))


def plain_in(text: str, start: int, end: int, sentence: tuple[int, int]) -> tuple[str, ...]:
    """Those of `stems_of` that are written small, and so are no names of anybody or any place."""
    stop = _MARK.search(text, end, min(sentence[1], end + 60))
    words = _CONTENT.findall(text[start : stop.start() if stop else min(sentence[1], end + 60)])
    return tuple(sorted({w[:5] for w in words if w.islower() and w not in _idle()}))


@lru_cache(maxsize=1)
def _ranks() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (name, re.compile(r"\b(?:" + "|".join(words) + r")\b", re.IGNORECASE))
        for name, words in _table()["ranks"].items()
    )


def rank_in(words: str) -> str:
    """The rank of those who meet ("foreign ministers", "heads of government"), or ``""``; the first named."""
    found = [(m.start(), name) for name, pattern in _ranks() if (m := pattern.search(words))]
    return min(found)[1] if found else ""


_NAME = re.compile(r"(?<![\w.])[A-Z][\w’'-]{3,}")


@lru_cache(maxsize=1)
def _calendar() -> frozenset[str]:
    return frozenset(_table()["calendar"]["words"])


def names_in(
    text: str, start: int, end: int, sentence: tuple[int, int], called: frozenset[str]
) -> tuple[str, ...]:
    """Proper names of the sentence near its anchor, case folded, but those in ``called`` and of the calendar.

    The first word of the sentence is no name for being written large.
    """
    left, right = max(sentence[0], start - 120), min(sentence[1], end + 120)
    found = set()
    for m in _NAME.finditer(text, left, right):
        before = text[sentence[0] : m.start()].rstrip(" \"“”‘’'(")
        word = m[0].casefold().removesuffix("’s").removesuffix("'s")
        if before and before[-1] not in ".!?:" and word not in called and word not in _calendar():
            found.add(word)
    return tuple(sorted(found))


_AFTER_HEAD = re.compile(r"\s(?:of|on|to|with|in|for|about)\b")


def head_of(anchor: str) -> str:
    """The first five letters of the last content word of an anchor before its "of" or "on": "phone call" → "call"."""
    words = [w for w in _CONTENT.findall(_AFTER_HEAD.split(anchor.casefold())[0]) if w not in _idle()]
    return words[-1][:5] if words else ""


@lru_cache(maxsize=1024)
def kind_of(unit: str) -> str:
    """One word for units that count the same things: vessels, tankers and ships are ``ship``."""
    word = unit.casefold().strip()
    return next((kind for kind, words in _table()["units"].items() if word in words), word)


def is_weapon(kind: str) -> bool:
    """Whether it is what an attack is made with: one attack has one number of them."""
    return kind in _WEAPONS


_WEAPONS = frozenset({"drone", "missile"})


@lru_cache(maxsize=1)
def met_words() -> frozenset[str]:
    """Stems that say only that somebody met or spoke."""
    return frozenset(_table()["meet"]["words"])


@lru_cache(maxsize=64)
def common_words(subject: str) -> frozenset[str]:
    """Stems that do not tell one act of this subject from another: its own words, and those of every war."""
    own = (w for s in _table()["subject"] if s["name"] in (subject, wider(subject)) for w in s["words"])
    return frozenset(w[:5] for phrase in own for w in phrase.split()) | frozenset(_table()["common"]["words"])


_UNCONFIRMED = re.compile(
    r"\b(?:not|n[’']t|cannot|never|nobody|neither|refus\w+ to|declin\w+ to|yet to|without|unable to)"
    r"(?: (?:yet|been|want to|able to|independently|publicly|officially|immediately))*"
    r" (?:confirm\w*|verif\w+|acknowledg\w+)|\bunconfirmed\b|\bno confirmation\b",
    re.IGNORECASE,
)
_CLAIM = re.compile(r"\b(?:reports?|claims?|allegations?|rumou?rs?|suggestions?)\b", re.IGNORECASE)


def unconfirmed_in(text: str, sentence: tuple[int, int]) -> bool:
    """Whether the sentence says that somebody does not confirm a thing."""
    return _UNCONFIRMED.search(text, *sentence) is not None


def claimed_in(text: str, end: int, sentence: tuple[int, int]) -> bool:
    """Whether what is spoken of after ``end`` is a report or a claim ("denied a radio report that")."""
    return _CLAIM.search(text, end, min(sentence[1], end + 50)) is not None


@lru_cache(maxsize=1)
def _regions() -> frozenset[str]:
    return frozenset(_table()["regions"]["words"])


def is_region(place: str) -> bool:
    """Whether a place is wider than a town and may hold another that is named: Alaska, Crimea, the Gulf."""
    return place.casefold().removeprefix("the ") in _regions()
