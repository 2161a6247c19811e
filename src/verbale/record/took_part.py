"""Disputes on who hosted a meeting and on who took part: of what was held, on one day, as two sources tell it.

A list of participants is seldom whole: that one report names more is no dispute. Two reports disagree when they
name two parties alike, and each a third that the other names nowhere in its sentence.
"""

from collections.abc import Mapping

from verbale.model import Side
from verbale.record.accounts import Answer, answer, sides
from verbale.record.alike import alike, many_a_day
from verbale.record.parties import is_state
from verbale.record.sighting import Sighting

#: So many must be common to two lists of participants.
_COMMON = 2


def host(acts: list[Sighting], source_of: Mapping[str, str]) -> tuple[Side, ...]:
    """The sides on who hosted; their values are parties ("CHE")."""

    def differ(x: Answer, y: Answer) -> bool:
        return x.sighting.host.isdisjoint(y.sighting.host) and _one_act(x, y)

    told = [s for s in acts if s.host and _met(s)]
    return sides([answer(s, _value(s.host), source_of) for s in told], differ)


def participants(acts: list[Sighting], source_of: Mapping[str, str]) -> tuple[Side, ...]:
    """The sides on who took part; values as for `host`."""

    def differ(x: Answer, y: Answer) -> bool:
        one, other = _present(x.sighting), _present(y.sighting)
        left = one - other - y.sighting.host - y.sighting.beside
        right = other - one - x.sighting.host - x.sighting.beside
        return len(one & other) >= _COMMON and bool(left and right) and _one_act(x, y)

    told = [s for s in acts if _met(s) and not s.guessed and all(map(is_state, _present(s)))]
    return sides([answer(s, _value(_present(s)), source_of) for s in told], differ)


def _met(s: Sighting) -> bool:
    m = s.mention
    return m.type == "CONSULT" and m.mode != "call" and s.held and m.when is not None and m.when.days == 1


def _present(s: Sighting) -> frozenset[str]:
    return (s.by | s.to) - s.host


def _one_act(x: Answer, y: Answer) -> bool:
    same_day = x.mention.when == y.mention.when
    return same_day and alike(x.sighting, y.sighting) and many_a_day(x.sighting, y.sighting)


def _value(units: frozenset[str]) -> str:
    return ", ".join(sorted(units))
