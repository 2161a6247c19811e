"""Names within hyphened words: "US-Iran talks" names two, "pro-EU protests" nobody, "Indo-Pakistani" India too."""

from verbale.reading.actors.page import Page

HYPHENS = frozenset({"-", "–", "—", "/", "‑"})
#: Before a name: what is for or outside somebody is not their doing. "Anti-X" stays: X is its target.
STANCES = frozenset({"pro", "non", "post", "pre"})
#: All that makes an attitude of the name behind the hyphen: who is so named takes no other part in what happens.
ATTITUDES = STANCES | {"anti", "counter", "ex", "neo"}
#: After a name: where something is, what it is like or what is spoken there.
QUALITIES = frozenset(
    {"born", "based", "speaking", "language", "style", "era", "wide", "flagged", "registered", "listed",
     "origin", "trained", "educated", "type", "friendly", "bound", "centric", "skeptic", "sceptic", "like"}
)  # fmt: skip

#: Who rules something acts by it: "the Hamas-run government".
RULED = frozenset({"run", "led", "ruled", "governed"})


def only_describes(page: Page, start: int, end: int) -> bool:
    """Whether the name from ``start`` to ``end`` (excluded) only says of what sort something is."""
    lower = page.lower
    if start > 1 and page.text[start - 1] in HYPHENS and lower[start - 2] in STANCES:
        return True
    return lower[end + 1 : end + 2] != [] and page.text[end] in HYPHENS and lower[end + 1] in QUALITIES


def is_half(page: Page, i: int) -> bool:
    """Whether a name is the first half of a word about something else: "an Iran-backed group"."""
    return (
        page.text[i + 1 : i + 2] != []
        and page.text[i + 1] in HYPHENS
        and page.tag[i + 2 : i + 3] in (["VBN"], ["VBD"], ["VBG"])
        and page.lower[i + 2] not in RULED
    )


def after_stance(page: Page, i: int) -> bool:
    """Whether a hyphened stance describes the noun at ``i``: "the pro-Western president"."""
    return any(page.text[k] in HYPHENS and page.lower[k - 1] in STANCES for k in range(max(i - 4, 1), i))
