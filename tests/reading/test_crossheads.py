"""Lines in capitals between paragraphs."""

from verbale.api import read
from verbale.reading.crossheads import crossheads

TEXT = (
    "SIEGE WARFARE\n\nThe foreign ministers of Chad and Mali met in Niamey on Monday.\n\nSIEGE WARFARE\n\n"
    "They spoke of the wells.\n\nTHE PRESIDENT: We agreed.\n\nUN\n\nChad has asked for time."
)


def test_a_line_in_capitals_behind_prose_is_a_crosshead() -> None:
    assert [TEXT[a:b] for a, b in crossheads(TEXT)] == ["SIEGE WARFARE"]


def test_a_text_all_in_capitals_has_none() -> None:
    assert crossheads("CHAD MEETS MALI.\n\nSIEGE WARFARE\n\nTHEY MET IN NIAMEY.") == ()


def test_a_crosshead_names_no_act_and_a_headline_does() -> None:
    heads = [TEXT[: e.anchor.start].count("\n\n") for e in read(TEXT, "2026-03-03").events]
    assert 0 in heads  # paragraphs, the headline first
    assert 1 in heads
    assert 2 not in heads
