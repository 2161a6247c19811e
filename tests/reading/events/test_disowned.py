"""What its own doer denies is not shown as held; what only others deny is."""

import pytest

from verbale.model import Article, Reading, sha256_of
from verbale.reading import read_article


def read(text: str) -> Reading:
    return read_article(Article("a", text, sha256_of(text)))


def status(text: str, anchor: str) -> str:
    return next(e.status for e in read(text).events if anchor in e.anchor.words)


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Ghana said Togo had shelled the bridge. Togo denied it.", "shelled"),
        (
            "Peru accused Chile of shelling the border post on Monday. Chile rejected the allegation.",
            "shelling",
        ),
        ("A Chadian diplomat said Niger had seized two of its trucks, which Niger denied.", "seized"),
        ("Oslo said Peru had agreed to free the crew. A Peruvian official denied the report.", "agreed"),
        ("Oslo said Peru had agreed to free the crew. A Peruvian official denied the report.", "free"),
    ],
)
def test_what_its_doer_denies_is_denied(text: str, anchor: str) -> None:
    assert status(text, anchor) == "denied"


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Togo said its army had captured the bridge. Ghana denied the claim.", "captured"),
        ("Ghana said Togo had shelled the bridge. Togo said it regretted the deaths.", "shelled"),
        ("Ghana said Togo had shelled the bridge. Togo confirmed the report.", "shelled"),
    ],
)
def test_what_others_deny_or_nobody_denies_is_held(text: str, anchor: str) -> None:
    assert status(text, anchor) == "happened"


def test_the_status_leads_to_the_words_of_the_denial() -> None:
    event = next(
        e
        for e in read("Ghana said Togo had shelled the bridge. Togo denied it.").events
        if e.type == "ASSAULT"
    )
    why = next(w for w in event.why if w.field == "status")
    assert (why.rule, why.spans[0].words) == ("its-doer-denies", "denied")
