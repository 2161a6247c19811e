from hypothesis import given
from hypothesis import strategies as st

from verbale.reading.tagger.model import windows


@given(st.lists(st.integers(1, 9), max_size=300))
def test_every_word_is_read_off_once_and_windows_hold_their_size(lengths: list[int]) -> None:
    found = windows(lengths, size=40, margin=8)
    read = [n for w in found for n in range(w.first, w.last)]
    assert read == list(range(len(lengths)))
    assert all(sum(lengths[w.low : w.high]) <= 40 for w in found)
    assert all(w.low <= w.first < w.last <= w.high for w in found)


def test_a_word_longer_than_a_window_has_one_of_its_own() -> None:
    assert [(w.first, w.last) for w in windows([3, 90, 3], size=40, margin=0)] == [(0, 1), (1, 2), (2, 3)]
