"""What becomes of an article when a tagger is heard, with one that says what the test wants."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from verbale.model import Article, ModelMissing, Reading, sha256_of
from verbale.reading import read_article
from verbale.reading.tagger import model
from verbale.reading.tagger.hints import Hints
from verbale.reading.tagger.labels import COLUMNS, FIRST_FLAG, FIRST_STATUS, FLAGS, KINDS, STATUSES
from verbale.reading.tagger.pieces import words_of
from verbale.reading.tagger.tags import Tags

TEXT = "Oslo, March 3 - Norway repainted the school in Lima on Monday. Norway praised Peru."
Say = dict[str, dict[str, float]]
Hear = Callable[[Say], None]


class Told:
    """A tagger that says, word by word, what it is told; the lexicon's acts are acts where nothing is said of them."""

    def __init__(self, say: Say) -> None:
        self.say = say

    def tag(self, text: str, hints: Hints) -> Tags:
        words = words_of(text)
        rows = np.zeros((len(words), COLUMNS), dtype=np.float32)
        rows[:, 0] = 1.0
        rows[:, FIRST_STATUS:FIRST_FLAG] = 1 / len(STATUSES)
        for n, word in enumerate(words):
            for label, p in self.say.get(text[word.start : word.end], {}).items():
                if label in KINDS:
                    rows[n, KINDS.index(label)], rows[n, 0] = p, 1 - p
                elif label in STATUSES:
                    rows[n, FIRST_STATUS:FIRST_FLAG] = (1 - p) / (len(STATUSES) - 1)
                    rows[n, FIRST_STATUS + STATUSES.index(label)] = p
                else:
                    rows[n, FIRST_FLAG + FLAGS.index(label)] = p
        return Tags(tuple(w.start for w in words), tuple(w.end for w in words), rows)


@pytest.fixture
def hear(monkeypatch: pytest.MonkeyPatch) -> Hear:
    """Puts a tagger in force that says what it is told."""

    def put(say: Say) -> None:
        monkeypatch.setenv(model.OWN, "told")
        monkeypatch.setattr("verbale.reading.made.tagger_version", lambda: "told")
        monkeypatch.setattr(model, "tagger", lambda: Told(say))

    return put


def read(text: str = TEXT, *, tagger: bool = True) -> Reading:
    return read_article(Article("a", text, sha256_of(text)), tagger=tagger)


def test_an_act_that_the_lexicon_lacks_comes_in_with_its_parties(hear: Hear) -> None:
    hear({"repainted": {"AID": 0.97}, "praised": {"SUPPORT": 0.9}})
    event = next(e for e in read().events if e.anchor.words == "repainted")
    assert (event.type, event.by) == ("AID", ("nor",))
    assert event.why[0].rule == "tagger/AID (tagger 0.97)"


def test_an_act_that_the_tagger_is_unsure_of_does_not_come_in(hear: Hear) -> None:
    hear({"repainted": {"AID": 0.6}, "praised": {"SUPPORT": 0.9}})
    assert [e.anchor.words for e in read().events] == ["praised"]


def test_an_act_of_the_lexicon_goes_where_the_tagger_sees_none(hear: Hear) -> None:
    hear({"praised": {"SUPPORT": 0.02}})
    assert read().events == ()


def test_without_tagger_the_rules_alone_are_heard(hear: Hear) -> None:
    hear({"repainted": {"AID": 0.97}, "praised": {"SUPPORT": 0.02}})
    reading = read(tagger=False)
    assert [e.anchor.words for e in reading.events] == ["praised"]
    assert "tagger" not in reading.made_by.model


def test_the_record_keeps_which_tagger_was_heard(hear: Hear) -> None:
    hear({})
    assert read().made_by.model.endswith("+tagger-told")


def test_where_none_is_named_none_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(model.OWN, raising=False)
    assert "tagger" not in read().made_by.model


def test_a_tagger_that_is_named_and_not_there_is_an_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(model.OWN, str(tmp_path))
    with pytest.raises(ModelMissing, match="No tagger in"):
        read()


def test_the_version_is_the_hash_of_the_files(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(model.OWN, str(tmp_path))
    (tmp_path / model.MODEL).write_bytes(b"net")
    (tmp_path / model.VOCABULARY).write_text("a\n", encoding="utf-8")
    first = model.tagger_version()
    (tmp_path / model.MODEL).write_bytes(b"another net")
    assert len(first) == 12 and model.tagger_version() != first
