"""Plurals that mean those last named together, and who is no antecedent of them."""

from collections.abc import Callable

Meant = Callable[..., tuple[str, ...]]


def test_the_three_governments_are_the_last_three_named_in_a_row(meant: Meant) -> None:
    text = (
        "Britain, France and Canada signed a letter. India sent a copy to China. The three governments wait."
    )
    assert set(meant(text, "governments")) == {"gbr", "fra", "can"}


def test_three_governments_are_nobody_where_no_three_were_named(meant: Meant) -> None:
    assert not {"ind", "chn"} & set(meant("India wrote to China. The three governments wait.", "governments"))


def test_both_of_them_and_neither_are_the_two_last_named(meant: Meant) -> None:
    text = "Anwar Ibrahim telephoned Hun Manet and Emmanuel Macron. He asked both of them to wait."
    assert set(meant(text, "both")) == {"hun-manet", "macron-emmanuel"}
    text = "Anwar Ibrahim invited Hun Manet and Emmanuel Macron to Luanda. Neither has accepted."
    assert set(meant(text, "Neither")) == {"hun-manet", "macron-emmanuel"}


def test_both_may_be_things(meant: Meant) -> None:
    assert meant("Kenya and Chad sent plans. Peru accepted both.", "both") == ()


def test_joined_objects_of_blame_are_no_couple_for_the_parties(meant: Meant) -> None:
    text = (
        "Russia and Ukraine met. Russia and Ukraine will meet again. "
        "Sergei Lavrov accused France and Germany of haste. The parties had swapped lists."
    )
    assert set(meant(text, "parties")) == {"rus", "ukr"}


def test_mediators_are_no_couple_for_both_governments(meant: Meant) -> None:
    text = (
        "Pakistan and India met in Istanbul. The Turkish and Qatari mediators left late. "
        "Both governments sent notes."
    )
    assert set(meant(text, "governments")) == {"pak", "ind"}


def test_they_talked_means_the_two_named_last_before_many_named_earlier(meant: Meant) -> None:
    text = (
        "Several delegates slept. The hall was cold. Chancellor Friedrich Merz flew to Delhi to win over the "
        "prime minister, Narendra Modi. They talked for two hours."
    )
    assert set(meant(text, "They")) == {"merz-friedrich", "modi-narendra"}


def test_in_a_transcript_she_is_not_the_one_who_speaks(meant: Meant) -> None:
    text = (
        "Host: Good evening.\n\nAnna Berg: Hello.\n\nHost: President Maia Sandu is in Rome. Does it matter?\n\n"
        "Anna Berg: It does. She got a promise.\n\nHost: Thank you."
    )
    assert meant(text, "She") == ("sandu-maia",)
