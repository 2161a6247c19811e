# ruff: noqa: E501 - the texts keep their lines
"""Copies of one text under other words, and texts that only look alike. All texts are invented."""

from datetime import date
from pathlib import Path

import pytest

import verbale
from verbale.model import Article, When, sha256_of
from verbale.record import Store, rebuild, refresh

STORY = """\
LIMA, 14 (Corriente) - Peru and Chile will open two border crossings at Tacna on 1 September, Foreign Minister Rosaura Medrano said on Tuesday after talks that lasted nine hours.

"We have agreed on the gates, not yet on the guards," Medrano told reporters in Lima. Her Chilean colleague Anselmo Barrientos signed the protocol with her in the Torre Tagle palace.

Under the protocol, 340 customs officers will be posted on each side. Chile will pay 12 million dollars for the road to Arica, and Peru will lift the ban on 26 kinds of fruit.

Barrientos said that Santiago would withdraw its complaint at the court in The Hague once the first lorry had crossed. "It will be a lorry full of lemons," he said.

Bolivia protested. Its ambassador in Lima, Casilda Choque, said La Paz had been promised a seat at the table in March and had not been told of the talks.

A second round on guards and patrols is planned for 20 October in Arica, where Brazil will send an observer.
"""

#: The same in other words, as a machine gives it back from another language.
REWRITE = """\
The heads of diplomacy of Chile and Peru settle the matter of the frontier

After a conversation of nine hours the minister for foreign affairs of Peru, Rosaura Medrano, let it be known on Tuesday that from September 1 on two passages over the frontier are to be opened near Tacna together with Chile.

To journalists in Lima Medrano declared: "About the gates we are united, about those who watch them not yet." In the palace Torre Tagle the document was also given his signature by the Chilean minister Anselmo Barrientos.

The document foresees on both sides 340 employees of the customs. The street toward Arica is financed by Chile with 12 million dollars, while Peru does away with the prohibition for 26 sorts of fruit.

According to Barrientos, Santiago takes back the complaint before the tribunal of The Hague as soon as the first truck has passed. "With lemons this truck will be loaded", so Barrientos.

Protest came from Bolivia: Ambassador Casilda Choque in Lima recalled that to La Paz a place at the table had been assured in March, and that nobody informed it about the conversations.

On October 20 one wants to speak in Arica in a second round about patrols and watchmen; an observer will be sent from Brazil.
"""

FRAME = """\
The Northern Ledger
Home | World | Money | Sport
Share this article with your friends
{}
Read also: Ten places to see before winter
Sign up for our letter that goes out every morning at six
"""

TEASER = STORY[: STORY.index("Under the protocol")].strip() + "\nSubscribe to read on."

#: The same day and the same talks, reported by somebody who was there for another paper.
OTHER_REPORT = """\
Fruit growers in Tacna have waited four years for this day. On Tuesday the foreign ministers of Peru and Chile, Rosaura Medrano and Anselmo Barrientos, shook hands in Lima on the reopening of the border.

"I have lost half of my trees," said Jacinto Quispe, who sells mangoes at the Arica road. He does not believe that the ban will be gone by 1 September: "They said so in 2019 and in 2021."

Analysts see a success for President Ofelia Luna, whose party lost 14 seats in the spring. Chile's opposition called the deal a gift and wants the senate in Valparaiso to vote on it.

Medrano struck a careful note. "We have agreed on the gates, not yet on the guards," she said.

The Andean Development Bank expects trade worth 95 million dollars in the first year, and Ecuador has asked to join later.
"""

#: Another text of the first outlet, with a paragraph of background that it prints again and again.
SAME_TOPIC = """\
LIMA, 20 (Corriente) - Peru has called 1,100 reservists to help after the floods in Piura, Defence Minister Hilario Conde said on Monday.

Conde said that 17 bridges were destroyed and that Chile had offered four helicopters. Peru and Chile will open two border crossings at Tacna on 1 September.

"The water does not ask for a passport," Conde said in Piura. Ecuador has closed the bridge of Macara, and Colombia sends 30 doctors.
"""


