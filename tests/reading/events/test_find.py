"""Which words name an act, on which anchor: phrases, light verbs, absorbed nouns, idioms."""

from collections.abc import Callable

import pytest
from spacy.tokens import Doc

from verbale.reading.events.entries import predicates
from verbale.reading.events.find import Finder

Parser = Callable[[str], Doc]


def found(read_doc: Parser, text: str) -> list[tuple[str, str | None]]:
    """The anchors of ``text`` with their types."""
    doc = read_doc(text)
    finder = Finder(
        predicates(),
        lambda t: t.ent_type_ in ("GPE", "ORG", "NORP", "PERSON"),
        lambda t: t.ent_type_ in ("GPE", "LOC"),
    )
    return [(doc[a.edges[0].i : a.edges[1].i + 1].text, a.entry.type) for a in finder.acts(doc)]


def test_a_light_verb_and_its_event_noun_are_one_act(read_doc: Parser) -> None:
    assert found(read_doc, "The ministers held brief talks in Oslo.") == [("held brief talks", "CONSULT")]


def test_a_verb_takes_in_the_noun_that_its_entry_names(read_doc: Parser) -> None:
    assert found(read_doc, "Kenya and Uganda reached a deal.") == [("reached a deal", "AGREE")]


def test_what_is_ended_stays_an_act_if_it_says_whose_it_is(read_doc: Parser) -> None:
    types = [t for _, t in found(read_doc, "Lawmakers asked the cabinet to end Ruritania's war.")]
    assert "RETREAT" in types and "ASSAULT" in types


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("A third round of talks will open in Oslo.", ("round of talks", "CONSULT")),
        ("A package of sanctions will follow.", ("package of sanctions", "SANCTION")),
    ],
)
def test_a_noun_that_counts_acts_joins_the_act(read_doc: Parser, text: str, anchor: tuple[str, str]) -> None:
    assert found(read_doc, text) == [anchor]


def test_words_may_stand_between_those_of_a_phrase(read_doc: Parser) -> None:
    assert ("forced families into", "COERCE") in found(
        read_doc, "The militia forced families into the trucks."
    )


def test_the_object_of_a_phrase_is_that_of_its_preposition(read_doc: Parser) -> None:
    assert ("called on", "REQUEST") in found(read_doc, "The premier called on the rebels to wait.")
    assert "REQUEST" not in [t for _, t in found(read_doc, "The premier called the king on Sunday evening.")]


def test_an_idiom_is_no_act_and_neither_is_the_verb_that_carries_it(read_doc: Parser) -> None:
    assert found(read_doc, "The singer signed a record deal.") == []


def test_a_noun_before_a_noun_that_is_no_act_is_none(read_doc: Parser) -> None:
    assert found(read_doc, "The attack drones stood in a hangar.") == []


def test_an_act_that_another_word_takes_up_is_named_once(read_doc: Parser) -> None:
    assert [t for _, t in found(read_doc, "The strike was the largest attack of the year.")] == ["ASSAULT"]


def test_insisting_asks_for_something_only_with_a_duty_in_the_clause(read_doc: Parser) -> None:
    assert ("insists", "REQUEST") in found(read_doc, "Ankara insists that the army should leave.")
    assert found(read_doc, "Ankara insists that the plant is safe.") == []


def test_warning_is_a_threat_only_of_what_may_come(read_doc: Parser) -> None:
    assert ("warned", "THREATEN") in found(read_doc, "Tehran warned that it would respond.")
    assert found(read_doc, "The agency warned that stocks were low.") == []


def test_telling_what_to_do_is_no_request(read_doc: Parser) -> None:
    assert ("told", "REQUEST") in found(read_doc, "The envoy told the rebels to wait.")
    assert found(read_doc, "The envoy told the students what to read.") == []


def test_according_to_is_no_accord(read_doc: Parser) -> None:
    assert found(read_doc, "According to the mayor, the bridge is closed.") == []


def test_land_taken_by_force_is_an_assault_and_persons_taken_are_coerced(read_doc: Parser) -> None:
    assert ("captured", "COERCE") in found(read_doc, "The rebels captured the airport.")
    assert ("captured", "COERCE") in found(read_doc, "The rebels captured two soldiers.")


def test_a_request_for_comment_is_no_request(read_doc: Parser) -> None:
    assert found(read_doc, "The ministry had no answer to a request for comment.") == []


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("The league called the raid a crime.", ("called", "ACCUSE")),
        ("The envoy described the levy as unjustified.", ("described", "ACCUSE")),
        ("The ministry described the report as baseless.", ("described", "REJECT")),
    ],
)
def test_what_a_thing_is_called_decides_whether_calling_it_so_accuses(
    read_doc: Parser, text: str, anchor: tuple[str, str]
) -> None:
    assert anchor in found(read_doc, text)


