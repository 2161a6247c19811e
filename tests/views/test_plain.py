"""Reasons are shown in names, not in codes."""

from pathlib import Path

from tests.making import act, story

from verbale.record import Store
from verbale.views.answer import Filters
from verbale.views.facts import Facts
from verbale.views.plain import plain


def test_codes_and_ids_become_names_and_other_words_stay(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store:
        store.add(*story("Norway met Iceland.", "2026-03-02", act("met", by="nor isl")))
        facts = Facts(store, Filters())
        assert plain("NOR, EUU are not NOR, ISL", facts) == "Norway, European Union are not Norway, Iceland"
        assert plain("the day fits; 2026-03-02 is not TBD", facts) == "the day fits; 2026-03-02 is not TBD"


def test_an_id_of_one_word_is_a_name_when_it_is_a_body_or_person(tmp_path: Path) -> None:
    with Store(tmp_path / "r.db") as store:
        store.add(*story("Ana met the leaders.", "2026-03-02", act("met", by="ana leaders")))
        facts = Facts(store, Filters())
        assert plain("ana in common", facts) == "Ana Aasen in common"
        assert plain("leaders in common", facts) == "leaders in common"
