"""Which articles are one source: copies of one text, with small changes, in another frame, cut off, or rewritten.

Two articles are near when at least `ENOUGH` of the runs of the one with fewer are in the other, or when one is a
rewrite of the other (`record.rewrites`). A family is all that is near, directly or through others. Runs and traits
that tell nothing (`record.telling`) are left out first.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

ENOUGH = 0.5
_REPRINT = 0.85
FEWEST = 5
#: A text this much shorter than another of its family was cut off from it.
_CUT = 0.8
SAME_TEXT = "the same text"


@dataclass(frozen=True, slots=True, order=True)
class Near:
    """Two articles that are near (``one`` before ``other``), and why in words."""

    one: str
    other: str
    reason: str


@dataclass(frozen=True, slots=True)
class Text:
    """What decides which article of a family came first.

    Attributes:
        day: ISO, ``""`` when unknown. size: in telling runs. sha256: of the text.
        credits_itself: its dateline names its own outlet. voice: whose it is (see ``record.voices``); outlet: by
            whom it was printed: another than ``voice`` when it credits an agency.
    """

    day: str
    size: int
    sha256: str
    credits_itself: bool = False
    voice: str = ""
    outlet: str = ""


@dataclass(frozen=True, slots=True)
class Copy:
    """The article that another repeats, and why we think so."""

    source: str
    reason: str


def is_near(common: int, one: int, other: int, *, same_outlet: bool = False) -> bool:
    """Whether ``common`` runs make near two articles of so many runs. Of one outlet's own nearly all must be
    common: it prints two documents of one form, and one story after another with the same background."""
    return common >= FEWEST and common >= (_REPRINT if same_outlet else ENOUGH) * min(one, other)


def near_reason(common: int, one: int, other: int) -> str:
    """Why two articles are near, in words: symmetric."""
    few, many = sorted((one, other))
    what = "cut off" if few < _CUT * many else "near copy"
    return f"{what}: {common} of {few} sampled runs of words"


def families(near: Iterable[Near], texts: Mapping[str, Text]) -> dict[str, Copy]:
    """Article key to what it copies, for the articles of ``texts`` that repeat another.

    The first of a family is its source: one that another credits, then the earliest published, then one that is
    not cut off, then one that names its own outlet as the sender, then the smallest key.
    """
    parent: dict[str, str] = {}
    first: dict[str, str] = {}
    for key in sorted(texts):
        if first.setdefault(texts[key].sha256, key) != key:
            parent[key] = first[texts[key].sha256]
    known = [x for x in near if x.one in texts and x.other in texts]
    for x in known:
        a, b = _root(parent, x.one), _root(parent, x.other)
        if a != b:
            parent[max(a, b)] = min(a, b)
    family: dict[str, list[str]] = defaultdict(list)
    for key in sorted({*parent, *parent.values()}):
        family[_root(parent, key)].append(key)
    reasons: dict[str, dict[str, str]] = defaultdict(dict)
    for x in sorted(known):
        reasons[x.one][x.other] = reasons[x.other][x.one] = x.reason
    result = {}
    for members in family.values():
        source = _first(members, texts)
        for k in members:
            if k != source:
                result[k] = Copy(source, _why(k, source, members, texts, reasons[k]))
    return dict(sorted(result.items()))


def _first(members: list[str], texts: Mapping[str, Text]) -> str:
    longest = max(texts[k].size for k in members)
    credited = {texts[k].voice for k in members if texts[k].voice != texts[k].outlet}

    def rank(k: str) -> tuple[bool, str, bool, bool, str]:
        t = texts[k]
        cited = t.outlet in credited and t.outlet != ""
        return (not cited, t.day or "9999", t.size < _CUT * longest, not t.credits_itself, k)

    return min(members, key=rank)


def _why(
    key: str, source: str, members: list[str], texts: Mapping[str, Text], reasons: Mapping[str, str]
) -> str:
    if texts[key].sha256 == texts[source].sha256:
        return SAME_TEXT
    if source in reasons:
        return reasons[source]
    twins = (m for m in members if texts[m].sha256 in (texts[key].sha256, texts[source].sha256))
    return next((reasons[m] for m in twins if m in reasons), next(iter(reasons.values()), SAME_TEXT))


def _root(parent: dict[str, str], key: str) -> str:
    while parent.get(key, key) != key:
        key = parent[key]
    return key