def test_calling_a_thing_by_a_harmless_name_is_no_act(read_doc: Parser) -> None:
    types = [t for _, t in found(read_doc, "The premier called the visit a success.")]
    assert "ACCUSE" not in types and "REJECT" not in types


def test_a_definite_noun_takes_up_what_was_named_in_full(read_doc: Parser) -> None:
    text = "A prisoner exchange began at noon. Officials expected the exchange to go on for a week."
    assert [t for _, t in found(read_doc, text)] == ["RETREAT", "RETREAT"]


def test_a_bare_noun_that_nothing_named_before_is_no_act(read_doc: Parser) -> None:
    assert found(read_doc, "Officials expected the exchange to go on for a week.") == []


def test_given_as_a_preposition_is_no_verb(read_doc: Parser) -> None:
    assert "CONCEDE" not in [
        t for _, t in found(read_doc, "Given the losses in the valley, the bank closed.")
    ]


def test_coming_to_an_agreement_is_one_act(read_doc: Parser) -> None:
    assert found(read_doc, "The union came to an agreement.") == [("came to an agreement", "AGREE")]


def test_a_phrase_turned_round_has_its_words_in_the_order_of_the_text(read_doc: Parser) -> None:
    assert ("permission was given", "CONCEDE") in found(read_doc, "A permission was given to the harbour.")


def test_letting_someone_act_concedes_but_an_exhortation_does_not(read_doc: Parser) -> None:
    assert "CONCEDE" in [t for _, t in found(read_doc, "The army let a doctor visit the sailors.")]
    assert "CONCEDE" not in [t for _, t in found(read_doc, "Let us visit the sailors.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya suspended the trade talks.", [("suspended", "SANCTION"), ("trade talks", "CONSULT")]),
        ("Kenya suspended talks.", [("suspended talks", "SANCTION")]),
    ],
)
def test_known_talks_of_a_kind_stay_an_act_beside_what_is_done_to_them(
    read_doc: Parser, text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(read_doc, text) == expected


def test_to_sign_a_truce_is_to_agree_and_to_declare_one_is_to_hold_fire(read_doc: Parser) -> None:
    assert found(read_doc, "The rebels signed the truce in Juba.") == [("signed the truce", "AGREE")]
    assert [t for _, t in found(read_doc, "The rebels declared a truce in Juba.")] == ["RETREAT"]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Bangkok postponed a meeting in Pailin.", ["REJECT", "CONSULT"]),
        ("The rebels demanded a ceasefire.", ["REQUEST", "RETREAT"]),
        ("Kenya and Uganda reached a deal.", ["AGREE"]),
    ],
)
def test_what_is_asked_for_or_refused_is_an_act_besides(
    read_doc: Parser, text: str, types: list[str]
) -> None:
    assert [t for _, t in found(read_doc, text)] == types


def test_an_idiom_for_an_object_does_not_undo_a_blow(read_doc: Parser) -> None:
    assert found(read_doc, "The drone killed two aid workers.") == [("killed", "ASSAULT")]


def test_no_before_a_noun_says_no_to_nobody(read_doc: Parser) -> None:
    assert ("said no", "REJECT") in found(read_doc, "The premier said no.")
    assert found(read_doc, "The premier said no boat was missing.") == []


def test_a_verb_that_the_lemmatiser_takes_for_another_is_found(read_doc: Parser) -> None:
    assert found(read_doc, "The two presidents dined in Samarkand.") == [("dined", "CONSULT")]
    assert found(read_doc, "The baker dined in Samarkand.") == []


def test_a_participle_of_the_same_act_names_it_once(read_doc: Parser) -> None:
    assert [t for _, t in found(read_doc, "The sanctions targeting the bank were short-lived.")] == [
        "SANCTION"
    ]
    types = [t for _, t in found(read_doc, "The talks aimed at freeing the pilot failed.")]
    assert types == ["CONSULT", "RETREAT"]


def test_an_act_in_the_name_of_a_body_is_none(read_doc: Parser) -> None:
    assert found(read_doc, "The Organization for Security and Cooperation in Europe has an office.") == []
    assert [t for _, t in found(read_doc, "The cooperation of the two ports goes on.")] == ["COOPERATE"]


def test_what_an_act_of_force_did_is_the_same_act(read_doc: Parser) -> None:
    assert found(read_doc, "Rocket attacks killed two farmers.") == [("attacks killed", "ASSAULT")]
    assert found(read_doc, "Fighting raged in the north.") == [("Fighting raged", "ASSAULT")]
    assert len(found(read_doc, "Peru's raids on the port killed two farmers.")) == 1


