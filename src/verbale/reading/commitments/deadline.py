"""By when a commitment is due: a time in its own words that has not passed by the day of publication."""

from verbale.model import When
from verbale.reading.commitments.condition import Found as Condition
from verbale.reading.draft import Draft

#: TIMEX3 kinds that name no day by which something could be due.
NO_DAY = frozenset({"duration", "set"})
#: A day inside a condition of this sense is the condition's: "if there is no deal by May, we will strike".
OF_THE_CONDITION = frozenset({"if", "unless"})


def deadline_of(draft: Draft, start: int, end: int, condition: Condition | None = None) -> When | None:
    """The first resolved time within ``start``–``end`` that does not end before the day of publication.

    What stands inside ``condition`` is not the deadline of what hangs on it.
    """
    if draft.published is None:
        return None
    inner = condition if condition is not None and condition[2] in OF_THE_CONDITION else None
    for mention in draft.times:
        if mention.start < start or mention.end > end or mention.earliest is None or mention.latest is None:
            continue
        if inner is not None and inner[0] <= mention.start < inner[1]:
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
