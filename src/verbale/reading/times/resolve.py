"""From the words of a time expression to days and a TIMEX3 value.

Each method of `Resolver` reads one kind of expression; the lexicon names it for each pattern. Relative words
 count from `Clock.today`: the day of writing in news, the day the story has come to in history.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from verbale.reading.times.calendar import (
    LENGTHS,
    Days,
    add_months,
    day,
    duration_value,
    month_days,
    quarter_days,
    season_days,
    shifted,
    week_days,
    week_value,
    year_days,
)
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


@dataclass
class Clock:
    """What relative words count from.

    Attributes:
        today: the day that "today" means; story: the last day the text has come to.
        narrative: whether the text tells history, so that months count from ``story``.
        year: a year the sentence or the one before names, which months without a year belong to.
        ahead: 1 if the governing verb looks forward, -1 back, 0 unknown.
    """

    today: date | None
    story: date | None = None
    narrative: bool = False
    year: int | None = None
    ahead: int = 0


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a time expression means; fields as in `TimeMention`."""

    value: str
    kind: str = "date"
    days: Days | None = None
    how: str = ""
    approximate: bool = False


def one_day(of: date, how: str = "", approximate: bool = False) -> Resolved:
    """A single calendar day."""
    return Resolved(of.isoformat(), "date", (of, of), how, approximate)


