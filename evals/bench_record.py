"""How the record grows: ``python -m evals.bench_record [SIZE…]``, sizes in articles.

Articles are made from templates of our own with their readings, so that nothing is parsed: invented talks of
real states at a steady pace (`PACE` a day), told by twenty invented outlets, one in ten a copy. Prints, for each
size, seconds to keep and to derive all, milliseconds to add one more, and those of the views; peak memory. Last,
articles are added to the records of all sizes in turn, so that a machine that is busy is so for each of them.
"""

import json
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from verbale.model import Article, Reading, When, reading_from_form, sha256_of
from verbale.record import Store, rebuild, refresh
from verbale.views import Filters, ledger, timeline

SIZES = (1_000, 3_000, 9_000)
#: Articles a day.
PACE = 30
#: Negotiations that are under way on a day.
UNDER_WAY = 30
#: How many are added one by one to take the middle time of.
ADDED = 15
#: How many are then added to each in turn.
TURNS = 40
_START = date(2015, 1, 1)
# fmt: off
_STATES = [
    "Norway", "Iceland", "Malta", "Chile", "Peru", "Kenya", "Ghana", "Nepal", "Japan", "Oman",
    "Qatar", "Fiji", "Cuba", "Spain", "Italy", "Egypt", "Sudan", "Chad", "Mali", "Niger", "Togo",
    "Benin", "Gabon", "Zambia", "Angola", "Laos", "Brunei", "Tonga", "Samoa", "Panama", "Austria",
    "Belgium", "Croatia", "Denmark", "Estonia", "Finland", "Greece", "Hungary", "Ireland", "Jordan",
    "Kuwait", "Latvia", "Mexico", "Oceania", "Poland", "Romania", "Serbia", "Turkey", "Ukraine",
    "Vietnam", "Yemen", "Zimbabwe", "Armenia", "Brazil", "Canada", "Dominica", "Ecuador", "France",
    "Georgia", "Haiti",
]
_TOWNS = [
    "Bern", "Oslo", "Geneva", "Vienna", "Doha", "Muscat", "Lima", "Quito", "Accra", "Lusaka",
    "Rome", "Madrid", "Tunis", "Cairo", "Valletta",
]
_FILL = [
    "harbour", "price", "grain", "bridge", "winter", "border", "letter", "market", "signal",
    "season", "engine", "survey", "meadow", "timber", "village", "captain", "railway", "student",
    "teacher", "lantern", "window", "station", "morning", "evening", "journey", "silence",
    "weather",
]
# fmt: on


def _talks(rng: random.Random) -> dict[str, Any]:
    """One negotiation: two sides, a mediator and a town."""
    one, other, third = rng.sample(_STATES, 3)
    return {"sides": (one, other), "third": third, "town": rng.choice(_TOWNS)}


