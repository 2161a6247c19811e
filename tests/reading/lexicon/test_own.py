"""A user's own lexicon file: every fault is told with its entry and field, before anything is read."""

from pathlib import Path

import pytest

from verbale.model import LexiconError
from verbale.reading.events.entries import predicates
from verbale.reading.lexicon.own import check_own, own_ids

HUDDLE = '[[verb]]\nlemma = "huddle"\ntype = "CONSULT"\n'


def mine(folder: Path, text: str) -> tuple[Path, ...]:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return (path,)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "holds no entry"),
        ('[[verb]]\nlemma = "huddle"\n', r"verb 1 \('huddle'\): `type` is missing"),
        (HUDDLE + HUDDLE.replace("CONSULT", "ASSAULT"), "verb 2 .* again as verb 1"),
        ('[[verb]]\nlemma = 5\ntype = "CONSULT"\n', "`lemma` is a string"),
        ('[[verb]]\nlemma = " "\ntype = "CONSULT"\n', "`lemma` is a string"),
        (HUDDLE + 'object = "team"\n', r"`object` is a list of strings"),
        (HUDDLE + 'equals = "yes"\n', "`equals` is true or false"),
        (HUDDLE + "trust = 7\n", "`trust` is a number from 0 to 1"),
        (HUDDLE + 'complement = "soon"\n', "no complement"),
        (HUDDLE + 'source = ["subjekt"]\n', "no role"),
        (HUDDLE + 'objct = ["team"]\n', "unknown field `objct`; there are lemma"),
        ('[verb]\nlemma = "huddle"\n', r"write \[\[verb\]\]"),
        ('[[vreb]]\nlemma = "huddle"\n', r"\[vreb\] is none of .*\[\[verb\]\]"),
        ('[[person]]\nid = "doe-ann"\nname = "Ann Doe"\nof = "Iceland"\n', "'Iceland' is no state's code"),
        ('[[fact]]\nid = "one"\n', "mine.toml, fact 'one'"),
    ],
)
def test_a_fault_is_told_with_its_entry(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(LexiconError, match=said) as raised:
        check_own(mine(tmp_path, text))
    assert "mine.toml" in str(raised.value)


def test_two_entries_of_one_word_under_other_conditions_are_no_fault(tmp_path: Path) -> None:
    other = '[[verb]]\nlemma = "huddle"\ntype = "none"\nsubject = ["penguin"]\n'
    check_own(mine(tmp_path, HUDDLE + other))


def test_an_adjective_of_ones_own_is_taken(tmp_path: Path) -> None:
    files = mine(tmp_path, '[[adjective]]\nlemma = "chummy"\ntype = "SUPPORT"\n')
    check_own(files)
    assert predicates(files).adjectives["chummy"][0].type == "SUPPORT"


def test_none_as_type_says_that_a_phrase_is_no_event(tmp_path: Path) -> None:
    files = mine(tmp_path, '[[verb]]\nlemma = "dally"\ntype = "none"\n')
    assert predicates(files).verbs["dally"][0].type is None
    assert own_ids(files) == ["mine.toml/verb/dally"]
