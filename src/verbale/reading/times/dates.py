"""Dates with a number, months, years and seasons."""

from datetime import date

from verbale.reading.times.calendar import add_months, day, month_days, season_days, year_days
from verbale.reading.times.clock import Reckoner, Resolved, one_day
from verbale.reading.times.scan import Found


class DateReader(Reckoner):
    """Resolves what names a day, a month, a season or a year."""

    def full_date(self, f: Found) -> Resolved:
        """Like "March 27", "Thursday (March 27)", "27 March 2025", "the morning of 27 March"."""
        month = f.number("MONTH") or f.number("MABBR") or 1
        number, year = f.number("DD") or 1, f.number("YYYY")
        part = f.text("DAYPART")
        if year is not None:
            at = day(year, month, number)
            how = "explicit"
        else:
            at, how = self._yearless(month, number, f.number("WDAY"))
        if at is None:
            return Resolved(f"XXXX-{month:02}-{number:02}", how="no-year")
        if part:
            return Resolved(f"{at.isoformat()}T{part}", "time", (at, at), how)
        return one_day(at, how)

    def day_of_month(self, f: Found) -> Resolved:
        """Like "Thursday the 27th"."""
        today = self._now()
        number, weekday = f.number("DD") or 1, f.number("WDAY")
        if today is None or weekday is None:
            return Resolved(f"XXXX-XX-{number:02}", how="no-month")
        for months in (0, -1, 1) if self.clock.ahead <= 0 else (0, 1, -1):
            near = add_months(today.replace(day=1), months)
            at = day(near.year, near.month, number)
            if at and at.weekday() == weekday:
                return one_day(at, "weekday-and-day")
        return Resolved(f"XXXX-XX-{number:02}", how="no-month")

    def day_before_month(self, f: Found) -> Resolved:
        """The "15" of "15-16 August"; `ranges` fills it in."""
        return Resolved("", how="range")

    day_after_month = day_before_month

    def iso_date(self, f: Found) -> Resolved:
        """Like "2025-03-27"."""
        at = day(f.number("YYYY") or 1, f.number("DD") or 1, f.number("DD", 1) or 1)
        return one_day(at, "explicit") if at else Resolved("")

    def numeric_date(self, f: Found) -> Resolved:
        """Like "27.3.2025", "3/27/25"."""
        first, second = f.number("DD") or 0, f.number("DD", 1) or 0
        year = f.number("YYYY") or (f.number("DD", 2) or 0) + 2000
        # A full stop is the European order; with a slash only a number above 12 tells.
        month, number = (second, first) if f.has("DOT") or first > 12 else (first, second)
        at = day(year, month, number)
        return (
            one_day(at, "explicit", approximate=not f.has("DOT") and second <= 12 and first <= 12)
            if at
            else Resolved("")
        )

    def _yearless(self, month: int, number: int, weekday: int | None) -> tuple[date | None, str]:
        today = self._now()
        if today is None:
            return None, ""
        options = [d for y in self._years(today, month) if (d := day(y, month, number))]
        if self.clock.year is not None and weekday is not None:
            # its own weekday says whether a day is of the year that the sentence names
            around = [d for y in (today.year, today.year - 1) if (d := day(y, month, number))]
            options = [d for d in (*options, *around) if d.weekday() == weekday][:1] or options
        fitting = [d for d in options if weekday is None or d.weekday() == weekday] or options
        if not fitting:
            return None, ""
        if self.clock.narrative or self.clock.year is not None:
            return fitting[0], "year-of-story"
        return min(fitting, key=lambda d: self._cost((d - today).days, 6)), "nearest-year"

    def month(self, f: Found) -> Resolved:
        """Like "March", "early March 2025", "the end of May"."""
        month, year = f.number("MONTH") or f.number("MABBR") or 1, f.number("YYYY")
        part = f.text("EARLY") or f.text("EDGE")
        how = "explicit"
        if year is None:
            today = self._now()
            if today is None:
                return Resolved(f"XXXX-{month:02}", how="no-year")
            years = self._years(today, month)
            year = (
                years[0] if len(years) == 1 else min(years, key=lambda y: self._month_cost(today, y, month))
            )
            how = "nearest-year" if len(years) > 1 else "year-of-story"
        return Resolved(f"{year:04}-{month:02}", "date", month_days(year, month, part), how, bool(part))

    def _month_cost(self, today: date, year: int, month: int) -> float:
        return self._cost((year - today.year) * 12 + month - today.month, 20)

    def month_of_relative_year(self, f: Found) -> Resolved:
        """Like "March of last year", "June this year"."""
        today = self._now()
        month = f.number("MONTH") or 1
        if today is None or f.text("UNIT") not in {"Y", "M"}:
            return Resolved(f"XXXX-{month:02}")
        step = f.number("LAST") or f.number("NEXT") or 0
        part = f.text("EARLY") or f.text("EDGE")
        year = self._that_year(f) or today.year + step
        return Resolved(f"{year:04}-{month:02}", "date", month_days(year, month, part), "relative-year")

    def _that_year(self, f: Found) -> int | None:
        """The year last named, for "that year" and "the same year"."""
        return self.clock.named if f.has("THAT") and f.text("UNIT") == "Y" else None

    def relative_month(self, f: Found) -> Resolved:
        """Like "last March", "next June", "that May"."""
        today = self._now()
        month = f.number("MONTH") or 1
        if today is None:
            return Resolved(f"XXXX-{month:02}")
        step = f.number("LAST") or f.number("NEXT") or 0
        year = today.year
        if step < 0 and month >= today.month:
            year -= 1
        elif step > 0 and month <= today.month:
            year += 1
        return Resolved(f"{year:04}-{month:02}", "date", month_days(year, month), "relative-month")

    def year(self, f: Found) -> Resolved:
        """Like "2025", "late 2024", "the end of 2023"."""
        year = f.number("YYYY") or 1
        part = f.text("EARLY") or f.text("EARLIER") or f.text("LATER") or f.text("EDGE")
        return Resolved(f"{year:04}", "date", year_days(year, part), "explicit", bool(part))

    def decade(self, f: Found) -> Resolved:
        """Like "the 1990s", "the '80s"."""
        year = f.number("YYYY")
        if year is None:
            short = f.number("DD") or 0
            year = 1900 + short if short > 20 else 2000 + short
        first = year // 10 * 10
        return Resolved(str(first)[:3], "date", (date(first, 1, 1), date(first + 9, 12, 31)), "explicit")

    def year_bc(self, f: Found) -> Resolved:
        """Like "480 BC"; it has no place in the calendar used here."""
        year = next((int(v) for c, v, _ in f.words if c in {"DD", "BIG", "YYYY"}), 0)
        return Resolved(f"BC{year:04}", "date", None, "explicit")

    def season(self, f: Found) -> Resolved:
        """Like "last fall", "the summer of 2024"."""
        season, year, today = f.text("SEASON"), f.number("YYYY"), self._now()
        if year is None:
            if today is None:
                return Resolved(f"XXXX-{season}")
            year = self._season_year(season, today, f)
        part = f.text("EARLY") or f.text("EDGE")
        return Resolved(f"{year:04}-{season}", "date", season_days(year, season), "season", bool(part))

    def _season_year(self, season: str, today: date, f: Found) -> int:
        if f.has("UNIT"):
            return today.year + (f.number("LAST") or f.number("NEXT") or 0)
        if self.clock.narrative:
            return self.clock.year or today.year
        first, last = season_days(today.year, season)
        if f.has("LAST"):
            return today.year if last < today else today.year - 1
        if f.has("NEXT"):
            return today.year if first > today else today.year + 1
        return today.year

    def christmas(self, f: Found) -> Resolved:
        """Like "Christmas", "Christmas Eve 2024"."""
        today, year = self._now(), f.number("YYYY")
        if year is None:
            if today is None:
                return Resolved("XXXX-12-25")
            year = (
                today.year
                if self.clock.ahead >= 0 or today.month == 12 or self.clock.narrative
                else today.year - 1
            )
        return one_day(date(year, 12, 24 if f.has("EVE") else 25), "holiday")
