"""What an article is called."""

import pytest

from verbale.model import Article, sha256_of

BODY = "Norway and Iceland met in Geneva on Monday. They agreed to meet again."


def headline(text: str, title: str | None = None) -> str | None:
    return Article("a", text, sha256_of(text), title=title).headline


def test_a_title_that_was_given_is_the_headline() -> None:
    assert headline(f"Envoys meet\n\n{BODY}", "Truce near") == "Truce near"


def test_the_line_over_a_text_without_title_is_its_headline() -> None:
    assert headline(f"\n Envoys  meet in Geneva\n\n{BODY}") == "Envoys meet in Geneva"
    assert headline(f"Will they meet?\n{BODY * 3}") == "Will they meet?"


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"They met on Monday.\n\n{BODY}",
        "They met on Monday and spoke of fish, of\nboats and of the men who had been\nseized.",
        f"{BODY[:-1] * 3}\n\n{BODY}",
        "Envoys meet",
    ],
)
def test_a_sentence_a_wrapped_line_and_a_bare_line_are_none(text: str) -> None:
    assert headline(text) is None
