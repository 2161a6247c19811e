"""Which actors are the parties of an act, by weighed evidence.

The rules of `parties.py` name the sides; here every actor that could be one is weighed: a sum of named features
(`evidence.py`) with weights fitted on hand-read articles, a logistic regression that anyone can read
(`lexicon/party_weights.toml`, made by ``python -m training.parties``). Those above the threshold are parties.
"""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp

from spacy.tokens import Token

from verbale.model import Span, Why
from verbale.reading.draft import Draft
from verbale.reading.events.evidence import Named, Scene, features, opposite
from verbale.reading.events.find import Act
from verbale.reading.events.sides import JOINT, Sides, is_mutual


@dataclass(frozen=True, slots=True)
class Weights:
    """Weight by feature name, and the probability from which an actor is a party."""

    by_name: dict[str, float]
    threshold: float


@dataclass(frozen=True, slots=True)
class Row:
    """One candidate of one act, with its features: what the fitting learns from."""

    at: int
    type: str
    key: str
    features: dict[str, float]


@lru_cache(maxsize=1)
def weights() -> Weights:
    """The packaged weights, read once."""
    text = files("verbale.reading.lexicon").joinpath("party_weights.toml").read_text(encoding="utf-8")
    raw = tomllib.loads(text)
    return Weights(raw["weights"], raw["threshold"])


@dataclass
class Weigher:
    """Weighs the candidates of one article's acts, in text order; ``log`` collects rows when fitting."""

    draft: Draft
    scene: Scene
    fitted: Weights
    log: list[Row] | None = None

    def settle(self, act: Act, sides: Sides) -> None:
        """Replace the sides that the rules gave ``act`` by those that weigh enough."""
        named = _named(sides)
        found: list[tuple[float, str]] = []
        for key in self.scene.candidates(act, named):
            evidence: dict[str, float] = {}
            for name, value in features(self.scene, act, named, key):
                evidence[name] = evidence.get(name, 0.0) + value
            if self.log is not None:
                self.log.append(Row(act.token.idx, act.entry.type or "", key, evidence))
            found.append((self._probability(evidence), key))
        if self.fitted.by_name:
            self._replace(act, sides, self._enough(named, found))

    def _probability(self, evidence: dict[str, float]) -> float:
        total = sum(self.fitted.by_name.get(name, 0.0) * value for name, value in evidence.items())
        return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, total))))

    def _enough(self, named: Named, found: list[tuple[float, str]]) -> list[str]:
        """Those the sentence names by role, and the likeliest others until there are two sides."""
        chosen = list(named.order)
        sides = {self.scene.dyads.side(k) for k in chosen}
        for p, key in sorted(found, key=lambda pair: (-pair[0], pair[1])):
            if len(chosen) >= 2 or p < self.fitted.threshold:
                break
            if key not in chosen and self.scene.dyads.side(key) not in sides:
                chosen.append(key)
                sides.add(self.scene.dyads.side(key))
        return chosen

    def _replace(self, act: Act, sides: Sides, keys: list[str]) -> None:
        kept = set(keys)
        by, to = [k for k in sides.by if k in kept], [k for k in sides.to if k in kept]
        mutual = is_mutual(act)
        against = opposite(self.scene, act)
        for key in keys:
            if key in by or key in to:
                continue
            if key in against and not mutual:
                to.append(key)
                sides.why.append(Why("to", "weighed-opposite", self._words(act, key)))
            elif mutual or not by or (act.entry.type in JOINT and not to):
                by.append(key)
                sides.why.append(Why("by", "weighed", self._words(act, key)))
            else:
                to.append(key)
                sides.why.append(Why("to", "weighed", self._words(act, key)))
        sides.by, sides.to = by, to

    def _words(self, act: Act, key: str) -> tuple[Span, ...]:
        """The nearest place where the actor is meant."""
        tokens = self.scene.places.get(key, ())
        if not tokens:
            return ()
        nearest: Token = act.token.doc[min(tokens, key=lambda i: (abs(i - act.token.i), i))]
        return (self.draft.span_of(nearest),)


def _named(sides: Sides) -> Named:
    """The sides that the rules gave, each with its role."""
    both = (*sides.by, *sides.to)
    roles = {key: sides.roles[key] for key in both if key in sides.roles}
    return Named(roles, tuple(roles), frozenset(both) - roles.keys())
