"""Counted and vague stretches of time, lengths, and what recurs."""

from datetime import date, timedelta

from verbale.reading.times.calendar import (
    LENGTHS,
    Days,
    duration_value,
    month_days,
    shifted,
    week_value,
    year_days,
)
from verbale.reading.times.clock import Reckoner, Resolved, one_day
from verbale.reading.times.scan import Found

#: A stretch of vague length runs this many days: "the coming days", "a few weeks ago" (GUIDELINES).
VAGUE_DAYS = {
    "D": 7,
    "W": 28,
    "M": 90,
    "Y": 1095,
    "TH": 1,
    "10Y": 3652,
    "WE": 14,
    "2W": 28,
    "TM": 0,
    "TS": 0,
    "100Y": 36524,
}
NUMBERS = {"DD", "BIG", "NUMW", "ONE", "YYYY"}


class SpanReader(Reckoner):
    """Resolves stretches that run from a day, and lengths that run from none."""

    def _count(self, f: Found) -> float | str:
        """How many units; "X" for a few."""
        if f.has("FEW"):
            value = f.get("FEW")
            return "X" if value == "X" or value is None else float(value)
        if f.has("COUPLE"):
            return 2.0
        numbers = [float(v) for c, v, _ in f.words if c in NUMBERS and isinstance(v, int | float)]
        if not numbers:
            return 1.0
        if f.has("DOT") and len(numbers) > 1:
            return float(f"{numbers[0]:g}.{numbers[1]:g}")
        whole = numbers[0]
        if len(numbers) > 1 and f.has("NUMW"):
            whole = numbers[0] * numbers[1] if numbers[1] == 100 else sum(numbers[:2])
        return whole + 0.5 if f.has("HALF") else whole

    def _of(self, f: Found) -> str:
        return (
            f.text("UNITS")
            or f.text("UNIT")
            or f.text("HOURS")
            or f.text("HOUR")
            or f.text("QUARTERS")
            or f.text("WEND")
            or "D"
        )

    def _span(self, count: float | str, unit: str) -> int:
        if isinstance(count, str):
            return VAGUE_DAYS.get(unit, 7)
        # Hours reach into the next day.
        return max(round(count * LENGTHS[unit]), 1 if unit.startswith("T") else 0)

    @staticmethod
    def _before(today: date, length: int) -> Days:
        """The ``length`` days before today."""
        return today - timedelta(days=length), today - timedelta(days=min(1, length))

    def counted_span(self, f: Found) -> Resolved:
        """Like "the past three days", "the next couple of weeks", "the next week or 10 days"."""
        count, unit, today = self._count(f), self._of(f), self._now()
        if f.rule.name == "week-or-ten-days":
            unit, count = f.text("UNITS") or f.text("UNIT"), self._count(f)
        value = duration_value(count, unit if unit != "WE" else "W")
        if today is None:
            return Resolved(value, "duration", None, "counted-span")
        length = timedelta(days=self._span(count, unit))
        days = (today - length, today) if f.has("LAST") else (today, today + length)
        return Resolved(value, "interval", days, "span-from-today", True)

    def coming_span(self, f: Found) -> Resolved:
        """Like "the coming weeks", "in recent days"."""
        unit, today = self._of(f), self._now()
        value = duration_value("X", unit)
        if f.has("VAGUE"):
            if f.text("VAGUE") != "PAST_REF":
                return Resolved(value, "duration", None, "vague")
            length = VAGUE_DAYS.get(unit, 7)
        else:
            length = VAGUE_DAYS.get(unit, 7)
        if today is None:
            return Resolved(value, "duration", None, "vague")
        back = f.has("LAST", "VAGUE")
        span = timedelta(days=length)
        days = self._before(today, length) if back else (today, today + span)
        return Resolved(value, "interval", days, "span-from-today", True)

    def within(self, f: Found) -> Resolved:
        """Like "within 10 days", "in two weeks' time"."""
        count, unit, today = self._count(f), self._of(f), self._now()
        value = duration_value(count, unit)
        if today is None or self.clock.ahead < 0:
            return Resolved(value, "duration", None, "within")
        return Resolved(value, "interval", (today, today + timedelta(days=self._span(count, unit))), "within")

    def ago(self, f: Found) -> Resolved:
        """Like "two days ago", "a few weeks ago"."""
        count, unit, today = self._count(f), self._of(f), self._now()
        if today is None or isinstance(count, str) or unit.startswith("T"):
            value = duration_value(count, unit)
            if today is None:
                return Resolved(value, "duration", None, "ago")
            if unit.startswith("T"):
                return Resolved(value, "interval", (today, today), "ago", True)
            return Resolved(value, "interval", self._before(today, self._span(count, unit)), "ago", True)
        return self._at(shifted(today, -count, unit), unit, "ago")

    def later(self, f: Found) -> Resolved:
        """Like "two days later", "a week earlier"."""
        if f.has("AGO"):
            return self.ago(f)
        base, unit = self.clock.story or (None if self.clock.narrative else self.clock.today), self._of(f)
        if unit in {"M", "Y"} and self.clock.told is not None:
            base = self.clock.told  # "in 2014 … a year later": counted from what was told, not from a day
        count: float | str = "X" if f.rule.name == "units-later" else self._count(f)
        relates = f.words[-1][2] in {"after", "before"}
        if base is None or isinstance(count, str) or relates or unit.startswith("T"):
            return Resolved(duration_value(count, unit), "duration", None, "later")
        return self._at(shifted(base, count * (1 if f.has("LATER") else -1), unit), unit, "later")

    def _at(self, at: date, unit: str, how: str) -> Resolved:
        if unit == "D":
            return one_day(at, how)
        if unit in {"W", "2W"}:
            return Resolved(at.isoformat() if how == "ago" else week_value(at), "date",
                            (at - timedelta(days=3), at + timedelta(days=3)), how, True)  # fmt: skip
        if unit == "M":
            return Resolved(f"{at.year:04}-{at.month:02}", "date", month_days(at.year, at.month), how, True)
        if unit == "Y":
            return Resolved(f"{at.year:04}", "date", year_days(at.year), how, True)
        return Resolved(f"{at.year:04}"[:3], "date", year_days(at.year), how, True)

    def duration(self, f: Found) -> Resolved:
        """Like "30 days", "a two-week"."""
        return Resolved(
            duration_value(self._count(f), self._of(f)),
            "duration",
            None,
            "length",
            f.has("ABOUT", "MORE", "OVER", "FEW"),
        )

    def every(self, f: Found) -> Resolved:
        """Like "every week", "each Monday", "per day"."""
        if f.has("WDAY"):
            return Resolved(f"XXXX-WXX-{(f.number('WDAY') or 0) + 1}", "set", None, "set")
        unit = f.text("UNITS") or f.text("UNIT") or f.text("HOUR") or ("W" if f.has("WEND") else "D")
        numbers = self._count(f) if f.has(*NUMBERS) else 1
        return Resolved(duration_value(numbers, unit), "set", None, "set")

    def set_word(self, f: Found) -> Resolved:
        """Like "weekly", "annual"."""
        return Resolved(f.text("SETWORD"), "set", None, "set")

    def bare_span(self, f: Found) -> Resolved:
        """Like "for months", "decades-long"."""
        return Resolved(duration_value("X", self._of(f)), "duration", None, "length", True)

    def vague(self, f: Found) -> Resolved:
        """Like "now", "recently", "the future"."""
        value = f.text("NOW") or f.text("VAGUE") or f.text("FUTURE")
        today = self.clock.today
        if value == "PRESENT_REF" and today is not None and not self.clock.narrative:
            return Resolved(value, "date", (today, today), "now")
        return Resolved(value, "date", None, "vague")

    def past(self, f: Found) -> Resolved:
        """Like "in the past"."""
        return Resolved("PAST_REF", "date", None, "vague")
