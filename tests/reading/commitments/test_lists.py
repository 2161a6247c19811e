"""Terms told as a list, in each of its forms, and lists that bind nobody. All texts are invented."""

from collections.abc import Callable

import pytest

from verbale.model import Commitment

Read = Callable[..., list[Commitment]]

DEMANDS = [
    "Norway demands that Sudan: (a) halt the dredging, (b) hand over the ships and (c) free the sailors.",
    "Norway demands that Sudan:\n- halt the dredging\n- hand over the ships\n- free the sailors\n\nTalks go on.",
    "Norway's demands are as follows. 1. Halt the dredging. 2. Hand over the ships. 3. Free the sailors.",
    "Norway has demanded that Sudan: 1) halt the dredging; 2) hand over the ships; 3) free the sailors.",
]


@pytest.mark.parametrize("text", DEMANDS)
def test_every_item_of_a_list_of_demands_is_one(commitments_in: Read, text: str) -> None:
    found = [c for c in commitments_in(text) if c.force == "demand"]
    for item in ("halt the dredging", "hand over the ships", "free the sailors"):
        assert any(c.span.words.lower().endswith(item) for c in found)
    assert all(c.by == ("nor",) for c in found)


def test_the_terms_of_a_plan_bind_whoever_is_to_act(commitments_in: Read) -> None:
    text = (
        "Under the agreement:\n\n• Sudan withdraws its troops from Chad\n• Chad opens the border by 9 July\n"
    )
    found = commitments_in(text, "2024-06-01")
    assert [(c.force, c.by) for c in found] == [("pledge", ("sdn",)), ("pledge", ("tcd",))]
    assert found[1].deadline is not None


def test_a_list_of_what_happened_binds_nobody(commitments_in: Read) -> None:
    text = "What we know:\n- Sudan withdrew its troops from Chad\n- Chad opened the border\n"
    assert commitments_in(text) == []


def test_one_item_after_a_colon_is_no_list(commitments_in: Read) -> None:
    text = "Norway demands one thing: (a) truce."
    assert [c.why for c in commitments_in(text) if c.why.startswith("list-")] == []
