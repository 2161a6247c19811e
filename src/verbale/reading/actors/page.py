"""The parsed article as plain lists, read once: cheap to walk, and the only form the actor rules look at."""

from dataclasses import dataclass, field

from spacy.tokens import Doc

OPENING = "“«„"
CLOSING = "”»"
#: Marks without width that some sites put inside words.
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff"


@dataclass
class Page:
    """One list item a token: its words, part of speech, label, head, sentence, whether it stands in quotes.

    ``children`` are token indices in text order; ``line`` counts the line breaks before the token, so that a
    name is never read across a paragraph.
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
    children: list[list[int]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.text)

    def kids(self, i: int, *deps: str) -> list[int]:
        """The children of token ``i`` with one of these labels."""
        return [c for c in self.children[i] if self.dep[c] in deps]

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


def page_of(doc: Doc) -> Page:
    """The `Page` of ``doc``."""
    page = Page(
        doc=doc,
        text=[t.text for t in doc],
        lower=[],
        lemma=[t.lemma_.lower() for t in doc],
        pos=[t.pos_ for t in doc],
        tag=[t.tag_ for t in doc],
        dep=[t.dep_ for t in doc],
        head=[t.head.i for t in doc],
        ent=[t.ent_type_ for t in doc],
    )
    if not doc.text.isascii() and any(mark in doc.text for mark in UNSEEN):
        page.text = [t.strip(UNSEEN) or " " for t in page.text]
    page.lower = [t.lower() for t in page.text]
    for i, tag in enumerate(page.tag):
        if tag == "NNPS":
            word = page.lower[i]
            page.lemma[i] = word[:-3] + "y" if word.endswith("ies") else word.rstrip("s")
    page.children = [[] for _ in page.text]
    for i, h in enumerate(page.head):
        if h != i:
            page.children[h].append(i)
    _sentences(page)
    _lines_and_quotes(page)
    return page


def _sentences(page: Page) -> None:
    number = -1
    for token in page.doc:
        number += bool(token.is_sent_start) or token.i == 0
        page.sent.append(number)


def _lines_and_quotes(page: Page) -> None:
    """Quotation marks toggle within a line: one that is never closed cannot swallow the next paragraph."""
    line, inside = 0, False
    for text in page.text:
        if "\n" in text:
            line += text.count("\n")
            inside = False
        elif text in OPENING:
            inside = True
        elif text in CLOSING:
            inside = False
        elif text in ('"', "''", "``"):
            inside = not inside
        page.line.append(line)
        page.quoted.append(inside)
