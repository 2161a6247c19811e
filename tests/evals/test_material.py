"""The sets that readings are measured on."""

import argparse

import pytest
from evals.errors import readable
from evals.material import cases


@pytest.mark.parametrize("name", ["written", "unseen"])
def test_the_articles_written_for_us_are_marked_whole(name: str) -> None:
    found = cases(name)
    assert len(found) >= 30
    for case in found:
        assert case.gold["events"] and case.gold["statements"], case.name
        for event in case.gold["events"]:
            assert set(event["by"]) | set(event["to"]) <= set(case.gold["actors"]), case.name


def test_no_article_is_both_learnt_from_and_kept_unseen() -> None:
    assert not {c.text for c in cases("written")} & {c.text for c in cases("unseen")}


def test_the_errors_of_the_unseen_set_are_not_listed() -> None:
    assert readable("written") == "written"
    with pytest.raises(argparse.ArgumentTypeError, match="nobody reads"):
        readable("unseen")
