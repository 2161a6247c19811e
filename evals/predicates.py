"""How well the lexicon of predicates names what happens, without the engine: tables to tune it by.

    python -m evals.predicates             # coverage and precision, in total and by type
    python -m evals.predicates --entries   # each entry that occurs, the noisiest first
    python -m evals.predicates --missed    # gold anchors that no entry of the right type fits
    python -m evals.predicates --wrong     # occurrences of an entry, and what the gold has there
    python -m evals.predicates --public    # the public sentences: the label among the types found

An entry *fits* a token when its words and its conditions hold by the parse. *Covered*: some word of the gold
anchor has an entry of the gold type, conditions aside; *found*: such an entry fits. *Precision* of an entry: of
the tokens it fits, the share that stand in a gold anchor of its type; no status, no back references are judged.
"""

import json
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, Token

from evals import material
from evals.docs import docs
from verbale.model import Span
from verbale.reading.parse import masked

HERE = Path(__file__).resolve().parents[1] / "src/verbale/reading/lexicon/predicates"
NAMES = {
    "actor": {"PERSON", "NORP", "ORG", "GPE"},
    "person": {"PERSON"},
    "place": {"GPE", "LOC", "FAC"},
}
PASSIVE = {"nsubjpass", "nsubj:pass"}
NOUN_PREPS = {"of", "from", "on", "to", "for", "against", "over", "between", "with", "by"}
MODIFIERS = {"compound", "nmod"}
POS = {"noun": {"NOUN", "PROPN"}, "verb": {"VERB", "AUX"}, "adjective": {"ADJ", "VERB"}}
NONE = "NONE"
COUNTING = {"hundred", "thousand", "dozen", "number", "series", "barrage", "wave", "score", "most", "part", "all"}


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
    return sorted(entries, key=lambda e: (e.type != NONE, -strength(e)))


def strength(entry: Entry) -> int:
    """How particular an entry is: more words, then more conditions."""
    return 4 * len(entry.words) + 2 * len(entry.conditions) + ("complement" in entry.raw)


def with_conjuncts(tokens: list[Token]) -> list[Token]:
    """The tokens, what is joined to them, and what they count ("hundreds of drones")."""
    tokens = tokens + [c for t in tokens for c in t.conjuncts]
    return tokens + [o for t in tokens for p in t.children if p.lower_ == "of" for o in p.children if counts(t)]


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
            fits = [c for c in base.children if word in (lemma(c), c.lower_) and c.dep_ != "conj"]
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
        """Each token with the first entry that fits; a token inside another's multi-word entry is left out."""
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


@dataclass
class Count:
    """What is counted of a set of articles."""

    gold: Counter[str] = field(default_factory=Counter)
    covered: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    pred: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    entries: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def around(text: str, start: int, end: int, width: int = 60) -> str:
    left, right = text[max(0, start - width) : start], text[end : end + width]
    return f"…{left}[{text[start:end]}]{right}…".replace("\n", " ")


def count(cases: list[material.Case], lexicon: Lexicon) -> Count:
    """Coverage and precision over gold readings."""
    tally = Count()
    texts = [masked(c.text, [Span(*f) for f in c.gold["furniture"]]) for c in cases]
    for case, doc in zip(cases, docs(texts), strict=True):
        golds = [(e["anchor"], e["type"], e["mode"]) for e in case.gold["events"]]
        inside = [(t, e) for t, e in lexicon.found(doc)]
        for (start, end), kind, mode in golds:
            tally.gold[kind] += 1
            words = doc.char_span(start, end, alignment_mode="expand") or ()
            tally.covered[kind] += any(
                e.type == kind for t in words for e in lexicon.by_word.get(lemma(t), ())
            )
            hit = any(start < t.idx + len(t) and t.idx < end and e.type == kind for t, e in inside)
            tally.found[kind] += hit
            if not hit:
                got = [e.name for t, e in inside if start <= t.idx < end]
                tally.missed.append(f"{kind}/{mode} {got}: {around(case.text, start, end)}")
        for token, entry in inside:
            here = [k for (s, e), k, _ in golds if s < token.idx + len(token) and token.idx < e]
            tally.pred[entry.type] += 1
            tally.right[entry.type] += entry.type in here
            tally.entries[entry.name][0] += 1
            tally.entries[entry.name][1] += entry.type in here
            if entry.type not in here:
                end = token.idx + len(token)
                tally.wrong.append(f"{entry.name} | {here} | {around(case.text, token.idx, end)}")
    return tally


def table(name: str, t: Count) -> str:
    lines = [f"{name:10}   gold covered found   pred precision"]
    for kind in [*sorted(t.gold), ""]:
        pick = (lambda c: c[kind]) if kind else (lambda c: sum(c.values()))  # noqa: E731
        gold, pred = pick(t.gold), pick(t.pred)
        share = [pick(c) / max(1, gold) for c in (t.covered, t.found)]
        lines.append(
            f"{kind or 'all':10} {gold:6} {share[0]:7.2f} {share[1]:5.2f} {pred:6} {pick(t.right) / max(1, pred):9.2f}"
        )
    return "\n".join(lines)


def public(lexicon: Lexicon, show: bool) -> str:
    """The 1,050 public sentences: the label among the types found, and the share of types that are the label."""
    path = material.GOLD / "public" / "events_dev.jsonl"
    records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    hits, preds, by_label = 0, 0, defaultdict(lambda: [0, 0, 0])
    lines = []
    for record, doc in zip(records, docs([r["sentence"] for r in records]), strict=True):
        fold = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
        pairs = [(t, e) for t, e in lexicon.found(doc)]
        kinds = {fold.get(e.type, e.type) for _, e in pairs}
        hits += record["label"] in kinds
        preds += len(kinds)
        by_label[record["label"]][0] += 1
        by_label[record["label"]][1] += record["label"] in kinds
        for kind in kinds - {record["label"]}:
            by_label[kind][2] += 1
        if show and record["label"] not in kinds:
            got = [f"{t.text}={e.type}" for t, e in pairs]
            lines.append(f"{record['label']} {got}: {record['sentence']}")
    for label, (n, found, false) in sorted(by_label.items()):
        lines.append(f"{label:10} {n:4} found {found / max(1, n):.2f}  false {false}")
    return "\n".join([*lines, f"label found {hits / len(records):.3f}, precision {hits / max(1, preds):.3f}"])


def main(arguments: list[str]) -> None:
    lexicon = Lexicon()
    if "--public" in arguments:
        print(public(lexicon, "--missed" in arguments))
        return
    for name in ("seeds", "dev"):
        if arguments:
            continue
        print(table(name, count(material.cases(name), lexicon)), end="\n\n")
    tally = count([c for name in ("seeds", "dev") for c in material.cases(name)], lexicon)
    if "--entries" in arguments:
        for name, (n, right) in sorted(tally.entries.items(), key=lambda x: (x[1][1] - x[1][0], x[0])):
            print(f"{n:4} {right / n:5.2f}  {name}")
    if "--missed" in arguments:
        print("\n".join(sorted(tally.missed)))
    if "--wrong" in arguments:
        print("\n".join(sorted(tally.wrong)))


if __name__ == "__main__":
    main(sys.argv[1:])
