"""One noun phrase as the rules look at it, and what they answer."""

from dataclasses import dataclass

from verbale.reading.actors.hyphens import is_half
from verbale.reading.actors.page import Page
from verbale.reading.actors.registry import Figure

Found = tuple[tuple[Figure, ...], str]
#: The answer of a rule that knows the phrase to mean nobody, so that no later rule is asked.
NOBODY: Found = ((), "")

DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "both", "his", "her", "its", "their", "our", "my",
     "either", "neither", "each"}
)  # fmt: skip
INDEFINITE = frozenset({"a", "an", "another", "one", "some"})
SPEAKERS = frozenset({"spokesman", "spokesperson", "spokeswoman"})
BEFORE = frozenset({"amod", "compound", "poss", "nmod", "npadvmod"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """The noun at token ``at``: its forms, the office it names, whose it is, and how it is determined."""

    at: int
    word: str
    lemma: str
    plural: bool
    definite: bool
    office: int | None
    owners: list[Figure]


def owners_of(page: Page, i: int, found: dict[int, tuple[Figure, ...]]) -> list[Figure]:
    """States, bodies and persons that modify the noun: "Russian", "Israel's", "of Finland", "Trump"."""
    owners: list[Figure] = []
    for c in page.children[i]:
        dep = page.dep[c]
        if dep in BEFORE and c in found and not is_half(page, c):
            owners.extend(found[c])
            for k in page.kids(c, "conj"):
                if dep != "compound" or k < i:
                    owners.extend(found.get(k, ()))
        elif (
            dep == "prep"
            and c > i
            and (page.lower[c] in ("of", "from") or (page.lower[c] == "for" and page.lemma[i] in SPEAKERS))
        ):
            for k in page.kids(c, "pobj"):
                while k >= 0:
                    owners.extend(found.get(k, ()))
                    k = next(iter(page.kids(k, "conj")), -1)
        elif dep in ("amod", "compound", "nmod"):
            for k in page.kids(c, "amod", "compound", "npadvmod", "poss", "nmod"):
                owners.extend(() if is_half(page, k) else found.get(k, ()))
            if dep == "amod":  # "European and Kenyan leaders"
                owners.extend(f for k in page.kids(c, "conj") if k < i for f in found.get(k, ()))
    return list({f.id: f for f in owners}.values())


def is_definite(page: Page, i: int) -> bool:
    """Whether the noun has a definite article, a demonstrative or a possessive."""
    return any(
        page.dep[c] in ("det", "poss", "predet") and page.lower[c] in DEFINITE for c in page.children[i]
    )


def own_words(page: Page, i: int, found: dict[int, tuple[Figure, ...]]) -> str:
    """The noun with its own compounds and adjectives, names and owners left out."""
    words = []
    for c in page.children[i]:
        if c < i and page.dep[c] in ("amod", "compound", "nmod") and c not in found:
            half = next((k for k in page.children[c] if k in found and is_half(page, k)), c)
            words.append(page.lower[c] if half == c else f"{page.text[half]}-{page.lower[c]}")
    return " ".join([*words, page.lower[i]])


def regional_pair(
    page: Page, i: int, found: dict[int, tuple[Figure, ...]], regions: frozenset[str]
) -> list[tuple[str, str | None]]:
    """Joined adjectives of states and ``regions``, with the code of each state: "European and Kenyan leaders"."""
    named: list[tuple[str, str | None]] = []
    for first in page.kids(i, "amod"):
        for k in (first, *page.kids(first, "conj")) if page.kids(first, "conj") else ():
            state = next((f for f in found.get(k, ()) if f.kind == "state"), None)
            if k < i and (state is not None or page.lower[k] in regions):
                named.append((page.text[k], state.of if state is not None else None))
    return named
