"""A story that many outlets print with small changes is one source, however many they are. Texts are invented."""

import random
from pathlib import Path

import pytest
from tests.making import story
from tests.record.test_grow import grown
from tests.record.test_threads import Story

from verbale.record import Store, rebuild
from verbale.record.telling import MOST_COMMON

WORDS = [
    f"{a}{b}" for a in ("nor", "vel", "tam", "ris", "kol", "bun") for b in ("da", "mis", "tor", "len", "gau")
]
COMMON = "the ministers of both sides said in a statement on the matter that was read out late at night "


def text(seed: int, length: int = 160) -> str:
    rng = random.Random(seed)
    return " ".join(rng.choice(WORDS) for _ in range(length))


def reprints(n: int) -> list[Story]:
    """One text in ``n`` papers, each with two words of its own and some of them cut off."""
    found, words = [], text(1).split()
    for k in range(n):
        own = words[: 100 if k % 5 == 0 else None]
        own[10 + k], own[60] = f"place{k}", f"person{k}"
        found.append(story(" ".join(own), f"2026-03-{1 + k % 5:02}", outlet=f"Paper {k}"))
    return found


def others(n: int) -> list[Story]:
    """As many texts of other things, with one sentence in common."""
    return [story(f"{text(100 + k)} {COMMON}", "2026-03-02", outlet=f"Paper {k}") for k in range(n)]


def sources(path: Path, stories: list[Story]) -> int:
    with Store(path) as store:
        for one in stories:
            store.add(*one)
        rebuild(store)
        return len(stories) - len(store.rows("SELECT * FROM copy"))


@pytest.mark.parametrize("n", [MOST_COMMON - 5, MOST_COMMON + 1, 2 * MOST_COMMON])
def test_a_story_that_is_reprinted_often_stays_one_source(tmp_path: Path, n: int) -> None:
    assert sources(tmp_path / "r.db", [*reprints(n), *others(3)]) == 1 + 3


def test_many_texts_with_a_common_sentence_are_many_sources(tmp_path: Path) -> None:
    n = 2 * MOST_COMMON
    assert sources(tmp_path / "r.db", others(n)) == n


@pytest.mark.parametrize(("seed", "spread"), [(1, 1000), (2, 1000), (3, 34)])
def test_growing_finds_the_same_copies(
    tmp_path: Path, seed: int, spread: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("verbale.record.widely.MOST_SPREAD", spread)
    stories = [*reprints(36), *others(36)]
    random.Random(seed).shuffle(stories)
    at_once = grown(tmp_path / "a.db", stories, len(stories))
    assert grown(tmp_path / "b.db", stories, 1) == at_once
    assert grown(tmp_path / "c.db", stories[::-1], 7) == at_once
