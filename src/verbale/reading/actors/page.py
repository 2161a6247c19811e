"""The parsed article as plain lists, read once: cheap to walk, and the only form the actor rules look at."""

from dataclasses import dataclass, field

import numpy as np
from spacy.tokens import Doc

OPENING = "“«„"
CLOSING = "”»"
MARKS = frozenset({*OPENING, *CLOSING, '"', "''", "``"})
#: Marks without width that some sites put inside words.
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff"


@dataclass
class Page:
    """One list item a token: its words, part of speech, label, head, sentence, whether it stands in quotes.

    ``children`` are token indices in text order; ``line`` counts the line breaks before the token, so that a
    name is never read across a paragraph. ``wrapped``: lines break within sentences.
    """

    doc: Doc
    text: list[str]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    ent: list[str]
    sent: list[int] = field(default_factory=list)
    line: list[int] = field(default_factory=list)
    quoted: list[bool] = field(default_factory=list)
    wrapped: bool = False
    children: list[list[int]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.text)

    def kids(self, i: int, *deps: str) -> list[int]:
        """The children of token ``i`` with one of these labels."""
        return [c for c in self.children[i] if self.dep[c] in deps]

    def preposition(self, head: int) -> str:
        """The preposition that a noun (or the first of its coordination) stands after."""
        k = head
        for _ in range(6):
            if self.dep[k] not in ("conj", "appos") or self.head[k] == k:
                break
            k = self.head[k]
        return self.lower[self.head[k]] if self.dep[k] == "pobj" else ""

    def left_edge(self, i: int) -> int:
        """The first token of the phrase that ``i`` heads, relative clauses and coordination left out."""
        first = i
        for c in self.children[i]:
            if c < i and self.dep[c] in (
                "amod",
                "compound",
                "poss",
                "nummod",
                "det",
                "nmod",
                "quantmod",
                "advmod",
            ):
                first = min(first, self.left_edge(c) if c != i else c)
        return first


#: Initials that stand for a common noun.
SHORT = {"pow": "prisoner", "pows": "prisoners"}
COLUMNS = ("ORTH", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")


def page_of(doc: Doc) -> Page:
    """The `Page` of ``doc``, taken out in columns: one `Token` a word would cost more than all rules."""
    numbers = doc.to_array([*COLUMNS, "HEAD", "SENT_START"])
    columns = [numbers[:, c].tolist() for c in range(len(COLUMNS))]
    store = doc.vocab.strings
    names = {key: store[key] for column in columns for key in set(column)}
    names[0] = ""
    words = "".join(names[key] for key in set(columns[0]))
    if any(mark in words for mark in UNSEEN):
        for key in set(columns[0]):
            names[key] = names[key].strip(UNSEEN) or " "
    lower = {key: name.lower() for key, name in names.items()}
    text, lemma, pos, tag, dep, ent = ([*map(names.__getitem__, column)] for column in columns)
    tails = numbers[:, len(COLUMNS) :].astype("int64")
    page = Page(
        doc=doc,
        text=text,
        lower=[*map(lower.__getitem__, columns[0])],
        lemma=[*map(str.lower, lemma)],
        pos=pos,
        tag=tag,
        dep=dep,
        head=(tails[:, 0] + np.arange(len(doc))).tolist(),
        ent=ent,
        sent=np.cumsum(tails[:, 1] == 1).tolist(),
        children=[[] for _ in text],
    )
    for i, h in enumerate(page.head):
        if h != i:
            page.children[h].append(i)
        if tag[i] == "NNPS":
            word = page.lower[i]
            page.lemma[i] = word[:-3] + "y" if word.endswith("ies") else word.rstrip("s")
    if not SHORT.keys().isdisjoint(lower.values()):
        for i, word in enumerate(page.lower):
            if word in SHORT:
                page.lemma[i] = SHORT["pow"]
                page.tag[i] = "NNS" if word.endswith("s") else "NN"
                page.pos[i] = "NOUN"
    page.wrapped = _is_wrapped(page)
    _lines_and_quotes(page)
    return page


def _is_wrapped(page: Page) -> bool:
    """Whether lines are broken at a width, so that a name may run over a line end."""
    breaks = [i for i, t in enumerate(page.text) if t.count("\n") == 1 and t.isspace() and i + 1 < len(page)]
    return sum(page.text[i + 1][:1].islower() for i in breaks) > max(2, len(breaks) // 5)


def _lines_and_quotes(page: Page) -> None:
    """Quotation marks toggle within a line: one that is never closed cannot swallow the next paragraph."""
    line, inside = 0, False
    special = {text for text in set(page.text) if "\n" in text or text in MARKS}
    for text in page.text:
        if text in special:
            if "\n" in text:
                line += text.count("\n")
                inside = False
            elif text in OPENING:
                inside = True
            elif text in CLOSING:
                inside = False
            else:
                inside = not inside
        page.line.append(line)
        page.quoted.append(inside)
