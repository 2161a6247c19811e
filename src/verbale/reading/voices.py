"""Whose words a place in the text belongs to."""

from collections.abc import Sequence

from verbale.model import Statement

#: How many code points lie at most between two turns: the label, the empty line.
BETWEEN_TURNS = 60


class Voices:
    """The statements of one article, asked by offset."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._statements = sorted(statements, key=lambda s: (s.span.start, -s.span.end))

    def at(self, offset: int) -> Statement | None:
        """The innermost statement whose content holds ``offset``, or ``None`` in the outlet's own voice."""
        best: Statement | None = None
        for statement in self._statements:
            if statement.span.start > offset:
                break
            if offset < statement.span.end and (best is None or len(statement.span) <= len(best.span)):
                best = statement
        return best

    def speaker(self, offset: int) -> tuple[str, ...]:
        """The speakers at ``offset``; empty in the outlet's own voice."""
        statement = self.at(offset)
        return statement.speaker if statement is not None else ()

    def answerer(self, offset: int) -> tuple[str, ...]:
        """Who answers the turn that ``offset`` stands in: the speaker of the next turn of an interview."""
        asked = self.at(offset)
        if asked is None or not _is_turn(asked):
            return ()
        for statement in self._statements[self._statements.index(asked) + 1 :]:
            if _is_turn(statement) and statement.span.start >= asked.span.end:
                near = statement.span.start - asked.span.end <= BETWEEN_TURNS
                return statement.speaker if near and statement.speaker != asked.speaker else ()
        return ()


def _is_turn(statement: Statement) -> bool:
    return statement.cue is None and statement.form == "direct"
