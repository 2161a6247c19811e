"""Groups without a name: how they are called, and which of them are one."""

import pytest
from tests.reading.events.test_parties import act, read

from verbale.model import Actor, Event


def names(event: Event, text: str) -> list[str]:
    actors: dict[str, Actor] = dict(read(text).actors)
    return [actors[k].name for k in (*event.by, *event.to)]


def test_two_bare_plurals_are_one_group_but_not_two_sides_nor_what_is_counted_apart() -> None:
    text = "The shelling killed women and children."
    assert names(act(text, "killed"), text) == ["women and children"]
    text = "The bomb wounded two nurses and three soldiers."
    assert len(act(text, "wounded").to) == 2
    text = "Clashes between settlers and villagers went on."
    assert len(act(text, "Clashes").by) == 2


def test_a_name_keeps_its_hyphens() -> None:
    text = "Army-backed gunmen killed a 12-year-old boy."
    assert names(act(text, "killed"), text) == ["Army-backed gunmen", "12-year-old boy"]


@pytest.mark.parametrize("phrase", ["Two Serbs", "Dozens of Serbs", "Several Serbs"])
def test_counted_people_are_not_their_state(phrase: str) -> None:
    event = act(f"{phrase} were arrested in Pristina.", "arrested")
    assert "srb" not in event.to and event.to


def test_a_people_as_such_stands_for_its_state() -> None:
    assert act("The Serbs rejected the plan.", "rejected").by == ("srb",)


def test_the_commission_is_the_unions_where_the_union_is_spoken_of() -> None:
    text = "EU envoys met in Brussels. The Commission rejected the offer."
    assert act(text, "rejected").by == ("european-commission",)
    text = "The electoral commission met in Nairobi. The Commission rejected the offer."
    assert act(text, "rejected").by != ("european-commission",)


def test_letters_in_brackets_that_are_anothers_are_no_short_form() -> None:
    text = "Council Regulation (EU) 2025/12 entered into force. The EU imposed sanctions on Chad."
    assert act(text, "imposed").by == ("european-union",)


def test_a_junta_in_a_state_is_the_state() -> None:
    assert act("The junta in Niger accused France of spying.", "accused").by == ("ner",)
    assert act("The rebels in Niger accused France of spying.", "accused").by != ("ner",)


def test_who_is_accused_is_somebody() -> None:
    text = "The opposition accused the electoral council of fraud."
    assert names(act(text, "accused"), text)[-1] == "electoral council"


def test_tens_of_thousands_who_rally_are_people_but_tens_of_thousands_of_tonnes_are_not() -> None:
    text = "Tens of thousands rallied in Accra against the law."
    assert names(act(text, "rallied"), text)[0] == "people"


def test_a_former_premier_is_not_the_one_who_holds_the_office_now() -> None:
    assert act("Fiji arrested Denmark's former prime minister.", "arrested").to != ("frederiksen-mette",)
    assert act("Fiji arrested Denmark's prime minister.", "arrested").to == ("frederiksen-mette",)


def test_the_head_of_a_part_is_not_the_head_of_the_whole() -> None:
    assert act("The UN human rights chief condemned Mali.", "condemned").by != ("guterres-antonio",)
    assert act("The UN chief condemned Mali.", "condemned").by == ("guterres-antonio",)


def test_a_surname_may_be_called_like_a_town() -> None:
    text = (
        "Chile's envoy, Juan Carlos Monterrey, accused Peru of stalling. The mayor of Monterrey was absent."
    )
    assert names(act(text, "accused"), text)[0] == "Juan Carlos Monterrey"


def test_a_firm_is_called_by_the_name_that_follows() -> None:
    text = "The steelmaker Voestalpine condemned the tariffs."
    assert names(act(text, "condemned"), text)[0] == "Voestalpine"
    text = "The steelmaker condemned the tariffs."
    assert names(act(text, "condemned"), text)[0] == "steelmaker"


def test_anyone_who_does_something_is_told_by_it() -> None:
    text = "France will punish anyone who breaks the embargo."
    assert names(act(text, "punish"), text)[-1] == "anyone who breaks the embargo"
    text = "France will not punish anyone."
    assert "anyone" not in names(act(text, "punish"), text)


def test_a_dateline_is_no_part_of_the_name_behind_it() -> None:
    text = "BERN - Norway and Iceland agreed on a 30-day truce on Thursday."
    assert names(act(text, "agreed"), text) == ["Norway", "Iceland"]
    text = "The Anglo-Dutch Trade Board agreed on new rules on Thursday."
    assert len(names(act(text, "agreed"), text)) == 1  # a hyphen without spaces binds
