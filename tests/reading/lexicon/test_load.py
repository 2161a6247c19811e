"""The loader: what it accepts, what it refuses, and how a user's file is merged."""

from datetime import date
from pathlib import Path

import pytest

from verbale.model import LexiconError
from verbale.reading.lexicon import Term, lexicon, lexicon_version


def written(folder: Path, text: str) -> tuple[Path]:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return (path,)


def test_every_member_of_the_united_nations_has_an_entry() -> None:
    states = lexicon().states
    assert len(states) >= 195
    assert states["FIN"].capital == "Helsinki"
    assert all(len(iso) == 3 and iso.isupper() for iso in states)


def test_a_user_entry_with_a_known_id_extends_it(tmp_path: Path) -> None:
    mine = lexicon(written(tmp_path, '[[state]]\niso = "FIN"\nseats = ["Smolna"]\n'))
    assert "Smolna" in mine.states["FIN"].seats
    assert mine.states["FIN"].name == "Finland"


def test_a_user_entry_with_a_new_id_is_added(tmp_path: Path) -> None:
    mine = lexicon(written(tmp_path, '[[person]]\nid = "doe-ann"\nname = "Ann Doe"\n'))
    assert mine.persons["doe-ann"].name == "Ann Doe"
    assert "doe-ann" not in lexicon().persons


@pytest.mark.parametrize(
    "text",
    [
        '[[person]]\nname = "Ann Doe"\n',
        '[[person]]\nid = "doe-ann"\nname = "Ann Doe"\nalso = "Annie"\n',
        '[[person]]\nid = "doe-ann"\nname = "Ann Doe"\nnickname = "Annie"\n',
        '[[person]]\nid = "doe-ann"\nname = "Ann Doe"\noffices = [{ title = "mayor", from = "last May" }]\n',
        '[[persn]]\nid = "doe-ann"\n',
        "[[person]\n",
    ],
)
def test_a_mistyped_entry_is_an_error_that_names_the_file(tmp_path: Path, text: str) -> None:
    with pytest.raises(LexiconError, match="mine"):
        lexicon(written(tmp_path, text))


def test_a_term_is_in_force_between_its_days_both_included() -> None:
    term = Term("president", "FIN", date(2024, 3, 1), date(2030, 3, 1))
    assert term.on(date(2024, 3, 1))
    assert not term.on(date(2024, 2, 29))
    assert not term.on(None)


def test_the_version_changes_with_a_user_file(tmp_path: Path) -> None:
    one = lexicon_version(written(tmp_path, '[[person]]\nid = "a"\nname = "A"\n'))
    assert one != lexicon_version()
    assert len(one) == 12


def test_each_surface_of_a_state_is_a_word_of_its_own() -> None:
    for state in lexicon().states.values():
        for name in (state.name, *state.names, *state.adjectives, *state.seats, *state.places):
            assert name.strip() == name
            assert name
