from random import Random

from verbale.reading.tagger.labels import KINDS, STATUSES
from verbale.training.augment import flatten, other_quotes, swap_states
from verbale.training.gold import FLAG, lesson

TEXT = "Norway will host talks, “a first step”, the envoy said.\nShare this"
GOLD = {
    "furniture": [[56, 66]],
    "statements": [{"span": [25, 37], "cue": "said", "speaker": ["e"]}],
    "commitments": [{"span": [7, 22], "force": "pledge", "condition": None}],
    "events": [{"anchor": [17, 22], "type": "CONSULT", "status": "planned"}],
    "actors": {},
}


def test_words_carry_what_gold_says_of_them() -> None:
    words = {w.text: w for w in lesson("a", "s", TEXT, GOLD).words}
    assert (words["talks"].kind, words["talks"].status) == (KINDS.index("CONSULT"), STATUSES.index("planned"))
    assert words["talks"].flags & FLAG["bound-last"] and words["talks"].flags & FLAG["pledge"]
    assert words["said"].flags == FLAG["cue"]
    assert words["first"].flags == FLAG["said"]
    assert words["Share"].flags == FLAG["furniture"]


def test_flattened_words_begin_no_line() -> None:
    words = list(lesson("a", "s", TEXT, GOLD).words)
    assert [w.before for w in flatten(words, Random(1))][1:].count(0) == 0


def test_a_swapped_state_keeps_the_labels_of_the_words_around_it() -> None:
    words = list(lesson("a", "s", TEXT, GOLD).words)
    swapped = next(s for n in range(20) if (s := swap_states(words, Random(n)))[0].text != "Norway")
    assert [w.kind for w in swapped if w.text == "talks"] == [KINDS.index("CONSULT")]


def test_quotation_marks_change_together() -> None:
    words = list(lesson("a", "s", TEXT, GOLD).words)
    for n in range(8):
        marks = [w.text for w in other_quotes(words, Random(n)) if w.text in '“”"«»']
        assert marks in (["“", "”"], ['"', '"'], ["«", "»"], [])
