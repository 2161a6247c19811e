"""No text makes the reading of times break, however odd its numbers."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.reading.times.grammar import grammar
from verbale.reading.times.scan import scan
from verbale.reading.times.story import is_narrative, resolved_in_order

WORDS = [
    *sorted(grammar().words),
    "31",
    "29",
    "0",
    "2024",
    "1000",
    "2199",
    "480",
    "99999999999",
    "-",
    ",",
    ".",
    ":",
    "/",
    "'",
]
DAYS = [None, date(2024, 2, 29), date(2024, 12, 31), date(1, 1, 1), date(9999, 12, 31)]


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=12),
    st.sampled_from(DAYS),
    st.booleans(),
    st.sampled_from([-1, 0, 1]),
)
def test_any_run_of_time_words_is_read(
    words: list[str], today: date | None, capital: bool, ahead: int
) -> None:
    text = " ".join(w.capitalize() if capital else w for w in words)
    founds = scan(text)
    for narrative in (False, True, is_narrative(founds, today)):
        resolved = resolved_in_order(founds, today, narrative, lambda _: ahead, lambda _: 0)
        assert all(r.days is None or r.days[0] <= r.days[1] for r in resolved)
