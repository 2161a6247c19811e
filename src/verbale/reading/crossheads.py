"""Crossheads: the lines in capitals that an agency sets between paragraphs ("TALKS STALL").

They repeat what the paragraphs below them tell, without saying who, whether or when: an act read in one would be
counted twice, and mostly wrongly.
"""

import re

#: A line of its own, without a full stop.
LINE = re.compile(r"(?m)^[^\S\n]*(\S[^\n]*?)[^\S\n]*$")
#: The longest one has so many words; two letters are an abbreviation.
MOST_WORDS, FEWEST_LETTERS = 8, 4


def crossheads(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the crossheads of ``text``: lines in capitals behind the first paragraph in small letters."""
    found: list[tuple[int, int]] = []
    prose = False
    for line in LINE.finditer(text):
        words = line[1]
        if any(c.islower() for c in words):
            prose = prose or words.endswith((".", "”", '"'))
        elif prose and _is_crosshead(words):
            found.append(line.span(1))
    return tuple(found)


def _is_crosshead(words: str) -> bool:
    letters = sum(c.isalpha() for c in words)
    return letters >= FEWEST_LETTERS and len(words.split()) <= MOST_WORDS and not words.endswith((".", ":"))
