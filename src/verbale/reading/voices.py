"""Whose words a place in the text belongs to."""

from collections.abc import Sequence

from verbale.model import Statement


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
