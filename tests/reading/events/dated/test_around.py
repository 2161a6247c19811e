"""The second look: what the acts around an act take for their time."""

from datetime import date
from types import SimpleNamespace
from typing import Any, cast

from verbale.reading.events.dated.around import Row, second_look

DAY = (date(2021, 6, 8), date(2021, 6, 8))
BOTH = ((None, frozenset({"none"})), (DAY, frozenset({"at:own"})))


def row(sentence: int, type_: str = "CONSULT", sides: tuple[str, ...] = ("NOR", "TCD")) -> Row:
    deed: Any = SimpleNamespace(
        event=SimpleNamespace(type=type_, status="happened"),
        state="held",
        sentence=sentence,
        sides=frozenset(sides),
        lemma="meet",
    )
    return Row(cast(Any, deed), BOTH)


def of_day(rows: list[Row], first: list[list[float]], n: int) -> frozenset[str]:
    return second_look(rows, first)[n].candidates[1][1]


def test_an_act_sees_the_share_that_its_twin_gives_a_day() -> None:
    found = of_day([row(0), row(4)], [[0.05, 0.95], [0.6, 0.4]], 1)
    assert {"round:type:5:held", "round:sides:5:held", "round:word:5:held", "at:own"} <= found


def test_an_act_does_not_see_its_own_share() -> None:
    found = of_day([row(0), row(4)], [[0.95, 0.05], [0.1, 0.9]], 1)
    assert "round:type:0:held" in found


def test_an_act_of_another_type_is_no_twin_but_a_neighbour() -> None:
    found = of_day([row(0, "ASSAULT"), row(0)], [[0.05, 0.95], [0.6, 0.4]], 1)
    assert "round:type:0:held" in found
    assert "round:prev:5:0:held:held" in found


def test_an_act_alone_has_nobody_around() -> None:
    looked = second_look([row(0)], [[0.5, 0.5]])
    assert "round:none:x" in looked[0].candidates[0][1]
