"""Doors shut, words given in that-clauses, terms of pacts: what binds and what is told. All texts are invented."""

from collections.abc import Callable

import pytest

from verbale.model import Commitment

Read = Callable[..., list[Commitment]]

SAID = "Norwegian Prime Minister Jonas Støre said."
# rule, force, a text that binds, its neighbour that binds nobody by that rule
PAIRS = [
    (
        "closed-no",
        "refusal",
        f'"There will be no deal on fish," {SAID}',
        f'"There will be no winners," {SAID}',
    ),
    ("closed", "refusal", f'"The islands are not for sale," {SAID}', f'"The offer is on the table," {SAID}'),
    ("closed", "refusal", f'"Whaling is a red line," {SAID}', f'"The line is red," {SAID}'),
    (
        "verb-promise-that",
        "pledge",
        "Norway promised Kenya that aid would arrive in June.",
        "Norway promised Kenya that it had sent aid.",
    ),
    (
        "verb-warn-that",
        "threat",
        "Norway warned that any ship in the bay would be treated as hostile.",
        "Norway warned that Sudan would attack Chad in the spring.",
    ),
    (
        "be-to",
        "pledge",
        "Under the deal, Sudan is to free 40 sailors.",
        "The minister is to visit Sudan on Monday.",
    ),
    (
        "modal-will",
        "pledge",
        "Under the agreement, Sudan will pay for the dam, Norway said.",
        "Sudan will pay dearly for its mistakes, a Norwegian diplomat said.",
    ),
    (
        "modal-can",
        "offer",
        f'"Norway could host the talks with Sudan," {SAID}',
        '"Norway could host the talks with Sudan," Swedish Prime Minister Ulf Kristersson said.',
    ),
    (
        "verb-demand",
        "demand",
        "Norway demanded that the treaty of 1920 be torn up.",
        "Norway demanded to know the truth.",
    ),
    (
        "verb-propose",
        "demand",
        "Norway proposed that both armies withdraw from the bay.",
        "Norway proposed that it could be moved.",
    ),
    (
        "verb-pledge-noun",
        "pledge",
        "Norway pledged 40 million euros for Kenya.",
        "Norway pledged nothing for Kenya.",
    ),
    (
        "noun-assurance",
        "pledge",
        "Kenya has Norway's assurance that the fleet will leave the bay.",
        "Kenya has the assurance that comes with age.",
    ),
    (
        "modal-should",
        "demand",
        f'"Sudan should withdraw its troops," {SAID}',
        "Norway wondered what plans Sudan should make.",
    ),
    (
        "modal-have",
        "demand",
        f'"Sudan has to withdraw its troops," {SAID}',
        f'"We have to remember the dead," {SAID}',
    ),
    (
        "modal-would",
        "pledge",
        "Norway said it would send medics to Kenya.",
        f'"If I were in Sudan, I would send medics to Kenya," {SAID}',
    ),
]


@pytest.mark.parametrize(
    ("rule", "force", "text", "other"), PAIRS, ids=[f"{p[0]}-{n}" for n, p in enumerate(PAIRS)]
)
def test_what_binds_is_found_and_its_neighbour_left(
    commitments_in: Read, rule: str, force: str, text: str, other: str
) -> None:
    assert (rule, force) in [(c.why, c.force) for c in commitments_in(text)]
    assert rule not in [c.why for c in commitments_in(other)]


def test_a_demand_that_is_refused_is_a_demand_too(commitments_in: Read) -> None:
    found = commitments_in("Sudan rejected Norway's demand to halt the dredging.")
    assert {(c.force, c.by) for c in found} == {("refusal", ("sdn",)), ("demand", ("nor",))}


def test_a_refusal_in_the_past_is_told_after_when(commitments_in: Read) -> None:
    found = commitments_in("The talks ended when Sudan refused to free the sailors.")
    assert [c.force for c in found] == ["refusal"]
    assert commitments_in("The talks will end when Sudan refuses to free the sailors.") == []


def test_what_came_before_a_demand_is_no_part_of_it(commitments_in: Read) -> None:
    (one,) = commitments_in("Norway urged Sudan to free the sailors after it seized their ship.")
    assert one.span.words == "free the sailors"


def test_a_dropped_threat_binds_no_longer(commitments_in: Read) -> None:
    assert commitments_in("Norway dropped its threat to ban the ships.") == []


def test_a_day_within_the_condition_is_not_the_deadline(commitments_in: Read) -> None:
    text = '"If there is no truce by 9 July, we will expel the envoy," Turkish President Recep Erdogan said.'
    assert [c.deadline for c in commitments_in(text, "2024-06-01")] == [None]
    text = '"If there is no truce, we will expel the envoy by 9 July," Turkish President Recep Erdogan said.'
    assert [c.deadline.iso for c in commitments_in(text, "2024-06-01") if c.deadline] == ["2024-07-09"]


def test_a_deadline_told_of_as_known_is_not_set_again(commitments_in: Read) -> None:
    assert commitments_in("The ultimatum that Norway had set on Monday ran out.") == []
