"""Whose minister, neighbour or wife it is; and whom the members of a body speak for."""

from collections.abc import Callable

import pytest

from verbale.model import Article, sha256_of
from verbale.reading import read_article
from verbale.reading.actors import Cast
from verbale.reading.draft import Draft

Meant = Callable[..., tuple[str, ...]]
CastOf = Callable[..., tuple[Draft, Cast]]


@pytest.mark.parametrize(
    ("text", "word", "whom"),
    [
        # "X and his …": the one joined to it, not the subject
        ("Pope Leo received Emmanuel Macron and his wife.", "his", {"macron-emmanuel"}),
        (
            "Pope Leo received Macron and Merz and their wives.",
            "their",
            {"macron-emmanuel", "merz-friedrich"},
        ),
        ("Pope Leo received his brother.", "his", {"leo-xiv"}),
        # sure possessives lead to the lexicon's holder
        ("Tehran said its foreign minister would fly to Muscat.", "minister", {"araghchi-abbas"}),
        # a body of the last subject's state
        (
            "Pakistani Prime Minister Shehbaz Sharif called India's move rash. Its Defense Ministry agreed.",
            "Its",
            {"pak"},
        ),
        # the neighbour is who stands opposite
        ("Rwanda and Burundi shut the border. Rwanda accused its neighbour of lying.", "neighbour", {"bdi"}),
        ("Ghana thanked a neighbour for the grain.", "neighbour", {"neighbour"}),
        # heads of state and of government are counterparts
        ("Emmanuel Macron called his German counterpart.", "counterpart", {"merz-friedrich"}),
        # who wrote the letter
        ("Trump read Macron's letter, in which he warned of a rift.", "he", {"macron-emmanuel"}),
        # the movement by a common name
        ("Hezbollah fired. Hezbollah denied it. The militants withdrew.", "militants", {"hezbollah"}),
        ("Kenya fired. Kenya denied it. The militants withdrew.", "militants", {"militants"}),
        # those who are only counted or only exchanged
        ("The blast killed 12 people and injured dozens.", "dozens", {"people"}),
        ("The firm hired dozens.", "dozens", set()),
        ("Kenya and Somalia agreed a prisoner swap.", "prisoner", {"prisoners"}),
        ("Kenya built a prisoner camp.", "prisoner", set()),
        ("Kenya freed ten POWs.", "POWs", {"prisoners"}),
    ],
)
def test_the_word_means_whom_a_reader_takes_it_to_mean(
    meant: Meant, text: str, word: str, whom: set[str]
) -> None:
    assert set(meant(text, word)) == whom


@pytest.mark.parametrize(
    ("text", "speaker", "whom"),
    [
        ('Hamas spokesman Jihad Karim replied. "We will not yield," he said.', "karim-jihad", ("hamas",)),
        ('Hezbollah MP Ali Karim replied. "We will not yield," he said.', "karim-ali", ("lbn",)),
        ('Kenyan spokesman Ali Karim replied. "We will not yield," he said.', "karim-ali", ("ken",)),
    ],
)
def test_we_is_the_body_that_the_speaker_stands_for(
    meant: Meant, text: str, speaker: str, whom: tuple[str, ...]
) -> None:
    assert meant(text, "We", speaker=(speaker,)) == whom


@pytest.mark.parametrize(
    ("text", "word", "whom"),
    [
        # a host of the talks is no side of them
        ("Chad offered to host talks between Libya and Sudan. Chad and Libya met. The two sides agreed.", "sides",
         {"lby", "sdn"}),
        # the matter names them
        ("Chad and Mali spoke. The toll on both sides of the Libya-Sudan conflict rose.", "sides", {"lby", "sdn"}),
        # who urges both is neither
        ("Libya and Sudan spoke. Chad and Libya spoke. Chad urged both sides to stop.", "sides", {"lby", "sdn"}),
        # together on one side
        ("Libya and Sudan spoke. Libya signed deals with Chad and Mali. The two sides will speak again.", "sides",
         {"lby", "sdn"}),
    ],
)  # fmt: skip
def test_both_sides_are_those_who_negotiate(meant: Meant, text: str, word: str, whom: set[str]) -> None:
    assert set(meant(text, word)) == whom


def test_a_body_after_the_name_of_a_state_is_that_states() -> None:

    def by(text: str) -> tuple[str, ...]:
        return read_article(Article("a", text, sha256_of(text))).events[0].by

    assert by("Peru's Congress rejected the treaty.") == ("per-congress",)
    assert by("Congress rejected the treaty.") == ("us-congress",)


def test_a_town_is_nobody_who_is_called_like_it() -> None:

    text = "Rebels captured the town of Masisi on Monday."
    assert "masisi-mokgweetsi" not in read_article(Article("a", text, sha256_of(text))).actors
