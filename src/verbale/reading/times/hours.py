"""An hour with its day behind it: "at 11pm local time [20:00 GMT] on Tuesday" is on Tuesday, not today."""

import re
from collections.abc import Sequence
from dataclasses import replace

from verbale.reading.times.mention import TimeMention
from verbale.reading.times.midnight import ZONE

#: Between an hour and its day may stand a zone, brackets, and a part of the day.
LINK = re.compile(
    rf"[\s,()\[\]]*(?:{ZONE}[\s,()\[\]]*)?(?:on\s+|the\s+(?:morning|evening|night)\s+of\s+)?$", re.I
)


def hours_placed(text: str, mentions: Sequence[TimeMention]) -> list[TimeMention]:
    """``mentions``, each hour on the day that is named right behind it."""
    out = list(mentions)
    for n in range(len(out) - 2, -1, -1):
        hour, day = out[n], out[n + 1]
        if not hour.rule.startswith("clock") or day.earliest is None or day.kind not in {"date", "time"}:
            continue
        if day.latest is None or (day.latest - day.earliest).days > 1:
            continue
        if not LINK.match(text[hour.end : day.start]):
            continue
        time = hour.value.partition("T")[2]
        value = f"{day.value[:10]}T{time}" if len(day.value) >= 10 else hour.value
        out[n] = replace(hour, earliest=day.earliest, latest=day.latest, value=value)
    return out
