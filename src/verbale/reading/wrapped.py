"""Hard line ends inside a sentence, as in communiqués and mails set to a fixed width."""

import re

#: A line end inside a sentence: words before it, no end of a sentence, and words in small letters after it.
_INSIDE = re.compile(r"(?m)^(?P<line>[^\n]{30,120}?[\w,;)\-–’'])[ \t]*\n(?=[ \t]*[a-z][\w’'-]*[ ,.;])")
#: Any single line end after a line of words; the next line is no list item and not blank.
_SINGLE = re.compile(r"(?m)^(?P<line>[^\n]{30,120}?[\w,;)\-–’'])[ \t]*\n(?=[ \t]*[\w(\"“‘'])")
#: From so many line ends inside sentences on, the text is taken as set to a width.
MANY = 3
#: A line of a set text is broken once it is as wide as this part of the widest.
FULL = 0.8


def unwrapped(text: str) -> str:
    """``text`` with the line ends inside its sentences as blanks; same length, paragraphs kept.

    Before a small letter a line end is always inside; before a capital or a figure only where the text is set
    to a width and the line is full.
    """
    inside = list(_INSIDE.finditer(text))
    if not inside:
        return text
    ends = {m.end() - 1 for m in inside}
    if len(inside) >= MANY:
        width = max(len(m["line"]) for m in inside)
        ends.update(m.end() - 1 for m in _SINGLE.finditer(text) if len(m["line"]) >= FULL * width)
    pieces = list(text)
    for end in ends:
        pieces[end] = " "
    return "".join(pieces)
