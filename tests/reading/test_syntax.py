"""Questions asked of a parse."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from verbale.reading.syntax import subject


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("Saidov invited Lavrov to attend a summit and thanked Oslo for the fish.", "thanked", "Saidov"),
        (
            "Trump has argued that Peru will win the land and has pressured Chile to pay.",
            "pressured",
            "Trump",
        ),
        ("The minister said Kenya would pay and would send police.", "send", "Kenya"),
        ("Chad is dragging out the war and continues to shell the town.", "shell", "Chad"),
    ],
    ids=["finite-beside-infinitive", "same-auxiliary", "joined-within", "finite-phrase"],
)
def test_a_finite_verb_has_the_subject_of_the_finite_verb_it_is_joined_to(
    text: str, verb: str, who: str, read_doc: Callable[[str], Doc]
) -> None:
    found = subject(next(t for t in read_doc(text) if t.text == verb))
    assert found is not None and found.text == who


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("Kenya gave Uganda ten days to open the port.", "open", "Uganda"),
        ("Kenya gave ten days to Uganda to think and left to open the port.", "open", "Kenya"),
        ("Rebels took the port on Monday, days after Kenya and Uganda signed a truce.", "signed", "Kenya"),
        ("Rebels took the port after the truce and signed nothing.", "signed", "Rebels"),
        ("Kenya stopped short of leaving the union.", "leaving", "Kenya"),
        ("Kenya spoke of plans of leaving the union.", "leaving", "plans"),
    ],
    ids=["who-is-given-time", "not-who-gives", "behind-after", "joined-after", "short-of", "of-a-noun"],
)
def test_who_acts_in_clauses_that_hang_loosely(
    text: str, verb: str, who: str, read_doc: Callable[[str], Doc]
) -> None:
    found = subject(next(t for t in read_doc(text) if t.text == verb))
    assert found is not None and found.text == who