def record(
    path: Path, *articles: tuple[str, str, str | None], grow: bool = False
) -> list[tuple[str, str, str]]:
    """Outlet, outlet of the source and reason of every copy among (outlet, text, day)."""
    with Store(path / "r.db") as store:
        for outlet, text, day in articles:
            given = When(date.fromisoformat(day), date.fromisoformat(day), rule="given") if day else None
            reading = verbale.read(text, published=day)
            store.add(Article(outlet, text, sha256_of(text), None, outlet, None, given, "test"), reading)
            if grow:
                refresh(store)
        if grow:
            refresh(store)
        else:
            rebuild(store)
        name = {r["key"]: r["outlet"] for r in store.rows("SELECT key, outlet FROM article")}
        rows = store.rows("SELECT * FROM copy ORDER BY article")
        return sorted((name[r["article"]], name[r["source"]], r["reason"].partition(":")[0]) for r in rows)


@pytest.mark.parametrize("grow", [False, True])
def test_a_translation_back_is_one_source_with_what_it_tells_again(tmp_path: Path, grow: bool) -> None:
    found = record(tmp_path, ("Corriente", STORY, "2026-07-14"), ("Echo", REWRITE, "2026-07-15"), grow=grow)
    assert found == [("Echo", "Corriente", "rewrite")]


def test_a_rewrite_without_a_day_is_found_too(tmp_path: Path) -> None:
    found = record(tmp_path, ("Corriente", STORY, "2026-07-14"), ("Echo", REWRITE, None))
    assert found == [("Echo", "Corriente", "rewrite")]


def test_the_same_text_in_another_frame_is_a_copy(tmp_path: Path) -> None:
    found = record(
        tmp_path, ("Corriente", STORY, "2026-07-14"), ("Ledger", FRAME.format(STORY), "2026-07-14")
    )
    assert found == [("Ledger", "Corriente", "near copy")]


def test_a_teaser_is_a_copy_that_was_cut_off(tmp_path: Path) -> None:
    found = record(tmp_path, ("Corriente", STORY, "2026-07-14"), ("Digest", TEASER, "2026-07-14"))
    assert found == [("Digest", "Corriente", "cut off")]


def test_an_independent_report_of_the_same_talks_with_one_quotation_in_common_is_no_copy(
    tmp_path: Path,
) -> None:
    found = record(tmp_path, ("Corriente", STORY, "2026-07-14"), ("Valle", OTHER_REPORT, "2026-07-14"))
    assert found == []


def test_two_texts_in_the_same_frame_are_no_copies(tmp_path: Path) -> None:
    one, other = FRAME.format(SAME_TOPIC), FRAME.format(OTHER_REPORT)
    assert record(tmp_path, ("Ledger", one, "2026-07-20"), ("Valle", other, "2026-07-14")) == []


@pytest.mark.parametrize("grow", [False, True])
def test_what_an_outlet_repeats_on_three_days_tells_nothing(tmp_path: Path, grow: bool) -> None:
    line = (
        "The quarrel began when a fence was moved by night, and eleven governments have since failed to have it"
        " moved back; whoever wants to know more will find a map, a timeline and a quiz on the page of this paper."
    )
    short = [
        f"{name} went to the ministry on that day and came back without an answer.\n{line}"
        for name in ("Ana", "Bo", "Cai")
    ]
    days = ("2026-07-01", "2026-07-03", "2026-07-05")
    mine = [("Ledger", t, d) for t, d in zip(short, days, strict=True)]
    theirs = ("Valle", f"A fence is a fence.\n{line}", "2026-07-09")
    assert record(tmp_path, *mine, theirs, grow=grow) == []


def test_a_background_line_in_common_is_no_copy(tmp_path: Path) -> None:
    found = record(tmp_path, ("Corriente", STORY, "2026-07-14"), ("Valle", SAME_TOPIC, "2026-07-20"))
    assert found == []