def stories(count: int, seed: int = 1) -> Iterator[tuple[Article, Reading]]:
    """``count`` articles with their readings, day by day; the same for the same ``seed``."""
    rng = random.Random(seed)
    last: tuple[Article, Reading] | None = None
    for n in range(count):
        day = _START + timedelta(days=n // PACE)
        # One negotiation ends and another begins every half day.
        late = (n // PACE) * 2 + (n % PACE) * 2 // PACE
        talks = _talks(random.Random(seed * 1_000_003 + late + rng.randrange(UNDER_WAY)))
        if last is not None and rng.random() < 0.1:
            article, reading = last
            copy = Article(
                f"c{n}", article.text, article.sha256, None, f"Outlet {rng.randrange(20)}", None, article.published, ""
            )  # fmt: skip
            yield copy, reading
            continue
        last = _report(rng, talks, day, n)
        yield last


def _report(rng: random.Random, talks: dict[str, Any], day: date, n: int) -> tuple[Article, Reading]:
    one, other = talks["sides"]
    meet = day - timedelta(days=day.toordinal() % 7)
    text, form = "", _form(day, (one, other, talks["third"]))
    for part in rng.sample((_meeting, _offer, _package, _pledge), 2):
        text = part(text, form, rng, talks, meet, day)
    text += " " + " ".join(rng.choices(_FILL, k=60)) + "."
    form["sha256"] = sha256_of(text)
    article = Article(
        f"a{n}", text, form["sha256"], None, f"Outlet {rng.randrange(20)}", None, When(day, day, rule="given"), ""
    )  # fmt: skip
    return article, reading_from_form(form, text)


def _form(day: date, states: tuple[str, ...]) -> dict[str, Any]:
    actors = {
        s.lower(): {"name": s, "kind": "state", "of": f"{s[:2]}{s[-1]}".upper(), "also": [s]} for s in states
    }  # fmt: skip
    return {
        "article": "a", "published": day.isoformat(), "furniture": [], "actors": actors, "statements": [],
        "events": [], "commitments": [],
    }  # fmt: skip


def _event(form: dict[str, Any], start: int, words: str, type_: str, status: str, **more: Any) -> None:
    base: dict[str, Any] = {"mode": None, "by": [], "to": [], "host": [], "place": None, "when": None}
    form["events"].append(
        {"anchor": [start, start + len(words)], "type": type_, "status": status, **base, **more}
    )


Parts = tuple[str, dict[str, Any], random.Random, dict[str, Any], date, date]


def _meeting(
    text: str, form: dict[str, Any], rng: random.Random, talks: dict[str, Any], meet: date, day: date
) -> str:
    one, other = talks["sides"]
    past = meet < day and rng.random() < 0.8
    lead = f"{text}The ministers of {one} and {other} " + ("" if past else "will ")
    words = "met" if past else "meet"
    when = (meet if past else meet + timedelta(days=7)).isoformat() if rng.random() < 0.7 else None
    _event(form, len(lead), words, "CONSULT", "happened" if past else "planned", mode="meeting",
           by=[one.lower(), other.lower()], place=talks["town"], when=when)  # fmt: skip
    return f"{lead}{words} in {talks['town']}. "


def _offer(
    text: str, form: dict[str, Any], rng: random.Random, talks: dict[str, Any], meet: date, day: date
) -> str:
    one, other = talks["sides"]
    lead = f"{text}{one} offered {other} a "
    words = "truce"
    _event(form, len(lead), words, "RETREAT", rng.choice(("proposed", "possible", "denied")),
           by=[one.lower(), other.lower()])  # fmt: skip
    return f"{lead}{words} of {rng.choice((10, 30))} days. "


def _package(
    text: str, form: dict[str, Any], rng: random.Random, talks: dict[str, Any], meet: date, day: date
) -> str:
    lead = f"{text}{talks['third']} " + (verb := rng.choice(("imposed", "prepares"))) + " "
    words = "sanctions"
    _event(form, len(lead), words, "SANCTION", "happened" if verb == "imposed" else "planned", mode="sanctions",
           by=[talks["third"].lower()], to=[talks["sides"][0].lower()])  # fmt: skip
    return f"{lead}{words} on {talks['sides'][0]}. "


def _pledge(
    text: str, form: dict[str, Any], rng: random.Random, talks: dict[str, Any], meet: date, day: date
) -> str:
    one, other = talks["sides"]
    lead = f"{text}{one} promised to "
    words = "release the prisoners"
    at = len(lead)
    due = (day + timedelta(days=rng.randint(3, 20))).isoformat()
    _event(form, at, "release", "RETREAT", "planned", by=[one.lower()], to=[other.lower()])
    form["commitments"].append({"span": [at, at + len(words)], "by": [one.lower()], "to": [other.lower()],
                                "force": "pledge", "condition": None, "deadline": due})  # fmt: skip
    return f"{lead}{words}. "


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure(size: int, folder: Path) -> dict[str, float]:
    """Times for a record of ``size`` articles, in seconds."""
    made = stories(size + ADDED)
    with Store(folder / f"{size}.db") as store:

        def keep() -> None:
            for _ in range(size):
                store.add(*next(made))

        found = {"keep": _seconds(keep), "derive": _seconds(lambda: rebuild(store))}
        adds = []
        for article, reading in made:
            start = time.perf_counter()
            store.add(article, reading)
            refresh(store)
            adds.append(time.perf_counter() - start)
        found["add one"] = statistics.median(adds)
        found["slowest add"] = max(adds)  # a component that grew too large shows here first
        since = _START + timedelta(days=size // PACE - 3)
        found["timeline --since"] = _seconds(lambda: timeline(store, Filters(since=since)))
        found["ledger --since"] = _seconds(lambda: ledger(store, Filters(since=since)))
        found["ledger"] = _seconds(lambda: ledger(store, limit=200))
        found["ledger --state"] = _seconds(lambda: ledger(store, limit=200, states=("not seen kept",)))
        found["ledger --actor"] = _seconds(lambda: ledger(store, Filters(actor="Norway"), limit=200))
        found["ledger --json"] = _seconds(lambda: json.dumps(ledger(store, limit=200).to_dicts()))
    return found


def in_turn(sizes: tuple[int, ...], folder: Path) -> dict[int, float]:
    """Median seconds to add one article to the record of each size, all of them in turn."""
    times: dict[int, list[float]] = {size: [] for size in sizes}
    with ExitStack() as opened:
        stores = {size: opened.enter_context(Store(folder / f"{size}.db")) for size in sizes}
        more = {size: islice(stories(size + ADDED + TURNS), size + ADDED, None) for size in sizes}
        for _ in range(TURNS):
            for size, store in stores.items():
                article, reading = next(more[size])
                start = time.perf_counter()
                store.add(article, reading)
                refresh(store)
                times[size].append(time.perf_counter() - start)
    return {size: statistics.median(found) for size, found in times.items()}


def main(sizes: tuple[int, ...]) -> None:
    """Print a line for each size, and one for adding to all of them in turn."""
    write = sys.stdout.write
    with tempfile.TemporaryDirectory() as folder:
        for n, size in enumerate(sizes):
            found = measure(size, Path(folder))
            if n == 0:
                write("articles  " + "  ".join(f"{name:>16}" for name in found) + "   peak MB\n")
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            write(
                f"{size:8}  " + "  ".join(f"{s * 1000:13.0f} ms" for s in found.values()) + f"  {peak:8.0f}\n"
            )
            sys.stdout.flush()
        turns = in_turn(sizes, Path(folder))
        write(
            "add one, in turn: " + ", ".join(f"{size} {t * 1000:.0f} ms" for size, t in turns.items()) + "\n"
        )


if __name__ == "__main__":
    main(tuple(int(a) for a in sys.argv[1:]) or SIZES)
