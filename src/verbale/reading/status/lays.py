"""What a word lays on the act inside it: "plans to …", "called off the …", "a proposal for …"."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

from spacy.tokens import Doc, Token

from verbale.reading.status.verdict import Verdict
from verbale.reading.status.words import StatusWords
from verbale.reading.syntax import governor, is_verb

if TYPE_CHECKING:
    from verbale.reading.status.signatures import Found

#: Prepositions after which a predicate's own ``gives`` counts for the noun that follows.
CONTENT = frozenset(
    {"for", "to", "on", "of", "about", "with", "against", "into", "towards", "toward", "upon", "between"}
)
PARTICLES = frozenset({"prt", "advmod", "prep"})
PARTICLE_TAGS = frozenset({"ADP", "ADV", "PART", "SCONJ", "ADJ"})
#: Links that are no preposition, after which a particle alone makes the phrase: "called the talks off".
PLAIN = frozenset({"dobj", "nsubjpass", "nsubj", "to", "that", "attr", "oprd", "dative", "xcomp"})


class Reader(Protocol):
    """What the rules for verbs, nouns and complements need of the reader they work for."""

    doc: Doc
    gives: Mapping[int, str]
    words: StatusWords
    found: "Found"

    def of(self, token: Token, depth: int = 0) -> Verdict:
        """The verdict on the act that ``token`` names."""

    def in_force(self) -> bool:
        """Whether the article tells of a truce that holds, held, or was broken."""

    def has_made(self, noun: Token) -> bool:
        """Whether the article tells of the deal that ``noun`` names as made."""

    def over(self, noun: Token, depth: int = 0) -> Verdict | None:
        """What governs ``noun``, whether it names an act or not; ``None`` where nothing is said of it."""


def verbal(token: Token) -> bool:
    """Whether ``token`` is a verb that heads a clause, and not a mere modifier."""
    if not is_verb(token) or token.dep_ in ("amod", "compound"):
        return False
    return token.tag_ != "VBG" or token.dep_ not in ("nsubj", "nsubjpass") or any(token.children)


def link_of(noun: Token) -> tuple[Token, str]:
    """As `governor`, with stacked prepositions as one link: (pulled, "out of")."""
    head, link = governor(noun)
    while (
        head.pos_ in ("ADP", "SCONJ", "ADV")
        and head.dep_ in ("prep", "prt", "advmod", "mark", "cc")
        and head.head != head
    ):
        link = f"{head.lower_} {link}"
        head = head.head
    return head, link


def phrase(head: Token, link: str, words: StatusWords) -> str | None:
    """The status in the table of phrases: verb with particle or preposition ("call off", "agree on")."""
    lemma = head.lemma_.lower()
    if lemma not in words.phrase_heads:
        return None
    found = words.phrases.get(f"{lemma} {link}")
    if found is not None:
        return found
    for child in head.children:
        if child.dep_ in PARTICLES and child.i > head.i and child.pos_ in PARTICLE_TAGS:
            found = words.phrases.get(f"{lemma} {child.lower_} {link}")
            if (
                found is None
                and link in PLAIN
                and (child.dep_ != "prep" or next(child.children, None) is None)
            ):
                found = words.phrases.get(f"{lemma} {child.lower_}")
            if found is not None:
                return found
    return None


def idiom(verb: Token, words: StatusWords) -> str | None:
    """The status in the table of phrases of a verb with a noun after a preposition: "put the talks on hold"."""
    lemma = verb.lemma_.lower()
    if lemma not in words.phrase_heads:
        return None
    for prep in (*verb.children, *(g for c in verb.children if c.dep_ == "dobj" for g in c.children)):
        if prep.dep_ == "prep" and prep.i > verb.i:
            for noun in prep.children:
                found = words.phrases.get(f"{lemma} {prep.lower_} {noun.lower_}")
                if found is not None:
                    return found
    return None


def table(head: Token, words: StatusWords) -> str | None:
    """The status in the table of verbs, nouns or adjectives, by ``head``'s part of speech."""
    lemma = head.lemma_.lower()
    if is_verb(head):
        if head.tag_ == "VBN" and head.dep_ != "relcl":
            return words.adjectives.get(head.lower_) or words.verbs.get(lemma)
        return words.verbs.get(lemma)
    if head.pos_ == "ADJ":
        return words.adjectives.get(head.lower_)
    return words.nouns.get(lemma) or words.nouns.get(head.lower_)


def on_clause(reader: Reader, head: Token, link: str = "to") -> str | None:
    """What ``head`` lays on an infinitive, gerund or clause that hangs on it."""
    words = reader.words
    found = phrase(head, link, words)
    if found is None and head.lemma_ in ("have", "be") and any(c.lower_ == "yet" for c in head.children):
        return "denied"  # "has yet to accept"
    if found is None and is_verb(head) and head.tag_ == "VBN":
        found = words.adjectives.get(head.lower_)
    return found or reader.gives.get(head.i) or table(head, words)


def on_noun(reader: Reader, head: Token, link: str) -> str | None:
    """What ``head`` lays on a noun that is its object or follows a preposition; ``link`` says which."""
    words = reader.words
    found = phrase(head, link, words)
    if found is None and link in ("dobj", "nsubjpass"):
        found = idiom(head, words)
    if found is not None:
        return found
    lemma = head.lemma_.lower()
    if is_verb(head):
        if lemma in words.infinitive_only:
            return None
        if (
            head.tag_ == "VBN"
            and link in ("for", "to")
            and head.lower_ in ("set", "slated", "scheduled", "poised")
        ):
            return "planned"
        if link in ("dobj", "attr", "oprd", "nsubjpass", "dative"):
            return words.objects.get(lemma) or reader.gives.get(head.i) or words.verbs.get(lemma)
        return (reader.gives.get(head.i) or words.verbs.get(lemma)) if link in CONTENT else None
    if link in CONTENT or link in ("compound", "nmod", "amod", "poss"):
        return reader.gives.get(head.i) or table(head, words)
    return None
