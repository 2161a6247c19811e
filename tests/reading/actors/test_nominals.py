"""Descriptions: offices, parts of a state, back references, unnamed sources."""

from collections.abc import Callable

from verbale.reading.actors import Cast
from verbale.reading.draft import Draft

Meant = Callable[..., tuple[str, ...]]


def test_an_office_of_a_state_is_its_holder_on_the_day(meant: Meant) -> None:
    text = "The Finnish president declined."
    assert meant(text, "president", "2025-05-20") == ("stubb-alexander",)
    assert meant(text, "president", "2020-05-20") != ("stubb-alexander",)


def test_an_office_alone_is_the_last_one_spoken_of(meant: Meant) -> None:
    text = "Estonian Trade Minister Liina Kadakas met President Alexander Stubb. The minister smiled."
    assert meant(text, "minister") == ("kadakas-liina",)


def test_the_holder_of_another_office_is_not_meant(meant: Meant) -> None:
    assert meant("The Finnish ambassador declined.", "ambassador") != ("stubb-alexander",)


def test_the_forces_of_a_state_are_the_state(meant: Meant) -> None:
    assert meant("Russian forces withdrew.", "forces") == ("rus",)


def test_the_administration_of_a_president_is_the_state(meant: Meant) -> None:
    assert meant("The Stubb administration agreed.", "administration") == ("fin",)


def test_a_ministry_of_a_state_is_a_body_of_its_own_in_both_spellings(meant: Meant) -> None:
    text = "The Finnish defence ministry spoke. Finland's Defense Ministry denied it."
    assert meant(text, "ministry") == meant(text, "Ministry") == ("fin-defense-ministry",)


def test_the_country_is_the_state_spoken_of(meant: Meant) -> None:
    assert meant("Finland signed. The country also paid.", "country") == ("fin",)


def test_both_sides_are_the_last_two_states(meant: Meant) -> None:
    assert set(meant("Armenia met Azerbaijan. Both sides agreed.", "sides")) == {"arm", "aze"}


def test_a_described_source_is_one_actor_and_the_official_means_it(meant: Meant) -> None:
    text = "A senior Finnish official confirmed it. The official asked not to be named."
    assert meant(text, "official") == ("source-senior-finnish-official",)


def test_a_count_does_not_make_another_group(meant: Meant) -> None:
    assert meant("Rebels freed five hostages.", "hostages") == ("hostages",)


def test_officials_of_two_states_are_two_sources(meant: Meant) -> None:
    assert meant("Finnish and Estonian officials met.", "officials") == (
        "source-finnish-officials",
        "source-estonian-officials",
    )


def test_a_thing_is_nobody(meant: Meant) -> None:
    assert meant("The agreement ended the talks.", "agreement") == ()


def test_a_plural_before_of_means_what_follows(meant: Meant) -> None:
    assert meant("Hundreds of prisoners were freed.", "Hundreds") == ("prisoners",)


def test_every_mention_has_its_rule_and_words(cast_of: Callable[..., tuple[Draft, Cast]]) -> None:
    draft, cast = cast_of("Finnish President Alexander Stubb spoke. He left. The country waited.")
    for actor in cast.actors.values():
        for mention in actor.mentions:
            assert mention.rule
            assert draft.text[mention.span.start : mention.span.end] == mention.span.words


def test_a_counterpart_holds_the_same_office_for_the_state_named(meant: Meant) -> None:
    text = "Foreign Minister Sergei Lavrov called his Finnish counterpart."
    assert meant(text, "counterpart", "2025-05-20") == ("valtonen-elina",)


def test_a_verb_between_two_names_ends_the_title(meant: Meant) -> None:
    text = "President Alexander Stubb appointed former official Tomas Varkalis."
    assert meant(text, "Stubb") == ("stubb-alexander",)


def test_an_office_of_a_pronoun_is_nobody_that_only_the_lexicon_names(meant: Meant) -> None:
    text = "Finland welcomed Estonia. Its president will come to the talks."
    assert meant(text, "president", "2024-06-01") != ("stubb-alexander",)
