"""A record grown article by article is the same as one that is derived from the ground."""

import json
import random
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
from tests.making import act, promise, story

from verbale.model import Article, Reading, When, reading_from_form, sha256_of
from verbale.record import Store, rebuild, refresh
from verbale.record.derive import _FEW
from verbale.record.ids import article_key
from verbale.record.judgements import judge_on
from verbale.sample import articles_path

TABLES = (
    "actor", "block", "copy", "dispute", "entry", "entry_actor", "entry_commitment", "entry_matter",
    "entry_state", "near", "part", "placed", "stage",
    "thread", "thread_actor", "thread_mention",
)  # fmt: skip


def tables(store: Store) -> dict[str, list[tuple[object, ...]]]:
    return {t: sorted(tuple(r) for r in store.rows(f"SELECT * FROM {t}")) for t in TABLES}


def sample() -> list[tuple[Article, Reading]]:
    """The sample articles with their gold readings."""
    gold = {}
    folder = files("verbale.sample").joinpath("gold")
    for path in folder.iterdir():
        if path.name.startswith("sample-"):
            form = json.loads(path.read_text(encoding="utf-8"))
            gold[form["sha256"]] = form
    found = []
    for line in articles_path().read_text(encoding="utf-8").splitlines():
        a = json.loads(line)
        given = When.from_iso(a["published"], "given") if a.get("published") else None
        sha = sha256_of(a["text"])
        article = Article(a["id"], a["text"], sha, None, a["outlet"], a.get("title"), given, "sample")
        found.append((article, reading_from_form(gold[sha], a["text"])))
    return found


def made(seed: int, n: int) -> list[tuple[Article, Reading]]:
    """Invented reports at random: meetings, packages and pledges of a few parties within some weeks."""
    rng = random.Random(seed)
    found = []
    for _ in range(n):
        day = date(2026, 3, rng.randint(1, 28)).isoformat()
        who = " ".join(rng.sample(["ana", "bo", "cai", "dnk", "che", "eu", "leaders"], 2))
        when = rng.choice([None, day])
        status = rng.choice(["happened", "planned", "possible", "denied"])
        place = rng.choice(["Oslo", "Bergen", None])
        lead = rng.choice(["They met", "They also met", "It was moved: they met"])
        text = f"Report {rng.randint(0, n)} of {rng.choice(['north', 'south'])}. {lead} there. They agree a pact."
        acts = [
            act("met", by=who, when=when, status=status, place=place),
            act("pact", type="AGREE", by=who, status=rng.choice(["planned", "happened"])),
            promise(
                "agree a pact",
                by=who.split()[0],
                deadline=rng.choice([None, "2026-04-01"]),
                force=rng.choice(["pledge", "pledge", "offer", "refusal", "demand"]),
            ),
        ]
        found.append(
            story(text, rng.choice([day, day, None]), *acts, outlet=rng.choice(["One", "Two", None]))
        )
    # Of two readings of one article the first to come is kept: no order could give the same.
    return list({article_key(a): (a, r) for a, r in found}.values())


def grown(path: Path, stories: list[tuple[Article, Reading]], step: int) -> dict[str, object]:
    with Store(path) as store:
        for n, one in enumerate(stories):
            store.add(*one)
            if n % step == 0:
                refresh(store)
        refresh(store)
        result = tables(store)
        rebuild(store)
        assert tables(store) == result
        return dict(result)


@pytest.mark.parametrize("seed", range(6))
def test_growing_by_one_gives_the_same_as_deriving_everything(tmp_path: Path, seed: int) -> None:
    stories = made(seed, 40)
    first = grown(tmp_path / "a.db", stories, 1)
    again = random.Random(seed).sample(stories, len(stories))
    assert grown(tmp_path / "b.db", again, 3) == first


def test_the_sample_in_any_order_by_one_or_all_at_once_is_one_record(tmp_path: Path) -> None:
    stories = sample()
    first = grown(tmp_path / "a.db", stories, len(stories))
    for seed in range(3):
        again = random.Random(seed).sample(stories, len(stories))
        assert grown(tmp_path / f"{seed}.db", again, 1) == first


def test_judgements_hold_while_a_record_grows(tmp_path: Path) -> None:
    stories = made(7, 30)
    with Store(tmp_path / "a.db") as store:
        for one in stories[:20]:
            store.add(*one)
        refresh(store)
        events = [r["event"] for r in store.rows("SELECT event FROM part ORDER BY event LIMIT 9")]
        for verb, some in (("join", events[:2]), ("split", events[2:4]), ("drop", events[4:5])):
            judge_on(store, verb, some, reason="so", author="me", day="2026-05-01")
        judge_on(
            store,
            "set",
            events[5:6],
            reason="so",
            author="me",
            day="2026-05-01",
            name="status",
            value="denied",
        )
        refresh(store)
        for one in stories[20:]:
            store.add(*one)
            refresh(store)
        result = tables(store)
        rebuild(store)
        assert tables(store) == result


def test_a_person_whose_state_one_article_tells_has_it_in_all(tmp_path: Path) -> None:
    met = act("met", by="ana bo", when="2026-03-02")
    article, reading = story("Ana met Bo in Oslo.", "2026-03-02", met, outlet="One")
    bare = replace(reading, actors={**reading.actors, "ana": replace(reading.actors["ana"], of=None)})
    told = story(
        "Norway met Iceland.", "2026-03-03", act("met", by="nor isl", when="2026-03-02"), outlet="Two"
    )
    state = story("Ana spoke.", "2026-03-04", act("spoke", type="ACCUSE", by="ana"), outlet="Three")
    with Store(tmp_path / "a.db") as store:
        store.add(article, bare)
        store.add(*told)
        refresh(store)
        assert len(store.rows("SELECT * FROM thread")) == 2
        store.add(*state)
        refresh(store)
        consult = store.rows("SELECT * FROM thread WHERE type = 'CONSULT'")
        assert len(consult) == 1


def test_many_new_articles_are_derived_at_once(tmp_path: Path) -> None:
    with Store(tmp_path / "a.db") as store:
        for one in made(1, _FEW + 5):
            store.add(*one)
        refresh(store)
        result = tables(store)
        rebuild(store)
        assert tables(store) == result
