"""What binds a pronoun to the words around it, whoever it means."""

from verbale.reading.actors.page import Page

#: What somebody says or writes, told by a clause of its own.
WORDS = frozenset(
    {"message", "letter", "post", "speech", "statement", "remark", "interview", "address", "article", "comment",
     "tweet", "announcement", "claim", "warning", "call", "video", "note", "essay", "book"}
)  # fmt: skip


def owned(page: Page, i: int) -> int:
    """What a possessive owns; the whole name, where it is cut in parts."""
    k = page.head[i]
    while page.dep[k] == "compound" and page.head[k] > k:
        k = page.head[k]
    return k


def is_cited(page: Page, i: int) -> bool:
    """Whether the word at ``i`` is cited: "citing an official", "according to an official"."""
    head = page.head[i]
    if page.dep[i] == "dobj":
        return page.lower[head] == "citing"
    return page.dep[i] == "pobj" and page.lower[head] == "to" and page.lower[head - 1] == "according"


def is_nobody(page: Page, i: int) -> bool:
    """Whether "it" stands for a clause or a thing: "it is possible that", "as he puts it"."""
    if page.lower[i] != "it":
        return False
    if page.dep[i] in ("expl", "dobj", "attr"):
        return True
    verb = page.head[i]
    if page.dep[i] != "nsubj" or page.lemma[verb] not in (
        "be",
        "seem",
        "appear",
        "become",
        "take",
        "remain",
        "turn",
    ):
        return False
    return bool(page.kids(verb, "acomp", "attr", "ccomp", "advcl", "oprd") or page.lemma[verb] == "take")
