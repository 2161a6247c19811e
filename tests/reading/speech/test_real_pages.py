"""What real pages of many outlets showed: words that a rule took for an end, a cue or a speaker and that are none."""

from collections.abc import Callable

import pytest

Said = Callable[[str], list[tuple[str, str | None]]]

READ = {
    "a clause does not end before its verb": (
        "He said the mayor of Aldmoor, who is also a judge, would lead the panel.",
        [("the mayor of Aldmoor, who is also a judge, would lead the panel", "He")],
    ),
    "two subjects joined are one clause": (
        "Ada Kell said Tuesday the army and the rebels are close to a deal and urged patience.",
        [("the army and the rebels are close to a deal", "Ada Kell")],
    ),
    "a day before the clause is the reporter's": (
        "The palace said on Sunday it did not take the delay as a snub.",
        [("it did not take the delay as a snub", "The palace")],
    ),
    "what the news set off is the reporter's": (
        "Grain fell after the minister said the port would reopen, fuelling hopes of a truce.",
        [("the port would reopen", "the minister")],
    ),
    "but what a strike set off is part of what is told": (
        "The army said rockets hit the depot, starting a fire.",
        [("rockets hit the depot, starting a fire", "The army")],
    ),
    "another speaker behind a semicolon": (
        "Norland complained that the jet crossed its border; Oldavia insisted it had not.",
        [("the jet crossed its border", "Norland"), ("it had not", "Oldavia")],
    ),
    "made clear without that": (
        "The union has made clear it will not sign.",
        [("it will not sign", "The union")],
    ),
    "but what is clear to nobody is nobody's": ("It is clear that the talks have stalled.", []),
    "a medium told, and a clause at once behind it": (
        "Kell told Reuters talks would resume on Monday.",
        [("talks would resume on Monday", "Kell")],
    ),
    "told reporters at a briefing that": (
        "Kell told reporters at a news conference that she had spoken to the envoy.",
        [("she had spoken to the envoy", "Kell")],
    ),
    "the name of a programme is no words of the speaker": (
        '"They are holding the bag," Ada Kell told CNBC\'s "Inside Norland" on Monday.',
        [("They are holding the bag", "Ada Kell")],
    ),
    "the nearest verb has the quotation": (
        'The agency quoted Ada Kell as saying: "We are ready to stop the operation."',
        [("We are ready to stop the operation", "Ada Kell")],
    ),
    "appeared to suggest": (
        "Kell appeared to suggest the allies would join.",
        [("the allies would join", "Kell")],
    ),
    "appealed to somebody to do something": (
        "Ada Kell appealed to both sides to lay down their arms.",
        [("to lay down their arms", "Ada Kell")],
    ),
    "described as two things": (
        'The mayor described the envoys as "odd" and "slow" and said they were late.',
        [('the envoys as "odd" and "slow', "The mayor"), ("they were late", "The mayor")],
    ),
}
SILENT = {
    "without saying": "The envoy left without saying when he would return.",
    "stopped short of saying": "The envoy stopped short of saying the port would open.",
    "a fight threatens nobody": "The fighting threatens to wreck the talks.",
    "a remark on what an event shows": "The jets struck again, underscoring the fragility of the whole truce.",
}


@pytest.mark.parametrize("name", READ)
def test_what_is_said_and_by_whom(name: str, said: Said) -> None:
    text, expected = READ[name]
    found = said(text)
    assert [one for one in expected if one not in found] == []
    assert len(found) <= len(expected) + 1


@pytest.mark.parametrize("name", SILENT)
def test_what_says_nothing(name: str, said: Said) -> None:
    assert said(SILENT[name]) == []


def test_who_is_cited_ends_at_the_comma_that_the_parser_hung_on_the_name(said: Said) -> None:
    text = "According to Peruvian Defence Minister Jonas Lind, Peru in those weeks flew 900 sorties."
    assert [words for words, _ in said(text)] == ["Peru in those weeks flew 900 sorties"]


def test_a_participle_is_of_the_one_who_spoke_not_of_a_thing_in_his_words(said: Said) -> None:
    text = "Ada Kell said that the tariffs could burden some goods, urging Oslo to wait."
    assert ("to wait", "Ada Kell") in said(text)


def test_words_told_inside_words_that_a_cue_closes_end_there(said: Said) -> None:
    text = "The two met and agreed to talk, though no date was set, a senior official told Haaretz."
    assert [words for words, _ in said(text)][-1] == "to talk, though no date was set"


def test_a_quotation_whose_opening_mark_was_lost_begins_with_its_paragraph(said: Said) -> None:
    text = "The envoy spoke on Monday.\nThe fighting must end at once,” the Spanish diplomat urged."
    assert said(text) == [("The fighting must end at once", "the Spanish diplomat")]


def test_the_name_of_the_site_in_a_title_attributes_nothing(said: Said) -> None:
    assert said("Talks on grain go on ahead of the truce – Bloomberg\n\nThe talks went on.") == []


def test_a_medium_in_a_title_that_the_article_cites_attributes_it(said: Said) -> None:
    text = "Talks on grain to end in May – Bloomberg\n\nThe talks end in May, Bloomberg reported."
    assert ("Talks on grain to end in May", "Bloomberg") in said(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We did not come to be lectured,” the envoy shot back.", ("We did not come to be lectured", "the envoy")),
        ("The talks are dead, in the words of one negotiator.", ("The talks are dead", "one negotiator")),
        ("In the words of one negotiator, the talks are dead.", ("the talks are dead", "one negotiator")),
        ("Norway would, Lind said, recall its ambassador.", ("Norway would, Lind said, recall its ambassador", "Lind")),
        ("Peace, the bishop told worshippers, “is not made with guns”.",
         ("Peace, the bishop told worshippers, “is not made with guns", "the bishop")),
    ],
)  # fmt: skip
def test_words_around_an_aside_and_words_of_somebody(
    text: str, expected: tuple[str, str], said: Said
) -> None:
    assert said(text) == [expected]


def test_a_term_in_marks_that_ends_with_a_comma_is_no_speech(said: Said) -> None:
    assert said("The so-called “ghost fleet,” the navy tracked for weeks.") == []


def test_a_participle_behind_a_parenthesis_is_of_who_is_named_in_it(said: Said) -> None:
    text = "Norway opposes the levy, its trade ministry said, warning that it would respond."
    assert ("it would respond", "its trade ministry") in said(text)
