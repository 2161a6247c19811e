"""Whose word a mention is: who cites whom, who prints whom, and a party's own word."""

import pytest
from tests.making import Act, act, said, story

from verbale.model import Article, Reading
from verbale.record.mentions import sightings
from verbale.record.outlets import named, outlet_of
from verbale.record.passed import credit
from verbale.record.threads import build


def via(text: str, *acts: Act, outlet: str = "One") -> str:
    article, reading = story(text, "2026-03-02", *acts, outlet=outlet)
    return sightings("k", article.outlet, text, reading)[0].mention.via


MET = act("met", by="ana bo")


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Ana met Bo in Oslo, a diplomat told Reuters.", "reuters"),
        ("Ana met Bo in Oslo, TASS reported on Monday.", "tass"),
        ("According to Bloomberg, Ana met Bo in Oslo.", "bloomberg"),
        ("Ana met Bo in Oslo, the newspaper Le Monde wrote, citing AFP.", "le-monde"),
        ("Ana met Bo in Oslo.", ""),
        ("Ana met Bo in Oslo. A diplomat told Reuters that it rained.", ""),
    ],
)
def test_the_outlet_that_the_sentence_cites_is_the_voice(text: str, voice: str) -> None:
    assert via(text, MET) == voice


def test_an_outlet_that_cites_itself_is_its_own_voice() -> None:
    assert via("Ana met Bo in Oslo, a diplomat told Reuters.", MET, outlet="reuters.com") == ""


def test_what_somebody_posted_is_the_word_of_who_posted_it() -> None:
    post = said("Ana met Bo in Oslo", by="ana")
    post.fields["to"] = "Telegram"
    assert via("Ana met Bo in Oslo, she wrote on Telegram.", post, MET) == "post:ana"


def test_a_quotation_given_to_a_paper_that_nobody_lists_is_the_papers() -> None:
    told = said("Ana met Bo", by="cai")
    told.fields["to"] = "the agency Meridian"
    assert via("Ana met Bo, said Cai to the agency Meridian.", told, MET) == "meridian"


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("OSLO, March 2 (Reuters) - Ana met Bo.", "reuters"),
        ("OSLO (AP) — Ana met Bo.", "ap"),
        ("MOSCOW, March 2. /TASS/. Ana met Bo.", "tass"),
        ("By Cai Cole, Associated Press\nAna met Bo.", "ap"),
        ("Ana met Bo.\nSource: Xinhua", "xinhua"),
        ("Ana met Bo. A picture (Reuters) shows them.", None),
    ],
)
def test_an_article_credits_the_agency_of_its_dateline_byline_or_last_line(
    text: str, agency: str | None
) -> None:
    found = credit(text, "One")
    assert (found.id if found else None) == agency


Story = tuple[Article, Reading]


def sources(*stories: Story) -> int:
    every = [s for n, (a, r) in enumerate(stories) for s in sightings(f"{n}", a.outlet, a.text, r)]
    (thread,) = build(every)
    return thread.sources


def report(text: str, outlet: str) -> Story:
    return story(text, "2026-03-02", act("met", by="ana bo", when="2026-03-01"), outlet=outlet)


def test_two_outlets_that_cite_one_agency_are_one_source() -> None:
    one = report("Ana met Bo on Sunday, a diplomat told Reuters.", "One")
    two = report("Reuters reported that Ana met Bo on Sunday.", "Two")
    assert sources(one, two) == 1
    assert sources(one, two, report("Ana met Bo on Sunday.", "reuters.com")) == 1
    assert sources(one, two, report("Ana met Bo on Sunday, says our reporter.", "Three")) == 2


def test_two_articles_of_one_outlet_are_one_source() -> None:
    assert sources(report("Ana met Bo on Sunday.", "One"), report("On Sunday Ana met Bo again.", "One")) == 1


@pytest.mark.parametrize(
    ("outlet", "kind", "of"),
    [
        ("www.whitehouse.gov", "party", "USA"),
        ("en.kremlin.ru", "party", "RUS"),
        ("consilium.europa.eu", "party", "EUU"),
        ("tass.com", "state agency", "RUS"),
        ("TASS", "state agency", "RUS"),
        ("pna.gov.ph", "state agency", "PHL"),
        ("The Guardian", "outlet", ""),
        ("Harbour Courier", "outlet", ""),
    ],
)
def test_outlets_are_of_a_kind_and_may_speak_for_a_state(outlet: str, kind: str, of: str) -> None:
    found = outlet_of(outlet)
    assert found is not None
    assert (found.kind, found.of) == (kind, of)


def test_a_name_and_a_domain_are_one_outlet() -> None:
    assert outlet_of("The Guardian") == outlet_of("www.theguardian.com")


@pytest.mark.parametrize("words", ["us", "rt", "the reporters", "an official"])
def test_words_that_name_no_outlet(words: str) -> None:
    assert named(words) is None
