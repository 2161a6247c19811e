"""Copies of a text are one source."""

from verbale.model import Span
from verbale.record.fingerprint import fingerprint
from verbale.record.sources import Near, Text, families, is_near, near_reason

TEXT = " ".join(f"word{n} stands beside number{n * 7}" for n in range(80))
OTHER = " ".join(f"sentence{n} tells of matter{n * 3}" for n in range(80))
DAYS = {"a": "2026-01-02", "b": "2026-01-01", "c": "2026-01-03"}


def near(prints: dict[str, frozenset[int]]) -> list[Near]:
    sizes = {k: len(p) for k, p in prints.items()}
    return [
        Near(a, b, near_reason(len(prints[a] & prints[b]), sizes[a], sizes[b]))
        for a in prints for b in prints
        if a < b and is_near(len(prints[a] & prints[b]), sizes[a], sizes[b])
    ]  # fmt: skip


def sources(prints: dict[str, frozenset[int]], texts: dict[str, Text]) -> dict[str, str]:
    return {k: c.source for k, c in families(near(prints), texts).items()}


def copies(**texts: str) -> dict[str, str]:
    prints = {k: fingerprint(t, ()) for k, t in texts.items()}
    return sources(prints, {k: Text(DAYS[k], len(prints[k]), texts[k]) for k in texts})


def test_a_copy_belongs_to_the_first_published() -> None:
    assert copies(a=TEXT, b=TEXT, c=OTHER) == {"a": "b"}


def test_a_cut_off_teaser_is_a_copy() -> None:
    assert copies(a=TEXT[: len(TEXT) // 3], b=TEXT) == {"a": "b"}


def test_a_few_changed_words_leave_it_a_copy() -> None:
    assert copies(a=TEXT.replace("word7 ", "other ").replace("word41 ", "another "), b=TEXT) == {"a": "b"}


def test_another_text_with_a_common_sentence_is_no_copy() -> None:
    assert copies(a=OTHER + " " + TEXT[:150], b=TEXT) == {}


def test_furniture_does_not_count() -> None:
    menu = "Share this on every network that you like and subscribe to our newsletter today or tomorrow"
    assert fingerprint(menu, (Span(0, len(menu)),)) == fingerprint("", ())


def test_of_two_of_one_day_the_one_that_was_cut_off_is_the_copy() -> None:
    prints = {"a": fingerprint(TEXT[: len(TEXT) // 2], ()), "b": fingerprint(TEXT, ())}
    texts = {k: Text("2026-01-01", len(p), k) for k, p in prints.items()}
    assert sources(prints, texts) == {"a": "b"}


def test_of_two_of_one_day_the_sender_that_names_itself_is_the_source() -> None:
    prints = {"a": fingerprint(TEXT, ()), "b": fingerprint("Bern (One) - " + TEXT, ())}
    texts = {k: Text("2026-01-01", len(p), k, k == "b") for k, p in prints.items()}
    assert sources(prints, texts) == {"a": "b"}
