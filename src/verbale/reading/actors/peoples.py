"""People who are only counted and called by their country: "two Britons", "dozens of Serbs"; they are not the state."""

from verbale.reading.actors.names import Hit
from verbale.reading.actors.page import Page
from verbale.reading.actors.registry import Figure, Registry

COUNTING = frozenset({"some", "several", "many", "most", "few", "another", "other"})
ONE = frozenset({"a", "an"})


def counted(page: Page, registry: Registry, hit: Hit, head: int) -> Figure | None:
    """The group that a name of a people means where it is counted, ``None`` where it stands for the state."""
    if hit.entry.sense != "people" or hit.entry.id not in registry.lexicon.states:
        return None
    first = min(
        (c for c in page.children[head] if page.dep[c] == "nummod" or page.lower[c] in COUNTING | ONE),
        default=-1,
    )
    above = page.head[head]
    part = (
        page.dep[head] == "pobj"
        and page.lower[above] == "of"
        and page.lemma[page.head[above]] in registry.roles.quantities
    )
    if not part and not 0 <= first < head:
        return None
    name = page.text[head]
    figure = registry.other(f"{hit.entry.id.lower()}-people", name, "group", hit.entry.id, plural=True)
    if first >= 0 and page.lower[first] not in ONE:
        words = " ".join(page.doc[page.left_edge(first) : head + 1].text.split())
        figure.also.setdefault(words)
    figure.also.setdefault(name)
    return figure
