"""The look of a quotation: what closes it, whether it is words said, a sentence of its own, or set close to another."""

from verbale.reading.speech.words import Words

#: Words that link two quotations of one speech.
LINKS = frozenset({"however", "but", "and", "still", "instead", "then", "also", "yet", "so", "meanwhile"})
_FINAL = frozenset({",", ".", "!", "?", "...", "…"})
_SINGLE = frozenset({"’", "'", "‘"})


def close(w: Words, k: int) -> int:
    """One past the closing mark of quotation ``k``."""
    last = w.span[k][1]
    return last + 1 if last < w.n and w.closes[last] == k else last


def gap(w: Words, edge: int, first: int) -> bool:
    """Whether only punctuation and a linking word stand between places ``edge`` and ``first``."""
    for p in range(edge, first):
        if w.pos[p] == "PUNCT" or w.opens[p] >= 0 or w.closes[p] >= 0 or not w.text[p][:1].isalnum():
            continue
        if w.low[p] in LINKS:
            continue
        return False
    return first - edge < 6


def final(w: Words, k: int) -> int:
    """The last place of quotation ``k`` that is no closing mark of a quotation inside it."""
    first, last = w.span[k]
    p = last - 1
    while p > first and w.text[p] in _SINGLE:
        p -= 1
    return p


def speechlike(w: Words, k: int) -> bool:
    """Whether a quotation is words said, not a term set apart: long enough, with a verb or a stop."""
    first, last = w.span[k]
    if last - first < 3:
        return w.text[last - 1] in _FINAL and last - first > 1
    return w.text[last - 1] in _FINAL or any(
        w.tag[p] in ("VBD", "VBZ", "VBP", "MD", "VB") for p in range(first, last)
    )


def sentence(w: Words, k: int) -> bool:
    """Whether a quotation begins and ends like sentences of its own."""
    first, last = w.span[k]
    mark = first - 1 if first and w.opens[first - 1] == k else first
    closing = close(w, k)
    ends = w.text[final(w, k)] in _FINAL or (closing < w.n and w.text[closing] in (".", "!", "?"))
    starts = (
        w.begins[mark]
        or w.begins[first]
        or ((mark > 0 and w.text[mark - 1] in (":",)) or "**" in w.text[mark - 1])
    )
    return ends and starts and last - first >= 4


def begins_anew(w: Words, k: int) -> bool:
    """Whether a quotation is a sentence of its own that no mark or "that" leads to."""
    first, last = w.span[k]
    if first < 2 or last - first < 6 or not w.text[first][:1].isupper():
        return False
    return w.text[first - 2] not in (",", ":", "—", "–") and w.low[first - 2] != "that"
