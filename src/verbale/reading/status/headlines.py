"""Nouns in lines without a verb, or with one that the tagger took for a noun: "EU readies sanctions"."""

from spacy.tokens import Token

from verbale.reading.status.lays import Reader
from verbale.reading.status.verdict import OPEN, Verdict
from verbale.reading.syntax import is_verb

#: How many words after the noun may stand before what is said of it ("sanctions on Mali likely").
REACH = 6
BREAKS = frozenset({".", ",", ";", ":", "?", "!", "–", "—", "-"})
#: What ends the look back for a verb: a new line of thought.
ENDS = frozenset({".", ";", ":", "?", "!"})
OPEN_WORDS = frozenset(
    {"likely", "unlikely", "possible", "due", "set", "expected", "looming", "planned", "imminent"}
)


def in_a_headline(reader: Reader, noun: Token) -> Verdict | None:
    """What the words around ``noun`` say of it where no verb governs it; ``None`` where they say nothing."""
    root = noun.sent.root
    told = is_verb(root) and root.tag_ != "VBG"
    if not told and noun.sent[-1].text == "?":
        return Verdict("possible", "headline-question", (noun.sent[-1],))
    if not told and _to_come(noun):
        return Verdict("planned", "headline-to", (noun,))
    return (
        _after(reader, noun, 1 if told else REACH) or (None if told else _before(reader, noun)) or _then(noun)
    )


def _after(reader: Reader, noun: Token, reach: int) -> Verdict | None:
    """ "Fresh sanctions likely", "talks on grain due in Oslo"."""
    doc, end = noun.doc, min(noun.sent.end, noun.i + 1 + reach)
    for i in range(noun.i + 1, end):
        word = doc[i]
        if word.text in BREAKS or is_verb(word):
            return _said(reader, word) if word.lower_ in OPEN_WORDS else None
        if word.lower_ in OPEN_WORDS and (i + 1 == noun.sent.end or doc[i + 1].pos_ not in ("NOUN", "PROPN")):
            return _said(reader, word)
    return None


def _to_come(noun: Token) -> bool:
    """ "Nile dam talks to resume": a noun that heads its line, with an infinitive after it."""
    return (
        noun.dep_ == "ROOT"
        and any(
            c.i > noun.i
            and c.left_edge.i == noun.i + 1
            and c.left_edge.lower_ == "to"
            and c.tag_ in ("VB", "VBN")
            for c in noun.doc[noun.i + 1 : noun.sent.end]
            if c.head == noun
        )
    ) or (
        noun.dep_ == "ROOT"
        and noun.i + 2 < len(noun.doc)
        and noun.nbor().tag_ == "TO"
        and noun.nbor(2).tag_ == "VB"
    )


def _then(noun: Token) -> Verdict | None:
    """ "first a ceasefire, then negotiations": an order of things to come."""
    left = next((c for c in noun.children if c.lower_ == "then" and c.i < noun.i), noun.left_edge)
    if left.lower_ != "then" and (left.i == 0 or left.nbor(-1).lower_ != "then"):
        return None
    first = next((t for t in noun.doc[noun.sent.start : left.i] if t.lower_ == "first"), None)
    return Verdict("possible", "first-then", (first,)) if first is not None else None


def _said(reader: Reader, word: Token) -> Verdict | None:
    words = reader.words
    status = words.adjectives.get(word.lower_) or words.modifiers.get(word.lower_)
    return Verdict(status, f"headline-{word.lower_}", (word,)) if status in OPEN else None


def _before(reader: Reader, noun: Token) -> Verdict | None:
    """ "EU readies sanctions", "envoy due in Oslo for talks"."""
    doc = noun.doc
    for i in range(noun.i - 1, noun.sent.start - 1, -1):
        word = doc[i]
        if word.text in ENDS:
            return None
        if word.lower_ == "due" and noun.dep_ == "pobj" and noun.head.lower_ in ("for", "to"):
            return Verdict("planned", "headline-due", (word,))
        if i > noun.sent.start:
            status = _verb_in_disguise(reader, word)
            if status is not None:
                return Verdict(status, f"headline-{word.lower_}", (word,))
    return None


def _verb_in_disguise(reader: Reader, word: Token) -> str | None:
    """The status that a verb in -s lays on its object, where the tagger took it for a noun: "readies", "cancels"."""
    lower = word.lower_
    if (
        word.tag_ not in ("NNS", "NNPS", "NNP")
        or not lower.endswith("s")
        or lower[:-1] in reader.words.sets["verb_or_noun"]
    ):
        return None
    words = reader.words
    for stem in (lower[:-1], lower[:-2], lower[:-3] + "y" if lower.endswith("ies") else ""):
        status = words.objects.get(stem) or words.verbs.get(stem)
        if status is not None:
            return None if stem in words.nouns or status in ("happened", "ongoing") else status
    return None


def disguised(reader: Reader, token: Token) -> Verdict | None:
    """ "Trump scraps talks with Canada": a noun taken for the verb of what stands right before it."""
    if token.tag_ not in ("VBZ", "VBP") or token.i == token.sent.start:
        return None
    before = token.nbor(-1)
    if before.dep_ != "nsubj" or before.head != token or next(before.children, None) is None:
        return None
    status = _verb_in_disguise(reader, before)
    return Verdict(status, f"headline-{before.lower_}", (before,)) if status is not None else None
