"""Weeks, months, quarters and years counted from a day."""

from dataclasses import replace
from datetime import date, timedelta

from verbale.reading.times.calendar import (
    Days,
    add_months,
    duration_value,
    month_days,
    quarter_days,
    shifted,
    week_days,
    week_value,
    year_days,
)
from verbale.reading.times.clock import Resolved, one_day
from verbale.reading.times.dates import DateReader
from verbale.reading.times.scan import Found


class UnitReader(DateReader):
    """Resolves what names a unit of the calendar by its distance from a day."""

    def weekend(self, f: Found) -> Resolved:
        """Like "over the weekend", "this weekend"."""
        today = self._now()
        if today is None:
            return Resolved("XXXX-WXX-WE", how="weekend")
        step = (f.number("LAST") or 0) + (f.number("NEXT") or 0)
        saturday = week_days(today)[0] + timedelta(days=5)
        if step > 0:
            saturday += timedelta(days=7 if today.weekday() >= 5 else 0)
        elif step < 0 or (
            saturday > today
            and (self.clock.ahead < 0 or (f.has("THE") and self.clock.ahead <= 0 and today.weekday() < 3))
        ):
            saturday -= timedelta(days=7)
        return Resolved(
            f"{week_value(saturday)}-WE", "date", (saturday, saturday + timedelta(days=1)), "weekend"
        )

    def relative_unit(self, f: Found) -> Resolved:
        """Like "last week", "this month", "later this year", "the same day", "the end of the year"."""
        unit = f.text("UNIT") or f.text("QUARTER")
        year = None if self.clock.narrative else self._that_year(f)
        if year is not None:
            return Resolved(f"{year:04}", "date", year_days(year), "year-of-story")
        that = f.has("THAT") or not (f.has("LAST") or f.has("NEXT") or f.has("THIS"))
        base = (
            (self.clock.story or self.clock.today)
            if that or self.clock.narrative or unit == "D"
            else self.clock.today
        )
        if base is None:
            return Resolved("", how="relative")
        step = (f.number("LAST") or 0) + (f.number("NEXT") or 0)
        part = f.text("EARLY") or f.text("EARLIER") or f.text("LATER") or f.text("EDGE")
        return self._unit(base, unit, step, part, f)

    def _unit(self, base: date, unit: str, step: int, part: str, f: Found) -> Resolved:
        if unit == "D":
            return one_day(base + timedelta(days=step), "day-of-story")
        if unit in {"10Y", "100Y", "2W"}:
            days = (shifted(base, step, unit), base) if step < 0 else (base, shifted(base, step, unit))
            return Resolved(duration_value(1, unit), "interval", days, "span-from-today", True)
        if f.rule.name == "relative-unit" and any(low == "past" for _, _, low in f.words):
            return Resolved(
                duration_value(1, unit), "interval", (shifted(base, -1, unit), base), "span-from-today", True
            )
        if any(low == "coming" for _, _, low in f.words):
            return Resolved(
                duration_value(1, unit), "interval", (base, shifted(base, 1, unit)), "span-from-today", True
            )
        at = shifted(base, step, unit)
        value, days = self._stretch(at, unit, part)
        if (
            not step
            and part in {"early", "before", "late", "after", "rest"}
            and f.has("EARLIER", "LATER", "EDGE")
            and part != "end"
        ):
            days = self._side_of(base, days, part, f)
        elif not step and unit == "W" and not part and f.has("THIS") and self.clock.ahead:
            days = (days[0], base) if self.clock.ahead < 0 else (base, days[1])
        return Resolved(value, "date", days, "relative-unit", bool(part))

    def _stretch(self, at: date, unit: str, part: str) -> tuple[str, Days]:
        if unit == "W":
            return week_value(at), week_days(at)
        if unit == "M":
            return f"{at.year:04}-{at.month:02}", month_days(at.year, at.month, part)
        if unit == "Q":
            quarter = (at.month + 2) // 3
            return f"{at.year:04}-Q{quarter}", quarter_days(at.year, quarter)
        return f"{at.year:04}", year_days(at.year, part)

    def _side_of(self, base: date, days: Days, part: str, f: Found) -> Days:
        """Earlier this month is its days until today, later its days from today."""
        first, last = self._stretch(base, f.text("UNIT") or f.text("QUARTER"), "")[1]
        if f.has("EDGE") and part == "early":
            return days
        return (first, base) if part in {"early", "before"} else (base, last)

    def week_of_month(self, f: Found) -> Resolved:
        """Like "the last week of March"."""
        month = self.month(f)
        if month.days is None or f.text("UNIT") not in {"W", "D"}:
            return replace(month, value=month.value)
        first, last = month.days
        if f.text("UNIT") == "D":
            at = last if f.has("LAST") else first + timedelta(days=(f.number("ORD") or 1) - 1)
            return one_day(at, "day-of-month")
        at = last if f.has("LAST") else first + timedelta(days=7 * ((f.number("ORD") or 1) - 1))
        days = (last - timedelta(days=6), last) if f.has("LAST") else (at, at + timedelta(days=6))
        return Resolved(week_value(days[1]), "date", days, "week-of-month", True)

    def week_of_day(self, f: Found) -> Resolved:
        """Like "the week of February 2", "the week beginning December 8"."""
        told = self.full_date(f)
        if told.days is None or f.text("UNIT") != "W":
            return told
        first, last = week_days(told.days[0])
        if f.has("EARLY"):
            first, last = told.days[0], told.days[0] + timedelta(days=6)
        return Resolved(week_value(first), "date", (first, last), "week-of-day")

    def unit_end(self, f: Found) -> Resolved:
        """Like "the year's end"."""
        base = self.clock.story or self.clock.today
        if base is None:
            return Resolved("")
        value, days = self._stretch(base, f.text("UNIT"), "end")
        return Resolved(value, "date", days, "unit-end")

    def quarter(self, f: Found) -> Resolved:
        """Like "the third quarter of 2024", "last quarter"."""
        year, today = f.number("YYYY"), self._now()
        number = f.number("ORD")
        if number is None:
            if today is None:
                return Resolved("XXXX-QX")
            at = add_months(today, 3 * (f.number("LAST") or f.number("NEXT") or 0))
            year, number = at.year, (at.month + 2) // 3
        if not 1 <= number <= 4:
            return Resolved("XXXX-QX")
        if year is None:
            if today is None:
                return Resolved(f"XXXX-Q{number}")
            year = today.year + ((f.number("LAST") or f.number("NEXT") or 0) if f.has("UNIT") else 0)
            if not f.has("UNIT") and number > (today.month + 2) // 3 and self.clock.ahead < 0:
                year -= 1
        return Resolved(f"{year:04}-Q{number}", "date", quarter_days(year, number), "quarter")

    def half_year(self, f: Found) -> Resolved:
        """Like "the second half of the year"."""
        today = self._now()
        year = f.number("YYYY")
        if year is None:
            if today is None:
                return Resolved("XXXX-HX")
            year = today.year + (f.number("LAST") or f.number("NEXT") or 0)
        half = f.number("ORD") or 1
        days = (date(year, 1, 1), date(year, 6, 30)) if half == 1 else (date(year, 7, 1), date(year, 12, 31))
        return Resolved(f"{year:04}-H{half}", "date", days, "half-year")

    def day_after(self, f: Found) -> Resolved:
        """Like "the day after", "the week before"."""
        base, unit = self.clock.story or self.clock.today, f.text("UNIT")
        if base is None:
            return Resolved("")
        return self._unit(base, unit, -1 if f.has("EARLIER") else 1, "", f)
