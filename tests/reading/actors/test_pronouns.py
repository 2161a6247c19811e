"""Pronouns: gender, number, role, and who is speaking."""

from collections.abc import Callable

Meant = Callable[..., tuple[str, ...]]


def test_he_is_the_last_subject(meant: Meant) -> None:
    text = "President Alexander Stubb praised Minister Tomas Varkalis. He then left."
    assert meant(text, "He") == ("stubb-alexander",)


def test_she_is_never_a_man(meant: Meant) -> None:
    text = "Minister Maria Lind met President Alexander Stubb. Stubb spoke first. She listened."
    assert meant(text, "She") == ("lind-maria",)


def test_he_added_goes_on_with_the_speaker(meant: Meant) -> None:
    text = '"We are ready," President Alexander Stubb said. "Tomas Varkalis will come," he added.'
    assert meant(text, "he") == ("stubb-alexander",)


def test_a_pronoun_in_front_means_the_subject_to_come(meant: Meant) -> None:
    assert meant("After his visit, President Alexander Stubb spoke.", "his") == ("stubb-alexander",)


def test_its_is_bound_by_its_own_clause(meant: Meant) -> None:
    text = "Finland said Estonia must open its border."
    assert meant(text, "its") == ("est",)


def test_they_are_the_coordinated_subjects(meant: Meant) -> None:
    text = "Finland and Estonia met. They agreed on a date."
    assert meant(text, "They") == ("fin", "est")


def test_it_is_possible_means_nobody(meant: Meant) -> None:
    assert meant("Finland waits. It is possible that talks resume.", "It") == ()


def test_i_is_the_speaker_and_we_the_state_spoken_for(meant: Meant) -> None:
    text = '"I hope we agree," President Alexander Stubb said.'
    assert meant(text, "I", speaker=("stubb-alexander",)) == ("stubb-alexander",)
    assert meant(text, "we", speaker=("stubb-alexander",)) == ("fin",)
    assert meant(text, "I") == ()


def test_who_is_the_noun_before(meant: Meant) -> None:
    assert meant("Stubb, who leads Finland, declined.", "who") == ("stubb-alexander",)


def test_a_person_who_enters_as_subject_takes_the_floor_from_the_last_speaker(meant: Meant) -> None:
    text = '"We are ready," President Alexander Stubb said. Egyptian envoy Omar Grada arrived in Rome. He denied it.'
    assert meant(text, "He") == ("grada-omar",)


def test_a_person_spoken_of_before_does_not(meant: Meant) -> None:
    text = (
        'Omar Grada spoke first. "We are ready," President Alexander Stubb said. '
        "Grada was in Rome. He denied that talks had failed."
    )
    assert meant(text, "He") == ("stubb-alexander",)
