"""Who is bound by "will" and "must": the speaker's own side by the first, somebody by the second."""

from dataclasses import dataclass, replace

from verbale.model import Event
from verbale.reading.commitments.bond import Bond
from verbale.reading.commitments.due import under_pact
from verbale.reading.commitments.force import harsh
from verbale.reading.commitments.sides import OwnSides
from verbale.reading.commitments.words import binding_words
from verbale.reading.syntax import is_passive

IMPERSONAL = frozenset({"it", "this", "that"})
EXPLETIVES = frozenset({"there", "it", "this"})
#: What becomes of whoever is threatened: "you will pay".
SUFFERS = frozenset({"face", "suffer", "pay", "regret", "lose", "get", "receive"})


@dataclass(frozen=True, slots=True)
class Settled:
    """The parties and force of a bond, as far as they are known."""

    by: list[str]
    to: list[str]
    force: str


@dataclass(frozen=True, slots=True)
class Said:
    """A bond in its place: who speaks, the promised act, whether it hangs on a condition."""

    bond: Bond
    speaker: list[str]
    event: Event | None
    conditional: bool

    @property
    def meets(self) -> bool:
        """Whether the act is a meeting or talks that somebody announces."""
        return self.event is not None and self.event.type == "CONSULT" and self.bond.force == "pledge"

    @property
    def harmful(self) -> bool:
        """Whether the act would harm somebody."""
        types = binding_words().lists["harm_types"]
        return harsh(self.bond) or (self.event is not None and self.event.type in types)


def settle_in_voice(said: Said, named: Settled, sides: OwnSides) -> Settled | None:
    """The parties of a modal bond; ``None`` where one party only predicts what another will do."""
    bond = said.bond
    if named.force == "demand":
        return _demanded(said, named, sides)
    if bond.rule.startswith("closed") and named.by:
        return named
    if bond.rule.startswith(("it-is-", "closed")):
        return replace(named, by=sides.of(said.speaker)) if said.speaker else None
    nobody = bond.by is not None and any(c.lower_ == "no" and c.dep_ == "det" for c in bond.by.children)
    if nobody and (is_passive(bond.head) or bond.rule == "modal-cannot"):
        return replace(named, by=sides.of(said.speaker)) if said.speaker else None
    if _is_group(bond) and (not named.by or _ours(bond, named, said, sides)):
        named = replace(named, by=sides.of(said.speaker))
    if not named.by:
        return _nobody_named(said, named, sides) if said.speaker else None
    if not said.speaker:
        return _in_own_voice(said, named)
    if sides.same(named.by, said.speaker):
        return None if bond.rule == "modal-could" and not (said.conditional or _levies(said)) else named
    return _of_another(said, named)


def _demanded(said: Said, named: Settled, sides: OwnSides) -> Settled | None:
    bond, speaker = said.bond, said.speaker
    if bond.rule == "modal-need-noun":
        return replace(named, by=speaker) if named.by and sides.same(named.by, speaker) else None
    if not speaker and not named.to:
        return None
    if bond.rule == "modal-should" and not named.to and not is_passive(bond.head):
        return None
    return replace(named, by=speaker or named.to)


def _is_group(bond: Bond) -> bool:
    if bond.by is None:
        return False
    groups = binding_words().lists["own_groups"]
    return bond.by.lemma_.lower() in groups or bond.by.lower_.removesuffix("s") in groups


def _ours(bond: Bond, named: Settled, said: Said, sides: OwnSides) -> bool:
    """Whether a group is the speaker's own: "our forces", or "the army" that is nobody's by name."""
    if bond.by is None or not said.speaker or sides.same(named.by, said.speaker):
        return False
    if any(c.dep_ == "nummod" for c in bond.by.children):
        return False  # "the two armies"
    first = {c.lower_ for c in bond.by.children if c.dep_ in ("poss", "det")}
    return "our" in first or ("the" in first and not sides.sided(named.by))


def _nobody_named(said: Said, named: Settled, sides: OwnSides) -> Settled | None:
    """ "Talks will be held", "no government could accept that", "there will be consequences if"."""
    bond, event = said.bond, said.event
    if said.meets and event is not None and event.by:
        return replace(named, by=list(event.by))
    if bond.by is None:
        return None
    if bond.rule == "modal-cannot" and any(c.lower_ == "no" for c in bond.by.children):
        return replace(named, by=sides.of(said.speaker))
    if bond.rule == "modal-cannot" and said.conditional and bond.by.pos_ == "NOUN":
        return replace(named, by=sides.of(said.speaker))
    if _goes_on(said, sides):
        return replace(named, by=sides.state(said.speaker))
    looms = bond.by.lower_ in EXPLETIVES or bond.by.lemma_ in binding_words().lists["harm_words"]
    if looms and (said.harmful or _brings(bond)) and said.conditional:
        return replace(named, by=sides.of(said.speaker), force="threat")
    return None


def _brings(bond: Bond) -> bool:
    """ "There would be secondary sanctions"."""
    return any(
        c.lemma_ in binding_words().lists["harm_nouns"] for c in bond.head.children if c.dep_ == "attr"
    )


#: What an act does that one's own side keeps up: "the strikes will continue until", "the ban will remain in place".
GO_ON = frozenset({"continue", "proceed", "remain", "stay", "resume"})


def _goes_on(said: Said, sides: OwnSides) -> bool:
    """Whether an official tells that an act of nobody else's goes on: a pledge of his state."""
    bond = said.bond
    if bond.head.lemma_ not in GO_ON or bond.by is None or bond.by.pos_ != "NOUN" or bond.force != "pledge":
        return False
    return bool(sides.state(said.speaker)) and not sides.owned_by_another(bond.by, said.speaker)


def _in_own_voice(said: Said, named: Settled) -> Settled | None:
    """The outlet's own words bind a named party to an act; they tell no refusals."""
    bond = said.bond
    if bond.by is not None and bond.by.lower_ in IMPERSONAL:
        return None
    if under_pact(bond.word) is not None:
        return named
    if said.event is None or named.force == "refusal" or bond.rule == "modal-could":
        return None
    return named


def _levies(said: Said) -> bool:
    """Whether the act is a levy or sanction by name: that it "might be imposed" is threat enough."""
    lists, head = binding_words().lists, said.bond.head
    return head.lemma_ in lists["raises"] and any(
        c.lemma_ in lists["tariffs"] | {"sanction"} for c in head.children if c.dep_ == "dobj"
    )


def _of_another(said: Said, named: Settled) -> Settled | None:
    """Talks that a host announces bind those who talk; "you will pay, if" is a threat by the speaker."""
    if said.meets or under_pact(said.bond.word) is not None:
        return named
    if said.conditional and said.bond.head.lemma_.lower() in SUFFERS:
        return Settled(said.speaker, named.by, "threat")
    return None
