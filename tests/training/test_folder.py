import json
from pathlib import Path

import pytest

from verbale.model import sha256_of
from verbale.training.folder import GoldRefused, lessons_in
from verbale.training.gold import FLAG

TEXT = "Norway hosted talks with Peru on Monday."
EMPTY = {"furniture": [], "statements": [], "commitments": [], "actors": {}}


def put(folder: Path, text: str, sha: str) -> None:
    events = [{"anchor": [7, 19], "type": "CONSULT", "status": "happened"}]
    gold = {"sha256": sha, "events": events, **EMPTY}
    (folder / "one.json").write_text(json.dumps(gold), encoding="utf-8")
    (folder / "one.txt").write_text(text, encoding="utf-8")


def test_gold_beside_its_text_is_a_lesson_with_what_the_rules_find(tmp_path: Path) -> None:
    put(tmp_path, TEXT, sha256_of(TEXT))
    (one,) = lessons_in(tmp_path)
    assert [w.text for w in one.words if w.status >= 0] == ["hosted", "talks"]
    assert any(w.hint[0] for w in one.words)
    assert not any(w.flags & FLAG["said"] for w in one.words)


def test_gold_of_another_text_is_refused(tmp_path: Path) -> None:
    put(tmp_path, TEXT + " ", sha256_of(TEXT))
    with pytest.raises(GoldRefused, match="another text"):
        lessons_in(tmp_path)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldRefused, match=r"no NAME\.json"):
        lessons_in(tmp_path)
