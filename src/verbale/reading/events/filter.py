"""Which acts add nothing to the record: back references, generic nouns, ideas that nobody carries out.

Annotators leave out "during the talks", "sanctions do not help" and "the cost of ending the war"; the rules here
are theirs, told by the parse and by what the article has named before.
"""

from dataclasses import dataclass, field

from spacy.tokens import Token

from verbale.reading.events.find import Act
from verbale.reading.events.sides import Sides
from verbale.reading.syntax import governor

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
#: What gives a noun content of its own: who, when, where, or what came of it.
OWN = frozenset({"prep", "acl", "relcl", "poss", "nummod", "appos"})
#: Types whose nouns take up an act by another name: "attack" and "strike", "talks" and "negotiations".
TAKEN_UP = frozenset({"CONSULT", "ASSAULT", "AGREE", "SANCTION", "REQUEST", "ACCUSE", "MOBILIZE"})
#: Verbs that say of an act that, when or how it took place.
OCCURRENCE = frozenset(
    {
        "take",
        "begin",
        "start",
        "open",
        "continue",
        "resume",
        "end",
        "conclude",
        "last",
        "break",
        "erupt",
        "collapse",
        "fail",
        "stall",
        "happen",
        "occur",
        "follow",
        "involve",
        "include",
        "reach",
        "generate",
        "kill",
        "wound",
        "injure",
        "leave",
        "enter",
        "bring",
        "fall",
        "hold",
        "go",
    }
)
#: What tells who takes part: "the delegation to the talks", "to be involved in the talks".
PARTAKING = frozenset(
    {
        "delegation",
        "team",
        "representative",
        "side",
        "involve",
        "participate",
        "engage",
        "attend",
        "join",
        "walk",
        "withdraw",
        "venue",
    }
)
WAGED = frozenset({"war", "conflict"})
WAGING = frozenset({"against", "on", "with", "between", "by"})
#: Types whose gerund after a preposition is only a way of going about it: "by talking", "for supporting".
TALKED_OF = frozenset({"CONSULT", "SUPPORT"})


@dataclass(slots=True)
class Told:
    """What the article has named so far: lemmas of event words, and types of event."""

    lemmas: set[str] = field(default_factory=set)
    types: set[str | None] = field(default_factory=set)

    def add(self, act: Act) -> None:
        """Remember ``act`` for what comes after it."""
        self.lemmas.add(act.token.lemma_.lower())
        self.types.add(act.entry.type)


def adds_nothing(act: Act, sides: Sides, told: Told) -> bool:
    """Whether ``act`` is to be left out; ``sides`` are the parties that its own sentence names."""
    if act.entry.pos != "noun":
        return _is_idea(act, sides)
    if act.light is not None:
        return False
    if act.token.lemma_.lower() in WAGED and not _is_waged(act.token):
        return True
    if sides.by or sides.to:
        return act.entry.type == "CONSULT" and act.token.dep_ == "pobj" and _is_bare(act.token, told, act)
    return _is_back_reference(act, told) or _is_generic(act, told)


def _is_bare(noun: Token, told: Told, act: Act) -> bool:
    """ "after the call": the subject of the sentence took part, but that has been told."""
    if act.entry.type not in told.types or any(
        c.dep_ in OWN or c.dep_ in ("amod", "compound") for c in noun.children
    ):
        return False
    return any(c.dep_ == "det" and c.lower_ in DEFINITE for c in noun.children)


def _is_waged(noun: Token) -> bool:
    """Whether the text says who wages a war: "Russia's war", "the war between the two", not "the war in Ukraine"."""
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ == "prep" and child.lower_ in WAGING):
            return True
        if child.dep_ in ("compound", "amod", "nmod") and (child.n_lefts or child.lower_ == "civil"):
            return True
    return False


def _is_idea(act: Act, sides: Sides) -> bool:
    """ "the stalled talks", "the body formed in May", "a way of talking": nobody does it."""
    token = act.token
    if token.dep_ == "acl" and token.tag_ == "VBN":
        if token.head.lower_ == "those":
            return token.head.head.lower_ not in ("among", "amongst")  # "those killed were farmers"
        # "the body formed in May", "people briefed on the matter"
        return act.entry.type == "COOPERATE" or token.lemma_ in ("discuss", "brief")
    if token.dep_ == "amod" and token.i < token.head.i:
        return not (sides.by or sides.to)
    if token.dep_ == "pcomp" and token.tag_ == "VBG" and act.entry.type in TALKED_OF:
        return not (sides.by or sides.to)
    return False


def _is_back_reference(act: Act, told: Told) -> bool:
    """ "after the talks", "this proposal": a definite noun with nothing of its own, whose act has been told."""
    noun = act.token
    if act.entry.type not in TAKEN_UP and noun.lemma_.lower() not in told.lemmas:
        return False
    definite = False
    for child in noun.children:
        if child.dep_ == "det" and child.lower_ in DEFINITE:
            definite = True
        elif child.dep_ in OWN:
            return False
    if not definite or (act.entry.type not in told.types and noun.dep_ != "pobj"):
        return False
    if noun.dep_ in ("nsubj", "nsubjpass"):
        return noun.head.lemma_ not in OCCURRENCE
    return noun.dep_ != "appos" and governor(noun)[0].lemma_ not in PARTAKING


def _is_generic(act: Act, told: Told) -> bool:
    """ "sanctions do not help", "the pace of talks": a bare plural of an act told before."""
    noun = act.token
    if noun.lemma_.lower() not in told.lemmas or noun.dep_ not in ("nsubj", "pobj") or len(act.tokens) > 1:
        return False
    if any(c.dep_ in OWN or c.dep_ in ("det", "amod", "compound", "nmod") for c in noun.children):
        return False
    if noun.dep_ == "nsubj":
        return noun.head.lemma_ not in OCCURRENCE
    return _measured(noun)


def _measured(noun: Token) -> bool:
    """ "the amount of aid", "time for negotiations": the phrase is about something else."""
    above = noun.head.head
    return above.pos_ == "NOUN" and noun.head.lower_ in ("of", "for", "to")
