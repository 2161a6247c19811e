"""What speaks for a statement having been made at a time: named features, weighed in `lexicon/said_weights.toml`.

The first part of a name says what kind of evidence it is, as for acts (`events/dated/evidence.py`):

``at``      where the nearest words of that time stand: on the cue (``own``, ``clause``, ``shared``), in what is said
            (``inside``), beside the cue in its sentence (``beside``), or so many sentences ``before`` or ``after``.
``is``      how long and how far from the day of publication it is.
``rule``    that the rules alone would take it, and which.
``like``    that the rules take it for another statement, of the same speaker or next to it.
``often``   how often, and how early, the article names it.
``day``     that it is the day of publication.
``none``    what speaks for no time at all.
"""

from collections.abc import Iterator

from verbale.reading.saying.scene import Saying, Scene
from verbale.reading.times.attach import of_verb, own, shared
from verbale.reading.times.placed import Days, Placed, distance, length
from verbale.reading.weighing import classed

NEARNESS = ("own", "clause", "shared", "beside", "inside", "before1", "before3", "after1", "before8", "before",
            "after")  # fmt: skip
RANK = {name: n for n, name in enumerate(NEARNESS)}
#: Classes of the part of an article's statements that the rules date.
PARTS = (0.0, 0.2, 0.5, 0.8)
#: How near two statements of one speaker stand, in characters.
NEAR = 1000


def nearness(saying: Saying, placed: Placed) -> str:
    """Where the words of a time stand to a cue."""
    span, mention = saying.statement.span, placed.mention
    if span.start <= mention.start < span.end:
        return "inside"
    apart = saying.sentence - placed.sentence
    if apart > 0:
        return "before1" if apart == 1 else "before3" if apart < 4 else "before8" if apart < 9 else "before"
    if apart < 0:
        return "after1" if apart == -1 else "after"
    if saying.cue is None or saying.verb is None:
        return "beside"
    one = [mention]
    if own(one, saying.cue):
        return "own"
    if of_verb(one, saying.verb, saying.cue):
        return "clause"
    return "shared" if shared(one, saying.cue) else "beside"


def features_of(scene: Scene, saying: Saying, days: Days) -> set[str]:
    """The names of all that speaks for or against ``saying`` having been made at ``days``."""
    size, far = length(days), distance(scene.published, days)
    found = {
        f"is:{size}",
        f"is:{far}",
        f"is:{size}:{far}",
        f"is:{far}:{saying.tag}",
        f"is:{far}:{saying.way}",
    }
    found.update(_where(scene, saying, days))
    if saying.days == days:
        found |= {f"rule:{saying.rule}", f"rule:{saying.way}:{saying.tag}", f"rule:{saying.rule}:{far}"}
    found.update(_alike(scene, saying, days))
    if far == "same":
        found.update(_today(scene, saying))
    return found


def _where(scene: Scene, saying: Saying, days: Days) -> Iterator[str]:
    places = scene.by_days.get(days, [])
    if not places:
        yield "often:0"
        return
    near, hold = min(
        ((nearness(saying, p), p.hold) for p in places), key=lambda pair: (RANK[pair[0]], pair[1])
    )
    tag, way = saying.tag, saying.way
    yield from (f"at:{near}", f"at:{near}:{hold}", f"at:{near}:{tag}", f"at:{near}:{way}")
    yield f"at:{near}:{hold}:{tag}"
    yield f"often:{min(4, len(places))}"
    if any(p.hold == "said" for p in places):
        yield "often:said"
    if places[0].sentence < 2:
        yield "often:lead"
    if len(places) == scene.most:
        yield "often:most"
        yield f"often:most:{tag}"


def _alike(scene: Scene, saying: Saying, days: Days) -> Iterator[str]:
    own_speaker = saying.statement.speaker
    at = saying.statement.span.start
    for other in scene.ruled.get(days, ()):
        if other is saying:
            continue
        apart = other.statement.span.start - at
        side = "before" if apart < 0 else "behind"
        near = "near" if abs(apart) < NEAR else "far"
        who = "same" if own_speaker and other.statement.speaker == own_speaker else "other"
        yield f"like:{who}:{side}:{near}"
        yield f"like:{who}:{other.rule}:{saying.way}"


def _today(scene: Scene, saying: Saying) -> Iterator[str]:
    tag, way, statement = saying.tag, saying.way, saying.statement
    yield from ("day", f"day:{tag}", f"day:{way}", f"day:{way}:{tag}", f"day:{statement.form}")
    yield f"day:{saying.speaker}"
    yield f"day:force:{statement.force.lower()}"
    yield f"day:part{classed(scene.part, PARTS)}"
    if saying.sentence < 3:
        yield "day:lead"
        yield f"day:lead:{tag}"
    if scene.dateline:
        yield "day:dateline"
        yield f"day:dateline:{tag}"
    if saying.sentence in scene.now:
        yield "day:now"
    if statement.to:
        yield "day:to"


def nothing(scene: Scene, saying: Saying) -> set[str]:
    """What speaks for the statement having no time."""
    statement, tag, way = saying.statement, saying.tag, saying.way
    part, form = classed(scene.part, PARTS), statement.form
    found = {
        "none",
        *(f"none:{way}", f"none:{form}", f"none:force:{statement.force.lower()}", f"none:{saying.speaker}"),
        *(f"none:{x}:{tag}" for x in (way, form, saying.speaker, f"part{part}")),
        *(f"none:{tag}", f"none:rule:{saying.rule or 'no'}", f"none:part{part}"),
    }
    found.add("none:early" if saying.sentence < 3 else "none:late" if saying.sentence > 15 else "none:middle")
    if statement.by_way_of:
        found.add("none:passed-on")
    if statement.negated:
        found.add("none:negated")
    if statement.to:
        found.add("none:to")
    if saying.verb is not None:
        found.add(f"none:dep:{saying.verb.dep_}")
    if scene.published is None:
        found.add("none:undated")
    if scene.dateline:
        found.add("none:dateline")
    return found
