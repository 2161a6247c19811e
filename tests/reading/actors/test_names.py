"""Names: states, metonyms, persons with titles, organisations."""

from collections.abc import Callable

from verbale.reading.actors import Cast
from verbale.reading.draft import Draft

Meant = Callable[..., tuple[str, ...]]


def test_a_title_and_name_mean_the_person_alone(meant: Meant) -> None:
    text = "Finnish President Alexander Stubb arrived early."
    assert meant(text, "Stubb") == ("stubb-alexander",)
    assert meant(text, "Finnish") == ("stubb-alexander",)


def test_an_unknown_person_is_learned_from_title_and_full_name(
    cast_of: Callable[..., tuple[Draft, Cast]],
) -> None:
    _, cast = cast_of("Estonian Trade Minister Liina Kadakas spoke. Kadakas left at noon.")
    person = cast.actors["kadakas-liina"]
    assert (person.kind, person.of) == ("person", "EST")
    assert "Kadakas" in person.also


def test_two_persons_of_one_surname_stay_two(meant: Meant) -> None:
    text = "Minister Karl Brandt met his sister, the economist Julia Brandt. Mrs Brandt said little."
    assert meant(text, "Brandt") == ("brandt-julia",)


def test_a_surname_one_slip_away_is_the_person_named_before(meant: Meant) -> None:
    text = "Foreign Minister Tomas Varkalis flew to Rome. Varkalys returned on Friday."
    assert meant(text, "Varkalys") == ("varkalis-tomas",)


def test_an_unlike_surname_is_another_person(meant: Meant) -> None:
    text = "Foreign Minister Tomas Varkalis flew to Rome. President Petkus stayed."
    assert meant(text, "Petkus") == ("petkus",)


def test_brackets_that_cut_a_name_are_read_through(meant: Meant) -> None:
    assert meant('"I trust [Finnish President Alexander] Stubb," she said.', "Stubb") == ("stubb-alexander",)


def test_a_photo_credit_does_not_run_into_the_next_name(meant: Meant) -> None:
    assert meant("(Jo Berg/AFP via Getty Images) Stubb said no.", "Stubb") == ("stubb-alexander",)


def test_a_capital_that_acts_is_its_state(meant: Meant) -> None:
    assert meant("Moscow rejected the plan.", "Moscow") == ("rus",)


def test_a_capital_that_is_a_place_is_nobody(cast_of: Callable[..., tuple[Draft, Cast]]) -> None:
    draft, cast = cast_of("The envoys met in Moscow.")
    token = next(t for t in draft.doc if t.text == "Moscow")
    assert cast.refer(token) == ()
    place = cast.place(token)
    assert place is not None
    assert (place[0], place[2]) == ("Moscow", "RUS")


def test_an_adjective_means_its_state(meant: Meant) -> None:
    assert meant("Russian strikes hit the town.", "Russian") == ("rus",)


def test_a_compound_the_tokenizer_keeps_means_its_state(meant: Meant) -> None:
    assert meant("The U.S.-led talks failed.", "U.S.-led") == ("usa",)


def test_coordination_is_expanded_from_its_first_name_only(meant: Meant) -> None:
    text = "Paris, Berlin and Warsaw agreed."
    assert meant(text, "Paris") == ("fra", "deu", "pol")
    assert meant(text, "Warsaw") == ("pol",)


def test_an_unknown_organisation_is_known_by_its_initials_too(meant: Meant) -> None:
    text = "The Northern River Commission (NRC) met. The NRC adjourned."
    assert meant(text, "NRC") == meant(text, "Commission") != ()


def test_a_town_knows_its_state(cast_of: Callable[..., tuple[Draft, Cast]]) -> None:
    _, cast = cast_of("Nothing happened.")
    assert cast.place_state("Geneva") == "CHE"
    assert cast.place_state("Nowhere") is None


def test_a_surname_with_its_particle_is_the_person_named_before(meant: Meant) -> None:
    text = "Envoy Pieter de Haan met the rebels. De Haan left on Friday."
    assert meant(text, "Haan") == ("de-haan-pieter",)
    text = "Foreign Minister Karim al-Sabri flew to Rome. Al-Sabri met nobody, and Sabri said so."
    assert meant(text, "Karim") == meant(text, "Sabri") == ("al-sabri-karim",)
    text = "Envoy Pieter de Haan met the rebels. De Groot left on Friday."
    assert meant(text, "Groot") != ("de-haan-pieter",)


def test_the_initials_in_brackets_mean_the_body_of_the_lexicon_too(meant: Meant) -> None:
    text = "The Southern Transitional Council (SOTC) refused. The SOTC met on Monday."
    assert meant(text, "SOTC") == ("southern-transitional-council",)
    assert meant("The Southern Transitional Council (Aden) refused. SOTC met.", "SOTC") == ()


def test_ministers_and_ambassadors_of_a_bloc_are_the_bloc(meant: Meant) -> None:
    assert meant("EU ambassadors met in Rome.", "ambassadors") == ("european-union",)
    assert meant("EU citizens met in Rome.", "citizens") != ("european-union",)


def test_a_town_that_heads_the_text_is_no_government_and_gives_no_title(meant: Meant) -> None:
    text = "BEIRUT/GENEVA The main opposition group will meet the government."
    assert meant(text, "government") == ("government",)
    assert meant("Lebanon said no. The government left.", "government") == ("lbn",)
    text = "MUSCAT Foreign Minister Karim Sabri left."
    assert meant(text, "Foreign") == ("sabri-karim",)
    assert meant(text, "MUSCAT") == ()


def test_whose_relative_somebody_is_does_not_join_in(meant: Meant) -> None:
    text = "Steve Witkoff and Trump's son-in-law Jared Kushner held talks in Rome."
    assert meant(text, "Witkoff") == ("witkoff-steve", "kushner-jared")
    assert meant("Steve Witkoff and Jared Kushner held talks.", "Witkoff") == (
        "witkoff-steve",
        "kushner-jared",
    )


def test_a_surname_without_its_marks_is_the_bearers_and_of_several_the_one_who_heads_a_government(
    meant: Meant,
) -> None:
    assert meant("Serbia's Vucic left.", "Vucic") == ("vucic-aleksandar",)
    assert meant("On Monday, Orban met the press.", "Orban") == ("orban-viktor",)
    assert meant("Balazs Orban spoke. Orban met the press.", "Orban") != ("orban-viktor",)
