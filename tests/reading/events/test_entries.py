"""Loading the predicates: order of trial, a user's own entries, malformed entries named."""

from pathlib import Path

import pytest

from verbale.model import LexiconError
from verbale.reading.events.entries import predicates


def own(tmp_path: Path, text: str) -> tuple[Path, ...]:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    return (path,)


def test_longer_phrases_are_tried_first() -> None:
    lengths = [len(e.words) for e in predicates().verbs["call"]]
    assert lengths == sorted(lengths, reverse=True)


def test_a_users_own_entry_goes_before_the_packaged_ones(tmp_path: Path) -> None:
    found = predicates(own(tmp_path, '[[verb]]\nlemma = "swoop"\ntype = "CONSULT"\nmode = "talks"\n'))
    assert found.verbs["swoop"][0].type == "CONSULT"
    assert found.verbs["swoop"][0].id == "own.toml/verb/swoop"


def test_classes_are_spelt_out_in_lower_case(tmp_path: Path) -> None:
    found = predicates(
        own(tmp_path, '[[verb]]\nlemma = "swoop on"\ntype = "ASSAULT"\nobject = ["@place", "HQ"]\n')
    )
    assert {"city", "@place", "hq"} <= found.verbs["swoop"][0].objects


def test_an_entry_seldom_right_where_counted_is_left_out(tmp_path: Path) -> None:
    found = predicates(own(tmp_path, '[[noun]]\nlemma = "hullabaloo"\ntype = "PROTEST"\ntrust = 0.1\n'))
    assert "hullabaloo" not in found.nouns


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[verb]]\ntype = "AID"\n', "no lemma"),
        ('[[verb]]\nlemma = "x"\ntype = "HELP"\n', "no PLOVER type"),
        ('[[verb]]\nlemma = "x"\ntype = "AID"\nmode = "call"\n', "no mode"),
        ('[[verb]]\nlemma = "x"\ntype = "AID"\ngives = "soon"\n', "no status"),
        ('[[verb]]\nlemma = "x"\ntype = "AID"\nobject = ["@nobody"]\n', "no class"),
        ('[[verb]]\nlemma = "x"\ntype = "AID"\ncolour = "red"\n', "unknown field"),
    ],
)
def test_a_malformed_entry_is_named(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(LexiconError, match=said):
        predicates(own(tmp_path, text))
