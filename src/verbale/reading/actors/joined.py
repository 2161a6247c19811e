"""Who is joined to whom: "France, the UK and their allies"."""

from collections.abc import Container, Mapping

from verbale.reading.actors.page import Page


def following(page: Page, found: Container[int], head_of: Mapping[int, int]) -> dict[int, tuple[int, ...]]:
    """The heads coordinated with each first one, in text order; ``found``: tokens that mean somebody."""
    joined: dict[int, tuple[int, ...]] = {}
    for i in range(len(page)):
        if page.dep[i] != "conj" or i not in found or head_of.get(i, i) != i:
            continue
        member = _owned(page, i, found) if page.kids(i, "case") else i
        if member is None:
            continue
        top = i
        while page.dep[top] == "conj" and page.head[top] != top:
            top = page.head[top]
        top = head_of.get(top, top)
        joined[top] = (*joined.get(top, ()), member)
    return joined


def _owned(page: Page, i: int, found: Container[int]) -> int | None:
    """Who is joined where the parser takes his owner: "Ruiz and Lula's son-in-law Paulo Reis"."""
    beside = (k for k in page.kids(page.head[i], "appos", "conj") if k > i and k in found)
    return next(beside, None)
