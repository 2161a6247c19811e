"""Which entry of the predicate lexicon fits which word, told from the files alone and without the engine.

It follows the rules at the head of ``classes.toml``; `evals.predicates` measures the lexicon with it.
"""

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, Token

HERE = Path(__file__).resolve().parents[1] / "src/verbale/reading/lexicon/predicates"
NAMES = {
    "actor": {"PERSON", "NORP", "ORG", "GPE"},
    "person": {"PERSON"},
    "place": {"GPE", "LOC", "FAC"},
}
PASSIVE = {"nsubjpass", "nsubj:pass"}
NOUN_PREPS = {"of", "from", "on", "to", "for", "against", "over", "between", "with", "by", "in"}
MODIFIERS = {"compound", "nmod"}
POS = {"noun": {"NOUN", "PROPN"}, "verb": {"VERB", "AUX"}, "adjective": {"ADJ"}}
NONE = "NONE"
COUNTING = {
    "hundred",
    "thousand",
    "dozen",
    "number",
    "series",
    "barrage",
    "wave",
    "score",
    "most",
    "part",
    "all",
}


@dataclass
class Entry:
    """One entry of the lexicon, with its type and its lists of words opened up."""

    kind: str
    type: str
    words: list[str]
    raw: dict[str, Any]
    conditions: dict[str, tuple[set[str], set[str]]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """How it is called in the tables."""
        limits = [f"{k}={','.join(self.raw[k])[:28]}" for k in self.conditions]
        limits += [f"+{self.raw['complement']}"] if "complement" in self.raw else []
        return f"{self.type.lower()} {self.kind[0]}:{' '.join(self.words)} {' '.join(limits)}".strip()

    @property
    def main(self) -> str:
        """The lemma of the word that the others hang on."""
        return self.words[-1] if self.kind == "noun" and "of" not in self.words else self.words[0]


def load() -> list[Entry]:
    """Every entry, the most conditioned first."""
    with (HERE / "classes.toml").open("rb") as file:
        classes = tomllib.load(file)
    entries = []
    for path in sorted(HERE.glob("*.toml")):
        if path.stem == "classes":
            continue
        with path.open("rb") as file:
            data = tomllib.load(file)
        for kind in ("verb", "noun", "adjective"):
            for raw in data.get(kind, []):
                entry = Entry(kind, path.stem.upper(), raw["lemma"].split(), raw)
                for key in ("object", "not_object", "subject"):
                    if key in raw:
                        named = [w[1:] for w in raw[key] if w[0] == "@"]
                        words = {w for w in raw[key] if w[0] != "@"} | {w for n in named for w in classes[n]}
                        entry.conditions[key] = (words, {e for n in named for e in NAMES.get(n, ())})
                entries.append(entry)
    return sorted(entries, key=rank)


def rank(entry: Entry) -> tuple[int, bool, int]:
    """Where an entry stands among those that fit: longer phrases first, then idioms, then more conditions."""
    conditions = sum(1 if key == "not_object" else 2 for key in entry.conditions)
    return (-len(entry.words), entry.type != NONE, -conditions - 2 * ("complement" in entry.raw))


def with_conjuncts(tokens: list[Token]) -> list[Token]:
    """The tokens, what is joined to them, and what they count ("hundreds of drones")."""
    tokens = tokens + [c for t in tokens for c in t.conjuncts]
    return tokens + [
        o for t in tokens for p in t.children if p.lower_ == "of" for o in p.children if counts(t)
    ]


def counts(token: Token) -> bool:
    return token.lemma_ in COUNTING or token.ent_type_ == "CARDINAL"


def antecedent(token: Token) -> Token:
    """What "that" or "which" stands for, where it opens a relative clause."""
    if token.lower_ in {"that", "which", "who", "whom"} and token.head.dep_ == "relcl":
        return token.head.head
    return token


def verb_objects(verb: Token) -> list[Token]:
    found = [antecedent(c) for c in verb.children if c.dep_ in {"dobj", "attr", "oprd"} or c.dep_ in PASSIVE]
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        found.append(verb.head)
    if not found and verb.dep_ == "relcl":
        found.append(verb.head)
    if not found and verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        found = [c for c in verb.head.children if c.dep_ in PASSIVE or c.dep_ == "dobj"]
    return with_conjuncts(found)


def noun_objects(noun: Token) -> list[Token]:
    inner = [c for c in noun.children if c.dep_ in {"compound", "amod", "nmod", "poss"}]
    inner += [o for p in noun.children if p.dep_ == "prep" and p.lower_ in NOUN_PREPS for o in p.children]
    return with_conjuncts([t for t in inner if t.dep_ in {"compound", "amod", "nmod", "poss", "pobj"}])


def lemma(token: Token) -> str:
    return token.lemma_.lower()


def chain(token: Token, words: list[str]) -> list[Token] | None:
    """The tokens of ``words`` hanging on ``token`` or on each other, or None."""
    found: list[Token] = []
    for word in words:
        for base in [token, *reversed(found)]:
            fits = [
                c for c in base.children if word in (lemma(c), c.lower_) and c.dep_ not in {"conj", "nsubj"}
            ]
            if fits:
                found.append(fits[0])
                break
        else:
            return None
    return found


def holds(condition: tuple[set[str], set[str]], tokens: list[Token], names_only: bool = False) -> bool:
    words, labels = condition
    if "*" in words and tokens:
        return True
    for token in tokens:
        if lemma(token) in words or token.lower_ in words:
            return True
        if labels and (
            token.ent_type_ in labels or ("PERSON" in labels and token.pos_ == "PRON" and not names_only)
        ):
            return True
    return False


def complement_of(verb: Token) -> set[str]:
    found = set()
    for c in verb.children:
        if c.dep_ in {"xcomp", "ccomp"}:
            inner = {g.lower_ for g in c.children if g.dep_ in {"aux", "mark"}}
            found |= {"to"} if "to" in inner else {"ing"} if c.tag_ == "VBG" else {"that"}
        elif c.dep_ == "prep" and any(g.dep_ == "pcomp" for g in c.children):
            found.add("ing")
        elif c.dep_ in {"oprd", "acomp", "attr"}:
            found.add("predicate")
    return found


def fits(entry: Entry, token: Token) -> list[Token] | None:
    """The tokens that the entry covers if it fits at ``token``."""
    if token.pos_ not in POS[entry.kind] or (entry.kind == "noun" and token.dep_ in MODIFIERS):
        return None
    rest = entry.words[1:] if entry.words[0] == entry.main else entry.words[:-1][::-1]
    if entry.kind == "noun" and len(entry.words) > 1 and entry.words[0] != entry.main:
        rest = entry.words[:-1][::-1]
    tail = chain(token, rest)
    if tail is None:
        return None
    if entry.kind == "noun":
        objects = noun_objects(token)
    elif tail and tail[-1].dep_ in {"prep", "agent", "dative"}:
        objects = with_conjuncts([c for c in tail[-1].children if c.dep_ == "pobj"])
    else:
        objects = verb_objects(token)
    conditions = entry.conditions
    if "object" in conditions and not holds(conditions["object"], objects):
        return None
    if "not_object" in conditions and holds(conditions["not_object"], objects, names_only=True):
        return None
    if "subject" in conditions:
        subjects = [antecedent(c) for c in token.children if c.dep_ == "nsubj"]
        if not subjects and token.dep_ in {"xcomp", "acl"}:
            subjects = (
                [token.head] if token.dep_ == "acl" else [c for c in token.head.children if c.dep_ == "nsubj"]
            )
        if not holds(conditions["subject"], with_conjuncts(subjects)):
            return None
    wanted = entry.raw.get("complement")
    found = complement_of(token)
    if wanted and (found if wanted == "none" else wanted not in found):
        return None
    return [token, *tail]


def absorbed(entry: Entry, token: Token) -> set[int]:
    """The objects that an entry's own condition names: they are part of its act."""
    words = entry.conditions.get("object", (set(), set()))[0]
    tails = [c for c in token.children if c.dep_ in {"prep", "agent"} and c.lower_ in entry.words]
    objects = [o for p in tails for o in p.children] or verb_objects(token)
    return {o.i for o in objects if lemma(o) in words}


def carried(entry: Entry, token: Token) -> int | None:
    """The verb that merely carries a noun, such as "hold" in "hold talks", by position."""
    head = token.head
    if token.dep_ == "conj":
        head = head.head
    if token.dep_ == "pobj" and head.head.pos_ == "VERB":
        verb, name = head.head, f"{lemma(head.head)} {head.lower_}"
    else:
        particles = [c.lower_ for c in head.children if c.dep_ == "prt"]
        verb, name = head, " ".join([lemma(head), *particles])
    return verb.i if name in entry.raw.get("light", ()) else None


class Lexicon:
    """The entries by their main word."""

    def __init__(self) -> None:
        self.by_word: dict[str, list[Entry]] = defaultdict(list)
        for entry in load():
            self.by_word[entry.main].append(entry)

    def found(self, doc: Doc) -> Iterator[tuple[Token, Entry]]:
        """Each token with the first entry that fits; words inside another's phrase or act are left out."""
        taken: set[int] = set()
        pairs = []
        for token in doc:
            for entry in self.by_word.get(lemma(token), ()):
                covered = fits(entry, token)
                if covered:
                    pairs.append((token, entry))
                    taken.update(t.i for t in covered[1:])
                    break
        nouns = [(t, e) for t, e in pairs if e.kind == "noun" and e.type != NONE]
        light = {carried(e, t): t.i for t, e in nouns if t.i not in taken}
        light.pop(None, None)
        for token, entry in pairs:
            if entry.kind == "verb" and token.i not in light:
                taken |= absorbed(entry, token)
        for token, entry in pairs:
            if entry.type != NONE and token.i not in taken and token.i not in light:
                yield token, entry
