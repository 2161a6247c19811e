"""Variants of a lesson: the same acts among other names, on other days, with other marks and on worse pages.

A small gold holds few negotiations and few outlets; what is varied here is what must not matter. All variants are
drawn from one seeded generator, so that the same seed trains the same model.
"""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from random import Random

from verbale.reading.tagger.pieces import words_of
from verbale.training.gold import FLAG, Lesson, Marked

Words = list[Marked]

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip  # "may" is too often a verb
_QUOTES = frozenset('"“”„«»')
_STYLES = (("“", "”"), ('"', '"'), ("«", "»"), ("", ""))
_FURNITURE = FLAG["furniture"]


@dataclass(frozen=True, slots=True)
class Names:
    """Names to swap: forms of states by kind of form, given names and surnames."""

    states: dict[str, dict[str, str]]
    form_of: dict[str, tuple[str, str]]
    given: tuple[str, ...]
    surnames: tuple[str, ...]


@lru_cache(maxsize=1)
def names() -> Names:
    """The names of the packaged lexicon."""
    folder = files("verbale.reading.lexicon")
    states: dict[str, dict[str, str]] = {}
    form_of: dict[str, tuple[str, str]] = {}
    for item in sorted(folder.joinpath("states").iterdir(), key=lambda p: p.name):
        for state in tomllib.loads(item.read_text(encoding="utf-8")).get("state", ()):
            forms = {
                "name": state["name"],
                "adjective": next(iter(state.get("adjectives", ())), None),
                "people": next(iter(state.get("people", ())), None),
                "capital": state.get("capital"),
            }
            if any(value is None for value in forms.values()):
                continue
            states[state["iso"]] = forms
            for kind, form in forms.items():
                form_of.setdefault(form, (state["iso"], kind))
    surnames: set[str] = set()
    for item in folder.joinpath("people").iterdir():
        for person in tomllib.loads(item.read_text(encoding="utf-8")).get("person", ()):
            surnames.add(person["name"].split()[-1])
    given = tomllib.loads(folder.joinpath("given_names.toml").read_text(encoding="utf-8"))
    return Names(
        states,
        form_of,
        tuple(n.title() for n in (*given["female"], *given["male"])),
        tuple(sorted(surnames)),
    )


def _spelt(word: Marked, text: str) -> Words:
    """``text`` in the place of ``word``: each of its words with the labels of the one it replaces."""
    new = [text[w.start : w.end] for w in words_of(text)]
    if not new:
        return []
    first, last = FLAG["said-first"] | FLAG["bound-first"], FLAG["said-last"] | FLAG["bound-last"]
    made = []
    for n, piece in enumerate(new):
        flags = word.flags
        if n:
            flags &= ~first
        if n < len(new) - 1:
            flags &= ~last
        made.append(replace(word, text=piece, before=word.before if n == 0 else 1, flags=flags))
    return made


def swap_states(words: Words, random: Random) -> Words:
    """Some of the states for others, all their forms alike."""
    table = names()
    codes = list(table.states)
    other: dict[str, str] = {}
    made: Words = []
    for word in words:
        found = table.form_of.get(word.text)
        if found is None:
            made.append(word)
            continue
        code, kind = found
        if code not in other:
            other[code] = random.choice(codes) if random.random() < 0.6 else code
        made += _spelt(word, table.states[other[code]][kind])
    return made


def swap_people(words: Words, random: Random, lesson: Lesson) -> Words:
    """Some of the people for others, by the names that the gold gives them."""
    table = names()
    change: dict[str, str] = {}
    for actor in lesson.actors.values():
        parts = [p for p in actor["name"].split() if p[:1].isupper() and p.isalpha()]
        if actor["kind"] != "person" or not parts or random.random() < 0.4:
            continue
        change[parts[-1]] = random.choice(table.surnames)
        if len(parts) > 1:
            change[parts[0]] = random.choice(table.given)
    made: Words = []
    for word in words:
        new = change.get(word.text)
        made += [word] if new is None else _spelt(word, new)
    return made


def swap_days(words: Words, random: Random) -> Words:
    """Weekdays, months and numbers for others of their kind."""
    shift = {d: random.choice(_DAYS) for d in _DAYS} | {m: random.choice(_MONTHS) for m in _MONTHS}
    made: Words = []
    for word in words:
        low = word.text.lower()
        if low in shift:
            made.append(replace(word, text=shift[low].title()))
        elif low.isdecimal() and random.random() < 0.5:
            digits = str(random.randrange(1, 10)) + "".join(str(random.randrange(10)) for _ in low[1:])
            made.append(replace(word, text=digits))
        else:
            made.append(word)
    return made


def other_quotes(words: Words, random: Random) -> Words:
    """All quotation marks in another style, or lost."""
    opening, closing = random.choice(_STYLES)
    made: Words = []
    inside = False
    carried = -1
    for word in words:
        if word.text in _QUOTES:
            inside = not inside
            mark = opening if inside else closing
            if mark:
                made.append(replace(word, text=mark))
            elif carried < 0:
                carried = word.before
            continue
        if carried >= 0:
            word = replace(word, before=min(word.before, carried))
            carried = -1
        made.append(word)
    return made


def flatten(words: Words, random: Random) -> Words:
    """All on one line."""
    return [replace(w, before=1) if n and w.before == 0 else w for n, w in enumerate(words)]


def drop_furniture(words: Words, random: Random) -> Words:
    """Without what is not the article: what the rules will have blanked out."""
    return [w for w in words if not w.flags & _FURNITURE]


def furniture_of(lessons: list[Lesson]) -> list[Words]:
    """Runs of furniture of up to thirty words, to be glued into other lessons."""
    runs: list[Words] = []
    for one in lessons:
        run: Words = []
        for word in one.words:
            if word.flags & _FURNITURE and len(run) < 30:
                run.append(word)
            elif run:
                runs.append(run)
                run = [word] if word.flags & _FURNITURE else []
        if run:
            runs.append(run)
    return [r for r in runs if len(r) > 1]


def glue(words: Words, random: Random, runs: list[Words]) -> Words:
    """One or two runs of furniture put where a line begins, often without the line end."""
    made = list(words)
    for _ in range(random.randint(1, 2)):
        places = [n for n, w in enumerate(made) if w.before == 0] or [0]
        at = random.choice(places)
        run = list(random.choice(runs))
        run[0] = replace(run[0], before=random.choice((0, 1)))
        if at < len(made):
            made[at] = replace(made[at], before=random.choice((0, 1)))
        made[at:at] = run
    return made


@dataclass
class Augmenter:
    """Draws variants of lessons; ``runs`` is the furniture of the lessons learned from."""

    runs: list[Words]
    strength: float = 1.0

    def variant(self, lesson: Lesson, random: Random) -> Words:
        """One variant of ``lesson``; with strength 0 the lesson itself."""
        words: Words = list(lesson.words)

        def maybe(p: float, change: Callable[..., Words], *more: object) -> None:
            nonlocal words
            if random.random() < p * self.strength:
                words = change(words, random, *more)

        maybe(0.5, drop_furniture)
        maybe(0.5, swap_states)
        maybe(0.5, swap_people, lesson)
        maybe(0.5, swap_days)
        maybe(0.35, other_quotes)
        maybe(0.25, flatten)
        if self.runs:
            maybe(0.3, glue, self.runs)
        return words
