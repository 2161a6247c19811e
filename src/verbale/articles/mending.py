"""Repair of text whose encoding was broken before it reached us: once, and before any offset exists."""

import re

import ftfy
from ftfy.badness import badness
from ftfy.fixes import fix_surrogates

#: Halves of a surrogate pair: JSON can smuggle them in, no encoding can carry them.
SURROGATES = re.compile("[\ud800-\udfff]")

#: ftfy's encoding repair alone. Quotation marks, ligatures, widths, line ends, entities and composed letters
#: stay as the outlet wrote them: its heuristic must say "mojibake" before a character changes.
ENCODING_ONLY = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=False,
    remove_control_chars=False,
    normalization=None,
    explain=False,
)


#: Fewer broken places than one in so many characters are left: a lone "Â©" in a footer hinders no reading,
#: and repairing it would move every offset that others have noted for the same text.
CHARACTERS_A_FAULT = 2_000


def mend(text: str) -> tuple[str, bool]:
    """``text`` with broken surrogates and mojibake ("donâ€™t") repaired, and whether anything was.

    Mojibake rarer than one place in `CHARACTERS_A_FAULT` is left as it is.
    """
    whole = fix_surrogates(text) if SURROGATES.search(text) else text
    if badness(whole) * CHARACTERS_A_FAULT < len(whole):
        return whole, whole != text
    fixed = ftfy.fix_encoding(whole, ENCODING_ONLY)
    return fixed, fixed != text
