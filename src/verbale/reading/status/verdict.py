"""A verdict on an act: its status, the rule that gave it, and how verdicts join."""

from dataclasses import dataclass

from spacy.tokens import Token

from verbale.model import HELD, STATUSES
from verbale.reading.status.words import status_words

#: The order of the annotation guidelines: of two statuses that fit, the one that comes first.
RANK = {
    status: n
    for n, status in enumerate(
        ("denied", "cancelled", "conditional", "proposed", "possible", "planned", "ongoing", "happened")
    )
}
#: Rules of verdicts by which nobody knows whether somebody is ready to do a thing.
UNSURE = frozenset({"modal-may", "modal-might", "modal-could"})
OPEN = frozenset({"planned", "proposed", "possible"})

assert set(RANK) == set(STATUSES)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A status, the rule that gave it and the tokens it rests on."""

    status: str
    rule: str
    tokens: tuple[Token, ...] = ()

    @property
    def held(self) -> bool:
        """Whether the act took place or is taking place."""
        return self.status in HELD


def strongest(a: Verdict, b: Verdict) -> Verdict:
    """The more hedged of two verdicts; the first if they tie."""
    return b if RANK[b.status] < RANK[a.status] else a


def combine(given: Verdict, matrix: Verdict) -> Verdict:
    """What a governor lays on an act (``given``), seen with the governor's own verdict (``matrix``).

    "agreed to meet" is planned; "did not agree to meet" denied; "did not refuse to meet" open; "may agree to
    meet" possible; what was not called off, or may yet be, is still to come.
    """
    if given.status == "cancelled" and matrix.status in ("denied", "proposed", "possible", "conditional"):
        return Verdict("planned", f"{given.rule}-not-yet", given.tokens + matrix.tokens)
    if matrix.status == "denied":
        if given.status == "denied":
            return Verdict("possible", f"{given.rule}-denied", given.tokens + matrix.tokens)
        return Verdict("denied", f"{given.rule}-negated", given.tokens + matrix.tokens)
    if matrix.held:
        return given
    if given.held or matrix.rule.startswith("inside"):
        return matrix
    ready = given.rule.removeprefix("under-") in status_words().sets["ready"]
    if ready and matrix.rule in UNSURE:
        return Verdict("possible", given.rule, given.tokens + matrix.tokens)  # "might be willing to mediate"
    if given.status in ("denied", "cancelled"):
        warded_off = given.rule.removeprefix("under-") in status_words().sets["warding_off"]
        return Verdict("possible", given.rule, given.tokens) if warded_off else given
    return strongest(given, matrix)
