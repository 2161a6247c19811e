"""The times of acts are weighed: what a sentence leaves out another has said, and what no words place has none."""

from collections.abc import Callable
from datetime import date

from verbale.model import Article, Event, When, sha256_of
from verbale.reading.draft import Draft
from verbale.reading.events.dated.scene import Scene
from verbale.reading.pipeline import read_article
from verbale.reading.times import find_times
from verbale.reading.times.placed import Placed, days_of, each_told, joined, made

DraftOf = Callable[..., Draft]


def events(text: str, published: str) -> dict[str, Event]:
    article = Article("a", text, sha256_of(text), None, None, None, When.from_iso(published, "given"))
    return {e.anchor.words: e for e in read_article(article).events}


def derived(draft: Draft) -> list[tuple[str, str]]:
    find_times(draft)
    assert draft.published is not None
    scene = Scene(draft, [])
    named = [p for p in scene.placed if p.mention.placed and p.hold != "deadline"]
    found: list[Placed] = made(draft.doc, draft.times, named, draft.published, scene.sentence_of)
    return [(p.hold, When(*p.days).iso) for p in found]


def test_a_time_that_hangs_on_the_act_is_its_own() -> None:
    found = events("Norway and Chad met in Oslo on Tuesday.", "2021-06-10")
    when = found["met"].when
    assert when is not None
    assert when.iso == "2021-06-08"


def test_every_weighed_time_says_what_spoke_for_it() -> None:
    text = (
        "Norway and Chad signed a trade agreement in Oslo on Tuesday. "
        "The two countries signed the agreement after a year of talks."
    )
    for event in events(text, "2021-06-10").values():
        rules = [w.rule for w in event.why if w.field == "when"]
        assert len(rules) == (event.when is not None)
        assert all(rules)


def test_a_threat_of_no_day_has_none() -> None:
    found = events("Norway met Chad on Tuesday. Peru could impose sanctions on Cuba.", "2021-06-10")
    assert found["impose sanctions"].when is None


def test_a_deadline_runs_from_the_day_of_writing(draft_of: DraftOf) -> None:
    draft = draft_of("The two states have until July 9 to reach a deal.", "2021-06-10")
    assert derived(draft) == [("deadline", "2021-06-10/2021-07-09")]


def test_an_end_that_is_past_is_no_deadline(draft_of: DraftOf) -> None:
    assert derived(draft_of("They held the town until March 2019.", "2021-06-10")) == []


def test_what_has_gone_on_for_two_months_goes_on(draft_of: DraftOf) -> None:
    draft = draft_of("The army has blocked the port for two months.", "2021-06-10")
    assert derived(draft) == [("lasting", "2021-04-10/2021-06-10")]


def test_what_had_gone_on_for_two_months_need_not(draft_of: DraftOf) -> None:
    assert derived(draft_of("The army had blocked the port for two months.", "2021-06-10")) == []


def test_a_day_after_counts_back_from_the_day_of_the_sentence(draft_of: DraftOf) -> None:
    draft = draft_of("The envoys left on Tuesday, a day after the ministers met.", "2021-06-10")
    assert derived(draft) == [("after", "2021-06-07")]


def test_days_after_a_day_that_is_named_count_from_it(draft_of: DraftOf) -> None:
    draft = draft_of("The raid came three days after the summit of May 7.", "2021-06-10")
    assert derived(draft) == [("counted", "2021-05-10")]


def test_what_is_held_did_not_happen_after_the_article_appeared() -> None:
    found = events("The court is to rule on a Chadian complaint against Norway on June 30.", "2021-03-10")
    complaint = found["complaint"]
    assert complaint.status == "happened"
    assert complaint.when is None or complaint.when.earliest <= date(2021, 3, 10)


def test_what_is_to_be_done_by_a_day_may_be_done_from_now_on() -> None:
    found = events("Norway will send two ships to Chad by June 20.", "2021-06-10")
    when = found["send"].when
    assert when is not None
    assert when.iso == "2021-06-10/2021-06-20"


def test_days_counted_from_another_act_are_those_of_the_word_they_are_of() -> None:
    found = events("Norway signed a pact with Chad on May 3, two weeks after talks with Peru.", "2021-06-10")
    when = found["talks"].when
    assert when is not None
    assert when.iso == "2021-04-19"


def test_who_has_agreed_did_not_do_so_in_the_next_two_weeks() -> None:
    found = events("Norway and Chad agreed to meet again within two weeks.", "2021-06-10")
    agreed = found["agreed to"].when
    assert agreed is None or agreed.latest <= date(2021, 6, 10)
    assert found["meet"].when is not None


def test_joined_days_are_each_those_on_which_it_can_have_been() -> None:
    monday = When.from_iso("2021-06-07", "weekday-past")
    both = joined(monday, (date(2021, 6, 7), date(2021, 6, 8)))
    assert both.iso == "2021-06-07/2021-06-08"
    assert each_told(both) == [(date(2021, 6, n),) * 2 for n in (7, 8)]


def test_a_week_is_not_told_day_by_day() -> None:
    week = When.from_iso("2021-06-07/2021-06-13", "relative-unit")
    assert each_told(week) == [days_of(week)]


def test_months_after_and_years_since_are_meant_roughly(draft_of: DraftOf) -> None:
    draft = draft_of("Two months after Chad left the town, it returned.", "2021-06-10")
    assert derived(draft) == [("after", "2021-04-03/2021-04-17")]
    draft = draft_of("In the three years since Chad left the town, it grew.", "2021-06-10")
    assert derived(draft) == [("after", "2018-05-26/2018-06-25")]
    draft = draft_of("For three years Chad kept the town.", "2021-06-10")
    assert derived(draft) == []


def test_what_came_days_before_is_not_of_the_day() -> None:
    found = events("Norway met Chad on Tuesday, days after Peru and Cuba signed a truce.", "2021-06-10")
    when = found["signed a truce"].when
    assert when is None or when.latest < date(2021, 6, 8)
    found = events("Norway met Chad on Tuesday after Peru and Cuba signed a truce.", "2021-06-10")
    when = found["signed a truce"].when
    assert when is not None and when.iso == "2021-06-08"
