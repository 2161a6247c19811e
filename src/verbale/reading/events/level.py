"""At which level an unsaid side of a meeting is told of: who meets a person is a person, where one is named."""

from verbale.reading.events.act import Act
from verbale.reading.events.scene import Scene
from verbale.reading.events.sides import LATE, Sides


def told_as(scene: Scene, act: Act, sides: Sides) -> None:
    """Put for a state that was filled in beside a person the one of its people whom the act's sentence names.

    "Ruiz said so during a meeting with Lind" is Ruiz's meeting, though his state is what the article names most.
    """
    actors = scene.cast.actors
    filled = [k for k in sides.by if sides.roles.get(k) in (None, *LATE) and actors[k].kind == "state"]
    others = [k for k in sides.by if k not in filled and k not in sides.aside]
    if act.entry.type != "CONSULT" or len(filled) != 1 or not others:
        return
    if any(actors[k].kind != "person" for k in others):
        return
    start, end = scene.sentences.bounds(act.token.i)
    meant = (key for i in scene.meant_between(start, end) for key in scene.cast.ids[i] if key in actors)
    people = (key for key in meant if actors[key].kind == "person" and key not in sides.barred)
    own = list(dict.fromkeys(key for key in people if scene.dyads.side(key) == filled[0]))
    if len(own) == 1:
        sides.by = [own[0] if k == filled[0] else k for k in sides.by]
