"""What a thread is called in one line."""

import pytest
from tests.making import act, story

from verbale.model import ThreadMention
from verbale.record.mentions import sightings
from verbale.record.titles import kinds, stands_for_state, title

NAMES = {"nor": "Norway", "isl": "Iceland"}


def called(text: str, words: str, subject: str = "") -> str:
    article, reading = story(text, "2026-03-03", act(words, by="nor", to="isl", type="RETREAT"))
    mentions: list[ThreadMention] = [s.mention for s in sightings("a", "One", article.text, reading)]
    return title("RETREAT", "", subject, mentions, "", NAMES).partition(":")[0]


@pytest.mark.parametrize(
    ("text", "words", "subject", "word"),
    [
        ("Norway offered Iceland a truce.", "truce", "ceasefire", "Ceasefire"),
        ("Norway offered Iceland a humanitarian pause.", "pause", "temporary truce", "Ceasefire (temporary truce)"),
        ("Norway freed Iceland's sailors.", "freed", "prisoners", "Release"),
        ("Norway swapped sailors with Iceland.", "swapped", "prisoners", "Exchange"),
        ("Norway pulled back from Iceland.", "pulled back", "withdrawal", "Withdrawal"),
        ("Norway ended its patrols off Iceland.", "ended", "", "Halt"),
        ("Norway ended it, Iceland said.", "ended", "withdrawal", "Withdrawal"),
        ("Norway relented before Iceland.", "relented", "", "Pull-back"),
    ],
)  # fmt: skip
def test_a_truce_a_release_and_a_withdrawal_have_words_of_their_own(
    text: str, words: str, subject: str, word: str
) -> None:
    assert called(text, words, subject) == word
    assert word.partition(" (")[0] in kinds()


def test_tariffs_are_called_so_and_talks_broken_off_over_them_are_not() -> None:
    article, reading = story(
        "Norway imposed tariffs on Iceland.", "2026-03-03",
        act("imposed tariffs", by="nor", to="isl", type="SANCTION", mode="other"),
    )  # fmt: skip
    mentions = [s.mention for s in sightings("a", "One", article.text, reading)]
    assert title("SANCTION", "other", "tariffs", mentions, "", NAMES) == "Tariffs: Norway → Iceland"
    assert title("SANCTION", "discontinue", "tariffs", mentions, "", NAMES).startswith("Broken off (tariffs)")


def test_who_only_speaks_for_a_state_is_told_from_who_is_something_in_it() -> None:
    assert stands_for_state("Icelandic negotiators")
    assert not stands_for_state("Icelandic trawlers")
