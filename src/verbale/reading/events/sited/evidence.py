"""What speaks for a place being that of an act: named features, weighed in `lexicon/place_weights.toml`.

The first part of a name says what kind of evidence it is:

``rule``   that the rules alone would take it, and which.
``at``     where the nearest mention stands: in the act's ``clause``, elsewhere ``here`` in its sentence, or so many
           sentences ``before`` or ``after``; with the way to it through the parse, and how it stands there.
``is``     a country or a town; in which side's state it lies; how often the article names it; its dateline; whether
           its name stands for a place or for who acts there.
``foe``    that it lies in a state which the side that acts strikes elsewhere in the article.
``tied``   that an act close by in the parse has it by its own words: "agreed in talks held in Rome".
``twin``   that another act of the article has it by its own words: of the same type or word, with the same sides.
``went``   that a side of the act is said to have gone or been there.
``none``   what speaks for no place at all.
"""

from bisect import bisect_left
from collections.abc import Iterator

from verbale.reading.events.sides import in_common
from verbale.reading.events.sited.scene import STAY, Scene, Site
from verbale.reading.events.spots import Spot

#: Longer ways are not named.
NAMED = 3
#: How many steps of the parse may part two acts that belong together: "agreed in talks held in Rome".
TIED = 4


def features_of(scene: Scene, site: Site, name: str) -> set[str]:
    """The names of all that speaks for or against ``name`` being the place of ``site``."""
    spot = scene.spots.found[name]
    kind, sort = site.kind, site.sort
    found = set(_is(scene, site, name, spot))
    if name == site.ruled:
        found |= {f"rule:{site.rule}", f"rule:{site.rule}:{sort}", f"rule:{site.rule}:{kind}:{site.state}"}
    elif site.ruled:
        same = spot.place.state is not None and spot.place.state == scene.spots.found[site.ruled].place.state
        found.add(f"rule:another:{'same' if same else 'other'}-state")
        found.add("rule:another")
    found.update(_at(scene, site, name, spot))
    found.update(_twins(scene, site, name))
    found.update(_went(scene, site, name))
    return found


def _is(scene: Scene, site: Site, name: str, spot: Spot) -> Iterator[str]:
    kind = site.kind
    size = "country" if spot.country else "town"
    state = spot.place.state
    owner = (
        "both" if state in site.by and state in site.to
        else "by" if state in site.by else "to" if state in site.to
        else "unknown" if state is None else "other"
    )  # fmt: skip
    yield from (f"is:{size}", f"is:{size}:{kind}", f"is:{size}:{site.sort}", f"is:{size}:{kind}:{site.state}")
    yield from (f"is:{owner}:{kind}", f"is:{size}:{owner}:{kind}", f"is:{owner}:{site.sort}")
    if owner in ("other", "to") and any((b, state) in scene.foes for b in site.by):
        yield from (f"foe:{kind}", f"foe:{kind}:{size}", f"foe:{kind}:{owner}")
    rank = min(scene.spots.rank[name], 4)
    yield f"is:rank{rank}"
    yield f"is:rank{rank}:{kind}"
    yield f"is:rank{rank}:{size}"
    yield f"is:{spot.source}"
    yield f"is:{spot.source}:{kind}"
    still = scene.still[name]
    yield f"is:still-{still}"
    yield f"is:still-{still}:{kind}"
    known = scene.states.get(state or "")
    if known is not None and name == known.capital.casefold():
        yield f"is:capital:{owner}"
        yield f"is:capital:{owner}:{kind}"
    if spot.dateline:
        yield from ("is:dateline", f"is:dateline:{kind}", f"is:dateline:{owner}:{site.sort}")
        yield f"is:dateline:{kind}:{site.state}"
    if scene.at[name][0] < 3:
        yield "is:lead"
        yield f"is:lead:{kind}"


def _at(scene: Scene, site: Site, name: str, spot: Spot) -> Iterator[str]:
    numbers = scene.at[name]
    here = [i for i, n in zip(spot.tokens, numbers, strict=True) if n == site.sentence]
    return _here(scene, site, here) if here else _elsewhere(scene, site, name, spot, numbers)


def _elsewhere(scene: Scene, site: Site, name: str, spot: Spot, numbers: list[int]) -> Iterator[str]:
    """How far from the act's sentence it is named."""
    kind, first = site.kind, bisect_left(numbers, site.sentence)
    before = site.sentence - numbers[first - 1] if first else 0
    after = numbers[first] - site.sentence if first < len(numbers) else 0
    if before and scene.line[numbers[first - 1]] == scene.line[site.sentence]:
        yield f"at:paragraph:{kind}"
    for order, apart in (("before", before), ("after", after)):
        if apart:
            far = apart if apart < 3 else 3 if apart < 6 else 6
            yield f"at:{order}{far}"
            yield f"at:{order}{far}:{kind}"
            yield f"at:{order}{far}:{kind}:{site.state}"
    if before and before < 3:
        yield from _stands(scene, spot.tokens[first - 1], f"before{before}", kind)
    if scene.last_before(site.token.i) == name:
        yield "at:last"
        yield f"at:last:{kind}"
        yield f"at:last:{kind}:{site.state}"
        if site.points:
            yield "at:last:points"


