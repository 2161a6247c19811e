"""Line ends inside sentences."""

import textwrap

from verbale.reading.parse import masked
from verbale.reading.wrapped import unwrapped

LONG = (
    "Foreign Minister Ali Hadi met the envoys of three states in Cairo on Monday and agreed to send a "
    "delegation to the talks in Geneva if the army of Sudan halts its attacks on the town before Friday; "
    "both governments promised to pay for the buses, the food and the tents that families need."
)


def test_a_text_set_to_a_width_is_read_in_whole_sentences() -> None:
    wrapped = textwrap.fill(LONG, 50)
    assert wrapped.count("\n") > 2
    assert unwrapped(wrapped) == LONG


def test_paragraphs_stay_apart() -> None:
    two = textwrap.fill(LONG, 50) + "\n\n" + textwrap.fill(LONG, 50)
    assert unwrapped(two) == LONG + "\n\n" + LONG


def test_a_headline_and_a_list_keep_their_line_ends() -> None:
    text = (
        "Ministers of three states meet in Cairo on Monday\nThe talks lasted five hours.\n- Egypt\n- Sudan\n"
    )
    assert unwrapped(text) == text


def test_links_and_stars_of_scrapers_are_blanked_in_place() -> None:
    text = "[**Minister Ali Hadi**](https://x.example.org/1)**:** “We come.” He has *not* signed [it] (yet)."
    plain = masked(text, ())
    assert len(plain) == len(text)
    assert " ".join(plain.split()) == "Minister Ali Hadi : “We come.” He has not signed [it] (yet)."
