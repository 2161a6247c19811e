"""By when a commitment is due: a time in its own words that has not passed by the day of publication."""

from spacy.tokens import Token

from verbale.model import When
from verbale.reading.draft import Draft

LEAD = frozenset(
    {
        "by",
        "before",
        "until",
        "till",
        "within",
        "in",
        "on",
        "next",
        "this",
        "over",
        "for",
        "from",
        "at",
        "back",
    }
)


def deadline_of(draft: Draft, head: Token, start: int, end: int) -> When | None:
    """The last resolved time within ``start``–``end`` that lies on or after the day of publication."""
    if draft.published is None:
        return None
    for mention in draft.times:
        if mention.start < start or mention.end > end or mention.earliest is None or mention.latest is None:
            continue
        if mention.latest < draft.published.earliest or mention.kind in ("duration", "set"):
            continue
        if mention.value.endswith("_REF"):
            continue
        span = draft.span(mention.start, mention.end)
        return When(mention.earliest, mention.latest, span, mention.rule, mention.value)
    return None
