"""How things look in a terminal: signs and words for statuses, days, lists that fit 80 columns."""

import json
import re
import textwrap
from calendar import monthrange
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

#: Sign, and style on a colour terminal. The word is always printed beside the sign.
STATUS = {
    "happened": ("●", "green"),
    "ongoing": ("◐", "green"),
    "planned": ("▷", "cyan"),
    "proposed": ("◇", "yellow"),
    "possible": ("?", "yellow"),
    "conditional": ("⋯", "magenta"),
    "denied": ("✕", "red"),
    "cancelled": ("⊘", "red"),
}
STATE = {
    "kept": ("●", "green"),
    "open": ("○", "cyan"),
    "due": ("!", "bold yellow"),
    "conditional": ("⋯", "magenta"),
    "not seen kept": ("∅", "red"),
    "withdrawn": ("⊘", "red"),
    "superseded": ("↷", "dim"),
    "unclear": ("?", "dim"),
}
_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
#: Hex digits of an id in a table; `show` takes any unambiguous beginning.
SHOWN = 8


#: Characters of an article that would steer a terminal: controls but tab and line end, and turners of direction.
_STEERING = {
    code: "\N{REPLACEMENT CHARACTER}"
    for code in (*range(0x20), 0x7F, *range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
    if code not in (0x09, 0x0A)
}


#: The same for JSON, which escapes the first 32 itself: these occur in its strings only.
_ESCAPED = {code: f"\\u{code:04x}" for code in _STEERING if code >= 0x7F}


def plain(words: str) -> str:
    """``words`` with every character that could steer a terminal made visible; as long as before."""
    return words.translate(_STEERING)


def console() -> "Console":
    """The terminal, at most 100 columns wide; 80 where the output is no terminal. Articles cannot steer it."""
    from rich.console import Console
    from rich.text import Text

    class Screen(Console):
        """A console that shows control characters of its texts instead of obeying them."""

        def print(self, *objects: Any, **options: Any) -> None:
            shown = []
            for thing in objects:
                if isinstance(thing, Text):
                    thing.plain = plain(thing.plain)
                shown.append(plain(thing) if isinstance(thing, str) else thing)
            super().print(*shown, **options)

        def on_broken_pipe(self) -> None:
            """The reader of our output has gone (``| head``): that is no fault."""
            try:
                super().on_broken_pipe()
            except SystemExit:
                raise SystemExit(0) from None

    screen = Screen(highlight=False, emoji=False, markup=False)
    screen.width = min(screen.width, 100) if screen.is_terminal else 80
    return screen


def heading(screen: "Console", words: str, first: bool) -> None:
    """A heading of a list, with an empty line before it unless it is the first."""
    from rich.text import Text

    if not first:
        screen.print()
    screen.print(Text(words, style="bold"))


def item(
    screen: "Console", sign: "Text", parts: Sequence[tuple[str, str]], tail: str, column: int = 14
) -> None:
    """One item of a list: sign and word, paragraphs wrapped beside it, and ``tail`` at the right edge.

    ``parts`` are paragraphs with their styles; ``column`` is the width of sign and word.
    """
    from rich.text import Text

    left = 2 + column
    width = max(20, screen.width - left - len(tail) - 2)
    lines = [(line, style) for words, style in parts for line in textwrap.wrap(words, width) or [""]]
    for n, (line, style) in enumerate(lines):
        out = Text("  ")
        out.append_text(sign if n == 0 else Text())
        out.append(" " * (left - out.cell_len))
        out.append(line, style=style)
        if n == 0 and tail:
            out.append(" " * max(2, screen.width - out.cell_len - len(tail)))
            out.append(tail, style="dim")
        screen.print(out, soft_wrap=True)


def indented(screen: "Console", words: "Text | str", style: str = "", by: int = 3) -> None:
    """A paragraph, wrapped and moved to the right; no blanks at line ends."""
    from rich.text import Text

    text = words if isinstance(words, Text) else Text(words, style=style)
    for line in text.wrap(screen, screen.width - by):
        line.rstrip()
        screen.print(Text(" " * by).append_text(line), soft_wrap=True)


def status(word: str) -> "Text":
    """A status as sign and word."""
    return _signed(word, STATUS)


def state(word: str) -> "Text":
    """A ledger state as sign and word."""
    return _signed(word, STATE)


def _signed(word: str, signs: dict[str, tuple[str, str]]) -> "Text":
    from rich.text import Text

    sign, style = signs.get(word, ("·", ""))
    return Text(f"{sign} {word}", style=style)


def day(iso: str | None) -> str:
    """A day for a person: "18 Aug 2025", "18–28 Aug 2025", "30 Aug – 2 Sep 2025"; "no day" for none.

    A whole month or year is called by its name ("Aug 2025", "Jul – Sep 2025", "2024", "2022–2024").
    """
    if not iso:
        return "no day"
    first, _, last = iso.partition("/")
    y1, m1, d1 = (int(x) for x in first.split("-"))
    if not last or last == first:
        return f"{d1} {_MONTHS[m1]} {y1}"
    y2, m2, d2 = (int(x) for x in last.split("-"))
    if d1 == 1 and d2 == monthrange(y2, m2)[1]:
        return _months(y1, m1, y2, m2)
    if (y1, m1) == (y2, m2):
        return f"{d1}–{d2} {_MONTHS[m1]} {y1}"
    if y1 == y2:
        return f"{d1} {_MONTHS[m1]} – {d2} {_MONTHS[m2]} {y1}"
    return f"{d1} {_MONTHS[m1]} {y1} – {d2} {_MONTHS[m2]} {y2}"


def _months(y1: int, m1: int, y2: int, m2: int) -> str:
    """Whole months by name."""
    if (m1, m2) == (1, 12):
        return str(y1) if y1 == y2 else f"{y1}–{y2}"
    if y1 != y2:
        return f"{_MONTHS[m1]} {y1} – {_MONTHS[m2]} {y2}"
    return f"{_MONTHS[m1]} {y1}" if m1 == m2 else f"{_MONTHS[m1]} – {_MONTHS[m2]} {y1}"


def tail(sources: int, id_: str) -> str:
    """The right edge of an item: how many independent sources, and the beginning of its id."""
    return f"{sources} src  {id_[:SHOWN]}"


def cut(words: str, most: int) -> str:
    """``words`` on one line, cut behind a word with an ellipsis when longer than ``most`` characters.

    A word longer than half of it is cut itself.
    """
    line = " ".join(words.split())
    if len(line) <= most:
        return line
    whole = line[:most].rpartition(" ")[0]
    kept = whole if len(whole) >= most / 2 else line[: most - 1]
    return kept.rstrip(" ,;:–—-") + "…"


#: A straight mark that opens: at the beginning of a word.
_OPENS = re.compile(r'(?:^|(?<=[\s(\[“‘—–-]))"(?=\S)')


def closed(words: str) -> str:
    """``words`` with the quotation marks that lie beyond their ends: 'a "fair offer' is 'a "fair offer"'."""
    for opening, closing in ("“”", "«»"):
        depth = missing = 0
        for c in words:
            depth += (c == opening) - (c == closing)
            if depth < 0:
                missing, depth = missing + 1, 0
        words = opening * missing + words + closing * depth
    if words.count('"') % 2:
        last = words.rindex('"')
        opens = any(m.start() == last for m in _OPENS.finditer(words))
        words = f'{words}"' if opens else f'"{words}'
    return words


def print_json(value: Any) -> None:
    """JSON for other programs: sorted keys, one spelling."""
    click.echo(json_text(value, indent=2))


def json_text(value: Any, indent: int) -> str:
    """``value`` as JSON with sorted keys; what could steer a terminal is escaped, everything else as it is."""
    return json.dumps(value, ensure_ascii=False, indent=indent, sort_keys=True).translate(_ESCAPED)


def count(n: int, one: str, many: str | None = None) -> str:
    """ "1 article", "3 articles"."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"


def hint(screen: "Console", *lines: str) -> None:
    """What to type next. No line end of ours falls into a command, so that it can be copied whole."""
    from rich.text import Text

    for line in lines:
        screen.print(Text(line, style="dim"), soft_wrap=True)


def listed(names: Iterable[str], most: int = 3) -> str:
    """Names with commas, the rest counted."""
    all_ = list(names)
    return ", ".join(all_[:most]) + (f" +{len(all_) - most}" if len(all_) > most else "")
