"""A reading as JSON and back is the same reading."""

from datetime import date

from verbale.model import (
    Actor,
    Commitment,
    Event,
    MadeBy,
    Mention,
    Place,
    Quantity,
    Reading,
    Span,
    Stance,
    Statement,
    When,
    Why,
    reading_from_form,
    reading_to_form,
)

TEXT = "Oslo will free about 40 sailors in Bern on Friday if Iceland agrees, Brekke said."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


def whole() -> Reading:
    friday = When(date(2026, 2, 6), date(2026, 2, 6), span("Friday"), "weekday-next", "2026-02-06")
    forty = Quantity(40, "sailor", span("about 40 sailors"), "about")
    event = Event(
        "e0",
        span("free"),
        "RETREAT",
        "conditional",
        None,
        ("nor",),
        ("sailors",),
        (),
        Place("Bern", span("Bern"), "CHE"),
        friday,
        ("brekke",),
        forty,
        (Why("status", "depends-on-if", (span("if"),)),),
        (Stance("not confirmed", ("nor",), span("if Iceland agrees")),),
    )
    return Reading(
        article="a",
        sha256="0" * 64,
        made_by=MadeBy("1", "m==1", "abc"),
        published=When(date(2026, 2, 4), date(2026, 2, 5), rule="inferred"),
        furniture=(span("said."),),
        actors={"nor": Actor("nor", "Norway", "state", "NOR", ("Oslo",), (Mention(span("Oslo"), "seat"),))},
        statements=(
            Statement(
                "s0", span("Oslo will free"), ("brekke",), "indirect", span("said"), "say", span("Brekke")
            ),
        ),
        events=(event,),
        commitments=(
            Commitment(
                "c0",
                span("free about 40 sailors"),
                ("nor",),
                (),
                "pledge",
                span("if Iceland agrees"),
                "if",
                friday,
                forty,
                True,
                "e0",
                None,
                "modal-will",
            ),
        ),
        warnings=("a word",),
    )


def test_a_reading_comes_back_from_its_json_form_unchanged() -> None:
    reading = whole()
    assert reading_from_form(reading_to_form(reading), TEXT) == reading


def test_a_hand_made_reading_without_machine_fields_loads() -> None:
    form = reading_to_form(whole())
    for row in (*form["statements"], *form["events"], *form["commitments"]):
        for machine in (
            "id",
            "why",
            "when_why",
            "place_why",
            "cue_span",
            "speaker_span",
            "said_on_why",
            "deadline_why",
            "stances",
        ):
            row.pop(machine, None)
    del form["made_by"], form["published_why"], form["warnings"]
    loaded = reading_from_form(form, TEXT)
    assert loaded.events[0].when is not None
    assert loaded.events[0].id == "e0"


def test_an_interval_is_written_with_a_slash_and_a_day_without() -> None:
    assert When(date(2026, 1, 1), date(2026, 1, 3)).iso == "2026-01-01/2026-01-03"
    assert When.from_iso("2026-01-01").days == 1