class Resolver:
    """Resolves one `Found` after another against a `Clock`."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock

    def resolve(self, found: Found) -> Resolved:
        """What ``found`` means by the clock as it stands."""
        method = getattr(self, found.read)
        resolved: Resolved = method(found)
        return resolved

    # ---- dates with a number

    def full_date(self, f: Found) -> Resolved:
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
        return Resolved("", how="range")

    day_after_month = day_before_month

    def iso_date(self, f: Found) -> Resolved:
        at = day(f.number("YYYY") or 1, f.number("DD") or 1, f.number("DD", 1) or 1)
        return one_day(at, "explicit") if at else Resolved("")

    def numeric_date(self, f: Found) -> Resolved:
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
        fitting = [d for d in options if weekday is None or d.weekday() == weekday] or options
        if not fitting:
            return None, ""
        if self.clock.narrative or self.clock.year is not None:
            return fitting[0], "year-of-story"
        return min(fitting, key=lambda d: self._cost((d - today).days, 6)), "nearest-year"

    def _years(self, today: date, month: int) -> list[int]:
        if self.clock.year is not None:
            return [self.clock.year]
        if self.clock.narrative:
            return [today.year + (1 if today.month - month >= 8 else -1 if month - today.month >= 11 else 0)]
        return [today.year, today.year - 1, today.year + 1]

    def _cost(self, delta: int, against: int) -> float:
        """How far a day is, weighed up when the tense speaks against it."""
        contrary = delta * self.clock.ahead < 0
        # A day to come mostly says so: without a tense the past is taken unless it is twice as far.
        doubtful = delta > 0 and not self.clock.ahead
        return abs(delta) * (against if contrary else 2 if doubtful else 1)

    def _now(self) -> date | None:
        return self.clock.story if self.clock.narrative else self.clock.today

    # ---- months, years, seasons

    def month(self, f: Found) -> Resolved:
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
        today = self._now()
        month = f.number("MONTH") or 1
        if today is None or f.text("UNIT") not in {"Y", "M"}:
            return Resolved(f"XXXX-{month:02}")
        step = f.number("LAST") or f.number("NEXT") or 0
        part = f.text("EARLY") or f.text("EDGE")
        year = today.year + step
        return Resolved(f"{year:04}-{month:02}", "date", month_days(year, month, part), "relative-year")

    def relative_month(self, f: Found) -> Resolved:
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
        year = f.number("YYYY") or 1
        part = f.text("EARLY") or f.text("EARLIER") or f.text("LATER") or f.text("EDGE")
        return Resolved(f"{year:04}", "date", year_days(year, part), "explicit", bool(part))

    def decade(self, f: Found) -> Resolved:
        year = f.number("YYYY")
        if year is None:
            short = f.number("DD") or 0
            year = 1900 + short if short > 20 else 2000 + short
        first = year // 10 * 10
        return Resolved(str(first)[:3], "date", (date(first, 1, 1), date(first + 9, 12, 31)), "explicit")

    def year_bc(self, f: Found) -> Resolved:
        year = next((int(v) for c, v, _ in f.words if c in {"DD", "BIG", "YYYY"}), 0)
        return Resolved(f"BC{year:04}", "date", None, "explicit")

    def season(self, f: Found) -> Resolved:
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

    # ---- weekdays, today, parts of the day

    def weekday(self, f: Found) -> Resolved:
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

    def overnight(self, f: Found) -> Resolved:
        today = self._now()
        if today is None:
            return Resolved("XXXX-XX-XXTNI", "time")
        before = today - timedelta(days=1)
        return Resolved(f"{before.isoformat()}TNI", "time", (before, today), "overnight", True)

    def overnight_on(self, f: Found) -> Resolved:
        at = self.weekday(f) if f.has("WDAY") and not f.has("DD") else self.full_date(f)
        if at.days is None:
            return at
        days = (at.days[0], at.days[0] + timedelta(days=1))
        return Resolved(f"{at.value[:10]}TNI", "time", days, at.how, True)

    def by_night(self, f: Found) -> Resolved:
        return Resolved(f"XXXX-XX-XXT{f.text('DAYPART')}", "time", None, "part-of-day")

    def _clock_time(self, hour: int, minute: int, f: Found) -> Resolved:
        half = f.text("AM") or f.text("PLETTER") or ("AM" if f.has("AN") else "")
        hour = hour % 12 + 12 if half == "PM" else 0 if half == "AM" and hour == 12 else hour
        at = self.clock.story or self.clock.today
        zone = f.text("ZONE")
        name = at.isoformat() if at else "XXXX-XX-XX"
        return Resolved(f"{name}T{hour:02}:{minute:02}{zone}", "time", (at, at) if at else None, "clock")

    def time_of_day(self, f: Found) -> Resolved:
        minute = f.number("DD", 1) if f.has("COLON") else 0
        return self._clock_time(f.number("DD") or 0, minute or 0, f)

    def military_time(self, f: Found) -> Resolved:
        number = f.number("YYYY") or f.number("BIG") or 0
        return self._clock_time(number // 100, number % 100, f)

    # ---- weeks, months and years counted from a day

    def weekend(self, f: Found) -> Resolved:
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
        unit = f.text("UNIT") or f.text("QUARTER")
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

    def unit_end(self, f: Found) -> Resolved:
        base = self.clock.story or self.clock.today
        if base is None:
            return Resolved("")
        value, days = self._stretch(base, f.text("UNIT"), "end")
        return Resolved(value, "date", days, "unit-end")

    def quarter(self, f: Found) -> Resolved:
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
        base, unit = self.clock.story or self.clock.today, f.text("UNIT")
        if base is None:
            return Resolved("")
        return self._unit(base, unit, -1 if f.has("EARLIER") else 1, "", f)

    # ---- counted spans

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
        count, unit, today = self._count(f), self._of(f), self._now()
        value = duration_value(count, unit)
        if today is None or self.clock.ahead < 0:
            return Resolved(value, "duration", None, "within")
        return Resolved(value, "interval", (today, today + timedelta(days=self._span(count, unit))), "within")

    def ago(self, f: Found) -> Resolved:
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
        if f.has("AGO"):
            return self.ago(f)
        base, unit = self.clock.story or (None if self.clock.narrative else self.clock.today), self._of(f)
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

    # ---- lengths, sets, words that place nothing

    def duration(self, f: Found) -> Resolved:
        return Resolved(
            duration_value(self._count(f), self._of(f)),
            "duration",
            None,
            "length",
            f.has("ABOUT", "MORE", "OVER", "FEW"),
        )

    def every(self, f: Found) -> Resolved:
        if f.has("WDAY"):
            return Resolved(f"XXXX-WXX-{(f.number('WDAY') or 0) + 1}", "set", None, "set")
        unit = f.text("UNITS") or f.text("UNIT") or f.text("HOUR") or ("W" if f.has("WEND") else "D")
        numbers = self._count(f) if f.has(*NUMBERS) else 1
        return Resolved(duration_value(numbers, unit), "set", None, "set")

    def set_word(self, f: Found) -> Resolved:
        return Resolved(f.text("SETWORD"), "set", None, "set")

    def bare_span(self, f: Found) -> Resolved:
        return Resolved(duration_value("X", self._of(f)), "duration", None, "length", True)

    def vague(self, f: Found) -> Resolved:
        value = f.text("NOW") or f.text("VAGUE") or f.text("FUTURE")
        today = self.clock.today
        if value == "PRESENT_REF" and today is not None and not self.clock.narrative:
            return Resolved(value, "date", (today, today), "now")
        return Resolved(value, "date", None, "vague")

    def past(self, f: Found) -> Resolved:
        return Resolved("PAST_REF", "date", None, "vague")
