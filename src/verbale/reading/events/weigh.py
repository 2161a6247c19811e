"""Which actors are the parties of an act, by weighed evidence.

The rules of `parties.py` name the sides; here every actor that could be one is weighed: a sum of named features
(`evidence.py`) with weights fitted on hand-read articles, a logistic regression that anyone can read
(`lexicon/party_weights.toml`, made by ``python -m training.parties``). Those above the threshold are parties.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from verbale.model import Span, Why
from verbale.reading.draft import Draft
from verbale.reading.events.evidence import Setting, evidence
from verbale.reading.events.find import Act
from verbale.reading.events.foes import Foes
from verbale.reading.events.scene import Named, Scene
from verbale.reading.events.sides import ALONE, JOINT, Sides, ends_own, is_mutual
from verbale.reading.events.weights import Row, Weights, summed

#: An act that names this many sides by role is left to the rules.
ENOUGH = 2
#: What evidence for several of one side counts together: they are not independent of each other.
ADDED = 0.8


def take(
    named: Sequence[str],
    weighed: list[tuple[float, str]],
    side: Callable[[str], str],
    threshold: float,
    beyond: float,
    most: int = ENOUGH,
    may: Callable[[str, Sequence[str]], bool] = lambda key, chosen: True,
) -> list[str]:
    """Those the sentence names by role, the likeliest others until there are ``most``, and those all but sure.

    ``may``: whether one can take part beside those chosen.
    """
    chosen = list(named)
    sides = {side(k) for k in chosen}
    for p, key in _by_side(((p, k) for p, k in weighed if k not in chosen), side):
        if p < (threshold if len(chosen) < most else beyond):
            break
        if key not in chosen and side(key) not in sides and may(key, chosen):
            chosen.append(key)
            sides.add(side(key))
    return chosen


def _by_side(weighed: Iterable[tuple[float, str]], side: Callable[[str], str]) -> list[tuple[float, str]]:
    """The likeliest of each side with how likely the side is, first the likeliest: a person and his state add up."""
    missed: dict[str, float] = {}
    best: dict[str, tuple[float, str]] = {}
    for p, key in sorted(weighed, key=lambda pair: (-pair[0], pair[1])):
        missed[side(key)] = missed.get(side(key), 1.0) * (1.0 - p)
        best.setdefault(side(key), (p, key))
    added = ((max(best[s][0], ADDED * (1.0 - none)), best[s][1]) for s, none in missed.items())
    return sorted(added, key=lambda pair: (-pair[0], pair[1]))


@dataclass
class Weigher:
    """Weighs the candidates of one article's acts, in text order; ``log`` collects rows when fitting."""

    draft: Draft
    scene: Scene
    fitted: Weights
    foes: Foes
    log: list[Row] | None = None

    def settle(self, act: Act, sides: Sides, status: str) -> None:
        """Replace the sides that the rules gave ``act``, if they are fewer than two, by those that weigh enough."""
        named = Named.of(sides)
        if len(named.order) >= ENOUGH and self.log is None:
            return
        setting = Setting(self.scene, act, named, status)
        alone = (act.entry.type in ALONE or ends_own(act, sides)) and named.order
        if alone or sides.unclaimed or sides.whole:
            return
        out = sides.aside | sides.barred | {self.scene.dyads.side(k) for k in sides.barred}
        kind = act.entry.type or ""
        crowds = kind == "PROTEST" and not sides.by
        near = named.filled | setting.here.keys() if kind == "ASSAULT" and not named.order else None
        candidates = [
            k
            for k in self.scene.candidates(act, named)
            if (near is None or k in near)
            and (k in named.roles or not self.scene.is_medium(k))
            and k not in out
            and self.foes.may(k, named.order, kind)
            and not (crowds and self._leads(k))
        ]
        found = [(self._probability(setting, key), key) for key in candidates]
        if self.fitted.by_context and len(named.order) < ENOUGH:
            most = 1 if act.entry.type in ALONE else ENOUGH
            bounds = self.fitted.threshold, self.fitted.beyond
            keys = take(
                named.order,
                found,
                self._side,
                *bounds,
                most,
                lambda k, chosen: self.foes.may(k, chosen, kind),
            )
            keys = list(dict.fromkeys(k if k in named.roles else self._level(act, named, k) for k in keys))
            self._replace(act, sides, keys, setting.against)

    def _level(self, act: Act, named: Named, key: str) -> str:
        """Whom a person speaks for, where a state is said to talk: "talks with the EU" are its own with states."""
        actors, side = self.scene.cast.actors, self.scene.dyads.side(key)
        talks = act.entry.mode == "talks" or act.entry.type == "AGREE"
        stately = any(actors[k].kind in ("state", "organisation") for k in named.order)
        if not talks or not stately or actors[key].kind != "person" or side not in actors:
            return key
        return side

    def _leads(self, key: str) -> bool:
        """Whether ``key`` is a state or a person: neither is a crowd."""
        return self.scene.cast.actors[key].kind in ("state", "person", "organisation")

    def _side(self, key: str) -> str:
        """The side that ``key`` is on; a state's own body or army is on the state's."""
        return self.foes.state(key)

    def _probability(self, setting: Setting, key: str) -> float:
        contexts = setting.contexts(key)
        if self.log is not None:
            act = setting.act
            features = summed(evidence(setting, key))
            self.log.append(Row(act.token.idx, act.entry.type or "", key, features, contexts))
        return self.fitted.probability(contexts, evidence(setting, key))

    def _replace(self, act: Act, sides: Sides, keys: list[str], against: tuple[str, ...]) -> None:
        kept = {*keys, *sides.aside}
        by, to = [k for k in sides.by if k in kept], [k for k in sides.to if k in kept]
        mutual = is_mutual(act)
        for key in keys:
            if key in by or key in to:
                continue
            if key in against and not mutual:
                to.append(key)
                sides.why.append(Why("to", "weighed-opposite", self._words(act, key)))
            elif act.entry.type == "ASSAULT" and not by and self.foes.suffers(key):
                if not to:
                    to.append(key)
                    sides.why.append(Why("to", "weighed", self._words(act, key)))
            elif mutual or not by or (act.entry.type in JOINT and not set(to) - sides.aside):
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
