"""What speaks for a time being that of an act: named features, weighed in `lexicon/time_weights.toml`.

The first part of a name says what kind of evidence it is:

``at``      where the nearest words of that time stand: they hang on the act (``own``), on the verb of its
            clause (``clause``), on one whose time it shares (``shared``), on a verb ``above`` or ``below`` it,
            elsewhere in its sentence (``beside``), or so many sentences ``before`` or ``after``; with how they
            stand there.
``is``      how long and how far from the day of publication it is, by whether the act is held, coming or not held.
``rule``    that the rules alone would take it, and which.
``twin``    that another act of the article has it by rule: of the same type or verb, with the same sides, how near.
``said``    that the words in which the act stands, or other words of who does it, were said then.
``often``   how often, and how early, the article names it.
``day``     that it is the day of publication, by tense and place in the text.
``none``    what speaks for no time at all.
"""

from collections.abc import Iterator

from verbale.model import HELD
from verbale.reading.events.dated.scene import Deed, Scene
from verbale.reading.events.same import FAR, is_weighed
from verbale.reading.events.sides import in_common
from verbale.reading.times.attach import of_verb, own, shared
from verbale.reading.times.placed import Days, Placed, distance, each_told, length

NEARNESS = ("own", "clause", "shared", "above", "below", "beside", "before1", "after1", "before3", "after3",
            "before8", "before", "after")  # fmt: skip
RANK = {name: n for n, name in enumerate(NEARNESS)}


def nearness(deed: Deed, placed: Placed) -> str:
    """Where the words of a time stand to an act."""
    if placed.of >= 0:
        return "own" if placed.of in (deed.token.i, deed.verb.i) else "beside"
    apart = deed.sentence - placed.sentence
    if apart > 0:
        return "before1" if apart == 1 else "before3" if apart < 4 else "before8" if apart < 9 else "before"
    if apart < 0:
        return "after1" if apart == -1 else "after3" if apart > -4 else "after"
    one = [placed.mention]
    act = deed.act
    if own(one, deed.token) or (act.light is not None and own(one, act.light)):
        return "own"
    if of_verb(one, deed.verb, deed.token):
        return "clause"
    if shared(one, act.light or deed.token):
        return "shared"
    if placed.verb in deed.above:
        return "above"
    return "below" if deed.verb in deed.token.doc[placed.verb].ancestors else "beside"


def features_of(scene: Scene, deed: Deed, days: Days) -> set[str]:
    """The names of all that speaks for or against ``days`` being those of ``deed``."""
    found = set(_where(scene, deed, days))
    state, kind = deed.state, deed.kind
    size, far = length(days), distance(scene.published, days)
    found |= {
        f"is:{size}:{state}",
        f"is:{far}:{state}",
        f"is:{size}:{kind}",
        f"is:{far}:{kind}",
        f"is:{size}:{far}",
    }
    if deed.days == days:
        found |= {f"rule:{deed.rule}", f"rule:{deed.rule}:{state}", f"rule:{deed.rule}:{kind}"}
    found.update(_twins(scene, deed, days))
    found.update(_said(scene, deed, days))
    if far == "same":
        found.update(_today(scene, deed))
    return found


def _where(scene: Scene, deed: Deed, days: Days) -> Iterator[str]:
    places = scene.by_days.get(days, [])
    if not places:
        yield "often:0"
        return
    near, hold = min(((nearness(deed, p), p.hold) for p in places), key=lambda pair: (RANK[pair[0]], pair[1]))
    state, kind = deed.state, deed.kind
    yield from (f"at:{near}", f"at:{near}:{hold}", f"at:{near}:{state}", f"at:{near}:{kind}")
    ground = deed.ground
    yield f"at:{near}:{ground}"
    yield f"often:{min(4, len(places))}"
    yield f"at:{near}:{kind}:{state}"
    if places[0].sentence < 2:
        yield "often:lead"
        yield f"often:lead:{kind}:{state}"
    if len(places) == scene.most:
        yield "often:most"
        yield f"often:most:{ground}:{kind}:{state}"
        if len(scene.recent) == 1 and days in scene.recent:
            yield f"often:only:{ground}:{state}"


