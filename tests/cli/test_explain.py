"""``annotate --explain``: every field that an event has is told with its rule."""

import io
from pathlib import Path

import verbale
from verbale.cli.explain import Explained
from verbale.model import Article, sha256_of

TEXT = "Norway huddled with Iceland in Geneva on 2 March."
MINE = '[[verb]]\nlemma = "huddle with"\ntype = "CONSULT"\nmode = "meeting"\n'


def explained(tmp_path: Path, own: str) -> str:
    file = tmp_path / "mine.toml"
    file.write_text(own, encoding="utf-8")
    out = io.StringIO()
    reading = verbale.read(TEXT, published="2026-03-04", lexicon=(file,))
    printer = Explained(out, (file,))
    printer.write(Article("a", TEXT, sha256_of(TEXT)), reading)
    printer.close()
    return out.getvalue()


def test_every_field_has_its_value_and_its_rule(tmp_path: Path) -> None:
    lines = {line.split()[0]: line for line in explained(tmp_path, MINE).splitlines()}
    assert "CONSULT/meeting  ← mine.toml/verb/huddle with" in lines["type"]
    assert "Norway, Iceland  ←" in lines["by"]
    assert "happened  ← past" in lines["status"]
    assert "Geneva  ← own-phrase" in lines["place"]
    assert "Switzerland  ← whose ground the place is" in lines["host"]
    assert "2026-03-02  ← own (" in lines["when"]
    assert "to" not in lines  # whom she huddled with is in the one set of those who take part


def test_an_entry_that_named_nothing_is_told(tmp_path: Path) -> None:
    told = explained(tmp_path, MINE + '[[verb]]\nlemma = "dilly dally"\ntype = "none"\n')
    assert told.endswith("named no event here:\n  mine.toml/verb/dilly dally\n")
    assert "named no event" not in explained(tmp_path, MINE)
