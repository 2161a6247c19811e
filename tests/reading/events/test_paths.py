"""The way through the parse from an act to somebody."""

from collections.abc import Callable

from spacy.tokens import Doc

from verbale.reading.events.paths import Tree, Ways

ReadDoc = Callable[[str], Doc]


def index(doc: Doc, word: str) -> int:
    return next(t.i for t in doc if t.text == word)


def test_the_subject_is_one_step_down_and_the_speaker_of_a_content_clause_one_up(read_doc: ReadDoc) -> None:
    doc = read_doc("Chile said that Peru attacked the port.")
    ways = Ways(Tree(doc), index(doc, "attacked"))
    near, far = ways.to(index(doc, "Peru")), ways.to(index(doc, "Chile"))
    assert near is not None and far is not None
    assert (near.up, near.down) == ((), ("nsubj",))
    assert (far.up, far.down) == (("ccomp",), ("nsubj",))


def test_prepositions_go_by_their_word_and_the_shortest_way_is_taken(read_doc: ReadDoc) -> None:
    doc = read_doc("Chile met with Peru.")
    way = Ways(Tree(doc), index(doc, "met")).shortest([index(doc, "Peru"), index(doc, "Chile")])
    assert way is not None and way.down == ("nsubj",)
    other = Ways(Tree(doc), index(doc, "met")).to(index(doc, "Peru"))
    assert other is not None and other.down == ("p_with", "pobj")


def test_there_is_no_way_to_another_sentence(read_doc: ReadDoc) -> None:
    doc = read_doc("Chile met Peru. Bolivia protested.")
    assert Ways(Tree(doc), index(doc, "met")).to(index(doc, "Bolivia")) is None
