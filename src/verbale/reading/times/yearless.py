"""The days that an undated article names without their year, for the record to ask other articles of."""

import re

from verbale.model import YearlessDay
from verbale.reading.draft import Draft
from verbale.reading.times.limits import LIMITS
from verbale.reading.times.mention import TimeMention

MONTH_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")
#: Words before a day that make it an end or a beginning, not when something was.
ENDS = LIMITS | {"by", "from"}


def yearless(draft: Draft) -> tuple[YearlessDay, ...]:
    """Each day named by its month or its weekday; none where the day of the article is known."""
    if draft.published is not None:
        return ()
    return tuple(_day(draft, m) for m in draft.times if not m.placed and _names_a_day(draft, m))


def _names_a_day(draft: Draft, mention: TimeMention) -> bool:
    if mention.kind not in {"date", "time"} or not (
        mention.weekday is not None or MONTH_DAY.match(mention.value)
    ):
        return False
    return mention.first == 0 or draft.doc[mention.first - 1].lower_ not in ENDS


def _day(draft: Draft, mention: TimeMention) -> YearlessDay:
    told = MONTH_DAY.match(mention.value)
    month_day = (int(told[1]), int(told[2])) if told else None
    return YearlessDay(draft.span(mention.start, mention.end), month_day, mention.weekday)
