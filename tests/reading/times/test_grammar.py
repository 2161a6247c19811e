"""The lexicon of times: every pattern compiles and is read by something."""

import pytest

from verbale.model import LexiconError
from verbale.reading.times.grammar import compiled, grammar
from verbale.reading.times.resolve import Resolver


def test_every_rule_is_read_by_a_method() -> None:
    assert [r.name for r in grammar().rules if not callable(getattr(Resolver, r.read, None))] == []


def test_a_pattern_with_an_unknown_class_is_refused() -> None:
    rules = [{"name": "odd", "pattern": "MONTH FORTNIGHTLY", "read": "month"}]
    with pytest.raises(LexiconError, match="'odd' uses 'FORTNIGHTLY'"):
        compiled({"words": {"MONTH": {"may": 5}}, "rule": rules})


def test_a_word_in_two_classes_is_refused() -> None:
    with pytest.raises(LexiconError, match="'may'"):
        compiled({"words": {"MONTH": {"may": 5}, "MODAL": {"may": 1}}, "rule": []})
