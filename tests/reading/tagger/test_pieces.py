from verbale.reading.tagger.pieces import Pieces, shape, words_of

VOCABULARY = ["[UNK]", "cease", "##fire", "talks", "cafe", "-"]


def test_words_keep_their_offsets_and_marks_stand_alone() -> None:
    text = "Oslo’s offer\nstands."
    words = words_of(text)
    assert [text[w.start : w.end] for w in words] == ["Oslo", "’", "s", "offer", "stands", "."]


def test_a_word_at_a_line_end_looks_other_than_one_after_a_blank() -> None:
    first, second = words_of("offer\noffer")[1], words_of("offer offer")[1]
    assert first.shape == shape("offer", 0) != second.shape == shape("offer", 1)


def test_a_word_is_split_into_the_longest_pieces() -> None:
    pieces = Pieces(VOCABULARY)
    assert pieces.of("Ceasefire") == (1, 2)
    assert pieces.of("Café") == (4,)


def test_a_word_without_pieces_is_unknown_whole() -> None:
    assert Pieces(VOCABULARY).of("ceasefires") == (0,)
