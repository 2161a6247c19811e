"""Acts that look alike and are two: what each rule keeps apart, and what it must not. Invented sentences."""

from tests.making import act, story
from tests.record.test_threads import Story, sizes, threads

DAY, LATER = "2026-03-02", "2026-03-08"


def in_oslo(text: str, words: str, day: str, by: str, **fields: str) -> Story:
    span = [text.index("Oslo"), text.index("Oslo") + 4]
    told = {"place": "Oslo", "place_why": {"span": span, "state": "NOR"}, "status": "planned", "host": "nor"}
    return story(text, day, act(words, by=by, **{**told, **fields}))  # type: ignore[arg-type]


VISIT = in_oslo(
    "Bo may go to Oslo next week.", "go to", DAY, "isl", mode="visit", when="2026-03-09/2026-03-15"
)


def test_the_host_and_its_capital_are_one_agreement() -> None:
    summit = in_oslo("Norway wants a summit on fish in Oslo.", "summit", "2026-03-03", "nor")
    assert sizes(VISIT, summit) == [1, 1]


def test_a_guest_and_the_capital_of_the_host_are_two() -> None:
    again = in_oslo("Iceland's Bo will go to Oslo for talks.", "go to", "2026-03-03", "isl", mode="visit")
    assert sizes(VISIT, again) == [2]


def test_who_visits_a_town_and_who_meets_there_are_two_when_one_sentence_tells_both() -> None:
    text = "Bo visits Bern on Monday, when Norway and Denmark hold a meeting on Icelandic fish."
    two = story(
        text, DAY, act("visits", by="isl", mode="visit", place="Bern", when=DAY, status="planned"),
        act("meeting", by="nor dnk", place="Bern", when=DAY, status="planned"),
    )  # fmt: skip
    assert sizes(two) == [1, 1]


def test_one_killing_that_a_sentence_tells_in_two_words_is_one_attack() -> None:
    def attack(text: str, *words: str) -> list[int]:
        fields = {"type": "ASSAULT", "by": "nor", "to": "isl", "when": DAY}
        return sizes(story(text, DAY, *(act(w, **fields) for w in words)))

    assert attack("Bo was killed in a Norwegian air strike.", "killed", "air strike") == [2]
    far = (
        "Norway bombed the harbour of Iceland on Monday, after which, as people there say, it shot at ships."
    )
    assert attack(far, "bombed", "shot") == [1, 1]


def freed(text: str, words: str, by: str, to: str = "", **fields: str) -> Story:
    return story(text, LATER, act(words, type="RETREAT", by=by, to=to, when=LATER, **fields))


def test_what_one_side_frees_is_not_what_the_other_frees() -> None:
    ours = freed("Norway freed the prisoners on Sunday.", "freed", "nor", "isl")
    theirs = freed("Iceland freed the prisoners on Sunday, it says.", "freed", "isl", "nor")
    again = freed("On Sunday Norway released prisoners.", "released", "nor", "isl")
    assert sizes(ours, theirs) == [1, 1]
    assert sizes(ours, again) == [2]


def test_an_exchange_may_be_told_from_either_side() -> None:
    ours = freed("Norway exchanged prisoners with Iceland on Sunday.", "exchanged", "nor", "isl")
    theirs = freed("Iceland exchanged prisoners with Norway on Sunday.", "exchanged", "isl", "nor")
    assert sizes(ours, theirs) == [2]


def title(status: str) -> str:
    text = "Ana met Bo in Bern on Monday. Unless Cai and Denmark join the meeting, it is over."
    article, reading = story(
        text, DAY, act("met", by="ana bo", place="Bern", when=DAY),
        act("meeting", by="ana bo dnk", place="Bern", when=DAY, status=status),
    )  # fmt: skip
    (thread,) = threads((article, reading))
    return thread.title


def test_who_is_only_threatened_with_is_no_party_to_what_was_held() -> None:
    assert title("conditional") == "Meeting: ana, bo (Bern)"
    assert title("happened") == "Meeting: ana, bo, dnk (Bern)"


def both(rule: str) -> list[int]:
    text = "Ana met Bo on Monday. Ana may meet Bo and Cai at a table of three."
    span = [text.index("Monday"), text.index("Monday") + 6]
    why = [{"field": "when", "rule": rule, "spans": [span]}]
    return sizes(
        story(
            text, DAY, act("met", by="ana bo", when=DAY),
            act("meet", by="ana bo", when=DAY, status="possible", why=why),
        )
    )  # fmt: skip


def test_what_may_be_is_not_what_was_held_though_the_reader_lends_it_that_day() -> None:
    assert both("weighed is:day:held") == [1, 1]
    assert both("own") == [2]