def _twins(scene: Scene, deed: Deed, days: Days) -> Iterator[str]:
    for other in scene.deeds_on.get(days, ()):
        if other is deed:
            continue
        apart = abs(other.sentence - deed.sentence)
        near = "here" if not apart else "next" if apart == 1 else "near" if apart < 4 else "far"
        sides = in_common(deed.sides, other.sides)
        like = (
            "other"
            if other.event.type != deed.event.type
            else "word"
            if other.lemma == deed.lemma
            else "type"
        )
        held = "" if other.event.status in HELD and deed.event.status in HELD else ":unheld"
        yield f"twin:{like}:{sides}{held}"
        yield f"twin:{like}:{near}{held}"
        yield f"twin:{like}:{sides}:{near}"
        if like != "other":
            yield f"twin:{deed.kind}:{sides}{held}"


def _said(scene: Scene, deed: Deed, days: Days) -> Iterator[str]:
    event = deed.event
    for s in scene.said_on.get(days, ()):
        assert s.said_on is not None
        # Days that are weighed themselves are weaker evidence, with weights of their own.
        told = "told" if s.said_on.rule in FAR else "near"
        how = ":weighed" if is_weighed(s.said_on) else ""
        if s.cue is not None and s.cue.start < event.anchor.end and event.anchor.start < s.cue.end:
            yield f"said:cue:{how or told}"
            yield f"said:cue:{deed.kind}{how}"
        if s.span.start <= event.anchor.start < s.span.end:
            yield f"said:in:{how or told}"
            yield f"said:in:{deed.kind}:{deed.state}{how}"
            if set(s.speaker) & set(event.by):
                yield f"said:in-own:{deed.kind}{how}"
    for key in event.by:
        for start, said in scene.spoken.get(key, ()):
            if days in each_told(said):
                near = "near" if abs(start - event.anchor.start) < 300 else "far"
                how = ":weighed" if is_weighed(said) else ""
                yield f"said:by:{near}{how}"
                yield f"said:by:{near}:{deed.kind}{how}"


def _today(scene: Scene, deed: Deed) -> Iterator[str]:
    tag = deed.tag
    yield "day"
    yield f"day:{tag}"
    yield f"day:{deed.state}"
    yield f"day:{deed.ground}:{deed.state}"
    yield f"day:{deed.kind}"
    if deed.sentence < 3:
        yield "day:lead"
    if scene.dateline:
        yield "day:dateline"
        yield f"day:dateline:{deed.kind}:{deed.state}"
    if deed.sentence in scene.now:
        yield "day:now"


def nothing(scene: Scene, deed: Deed) -> set[str]:
    """What speaks for the act having no time."""
    event, token, verb = deed.event, deed.token, deed.verb
    state, kind = deed.state, deed.kind
    tag = deed.tag
    found = {"none", f"none:{state}", f"none:{event.type}", f"none:{event.status}", f"none:{kind}:{state}",
             f"none:tag:{token.tag_}", f"none:verb:{tag}", f"none:dep:{token.dep_}",
             f"none:word:{deed.lemma.lower()}", f"none:sides{min(2, len(deed.sides))}"}  # fmt: skip
    if token.pos_ in {"NOUN", "PROPN"}:
        low = next((c.lower_ for c in token.children if c.dep_ in {"det", "poss"}), "bare")
        found.add(f"none:det:{low if low in {'the', 'a', 'an', 'this', 'any', 'bare', 'no'} else 'own'}")
    quoted = next(
        (s.form for s in scene.draft.statements if s.span.start <= event.anchor.start < s.span.end), "told"
    )
    ground = deed.ground
    found |= {
        f"none:{quoted}",
        f"none:{quoted}:{kind}",
        f"none:{ground}:{kind}:{state}",
        f"none:{ground}:{state}",
    }
    if verb.dep_ in {"relcl", "advcl", "ccomp", "xcomp", "acl"}:
        found.add(f"none:{verb.dep_}")
    if deed.sentence not in scene.timed:
        found.add("none:no-time-here")
    found.add("none:early" if deed.sentence < 3 else "none:late" if deed.sentence > 15 else "none:middle")
    return found
