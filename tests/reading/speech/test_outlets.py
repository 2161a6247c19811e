"""Sentences in the manner of many outlets, each with what is said in it and by whom. All are invented."""

from collections.abc import Callable

import pytest

Said = Callable[[str], list[tuple[str, str | None]]]

CASES: dict[str, tuple[str, list[tuple[str, str | None]]]] = {
    "bbc scare quotes and a told clause": (
        'Ms Adeyemi told the BBC her government was "not naive" about the rebels\' promises.',
        [('her government was "not naive" about the rebels\' promises', "Ms Adeyemi")],
    ),
    "bbc quotation with its speaker behind the verb": (
        '"Nobody wants a border that moves every week," says Prof Ilse Brandt of Ghent University.',
        [("Nobody wants a border that moves every week", "Prof Ilse Brandt of Ghent University")],
    ),
    "guardian as he put it": (
        "The dam, as Okello put it, would become a bargaining chip.",
        [("The dam, as Okello put it, would become a bargaining chip", "Okello")],
    ),
    "guardian single marks": (
        "‘We are not leaving this room without a text,’ the Kenyan mediator said.",
        [("We are not leaving this room without a text", "the Kenyan mediator")],
    ),
    "guardian has said": (
        "Norland has said it will not reopen the pipeline before the elections.",
        [("it will not reopen the pipeline before the elections", "Norland")],
    ),
    "afp quotation and day": (
        '"The convoy was stopped twice," a relief official told AFP on Sunday, on condition of anonymity.',
        [("The convoy was stopped twice", "a relief official")],
    ),
    "afp headline, says": (
        "Norland ready to free prisoners, says president\n\nThe exchange is planned for June.",
        [("Norland ready to free prisoners", "president")],
    ),
    "headline with an outlet behind a dash": (
        "Grain exports fall for a third month — Reuters\n\nShips wait at the strait.",
        [("Grain exports fall for a third month", "Reuters")],
    ),
    "headline with a name and a colon": (
        "Norland's minister: Talks will resume in May\n\nThe two sides met in Oslo.",
        [("Talks will resume in May", "Norland's minister")],
    ),
    "xinhua said on a day": (
        "Norland is willing to work with Sundria to deepen trade, Foreign Minister Chen Bo said here Tuesday.",
        [("Norland is willing to work with Sundria to deepen trade", "Foreign Minister Chen Bo")],
    ),
    "xinhua noting": (
        "Noting that the two countries share a long border, Chen said trade should be put back on track.",
        [("the two countries share a long border", "Chen"), ("trade should be put back on track", "Chen")],
    ),
    "xinhua called on, to": (
        "The spokesperson called on all parties to exercise restraint.",
        [("to exercise restraint", "The spokesperson")],
    ),
    "dawn while speaking": (
        "Speaking at a seminar, the adviser said that the water treaty could not be suspended unilaterally.",
        [("the water treaty could not be suspended unilaterally", "the adviser")],
    ),
    "dawn he maintained": (
        "The treaty, he maintained, was binding on both countries.",
        [("The treaty, he maintained, was binding on both countries", "he")],
    ),
    "hindu speaker behind a title": (
        "External Affairs Minister R. Nair on Friday said India had not received any proposal.",
        [("India had not received any proposal", "External Affairs Minister R. Nair")],
    ),
    "hindu sources said": (
        "The two sides would meet again next month, official sources said.",
        [("The two sides would meet again next month", "official sources")],
    ),
    "al jazeera reporting from": (
        "Al Jazeera's Huda Saleh, reporting from the crossing, said dozens of trucks were waiting.",
        [("dozens of trucks were waiting", "Al Jazeera's Huda Saleh")],
    ),
    "al jazeera told with a relative clause": (
        "Karim, who lost his home in the strike, told Al Jazeera that aid had stopped.",
        [("aid had stopped", "Karim")],
    ),
    "rferl quotation over the attribution with a date": (
        '"No one asked us," Dzhaparov said on May 3, adding: "We will ask them."',
        [("No one asked us", "Dzhaparov"), ("We will ask them", "Dzhaparov")],
    ),
    "tass according to him": (
        "According to him, the next round may be held in Baku.",
        [("the next round may be held in Baku", "him")],
    ),
    "tass the diplomat pointed out": (
        '"The contacts go on," the diplomat pointed out.',
        [("The contacts go on", "the diplomat")],
    ),
    "un release reiterates a call": (
        "The Secretary-General reiterates his call for an immediate halt to the fighting.",
        [("his call for an immediate halt to the fighting", "The Secretary-General")],
    ),
    "un release urges": (
        "The Council members urged both parties to return to the table without preconditions.",
        [("to return to the table without preconditions", "The Council members")],
    ),
    "joint statement": (
        "In a joint statement, France and Norland said that sanctions would be lifted in stages.",
        [("sanctions would be lifted in stages", "France and Norland")],
    ),
    "the communique reads": (
        '"The parties will exchange lists of prisoners by Friday," the communique reads.',
        [("The parties will exchange lists of prisoners by Friday", "the communique")],
    ),
    "letter says": (
        "In a letter to the Council, Ambassador Ruiz said the buffer zone had been breached.",
        [("the buffer zone had been breached", "Ambassador Ruiz")],
    ),
    "post in capitals": (
        '"NO DEAL WITHOUT OUR FISHERMEN!" the president wrote on Truth Social.',
        [("NO DEAL WITHOUT OUR FISHERMEN!", "the president")],
    ),
    "axios scoop chain": (
        "The envoy plans to fly to Doha on Friday, Axios reported, citing two sources with knowledge.",
        [("The envoy plans to fly to Doha on Friday", "two sources")],
    ),
    "wall street journal reported that": (
        "The Wall Street Journal reported on Monday that the two capitals were close to a tariff deal.",
        [("the two capitals were close to a tariff deal", "The Wall Street Journal")],
    ),
    "was quoted as saying": (
        "Deputy minister Aram Sarkis was quoted by IRNA as saying that inspectors would not be admitted.",
        [("inspectors would not be admitted", "Deputy minister Aram Sarkis")],
    ),
    "reportedly is nobody's speech": ("The generals reportedly met in the desert.", []),
    "machine translated: he noted that": (
        "At the same time, the politician noted that in the case of refusal, consequences will follow.",
        [("in the case of refusal, consequences will follow", "the politician")],
    ),
    "machine translated: dash dialogue": (
        "- We will not give up the port, - said the head of the district, Oleh Savchuk.",
        [("We will not give up the port", "the head of the district, Oleh Savchuk")],
    ),
    "in remarks late on Monday": (
        "In remarks late on Monday, Premier Holm described the truce as fragile.",
        [("the truce as fragile", "Premier Holm")],
    ),
    "denied speech": ("The ministry did not say that the envoy had resigned.", []),
    "declined to say": ("The company declined to say whether the ships had turned back.", []),
    "asked whether": (
        "Asked whether talks would go on, Okoro said they would.",
        [("they would", "Okoro")],
    ),
    "denies that": (
        "Sundria denies that its drones crossed the border.",
        [("its drones crossed the border", "Sundria")],
    ),
    "warning that, after a comma": (
        "The bloc extended its sanctions, warning that more would follow if the shelling went on.",
        [("more would follow if the shelling went on", "The bloc")],
    ),
    "a warning from": (
        "The speech carried a warning from Okoro that patience was running out.",
        [("patience was running out", "Okoro")],
    ),
    "an agreement that": (
        "There was agreement among the ministers that the corridor must stay open.",
        [("the corridor must stay open", "the ministers")],
    ),
    "the message was": (
        '"Our message is simple," Lind said: "Stop the shelling."',
        [('Our message is simple," Lind said: "Stop the shelling', "Lind")],
    ),
    "state television": (
        "State television said the general would be buried on Thursday.",
        [("the general would be buried on Thursday", "State television")],
    ),
    "economist in context": (
        "Tariffs would fall to 10%, down from 25%, under the draft, two people briefed on it said.",
        [("Tariffs would fall to 10%, down from 25%, under the draft", "two people")],
    ),
    "made it clear": (
        "Holm made it clear that no troops would be sent.",
        [("no troops would be sent", "Holm")],
    ),
    "threatened to": (
        "The rebels have threatened to cut the road unless the blockade is lifted.",
        [("to cut the road unless the blockade is lifted", "The rebels")],
    ),
    "partial quotes after a comma": (
        'The talks were "difficult but useful", she told reporters in Vienna.',
        [('The talks were "difficult but useful', "she")],
    ),
    "a question in quotation marks": (
        '"When will the siege end?" asked Mariam Diallo, a nurse.',
        [("When will the siege end?", "Mariam Diallo, a nurse")],
    ),
    "two speakers in one sentence": (
        "Okoro said the port was open, while Lind insisted it was still mined.",
        [("the port was open", "Okoro"), ("it was still mined", "Lind")],
    ),
    "time after said": (
        "Lind said on Thursday evening that the ferry had been attacked.",
        [("the ferry had been attacked", "Lind")],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_said_and_by_whom_whatever_the_outlet(name: str, said: Said) -> None:
    text, expected = CASES[name]
    assert said(text) == expected
