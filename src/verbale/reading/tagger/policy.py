"""Who is right where rules and tagger differ: a table, chosen by measurement (``data/policy.toml``).

Pure functions of probabilities; ``docs/decisions/0012-tagger.md`` says how the numbers were found.
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Protocol

#: Beside this nothing is impossible: the least probability that a product may hold.
_LEAST = 1e-4


class Entry(Protocol):
    """What is asked of a lexicon's entry."""

    @property
    def pos(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Policy:
    """The numbers.

    Attributes:
        adds: the tagger's act without an entry becomes an event from this probability on.
        verb, noun: a lexicon's act stays an event from this probability on; idle: one that adds nothing.
        retype: the tagger's type replaces the entry's from this probability on, if ten times as likely.
        trust: how much the tagger's status counts beside the rule's.
        prior: by group of rules, then status: how often gold says that status where such a rule speaks.
        said, said_adds, bound, bound_adds: the same for statements and commitments.
    """

    adds: float
    verb: float
    noun: float
    idle: float
    retype: float
    trust: float
    prior: dict[str, dict[str, float]]
    said: float
    said_inner: float
    said_wide: float
    cue: float
    said_cue: float
    said_adds: float
    bound: float
    bound_adds: float

    def keeps(self, sure: float, *, idle: bool, own: bool, entry: Entry) -> bool:
        """Whether an act becomes an event, ``sure`` the tagger's probability that there is one."""
        if own:
            return sure >= self.adds
        if idle:
            return sure >= self.idle
        return sure >= (self.noun if entry.pos == "noun" else self.verb)

    def retypes(self, new: float, old: float) -> bool:
        """Whether the tagger's type (``new``: its probability) replaces the entry's (``old``)."""
        return new >= self.retype and new >= 10 * old

    def hears(self, temper: str, said: float, cue: float | None) -> bool:
        """Whether a stretch is a statement.

        ``temper`` is who found it ("" the rules as usual, "inner" within other speech, "wide" the rules when less
        cautious, "tagger" no rule at all), ``said`` the mean over its words, ``cue`` the chance of its cue.
        """
        least = {"": self.said, "inner": self.said_inner, "wide": self.said_wide, "tagger": self.said_adds}
        return said >= least[temper] and (cue is None or cue >= self.said_cue)

    def weights(self, rule_status: str, rule: str, chances: dict[str, float]) -> dict[str, float]:
        """The probability of each status, the rule's word and the tagger's weighed together."""
        prior = self.prior.get(group(rule_status, rule)) or self.prior.get(rule_status)
        if prior is None:
            return {rule_status: 1.0}
        raw = {s: max(p, _LEAST) * max(chances[s], _LEAST) ** self.trust for s, p in prior.items()}
        total = sum(raw.values())
        return {s: value / total for s, value in raw.items()}

    def status(self, rule_status: str, rule: str, chances: dict[str, float]) -> str:
        """The likeliest status, the rule's word and the tagger's weighed together."""
        scores = self.weights(rule_status, rule, chances)
        return max(scores, key=lambda s: (scores[s], s == rule_status, s))


def group(status: str, rule: str) -> str:
    """Rules that err alike: the status, and the first word of the rule's name."""
    return f"{status} {rule.split('-')[0].split(' ')[0]}"


@lru_cache(maxsize=1)
def policy() -> Policy:
    """The packaged table, read once."""
    path = files("verbale.reading.tagger").joinpath("policy.toml")
    return Policy(**tomllib.loads(path.read_text(encoding="utf-8")))
