"""On which days an undated article came out, by what it reports when other articles date it.

Only what is dated by its own article places another, so no order of arrival and no chain of guesses shows. A
clue that is told on several days (a name that comes again), with another weekday or on another day of the month
tells nothing; and only news places an article: what its first lines tell, or what it puts on a weekday.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta

from verbale.model import HELD, When
from verbale.record.clues import Dated, Told, agree
from verbale.record.promises import Promise
from verbale.record.rows import dump
from verbale.record.sighting import Sighting

#: For how many days what happened is news, and how far sources may be apart on its day.
WEEK, APART = 6, 2
#: A day without its year is taken to be this near to what dates it.
_NEAR = 120
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Placing:
    """The days on which an undated article came out, and why; ``days`` are those of its acts, by event.

    ``clues`` are the acts that other articles date; what is told without a year takes it from them.
    """

    earliest: date
    latest: date
    reason: str
    days: tuple[tuple[str, str], ...] = ()
    clues: tuple[str, ...] = ()

    @property
    def when(self) -> When:
        """As a publication interval."""
        return When(self.earliest, self.latest)

    def packed(self) -> str:
        """``days`` and ``clues`` as JSON."""
        return dump({"days": [list(x) for x in self.days], "clues": list(self.clues)})

    @classmethod
    def unpacked(cls, earliest: str, latest: str, reason: str, acts: str) -> "Placing":
        """The inverse: from the columns of its row."""
        form = json.loads(acts)
        days = tuple((event, day) for event, day in form["days"])
        return cls(
            date.fromisoformat(earliest), date.fromisoformat(latest), reason, days, tuple(form["clues"])
        )


@dataclass(frozen=True, slots=True, order=True)
class _Clue:
    day: date
    key: str
    event: str
    words: str
    news: bool


def place(acts: Iterable[Told], known: Mapping[str, list[Dated]]) -> Placing | None:
    """Where an article with these acts belongs; ``known`` has the dated acts under each key, in any order."""
    acts = sorted(acts, key=lambda t: t.event)
    clues = sorted(c for t in acts if t.held for key in t.keys if (c := _clue(t, key, known.get(key, ()))))
    if not clues:
        return None
    last = clues[-1].day
    own = [d for t in acts if t.held and t.weekday is not None and (d := _own(t, last))]
    news = [c.day for c in clues if c.news] + own
    if not news or last > max(news) + timedelta(days=WEEK):
        return None
    low = max(news)
    high = low + timedelta(days=WEEK)
    by_clue = {c.event: c.day for c in clues}
    days = [
        (t.event, day.isoformat())
        for t in acts
        if (day := _told(t, high) or (by_clue.get(t.event) if t.weekday is not None else None))
    ]
    return Placing(low, high, _reason(clues, own), tuple(days), tuple(sorted(by_clue)))


def _clue(told: Told, key: str, known: Iterable[Dated]) -> _Clue | None:
    fitting = [d for d in known if agree(key, told, d)]
    if not fitting:
        return None
    first, last = min(d.earliest for d in fitting), max(d.latest for d in fitting)
    if (last - first).days > APART:
        return None
    if told.month_day:
        day = _nearest(told.month_day, last)
        fits = day is not None and abs((day - last).days) <= APART
        return _Clue(last, key, told.event, told.words, False) if fits else None
    if told.weekday is not None:
        span = (first + timedelta(days=n) for n in range((last - first).days + 1))
        on = [d for d in span if d.weekday() == told.weekday]
        return _Clue(on[-1], key, told.event, told.words, True) if on else None
    return _Clue(last, key, told.event, told.words, told.lead)


def _own(told: Told, by: date) -> date | None:
    """The day that the article itself gives without its year, if ``by`` settles the year."""
    day = _nearest(told.month_day, by) if told.month_day else None
    if day is None or abs((day - by).days) > _NEAR:
        return None
    return day if told.weekday is None or day.weekday() == told.weekday else None


def _told(told: Told, high: date) -> date | None:
    if told.month_day is None:
        return None
    # What happened, happened by then.
    day = _nearest(told.month_day, high)
    if day is not None and told.held and day > high:
        day = _nearest(told.month_day, high - timedelta(days=183))
    return day


def _nearest(month_day: tuple[int, int], by: date) -> date | None:
    found = []
    for year in (by.year - 1, by.year, by.year + 1):
        try:
            found.append(date(year, *month_day))
        except ValueError:
            continue  # 29 February of another year
    return min(found, key=lambda d: (abs((d - by).days), d), default=None)


def _reason(clues: list[_Clue], own: list[date]) -> str:
    best = max((c for c in clues if c.news), default=clues[-1])
    shown = best.key.split("/", 1)[1].split("/")[-1]
    words = f"“{best.words}” ({shown}), which other articles date {best.day.isoformat()}"
    if best.news and best.day >= max(own, default=date.min):
        return words
    return f"{words}, and by its own {max(own).isoformat()}"


def placed(s: Sighting, placing: Placing | None) -> Sighting:
    """``s`` as of an article that came out then."""
    if placing is None:
        return s
    m = s.mention
    told = next((When.from_iso(day) for event, day in placing.days if event == m.id), None)
    when = m.when or told
    stands = when if m.status in HELD and when else m.stands or placing.when
    m = replace(m, when=when, stands=stands, published=m.published or placing.when)
    return replace(s, mention=m, clue=m.id in placing.clues)


def promised(p: Promise, placing: Placing | None) -> Promise:
    """``p`` as of an article that came out then."""
    if placing is None:
        return p
    return replace(p, published=p.published or placing.when.iso, made=p.made or placing.when.iso)


def pack_told(acts: Iterable[Told]) -> str:
    """Acts of an undated article as JSON."""
    return dump([asdict(t) for t in acts])


def unpack_told(packed: str) -> list[Told]:
    """The inverse of `pack_told`."""
    return [
        Told(
            f["event"], f["words"], f["held"], f["lead"], tuple(f["keys"]), tuple(f["units"]),
            (f["month_day"][0], f["month_day"][1]) if f["month_day"] else None, f["weekday"],
        )
        for f in json.loads(packed)
    ]  # fmt: skip
