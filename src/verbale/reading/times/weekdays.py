"""Weekdays, today and yesterday, parts of the day."""

from datetime import date, timedelta

from verbale.reading.times.calendar import week_days
from verbale.reading.times.clock import Resolved, one_day
from verbale.reading.times.dates import DateReader
from verbale.reading.times.scan import Found


class WeekdayReader(DateReader):
    """Resolves what counts in days from the day of writing."""

    def weekday(self, f: Found) -> Resolved:
        """Like "Monday", "last Friday", "early on Tuesday morning"."""
        today, weekday = self._now(), f.number("WDAY")
        assert weekday is not None
        if today is None:
            return Resolved(f"XXXX-WXX-{weekday + 1}", how="weekday")
        at, how = self._weekday(today, weekday, f)
        part = f.text("DAYPART")
        if part:
            return Resolved(f"{at.isoformat()}T{part}", "time", (at, at), how)
        return one_day(at, how)

    def _weekday(self, today: date, weekday: int, f: Found) -> tuple[date, str]:
        back = today - timedelta(days=(today.weekday() - weekday) % 7)
        on = today + timedelta(days=(weekday - today.weekday()) % 7)
        if f.has("UNIT"):
            monday = week_days(today)[0] + timedelta(days=7 * (f.number("LAST") or f.number("NEXT") or 0))
            return monday + timedelta(days=weekday), "weekday-of-week"
        if f.has("LAST"):
            return (back - timedelta(days=7) if back == today else back), "weekday-last"
        if f.has("NEXT"):
            return (on + timedelta(days=7) if on == today else on), "weekday-next"
        if self.clock.ahead > 0:
            return on, "weekday-ahead"
        if self.clock.narrative:
            return on, "weekday-story"
        return back, "weekday-past" if self.clock.ahead < 0 else "weekday-nearest-past"

    def today(self, f: Found) -> Resolved:
        """Like "today", "yesterday evening", "later tomorrow", "tonight"."""
        today = self.clock.today
        step = f.number("TODAY") or 0
        part = f.text("DAYPART") or ("NI" if any(low == "tonight" for _, _, low in f.words) else "")
        if today is None:
            return Resolved("", how="deictic")
        at = today + timedelta(days=step)
        if part:
            return Resolved(f"{at.isoformat()}T{part}", "time", (at, at), "deictic")
        return one_day(at, "deictic")

    def part_of_day(self, f: Found) -> Resolved:
        """Like "this morning", "last night", "that evening"."""
        today = (
            (self.clock.story or self.clock.today)
            if f.has("THAT") or self.clock.narrative
            else self.clock.today
        )
        part = f.text("DAYPART")
        if today is None:
            return Resolved(f"XXXX-XX-XXT{part}", "time")
        step = f.number("LAST") or f.number("NEXT") or 0
        at = today + timedelta(days=step)
        # "Last night" in a morning paper can be this side of midnight too.
        days = (at, today) if step < 0 and part == "NI" else (at, at)
        return Resolved(f"{at.isoformat()}T{part}", "time", days, "part-of-day")

    def part_before(self, f: Found) -> Resolved:
        """Like "the night before", counted from the day the text has come to."""
        base = self.clock.story or self.clock.today
        part = f.text("DAYPART")
        if base is None:
            return Resolved(f"XXXX-XX-XXT{part}", "time")
        at = base - timedelta(days=1)
        return Resolved(f"{at.isoformat()}T{part}", "time", (at, at), "day-of-story")

    def overnight(self, f: Found) -> Resolved:
        """Like "overnight": the night that ends today."""
        today = self._now()
        if today is None:
            return Resolved("XXXX-XX-XXTNI", "time")
        before = today - timedelta(days=1)
        return Resolved(f"{before.isoformat()}TNI", "time", (before, today), "overnight", True)

    def overnight_on(self, f: Found) -> Resolved:
        """Like "overnight on Saturday": from that day to the next."""
        at = self.weekday(f) if f.has("WDAY") and not f.has("DD") else self.full_date(f)
        if at.days is None:
            return at
        days = (at.days[0], at.days[0] + timedelta(days=1))
        return Resolved(f"{at.value[:10]}TNI", "time", days, at.how, True)

    def by_night(self, f: Found) -> Resolved:
        """Like "at night"."""
        return Resolved(f"XXXX-XX-XXT{f.text('DAYPART')}", "time", None, "part-of-day")

    def _clock_time(self, hour: int, minute: int, f: Found) -> Resolved:
        half = f.text("AM") or f.text("PLETTER") or ("AM" if f.has("AN") else "")
        hour = hour % 12 + 12 if half == "PM" else 0 if half == "AM" and hour == 12 else hour
        at = self.clock.story or self.clock.today
        zone = f.text("ZONE")
        name = at.isoformat() if at else "XXXX-XX-XX"
        return Resolved(f"{name}T{hour:02}:{minute:02}{zone}", "time", (at, at) if at else None, "clock")

    def time_of_day(self, f: Found) -> Resolved:
        """Like "18:00 UTC", "6:40 p.m."."""
        minute = f.number("DD", 1) if f.has("COLON") else 0
        return self._clock_time(f.number("DD") or 0, minute or 0, f)

    def military_time(self, f: Found) -> Resolved:
        """Like "0800 UTC"."""
        number = f.number("YYYY") or f.number("BIG") or 0
        return self._clock_time(number // 100, number % 100, f)
