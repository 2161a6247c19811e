"""Which acts add nothing: back references, generic nouns, ideas that nobody carries out."""

from collections.abc import Callable

from spacy.tokens import Doc

from verbale.reading.events.entries import predicates
from verbale.reading.events.filter import Told, adds_nothing
from verbale.reading.events.find import Finder
from verbale.reading.events.sides import Sides

Parser = Callable[[str], Doc]


def kept(read_doc: Parser, text: str, by: str | None = None) -> list[str]:
    """The head words of the acts that stay; every act is done by ``by``."""
    finder = Finder(
        predicates(),
        lambda t: t.ent_type_ in ("GPE", "ORG", "NORP", "PERSON"),
        lambda t: t.ent_type_ in ("GPE", "LOC"),
    )
    told, stay = Told(), []
    for act in finder.acts(read_doc(text)):
        if not adds_nothing(act, Sides(by=[by] if by else []), told):
            stay.append(act.token.text)
        told.add(act)
    return stay


def test_a_definite_noun_with_nothing_of_its_own_is_a_back_reference(read_doc: Parser) -> None:
    assert kept(read_doc, "Kenya and Uganda held talks. The mood after the negotiations was good.") == [
        "talks"
    ]


def test_a_definite_noun_that_tells_when_and_where_stays(read_doc: Parser) -> None:
    text = "Kenya and Uganda held talks. The negotiations in Nairobi on Friday were short."
    assert kept(read_doc, text) == ["talks", "negotiations"]


def test_that_an_act_began_is_news_of_it(read_doc: Parser) -> None:
    assert "attack" in kept(read_doc, "Shelling hit the port. The attack began at dawn.")


def test_a_bare_plural_that_is_judged_is_no_act(read_doc: Parser) -> None:
    assert kept(read_doc, "Brussels imposed sanctions. Sanctions rarely help.") == ["sanctions"]


def test_who_sits_at_the_talks_is_news_of_them(read_doc: Parser) -> None:
    text = "Kenya and Uganda held talks. The delegation to the talks was small."
    assert kept(read_doc, text) == ["talks", "talks"]


def test_a_gerund_names_an_act_though_nobody_is_said_to_do_it(read_doc: Parser) -> None:
    assert kept(read_doc, "A bill aimed at jailing editors was tabled.") == ["jailing"]
    assert kept(read_doc, "A timeline for reaching a deal was sketched.") == ["reaching"]


def test_a_way_of_talking_or_supporting_is_an_idea(read_doc: Parser) -> None:
    assert kept(read_doc, "Such a way of talking helps no cause.") == []
    assert kept(read_doc, "A mechanism for supporting farmers was sketched.") == []


def test_a_participle_before_its_noun_is_no_act(read_doc: Parser) -> None:
    assert "stalled" not in kept(read_doc, "The stalled talks went on.")


def test_a_war_counts_if_the_text_says_who_wages_it(read_doc: Parser) -> None:
    assert kept(read_doc, "The junta's war on the highlanders is in its fifth year.", by="junta") == ["war"]
    assert kept(read_doc, "The war in Ruritania is in its fifth year.") == []


def test_those_who_were_hit_are_told_of_and_the_blow_has_been(read_doc: Parser) -> None:
    assert kept(read_doc, "Those killed were farmers.", by="army") == []
    assert kept(read_doc, "The army killed those farmers.", by="army") == ["killed"]


def test_the_body_formed_and_the_matter_discussed_are_no_acts(read_doc: Parser) -> None:
    assert kept(read_doc, "The premier named the council formed in May.", by="premier") == []
    assert kept(read_doc, "The two kings formed a coalition in May.", by="kings") == ["formed"]
