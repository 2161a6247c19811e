"""Sides that only earlier sentences name: answers, acts taken up again, who is spoken to."""

import pytest

from verbale.model import Article, Event, When, sha256_of
from verbale.reading import read_article


def act(text: str, anchor: str) -> Event:
    article = Article("a", text, sha256_of(text), published=When.from_iso("2026-02-12", "given"))
    return next(e for e in read_article(article).events if anchor in e.anchor.words)


@pytest.mark.parametrize(
    ("text", "anchor", "target"),
    [
        ("Peru invited Ecuador to joint exercises in May. Quito accepted the invitation.", "accepted", "per"),
        ("Finland accuses Russia of sending drones. Moscow rejects that.", "rejects", "fin"),
        ("Kenya asked Uganda to hand over the rebels. Kampala promised to consider it.", "promised", "ken"),
        ("Serbia proposed a customs union. The proposal was turned down within hours.", "turned down", "srb"),
        ("Amnesty said the army of Mali had shelled a clinic. Bamako denied this.", "denied", "amnesty"),
    ],
    ids=["offer", "charge", "request", "passive", "plain-words"],
)
def test_an_answer_goes_to_who_asked_offered_or_charged(text: str, anchor: str, target: str) -> None:
    event = act(text, anchor)
    assert event.to == (target,)
    assert any(w.rule == "answered" and w.spans for w in event.why)


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Peru invited Ecuador to joint exercises. Quito rejected a tax on bananas.", "rejected"),
        ("Kenya asked Uganda to hand over the rebels. Kenya refused.", "refused"),
        (
            "Kenya asked Uganda for grain. The rains were late. The roads were bad. Prices rose. Mills stood "
            "still. Chad refused.",
            "refused",
        ),
    ],
    ids=["matter-of-its-own", "who-asked-does-not-answer", "long-ago"],
)
def test_what_answers_nothing_has_no_addressee_from_before(text: str, anchor: str) -> None:
    assert not any(w.rule == "answered" for w in act(text, anchor).why)


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        (
            "Sergei Lavrov met Hakan Fidan twice in spring. A third meeting is planned for autumn.",
            "meeting",
        ),
        (
            "The paper claimed that Emmanuel Macron had spoken with Narendra Modi by phone. "
            '"There was no such call," an aide said.',
            "call",
        ),
    ],
    ids=["the-next-of-its-kind", "no-such"],
)
def test_a_meeting_named_again_has_the_persons_who_met(text: str, anchor: str) -> None:
    event = act(text, anchor)
    assert any(w.rule == "taken-up" for w in event.why)
    assert len(event.by) == 2 and "rus" not in event.by


def test_a_meeting_with_sides_of_its_own_takes_up_nothing() -> None:
    text = "Sergei Lavrov met Hakan Fidan in spring. The talks between Kenya and Chad go on."
    assert set(act(text, "talks").by) == {"ken", "tcd"}


def test_who_says_thank_you_thanks_whom_he_names() -> None:
    event = act('Senator Amy Klobuchar: "Thank you, President Biden, for standing up for Kyiv."', "Thank")
    assert (event.by, event.to) == (("klobuchar-amy",), ("biden-joe",))


def test_saying_thank_you_is_not_thanking() -> None:
    text = 'Pavel Novak said: "All that Kyiv had to do was to say thank you to Washington."'
    assert "novak-pavel" not in act(text, "thank").by


def test_you_in_a_question_is_who_answers() -> None:
    text = (
        "Minister Jan Lipavsky received our newspaper in Prague, and this is the text of the interview.\n\n"
        "Question: Has Germany negotiated with you about the border?\n\n"
        "Lipavsky: It has not. We wait.\n\n"
        "Question: And what follows?\n\n"
        "Lipavsky: A long summer."
    )
    assert "lipavsky-jan" in act(text, "negotiated").by


def test_backing_the_initiative_is_backing_who_offered_it() -> None:
    text = "Pope Leo XIV offered to host the talks. President Emmanuel Macron supported the initiative."
    assert act(text, "supported").to == ("leo-xiv",)


def test_who_ends_a_war_is_told_of_alone() -> None:
    text = (
        "Sudan and Chad have fought since May. Egypt rejected the plan. Emmanuel Macron wants to end the war."
    )
    event = act(text, "end")
    assert event.by == ("macron-emmanuel",) and event.to == ()


def test_the_label_of_a_question_is_no_party() -> None:
    text = (
        "Q: Will you sign the treaty?\n\nLIPAVSKY: No.\n\nQ: Did France agree?\n\n"
        "LIPAVSKY: It did not.\n\nQ: And Poland?\n\nLIPAVSKY: Foreign Minister Jan Lipavsky keeps silent."
    )
    assert "source-q" not in act(text, "sign").by + act(text, "agree").by
