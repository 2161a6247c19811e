from verbale.reading.tagger.hints import CUE, IDLE, SAID, Hints
from verbale.reading.tagger.labels import KINDS, STATUSES

STARTS, ENDS = [0, 5, 11], [4, 10, 17]


def test_the_words_of_an_act_carry_its_type_and_status() -> None:
    hints = Hints(acts=((5, 10, "CONSULT", "planned"),), kept=frozenset({(5, 10)}))
    assert hints.of_words(STARTS, ENDS)[1] == (KINDS.index("CONSULT"), STATUSES.index("planned") + 1, 0)


def test_an_act_that_adds_nothing_is_marked_so() -> None:
    hints = Hints(acts=((5, 10, "CONSULT", "planned"),))
    assert hints.of_words(STARTS, ENDS)[1][2] == IDLE


def test_speech_and_cue_are_bits_of_their_own() -> None:
    found = Hints(said=((0, 10),), cues=((11, 17),)).of_words(STARTS, ENDS)
    assert [h[2] for h in found] == [SAID, SAID, CUE]