def _here(scene: Scene, site: Site, here: list[int]) -> Iterator[str]:
    """Where in the act's sentence it is named."""
    kind, at = site.kind, site.token.i
    nearest = min(here, key=lambda i: abs(i - at))
    way = site.ways.shortest(here)
    where = "clause" if way is not None and site.verb >= 0 and _same_clause(scene, site, here) else "here"
    yield from (
        f"at:{where}",
        f"at:{where}:{kind}",
        f"at:{where}:{site.sort}",
        f"at:{where}:{kind}:{site.state}",
    )
    yield from _stands(scene, nearest, where, kind)
    if way is None:
        return
    if len(way.up) <= NAMED and len(way.down) <= NAMED:
        path = f"{'^'.join(way.up)}/{'-'.join(way.down)}"
        yield f"at:way:{path}"
        yield f"at:way:{path}:{kind}"
        yield f"at:down:{'-'.join(way.down)}"
    yield f"at:up{min(len(way.up), 4)}:down{min(len(way.down), 4)}"


def _stands(scene: Scene, i: int, where: str, kind: str) -> Iterator[str]:
    """How the mention of a place stands there."""
    tree, cast = scene.tree, scene.draft.cast
    label = tree.labels[i]
    if tree.deps[i] == "pobj":
        label = tree.labels[tree.heads[i]]
    still = "still" if i in cast.located else "acts" if i in cast.ids else "named"
    yield f"at:{where}:{label}"
    yield f"at:{where}:{still}"
    yield f"at:{where}:{still}:{kind}"


def _same_clause(scene: Scene, site: Site, here: list[int]) -> bool:
    heads = scene.tree.heads
    for i in here:
        node = i
        for _ in range(4):
            if node == site.verb or node == site.token.i:
                return True
            node = heads[node]
    return False


def _twins(scene: Scene, site: Site, name: str) -> Iterator[str]:
    for n in scene.told.get(name, ()):
        other = scene.sites[n]
        if other is site:
            continue
        apart = other.sentence - site.sentence
        near = "here" if not apart else "prev" if -3 < apart < 0 else "next" if 0 < apart < 3 else "far"
        sides = in_common(site.actors, other.actors)
        like = (
            "type" if other.event.type == site.event.type else "talks" if other.kind == "talks" else "other"
        )
        yield f"twin:{like}:{sides}:{site.kind}"
        yield f"twin:{like}:{near}:{site.kind}"
        yield f"twin:{like}:{sides}:{near}"
        mine, theirs = site.event.when, other.event.when
        day = "no" if not (mine and theirs) else mine.iso == theirs.iso
        yield f"twin:{like}:day-{day}:{site.kind}"
        yield f"twin:{like}:{site.state}-{other.state}"
        if like == "type":
            yield f"twin:{site.det}:{near}"
        way = site.ways.shortest([other.token.i]) if near == "here" else None
        if way is not None and len(way.up) + len(way.down) <= TIED:
            yield from (
                f"tied:{like}:{site.kind}",
                f"tied:{len(way.up)}:{len(way.down)}",
                f"tied:{like}:{sides}",
            )
        if other.act.entry.head == site.act.entry.head:
            yield f"twin:word:{sides}"
            yield f"twin:word:{near}"


def _went(scene: Scene, site: Site, name: str) -> Iterator[str]:
    best = ""
    for number, keys in scene.went[name]:
        apart = site.sentence - number
        if 0 <= apart <= STAY and keys & site.actors:
            best = "here" if not apart else "next" if apart == 1 else best or "near"
    if best:
        yield f"went:{best}"
        yield f"went:{best}:{site.kind}"
        yield f"went:{site.sort}"


def nothing(site: Site) -> set[str]:
    """What speaks for the act having no place."""
    kind, sort, state, rule = site.kind, site.sort, site.state, site.rule or "no"
    entry = site.act.entry
    return {
        "none",
        f"none:{sort}",
        f"none:{kind}:{state}",
        f"none:{sort}:{state}",
        f"none:{site.event.status}",
        f"none:rule:{rule}",
        f"none:rule:{rule}:{kind}",
        f"none:rule:{rule}:{kind}:{state}",
        f"none:word:{entry.head}",
        f"none:{entry.pos}:{sort}",
        f"none:{site.ground}:{kind}",
        f"none:{site.ground}:{state}:{kind}",
    }