def test_acts_of_two_doers_stay_two(read_doc: Parser) -> None:
    types = [t for _, t in found(read_doc, "The shelling stopped after rebels killed two farmers.")]
    assert types.count("ASSAULT") == 2 or "RETREAT" in types


def test_an_act_that_says_of_which_kind_another_is_is_no_second_one(read_doc: Parser) -> None:
    assert [t for _, t in found(read_doc, "Bombing raids were reported on Monday.")] == ["ASSAULT"]


def test_a_preposition_belongs_to_the_phrase_only_if_it_hangs_on_it(read_doc: Parser) -> None:
    text = "The envoy is expected to arrive in Geneva."
    assert [t for _, t in found(read_doc, text)] == ["CONSULT"]
    assert found(read_doc, "Ministers warned ahead of the vote that costs were high.") == []
    assert ("warned of", "THREATEN") in found(read_doc, "The junta warned of consequences.")


def test_the_preposition_of_a_longer_phrase_may_stand_after_a_long_object(read_doc: Parser) -> None:
    far = found(read_doc, "The junta fired two of its newest short-range rockets last Friday into the sea.")
    assert [t for _, t in far] == ["MOBILIZE"]
    near = found(read_doc, "The envoy called the king's very latest offer to the rebels mean for a rich man.")
    assert "REQUEST" not in [t for _, t in near]


def test_what_is_only_called_for_is_not_called(read_doc: Parser) -> None:
    assert ("called for", "REQUEST") in found(read_doc, "Oslo called for a halt to the raids.")
    assert ("called a halt to", "RETREAT") in found(read_doc, "The general called a halt to the raids.")


def test_who_mediated_talks_just_named_is_no_second_act(read_doc: Parser) -> None:
    text = "Peru and Chile held talks since April 12, mediated by Oman."
    assert [t for _, t in found(read_doc, text)] == ["CONSULT"]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The army test-fired a rocket.", [("fired", "MOBILIZE")]),
        ("The junta last test fired rockets in June.", [("fired", "MOBILIZE")]),
        ("The army fired a rocket at Chad.", [("fired a rocket at", "ASSAULT")]),
        ("He hopes for a de-escalation in the conflict.", []),
        ("The council debated a military aid package.", [("military aid package", "AID")]),
        ("The strike killed no one.", [("strike", "ASSAULT")]),
        ("The raiders killed no one.", [("killed", "ASSAULT")]),
        ("A source who was not authorized to speak publicly said so.", []),
        ("The garrison rebelled.", [("rebelled", "PROTEST")]),
        ("They came to rebel strongholds.", []),
        ("Military forces will remain near the coast.", []),
        ("The police used military force.", [("used military force", "ASSAULT")]),
        ("He saw no military solution to the quarrel.", []),
        ("The drought threatens to worsen the crisis.", []),
        ("The general threatens to shell the town.", [("threatens", "THREATEN"), ("shell", "ASSAULT")]),
    ],
)
def test_what_a_hyphen_a_noun_before_or_a_standing_phrase_makes_of_a_word(
    read_doc: Parser, text: str, acts: list[tuple[str, str]]
) -> None:
    assert [a for a in found(read_doc, text) if a[1] != "CONSULT"] == acts


def test_what_stands_before_a_word_of_a_phrase_is_no_act_of_its_own(read_doc: Parser) -> None:
    assert found(read_doc, "Kenya will return to the negotiating table.") == [
        ("return to the negotiating table", "CONSULT")
    ]


def test_parts_of_a_place_are_the_place(read_doc: Parser) -> None:
    assert ("withdraw from", "RETREAT") in found(
        read_doc, "Kenya was ready to withdraw from parts of Uganda."
    )
    assert found(read_doc, "Kenya was ready to withdraw from parts of the race.") == []


def test_discussing_is_told_by_the_meeting_it_hangs_on_and_else_by_itself(read_doc: Parser) -> None:
    assert [w for w, _ in found(read_doc, "The envoys met to discuss fish.")] == ["met"]
    assert "discuss" in [w for w, _ in found(read_doc, "Before the summit the envoys want to discuss fish.")]


def test_a_persons_name_is_no_act(read_doc: Parser) -> None:
    assert "SANCTION" not in [t for _, t in found(read_doc, "The envoy wrote to Ban Ki-moon.")]
    assert "SANCTION" in [t for _, t in found(read_doc, "The council wants a ban.")]


def test_what_a_meeting_is_to_discuss_is_its_matter_and_no_act_beside(read_doc: Parser) -> None:
    assert [a for a, _ in found(read_doc, "A meeting is scheduled to discuss the border.")] == ["meeting"]
    assert "discuss" in [a for a, _ in found(read_doc, "The ministers are to discuss the border.")]
