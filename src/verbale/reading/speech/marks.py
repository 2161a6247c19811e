"""Quotation marks: which open, which close, and what stands between them.

Straight marks are told apart by the blanks around them; a mark that is never closed ends with its paragraph,
or with its sentence where the text has lost its paragraphs.
"""

import re
from dataclasses import dataclass

OPENERS = "“«„"
CLOSERS = "”»"
_MARK = re.compile(r"[\"“”«»„″\n]|''|``|[‘’']")
_STOP = re.compile(r"[.!?…](?=[\s\"”’']|$)")
#: A quotation inside one that goes on to its own closing mark in the same line.
_NESTED = re.compile(r"(“[^“”\n]{1,200}”)[^“”\n]*”")
_LONGEST = 4000
_LONGEST_SINGLE = 600


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation from mark to mark (``open``, ``close``) and what stands between (``start``, ``end``).

    ``closed`` is false where the closing mark is missing; ``goes_on``: the next paragraph continues it.
    """

    open: int
    close: int
    start: int
    end: int
    single: bool = False
    closed: bool = True
    goes_on: bool = False


def quotations(text: str) -> list[Quote]:
    """Every quotation of ``text`` in text order, single marks inside double ones included."""
    doubles = _doubles(text)
    return sorted([*doubles, *_singles(text)], key=lambda q: (q.open, -q.close))


def _opens(text: str, at: int, mark: str) -> bool:
    """Whether a straight mark at ``at`` opens by the look of its neighbours."""
    before = text[at - 1] if at else " "
    after = text[at + len(mark)] if at + len(mark) < len(text) else " "
    if after.isspace():
        return False
    if before.isspace() or before in "([{—–-/*‘'“:":
        return True
    return before in ".,!?" and after.isupper() and not after.isspace()


def _doubles(text: str) -> list[Quote]:
    found: list[Quote] = []
    since: int | None = None
    first = 0  # where the words behind the mark at ``since`` begin
    inner = -1  # where a quotation inside one of the same marks ends
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if mark == "\n" or mark in "‘’'" or at < inner:
            continue
        within = _NESTED.match(text, at) if since is not None and mark == "“" else None
        if within is not None:
            inner = within.end(1)
            continue
        if mark in OPENERS or mark == "``":
            opens = True
        elif mark in CLOSERS:
            opens = False
        else:
            opens = _opens(text, at, mark)
            mark = '"'
        past = match.end()
        if since is None:
            if opens or (mark == '"' and text[past : past + 1].strip()):
                since, first = at, past
            elif (line := _lost(text, at, found)) is not None:
                found.append(Quote(line - 1, past, line, at))
            continue
        if (opens and mark != '"') or (opens and at - since > 3 and _cut_short(text, since, at)):
            found.append(_unclosed(text, since, at))
            since, first = at, past
            continue
        if at - since > _LONGEST:
            found.append(_unclosed(text, since, at))
            since, first = (at, past) if opens else (None, past)
            continue
        if at > first:
            found.append(Quote(since, past, first, at))
        since = None
    if since is not None and len(text) > since + 1:
        found.append(_unclosed(text, since, len(text)))
    return found


def _lost(text: str, at: int, found: list[Quote]) -> int | None:
    """Where the paragraph begins whose opening mark was lost, for a closing mark at ``at`` behind a stop or comma."""
    line = text.rfind("\n", 0, at) + 1
    while line < at and text[line] in " \t\xa0":
        line += 1
    if (
        text[at - 1 : at] not in (",", ".", "!", "?")
        or at - line < 12
        or not text[line].isupper()
        or line == 0
    ):
        return None
    return line if not found or found[-1].close <= line else None


def _cut_short(text: str, since: int, at: int) -> bool:
    """Whether an opening mark at ``at`` shows that the one at ``since`` was never closed."""
    return "\n" in text[since:at] or bool(_STOP.search(text, since, at)) or at - since > 200


def _unclosed(text: str, since: int, limit: int) -> Quote:
    """The quotation from ``since`` whose closing mark is missing before ``limit``."""
    line = text.find("\n", since, limit)
    if line > 0:
        following = text[line:limit].strip() == "" and limit < len(text)
        return Quote(since, line, since + 1, line, closed=False, goes_on=following)
    stop = _STOP.search(text, since, limit)
    end = stop.start() + 1 if stop else min(limit, since + 300)
    return Quote(since, end, since + 1, end, closed=False)


def _singles(text: str) -> list[Quote]:
    found: list[Quote] = []
    at = 0
    for match in re.finditer(r"‘(?=\S)|(?<![\w'’])'(?=\w)", text):
        if match.start() < at:
            continue
        close = _single_end(text, match.start(), match.group())
        if close is not None:
            found.append(Quote(match.start(), close + 1, match.start() + 1, close, single=True))
            at = close + 1
    return found


_CLOSE_SURE = re.compile(r"(?<=[.,!?…])[’'](?=\W|$)")
_CLOSE_ANY = re.compile(r"(?<=\w)[’'](?!\w)")


def _single_end(text: str, since: int, mark: str) -> int | None:
    limit = min(len(text), since + _LONGEST_SINGLE)
    line = text.find("\n", since, limit)
    limit = line if line > 0 else limit
    sure = _CLOSE_SURE.search(text, since + 1, limit)
    any_ = _CLOSE_ANY.search(text, since + 1, limit)
    hits = [m.start() for m in (sure, any_) if m]
    return min(hits) if hits else None
