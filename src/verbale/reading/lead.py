"""Where an agency's dateline ends: "VIENNA, March 3 (Meridian) - " is nobody's words, party or deadline."""

import re

from verbale.reading.draft import Draft

#: A town in capitals, a date or an agency or both, and a dash or stop, at the start of a line near the top.
DATELINE = re.compile(
    r"^[ \t]*[A-Z][A-Z.'’ /]{2,30}(?:, [A-Z][A-Za-z. ]{1,20})?"  # town, and its state
    r"(?:,?[ \t]+(?:[A-Z][a-z]{2,8}\.?[ \t]\d{1,2}|\d{1,2}[ \t][A-Z][a-z]{2,8}|\d{1,2})(?:,?[ \t]\d{4})?)?"  # day
    r"[,.]?[ \t]*(?:\([A-Z][^()\n]{1,40}\)|/[A-Z][A-Za-z ]+/)?[,.]?[ \t]*(?:[-–—]{1,2}|\.)[ \t]+",
    re.MULTILINE,
)
HEAD = 600


def find_lead(draft: Draft) -> None:
    """Fill ``draft.lead``: offsets of the dateline, ``(0, 0)`` if there is none; its names mean no party."""
    match = DATELINE.search(draft.text, 0, HEAD)
    if match is None:
        return
    draft.lead = match.span()
    doc, cast = draft.doc, draft.cast
    for i in [i for i in cast.ids if draft.lead[0] <= doc[i].idx < draft.lead[1]]:
        del cast.ids[i]


def after_lead(draft: Draft, start: int) -> int:
    """``start``, or the end of the dateline if it lies in it."""
    first, last = draft.lead
    return last if first <= start < last else start
