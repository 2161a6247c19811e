"""What the words around a noun say of it: whether it is acted on, and where its description ends."""

from verbale.reading.actors.page import Page


def acted_on(page: Page, i: int) -> bool:
    """Whether the noun at ``i`` acts or is acted on, rather than being where something is: "strikes on Gaza"."""
    if page.dep[i] in ("nsubj", "nsubjpass", "dobj"):
        return True
    return page.dep[i] == "pobj" and page.lower[page.head[i]] in ("on", "against")


def described(page: Page, i: int) -> int:
    """The last token of what describes the noun after it: "a source familiar with the matter"."""
    end = i
    below = [c for c in page.children[i] if c > i and page.dep[c] in ("amod", "acl", "prep")][:1]
    while below:
        end = max(end, below[-1])
        below = [c for k in below for c in page.children[k] if c > i and page.dep[c] != "punct"]
    return end if end - i <= 10 else i
