"""Whoever spoke last goes on: "…," he said, right behind what somebody else was told to have said."""

from verbale.model import Article, sha256_of
from verbale.reading import read_article


def speakers(text: str) -> list[tuple[str, ...]]:
    reading = read_article(Article("a", text, sha256_of(text)))
    return [tuple(reading.actors[key].name for key in statement.speaker) for statement in reading.statements]


def test_a_pronoun_behind_a_quotation_is_who_spoke_before() -> None:
    text = "A retired admiral, Rolando Isidro, doubted that Manila would sign. “It has cold feet,” he said."
    assert speakers(text)[1] == speakers(text)[0]


def test_a_given_name_does_not_bar_the_only_speaker() -> None:
    text = "“It is a standard move,” said Dan Wang, an analyst. “Nobody was surprised,” she said."
    assert speakers(text) == [("Dan Wang",), ("Dan Wang",)]


def test_who_came_in_between_as_a_subject_takes_the_floor() -> None:
    text = "President Jane Doe said the port was open. Jonas Lind, her envoy, left for Oslo. “All is well,” he said."
    assert speakers(text)[-1] == ("Jonas Lind",)


def test_a_name_behind_a_long_title_and_a_comma_is_who_speaks() -> None:
    text = "A senior adviser to Assad, Jane Doe, told Reuters that talks were on."
    assert speakers(text) == [("Jane Doe",)]


def test_opponents_of_a_president_are_not_the_president() -> None:
    assert speakers("Opponents of President Jonas Lind said they were ready.")[0] != ("Jonas Lind",)


def test_two_persons_one_with_a_title_speak_both() -> None:
    text = "John Kerry met the press. Kerry and Russian Foreign Minister Sergey Lavrov said the truce would hold."
    assert len(speakers(text)[-1]) == 2
