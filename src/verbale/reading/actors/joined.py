"""Who is joined to whom: "France, the UK and their allies"."""

from collections.abc import Container, Mapping

from verbale.reading.actors.page import Page


def following(page: Page, found: Container[int], head_of: Mapping[int, int]) -> dict[int, tuple[int, ...]]:
    """The heads coordinated with each first one, in text order; ``found``: tokens that mean somebody."""
    joined: dict[int, tuple[int, ...]] = {}
    for i in range(len(page)):
        if page.dep[i] != "conj":
            continue
        member = _member(page, i, found, head_of)
        if member is None:
            continue
        top, row = i, []
        while page.dep[top] == "conj" and page.head[top] != top:
            row.append(top)
            top = page.head[top]
        if any(_is_past_the_end(page, top, k) for k in row):
            continue
        top = head_of.get(top, top)
        if top == member or member in joined.get(top, ()):
            continue
        joined[top] = (*joined.get(top, ()), member)
    return joined


def _member(page: Page, i: int, found: Container[int], head_of: Mapping[int, int]) -> int | None:
    """Who is meant by the noun that is joined: "Ruiz and his Peruvian counterpart Soto" tells Soto behind it."""
    if i not in found:
        return None
    whole = head_of.get(i, i)
    if whole != i:
        return whole if page.dep[whole] == "appos" and page.head[whole] == i else None
    return _owned(page, i, found) if page.kids(i, "case") else i


def _is_past_the_end(page: Page, top: int, i: int) -> bool:
    """ "A truce between Chad and Sudan, Ruiz said": after "and" a comma ends the row, whatever the parser joins."""
    first = page.doc[i].left_edge.i
    if first == 0 or page.lower[first - 1] != ",":
        return False
    ends = (k for k in range(top + 1, first - 1) if page.dep[k] == "cc" and page.lower[k] in ("and", "or"))
    return any(page.head[k] == top or page.dep[page.head[k]] == "conj" for k in ends)


def _owned(page: Page, i: int, found: Container[int]) -> int | None:
    """Who is joined where the parser takes his owner: "Ruiz and Lula's son-in-law Paulo Reis"."""
    beside = (k for k in page.kids(page.head[i], "appos", "conj") if k > i and k in found)
    return next(beside, None)
