"""By when a commitment is due: a time in its own words that has not passed by the day of publication."""

from verbale.model import When
from verbale.reading.draft import Draft

#: TIMEX3 kinds that name no day by which something could be due.
NO_DAY = frozenset({"duration", "set"})


def deadline_of(draft: Draft, start: int, end: int) -> When | None:
    """The first resolved time within ``start``–``end`` that does not end before the day of publication."""
    if draft.published is None:
        return None
    for mention in draft.times:
        if mention.start < start or mention.end > end or mention.earliest is None or mention.latest is None:
            continue
        if (
            mention.latest < draft.published.earliest
            or mention.kind in NO_DAY
            or mention.value.endswith("_REF")
        ):
            continue
        span = draft.span(mention.start, mention.end)
        return When(mention.earliest, mention.latest, span, mention.rule, mention.value)
    return None
