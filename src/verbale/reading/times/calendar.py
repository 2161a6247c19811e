"""Days and stretches of the calendar, and their TIMEX3 values."""

from calendar import monthrange
from datetime import date, timedelta

Days = tuple[date, date]

#: First month and length of the seasons, northern and meteorological; winter begins in the year before.
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
#: Days in a unit, for spans that are counted and not calendar units.
LENGTHS = {
    "D": 1,
    "W": 7,
    "2W": 14,
    "M": 30,
    "Y": 365,
    "10Y": 3652,
    "100Y": 36524,
    "TH": 0,
    "TM": 0,
    "TS": 0,
    "Q": 91,
    "WE": 7,
}


def day(year: int, month: int, number: int) -> date | None:
    """The day, or ``None`` where the calendar has none."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def month_days(year: int, month: int, part: str = "") -> Days:
    """A month, or its early, mid or late third."""
    last = monthrange(year, month)[1]
    first, end = {"early": (1, 10), "mid": (11, 20), "late": (21, last), "end": (21, last)}.get(
        part, (1, last)
    )
    return date(year, month, first), date(year, month, end)


def year_days(year: int, part: str = "") -> Days:
    """A year, or its early, mid or late third."""
    first, end = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "end": (11, 12)}.get(part, (1, 12))
    return date(year, first, 1), month_days(year, end)[1]


def season_days(year: int, season: str) -> Days:
    """Three months; the winter of a year begins in its December."""
    month = SEASONS[season]
    if season == "WI":
        return date(year, 12, 1), month_days(year + 1, 2)[1]
    return date(year, month, 1), month_days(year, month + 2)[1]


def quarter_days(year: int, quarter: int) -> Days:
    """A quarter of a year."""
    return date(year, 3 * quarter - 2, 1), month_days(year, 3 * quarter)[1]


def week_days(of: date) -> Days:
    """Monday to Sunday of the week that holds a day."""
    monday = of - timedelta(days=of.weekday())
    return monday, monday + timedelta(days=6)


def week_value(of: date) -> str:
    """``2025-W13``."""
    year, week, _ = of.isocalendar()
    return f"{year:04}-W{week:02}"


def add_months(of: date, months: int) -> date:
    """The same day some months on, or the last day of a shorter month."""
    index = of.year * 12 + of.month - 1 + months
    if index < 12:  # before the first year there is none
        return date(1, 1, of.day)
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(of.day, monthrange(year, month)[1]))


def shifted(of: date, count: float, unit: str) -> date:
    """``of`` moved by ``count`` units; hours and less do not move it."""
    if unit in {"M", "Y", "10Y", "100Y", "Q"}:
        return add_months(of, int(count * {"M": 1, "Q": 3, "Y": 12, "10Y": 120, "100Y": 1200}[unit]))
    return of + timedelta(days=round(count * LENGTHS[unit]))


def duration_value(count: float | str, unit: str) -> str:
    """``P30D``, ``PT2H``, ``PXW``, ``P2.5Y``."""
    if isinstance(count, str):
        number, scale = count, {"10Y": "DE", "100Y": "CE", "2W": "W"}.get(unit, unit)
    else:
        scale = unit.lstrip("0123456789")
        total = count * int(unit[: -len(scale)] or 1)
        number = f"{total:g}"
    return f"PT{number}{scale[1:]}" if scale.startswith("T") else f"P{number}{scale}"
