"""What is told apart from the article, and what is not. All pages here are invented."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.reading.furniture import find_furniture

LEAD = (
    "The foreign ministers of Arvia and Belmark met in Lindau on Tuesday and agreed to reopen three border "
    "crossings by the end of the month, officials from both delegations said after the talks."
)
SECOND = (
    "The Belmarkian minister told reporters that her government would lift the tariff on grain once "
    "the first convoys had passed, and that a commission of both sides would watch over the crossings."
)
THIRD = "A further round is planned for next week in the same town, according to the hosts."
ARTICLE = f"{LEAD} {SECOND} {THIRD}"


def furniture(text: str, title: str | None = None) -> list[str]:
    return [span.words for span in find_furniture(text, title)]


def left(text: str, title: str | None = None) -> str:
    kept, last = "", 0
    for span in find_furniture(text, title):
        kept, last = kept + text[last : span.start], span.end
    return kept + text[last:]


def page(*lines: str) -> str:
    return "\n".join(lines)


def test_a_plain_article_has_none() -> None:
    assert furniture(ARTICLE) == []
    assert furniture(page("Ministers reopen crossings", "By Ada Venn", LEAD, "", SECOND, "", THIRD)) == []


@pytest.mark.parametrize(
    "prompt",
    [
        "Sign up for our free newsletter to get the best of the week.",
        "By signing up, you agree to our terms and privacy policy.",
        "We use cookies to make this site better.",
        "© 2031 Example Media Ltd. All rights reserved.",
        "Please enable JavaScript to watch this video.",
        "Already a subscriber? Log in.",
    ],
)
def test_a_prompt_between_two_sentences_is_furniture_as_a_whole(prompt: str) -> None:
    assert left(f"{LEAD} {prompt} {SECOND}") == f"{LEAD} {SECOND}"


@pytest.mark.parametrize(
    "sentence",
    [
        "Arvia wants to become a member of the customs union by 2040.",
        "He asked donors to help us keep the lights on this winter.",
        "The statement was published on Monday by the foreign ministry.",
        "Export of the material is prohibited without a licence, the ministry said.",
        "She shared her comments on trade and sport with the news agency at home.",
        "The two sides said that either could opt out at any time.",
        "The sponsors of the truce issued a legal statement at the morning briefing.",
    ],
)
def test_what_diplomats_say_is_not_taken_for_a_prompt(sentence: str) -> None:
    assert furniture(f"{LEAD} {sentence} {SECOND}") == []


def test_words_glued_to_the_article_are_cut_where_they_end() -> None:
    player = "Please refresh the page or navigate somewhere else here to be automatically logged in"
    assert furniture(f"{LEAD} {player}{SECOND}") == [player]  # the blank between them was lost


def test_a_label_between_two_sentences_is_furniture_but_not_the_word_in_a_sentence() -> None:
    assert left(f"{LEAD} Advertisement {SECOND}") == f"{LEAD} {SECOND}"
    assert furniture(f"{LEAD} Advertisement of the tender begins in May. {SECOND}") != [LEAD]
    assert furniture(f"{LEAD} The advertisement ran for a week. {SECOND}") == []


def test_a_link_headline_in_capitals_is_furniture() -> None:
    link = "ARVIAN PREMIER WARNS OF 'LONG WINTER' AS GRAIN TALKS STALL "
    assert furniture(f"{LEAD} {link}{SECOND}") == [link]


def test_capitals_that_someone_speaks_are_not() -> None:
    assert (
        furniture(f"{LEAD} “THE BORDER WILL OPEN AND NOBODY WILL STOP US THIS YEAR,” she wrote. {SECOND}")
        == []
    )


def test_the_article_a_follows_a_link_headline_belongs_to_the_sentence() -> None:
    text = f"{LEAD} ARVIAN PREMIER WARNS OF LONG WINTER AS GRAIN TALKS STALL A Belmarkian envoy flew home."
    assert left(text).endswith(" A Belmarkian envoy flew home.")


def test_a_line_about_the_author_at_the_end_is_furniture_but_not_a_reporter_in_the_news() -> None:
    bio = "Ada Venn is a reporter for the Example covering trade."
    assert furniture(f"{ARTICLE} {bio}") == [bio]
    assert (
        furniture(f"{LEAD} Ada Venn is a reporter for the Example. Arvia said it would free her. {THIRD}")
        == []
    )


def test_a_lead_given_twice_is_furniture_where_it_breaks_off() -> None:
    teaser = LEAD[:120].rsplit(" ", 1)[0] + "...\n\n"
    assert furniture(f"# Ministers reopen crossings\n\n{teaser}{LEAD} {SECOND}\n") == [teaser]


def test_an_ellipsis_in_a_quotation_is_no_teaser() -> None:
    assert furniture(f"“We will see...” the minister said. {LEAD} {SECOND}") == []


def test_a_page_of_another_language_after_the_article_is_furniture() -> None:
    notice = (
        "Vous ne pouvez lire le journal que sur un seul appareil à la fois avec ce compte et ce mot. "
        "Que se passera-t-il si vous ne le faites pas sur cet appareil et que les autres le font pour vous ? "
        "Ce message est pour les lecteurs qui ne sont pas connectés à un compte et pour les autres."
    )
    assert left(f"{ARTICLE} {notice}").strip() == ARTICLE


def test_menus_above_and_the_foot_below_are_furniture_and_headline_byline_and_date_are_not() -> None:
    kept = page("Ministers reopen three crossings", "Ada Venn", "3 May 2031", LEAD, SECOND, THIRD, "")
    text = page(
        "Ministers reopen three crossings | The Example",
        *("Menu", "World", "Harbour news", "Money", "Sign in", "Search"),
        kept.rstrip("\n"),
        *(
            "Share",
            "Comments",
            "Leave a Reply",
            "Ferry sinks off the northern coast",
            "Mayor opens new bridge",
        ),
        *("About us", "Privacy Policy", "© 2031 The Example. All rights reserved."),
    )
    assert left(text, "Ministers reopen three crossings") == kept
    assert left(text) == kept


def test_a_box_of_links_ends_where_the_article_goes_on() -> None:
    box = page("Related stories", "Ferry sinks off the northern coast", "Mayor opens new bridge", "")
    assert furniture(page(LEAD, SECOND, box + LEAD.replace("Tuesday", "Monday"), THIRD)) == [box]


def test_a_titled_list_of_links_is_furniture_and_a_heading_of_the_article_is_not() -> None:
    box = page(
        "## Read more ferry news", "- Ferry sinks off the northern coast", "- Mayor opens new bridge", ""
    )
    later = page("## More ferries than before", LEAD.replace("Tuesday", "Monday"), THIRD)
    assert furniture(page(LEAD, SECOND, box + later)) == [box]


def test_another_article_glued_on_before_a_read_on_line_is_furniture() -> None:
    other = page(
        "Ferry line between the islands may close, the Courier reports",
        "",
        "The company that runs the ferry is to lose its licence, unnamed officials told the Courier.",
        "",
        "The CourierBen Osk",
        "",
        "Read Entire Article",
        "",
        "Comments",
    )
    assert left(page(LEAD, "", SECOND, "", THIRD, "", other)).rstrip() == page(LEAD, "", SECOND, "", THIRD)


def test_a_comment_line_that_more_of_the_article_follows_ends_nothing() -> None:
    text = page(LEAD, SECOND, "Latest news", SECOND.replace("grain", "timber"), LEAD.replace("three", "two"))
    assert left(text) == page(LEAD, SECOND, SECOND.replace("grain", "timber"), LEAD.replace("three", "two"))


def test_how_long_ago_at_the_top_is_furniture() -> None:
    assert furniture(page("20 hours ago 1", "", "Ministers reopen crossings", "", LEAD, "", SECOND))[
        0
    ].startswith("20")


def test_hard_wrapped_lines_are_read_as_paragraphs() -> None:
    words, lines = ARTICLE.split(), [""]
    for word in words:
        if len(lines[-1]) + len(word) > 70:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    assert furniture("\n".join(lines)) == []


@given(st.text(alphabet="ab A.\n“”\"'©…-12:|", max_size=300))
def test_spans_are_in_order_apart_and_hold_their_words(text: str) -> None:
    spans = find_furniture(text)
    assert all(text[s.start : s.end] == s.words and s.words for s in spans)
    assert all(a.end < b.start for a, b in pairwise(spans))


def test_the_way_to_a_page_is_furniture_but_not_one_sign_in_a_line() -> None:
    text = "The Lamp > Home > Africa\nChad and Norway signed a treaty on Monday, officials said.\n"
    assert [words.strip() for words in furniture(text)] == ["The Lamp > Home > Africa"]
    assert furniture("Chad > Norway: who pays for the dam?\nChad pays, its minister said on Monday.\n") == []
