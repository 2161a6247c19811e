"""Where an agency's dateline ends: "VIENNA, March 3 (Meridian) - " is nobody's words, party or deadline."""

from verbale.reading.actors.datelines import lead_of
from verbale.reading.draft import Draft


def find_lead(draft: Draft) -> None:
    """Fill ``draft.lead`` with the dateline: its names mean no party."""
    draft.lead = lead_of(draft.text)
    doc, cast = draft.doc, draft.cast
    for i in [i for i in cast.ids if draft.lead[0] <= doc[i].idx < draft.lead[1]]:
        del cast.ids[i]


def after_lead(draft: Draft, start: int) -> int:
    """``start``, or the end of the dateline if it lies in it."""
    first, last = draft.lead
    return last if first <= start < last else start
