"""Names of the lexicon in an article: the longest match at every word."""

from dataclasses import dataclass

from verbale.reading.actors.hyphens import HYPHENS
from verbale.reading.actors.index import Entry, NameIndex
from verbale.reading.actors.page import Page

#: What a name after "of" is a place of: "the town of Masisi" is nobody who is called so, and no body.
TOWNS = frozenset(
    {"town", "city", "village", "port", "province", "region", "district", "state", "island", "county", "suburb",
     "neighbourhood", "neighborhood", "settlement", "hamlet", "governorate", "oblast", "municipality", "outskirts"}
)  # fmt: skip
#: Marks that may cut a name: "President (Donald) Trump", "[Russian President Vladimir] Putin".
CUTS = frozenset("[]()")


@dataclass(frozen=True, slots=True)
class Hit:
    """Tokens ``start`` to ``end`` (excluded) are a name of the lexicon; ``second``: another in the same token."""

    start: int
    end: int
    entry: Entry
    second: Entry | None = None


def find_names(page: Page, index: NameIndex) -> list[Hit]:
    """Every name of the lexicon in text order, none overlapping another."""
    hits: list[Hit] = []
    root, text, size = index.trie, page.text, len(page.text)
    i = 0
    while i < size:
        word = text[i]
        half = index.prefixes.get(word)
        if half is not None and i + 2 < size and text[i + 1] in HYPHENS and text[i + 2] in root:
            hits.append(Hit(i, i + 1, half))
            i += 1
            continue
        node = root.get(word)
        if node is None:
            if len(word) > 4 and word.isupper():
                node = root.get(word.capitalize())
            if node is None:
                if "-" in word and len(word) > 3 and (hit := _hyphened(word, i, root)) is not None:
                    hits.append(hit)
                i += 1
                continue
        end, entry = _longest(node, i, page)
        if entry is not None and _likely(page, i, end, entry):
            hits.append(Hit(i, end, entry))
            i = end
            continue
        if "-" in word and len(word) > 3 and (hit := _hyphened(word, i, root)) is not None:
            hits.append(hit)
        i += 1
    return hits


def _longest(node: object, i: int, page: Page) -> tuple[int, Entry | None]:
    text, size = page.text, len(page.text)
    best: Entry | None = None
    end = i + 1
    j = i + 1
    while isinstance(node, dict):
        entry = node.get("")
        if isinstance(entry, Entry):
            best, end = entry, j
        j = past_cuts(page, j, i)
        if j >= size:
            break
        word = text[j] if text[j] != "’s" else "'s"
        node = node.get(word) or (node.get(word.capitalize()) if word.isupper() else None)
        j += 1
    return end, best


def past_cuts(page: Page, j: int, start: int) -> int:
    """The first token from ``j`` on that is no bracket or line end within a name that began at ``start``.

    A round bracket may close only if it was opened within the name, else "(AP) Trump" would be one.
    """
    text = page.text
    while j < len(text):
        word = text[j]
        if word in CUTS:
            if word == ")" and "(" not in text[start:j]:
                return j
        elif not word.isspace() or word.count("\n") > (
            page.wrapped or page.ent[j] == "PERSON" or word.endswith("  ")  # an indented line goes on
        ):
            return j
        j += 1
    return j


def _hyphened(word: str, i: int, root: dict[str, object]) -> Hit | None:
    """What a compound names that the tokenizer keeps whole: "U.S.-led", "pro-Russian", two in "U.S.-China"."""
    found = []
    for part in word.split("-"):
        node = root.get(part)
        entry = node.get("") if isinstance(node, dict) else None
        if isinstance(entry, Entry) and entry.sense in ("state", "adjective", "organisation", "capital"):
            found.append(entry)
    return Hit(i, i + 1, *found[:2]) if found else None


def _likely(page: Page, start: int, end: int, entry: Entry) -> bool:
    """Whether a short or everyday word is used as the name it could be."""
    if entry.sense == "person" and is_ground(page, start):
        return False
    if end - start > 1:
        return True
    word, pos = page.text[start], page.pos[start]
    if word == "US" or entry.sense in ("state", "adjective") or len(word) > 3:
        return entry.sense != "place" or pos in ("PROPN", "NOUN") or bool(page.ent[start])
    return (
        word.isupper()
        and pos in ("PROPN", "NOUN", "ADJ", "X")
        and word not in ("WHO", "IT", "OR", "AS", "AN")
    )


def is_ground(page: Page, i: int) -> bool:
    """Whether the name at ``i`` is said to be a place: "the town of Masisi"."""
    return i > 1 and page.lower[i - 1] == "of" and page.lower[i - 2] in TOWNS


def state_before(page: Page, hits: list[Hit], n: int) -> str | None:
    """The id of the state that the name before the ``n``-th owns it by: "Peru's Congress", "the Kenyan Senate"."""
    if n == 0:
        return None
    start, before = hits[n].start, hits[n - 1]
    gap = page.text[before.end : start]
    owns = not gap if before.entry.sense == "adjective" else gap in (["'s"], ["’s"], ["'"], ["’"])
    return before.entry.id if owns and before.entry.sense in ("state", "adjective", "capital") else None
