"""The time of each act: all candidates weighed, the likeliest taken if it outweighs having none.

A choice among named alternatives by a conditional logit that anyone can read (`lexicon/time_weights.toml`, made by
``python -m training.when``): each candidate has the sum of the weights of its features (`evidence.py`).
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from verbale.model import HELD, Event, When, Why
from verbale.reading.draft import Draft
from verbale.reading.events.dated.around import Row, second_look
from verbale.reading.events.dated.evidence import RANK, features_of, nearness, nothing
from verbale.reading.events.dated.scene import Deed, Scene
from verbale.reading.events.find import Act
from verbale.reading.times.placed import Days, Placed, days_of, joined, told
from verbale.reading.weighing import TimeWeights, choice, shares

#: What is counted in these, "days after", is not of one day with what it is counted from.
LONG = frozenset({"days", "weeks", "months", "years"})
#: Rules by which the words of a time stand with the act itself: a day told there is not joined with one beside it.
AT_THE_ACT = frozenset({"own", "clause", "light_clause"})


def settle_times(
    draft: Draft, acts: Sequence[Act], fitted: TimeWeights, log: list[Row] | None = None
) -> None:
    """Set the ``when`` of each of ``draft.events``, whose acts are ``acts``; they have the times that rules gave.

    Without weights the rules' times stay; ``log`` collects the evidence of the first look when fitting.
    """
    if not draft.events or not (fitted.by_name or log is not None):
        return
    scene = Scene(draft, acts)
    rows = [Row(deed, weighable(scene, deed)) for deed in scene.deeds]
    if log is not None:
        log.extend(rows)
    if fitted.by_name:
        if fitted.first:
            rows = second_look(rows, [shares(row.candidates, fitted.first) for row in rows])
        draft.events = [_settled(scene, row, fitted) for row in rows]


def weighable(scene: Scene, deed: Deed) -> tuple[tuple[Days | None, frozenset[str]], ...]:
    """No time, and every time that the article names or that is the day of publication, with their features.

    What is told as held did not happen after the article appeared, nor "in the next two weeks": such days are no
    candidates.
    """
    found: list[tuple[Days | None, set[str]]] = [(None, nothing(scene, deed))]
    days = dict.fromkeys(scene.by_days)
    if scene.published is not None:
        days.setdefault(days_of(scene.published))
        if deed.event.status in HELD:
            days = dict.fromkeys(d for d in days if d[0] <= scene.published.latest)
        if deed.state == "held":
            first, last = days_of(scene.published)
            days = dict.fromkeys(d for d in days if d[1] <= last or d[0] < first)
    if _set_apart(deed.verb):
        days = dict.fromkeys(d for d in days if not _only_above(scene, deed, d))
    found.extend((d, features_of(scene, deed, d)) for d in days)
    return tuple((d, frozenset(features)) for d, features in found)


def _set_apart(verb: Token) -> bool:
    """ "Took the town on Sunday, days after they signed": whatever day they signed, it was not Sunday."""
    return any(
        c.lower_ in ("after", "before")
        and c.dep_ in ("mark", "prep")
        and c.i > verb.sent.start
        and c.nbor(-1).lower_ in LONG
        for c in verb.children
    )


def _only_above(scene: Scene, deed: Deed, days: Days) -> bool:
    """Whether the time stands only with a verb above the act's."""
    near = {nearness(deed, p) for p in scene.by_days.get(days, ())}
    return "above" in near and not near & {"own", "clause", "shared"}


def _settled(scene: Scene, row: Row, fitted: TimeWeights) -> Event:
    weights = fitted.by_name
    taken = choice(row.candidates, fitted)
    likeliest, features = row.candidates[taken.candidate]
    reason = max(sorted(features), key=lambda name: weights.get(name, 0.0))
    return _with_days(scene, row.deed, taken.days, likeliest, reason)


def _with_days(scene: Scene, deed: Deed, days: Days | None, likeliest: Days | None, reason: str) -> Event:
    event = deed.event
    if event.when is not None and days == deed.days:
        return event
    why = tuple(w for w in event.why if w.field != "when")
    if days is None or likeliest is None:
        return replace(event, when=None, why=why)
    when = _when(scene, deed, likeliest)
    if days != likeliest and not (likeliest == deed.days and deed.rule in AT_THE_ACT):
        when = joined(when, days)
    spans = (when.span,) if when.span else ()
    return replace(event, when=when, why=(*why, Why("when", f"weighed {reason}", spans)))


def _when(scene: Scene, deed: Deed, days: Days) -> When:
    """The days with the words that name them nearest to the act, or those of publication."""

    def near(p: Placed) -> tuple[int, ...]:
        return RANK[nearness(deed, p)], abs(p.mention.first - deed.token.i), p.mention.start

    return told(scene.draft, scene.published, days, scene.by_days.get(days, ()), near)
