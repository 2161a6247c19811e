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
