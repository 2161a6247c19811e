"""Where an article tells of facts that the chronology knows.

A sentence tells of a fact when it names

- ``words``: a phrase of the fact's own, and one of the parties, or a phrase that is its own beside its parties;
- ``place``: its place, a word of its class and one of the parties;
- ``pair``: a word of its class and at least two of the parties, for classes that are told often by no more.

and the article names at least two of the parties. Of the facts that a sentence can tell of by one class, those that
it names best are kept; which of them it means, the days must show.
"""

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from verbale.reading.dating.chronology import Chronology, Fact
from verbale.reading.dating.sentences import Sentence

LEVELS = {"words": 3, "place": 2, "pair": 1}
#: Facts at most this many days apart date a text alike.
NEIGHBOURS = 7


ROUND = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d\d?(?:st|nd|rd|th)) round\b"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that tells of one of ``facts`` (several where it leaves open which).

    ``unsure``: the sentence speaks of what may or shall be. ``token`` is the word that tells of it; ``at`` the
    offset of its place or own words, of ``token`` if neither.
    """

    sentence: int
    facts: tuple[Fact, ...]
    level: int
    token: int
    at: int
    unsure: bool

    @property
    def sure(self) -> bool:
        """Whether it is plain which fact is meant, or all that can be meant lie within days of one another."""
        return (self.facts[-1].end - self.facts[0].start).days <= NEIGHBOURS


def tellings(sentences: list[Sentence], doc: Doc, lower: str, known: Chronology) -> list[Telling]:
    """Every place where a known fact may be told, in text order; ``lower`` is what was parsed, in lower case."""
    everyone: set[str] = set().union(*(s.keys for s in sentences)) if sentences else set()
    numbers = sorted({n for key in sorted(everyone) for n in known.by_party.get(key, ())})
    facts = [f for f in (known.facts[n] for n in numbers) if _possible(f, lower, everyone, known)]
    out: list[Telling] = []
    for number, sentence in enumerate(sentences):
        if not sentence.keys:
            continue
        groups: dict[tuple[str, int, int], list[Fact]] = {}
        for fact in facts:
            found = _told(fact, sentence, everyone, known)
            if found is not None:
                groups.setdefault((fact.what, *found), []).append(fact)
        best: dict[str, int] = {}
        for what, level, _ in groups:
            best[what] = max(level, best.get(what, 0))
        for (what, level, at), fitting in groups.items():
            unsure = what in known.alone and "unsure" in sentence.cues
            # Who takes part says nothing more where a place or words of its own do.
            if level == LEVELS["pair"] < best[what]:
                continue
            cues = sentence.cues.get(what) or [sentence.first]
            token = min(cues, key=lambda i: abs(doc[i].idx - at)) if at >= 0 else cues[0]
            out.append(
                Telling(number, tuple(fitting), level, token, at if at >= 0 else doc[token].idx, unsure)
            )
    return out


def _sides(fact: Fact, keys: set[str]) -> int:
    """How many sides of the fact are among ``keys``: two people of one state are one side."""
    return len({root for root, side in zip(fact.roots, fact.sides, strict=True) if not side.isdisjoint(keys)})


def _possible(fact: Fact, lower: str, everyone: set[str], known: Chronology) -> bool:
    """Whether any sentence of the article can tell of the fact."""
    if not _enough(fact, everyone):
        return False
    if any(name in lower for name in (*fact.words, *fact.beside, *fact.place)):
        return True
    return fact.what in known.alone and sum(person in everyone for person in fact.people) >= 2


def _enough(fact: Fact, keys: set[str]) -> bool:
    """Whether at least two sides of the fact, or its only one, are among ``keys``."""
    return _sides(fact, keys) >= fact.need


def _told(fact: Fact, sentence: Sentence, everyone: set[str], known: Chronology) -> tuple[int, int] | None:
    """How well the sentence names the fact, and where by its place or words; ``None`` if it does not."""
    cues = sentence.cues.get(fact.what)
    if not cues and not fact.words:
        return None
    here = _sides(fact, sentence.keys)
    if not here or not _counted(fact, sentence):
        return None
    if fact.words and (cues or here >= fact.need):
        at = sentence.find(fact.words)
        if at >= 0:
            return LEVELS["words"], at
    if not cues:
        return None
    if fact.beside and here >= max(2, fact.need):
        at = sentence.find(fact.beside)
        if at >= 0:
            return LEVELS["words"], at
    named = sum(party in everyone for party in fact.parties)
    if fact.place and (here >= fact.need or (fact.plain and named >= 2)):
        at = sentence.find(fact.place)
        if at >= 0:
            return LEVELS["place"], at
    if fact.what in known.alone and len(fact.people) >= 2 and _pair(fact, sentence):
        return LEVELS["pair"], -1
    return None


def _counted(fact: Fact, sentence: Sentence) -> bool:
    """Whether the number that a sentence gives a round ("the third round") is the fact's."""
    if fact.what != "round":
        return True
    numbers = ROUND.findall(sentence.lower)
    return not numbers or any(word in fact.words for word in numbers)


def _pair(fact: Fact, sentence: Sentence) -> bool:
    """Whether two of its people are named themselves, not by the states they act for."""
    return sum(person in sentence.keys for person in fact.people) >= 2
