from dataclasses import dataclass, replace

from verbale.model import STATUSES
from verbale.reading.tagger.policy import Policy, group, policy

PLAIN = Policy(
    adds=0.9, verb=0.1, noun=0.2, idle=0.6, retype=0.8, trust=1.0, prior={}, said=0.3, said_inner=0.2,
    said_wide=0.7, cue=0.4, said_cue=0.1, said_adds=0.9, bound=0.1, bound_adds=0.8,
)  # fmt: skip


@dataclass
class Entry:
    pos: str


def test_an_act_of_the_lexicon_is_taken_back_only_where_the_tagger_sees_hardly_any() -> None:
    assert PLAIN.keeps(0.15, idle=False, own=False, entry=Entry("verb"))
    assert not PLAIN.keeps(0.15, idle=False, own=False, entry=Entry("noun"))


def test_an_act_of_the_tagger_alone_needs_more() -> None:
    assert not PLAIN.keeps(0.7, idle=False, own=True, entry=Entry("verb"))
    assert PLAIN.keeps(0.95, idle=False, own=True, entry=Entry("verb"))


def test_an_act_that_adds_nothing_comes_in_where_the_tagger_is_sure() -> None:
    assert PLAIN.keeps(0.7, idle=True, own=False, entry=Entry("noun"))


def test_a_type_is_replaced_only_by_one_far_likelier() -> None:
    assert PLAIN.retypes(0.85, 0.05)
    assert not PLAIN.retypes(0.85, 0.10)


def test_without_a_prior_the_rule_keeps_its_status() -> None:
    chances = dict.fromkeys(STATUSES, 0.0) | {"denied": 1.0}
    assert PLAIN.status("happened", "past", chances) == "happened"


def test_a_weak_rule_yields_to_a_sure_tagger_and_a_strong_one_does_not() -> None:
    weak = dict.fromkeys(STATUSES, 0.02) | {"happened": 0.6, "planned": 0.26}
    strong = dict.fromkeys(STATUSES, 0.001) | {"denied": 0.993}
    told = replace(PLAIN, prior={"happened default": weak, "denied negated": strong})
    planned = dict.fromkeys(STATUSES, 0.01) | {"planned": 0.93}
    assert told.status("happened", "default", planned) == "planned"
    assert told.status("denied", "negated", planned) == "denied"


def test_rules_are_grouped_by_the_first_word_of_their_name() -> None:
    assert group("possible", "inside-if") == "possible inside"


def test_the_packaged_policy_has_a_prior_for_every_status() -> None:
    assert set(STATUSES) <= policy().prior.keys()
