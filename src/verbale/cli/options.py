"""Options that many commands share, and the record they open."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from verbale.model import TYPES, YEARS
from verbale.views.answer import Filters

Command = TypeVar("Command", bound=Callable[..., Any])

#: Exit codes. Some articles were refused, the others were read; stopped by the user.
REFUSED = 3
INTERRUPTED = 130


if TYPE_CHECKING:
    _DayType = click.ParamType[date]
    _WordType = click.ParamType[str]
else:
    _DayType = _WordType = click.ParamType  # generic from click 8.2 on only


class Day(_DayType):
    """An ISO day on the command line."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The `date` that ``value`` spells."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day; write it as 2025-08-18.", param, ctx)


DAY = Day()


class Type(_WordType):
    """A PLOVER type, or the word that tables have for it ("Meeting"), in any case."""

    name = "type"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """``value`` as it is spelled in the record."""
        from verbale.record.titles import kinds

        known = {word.casefold(): word for word in (*kinds(), *TYPES)}
        if value.casefold() not in known:
            words = ", ".join(sorted(kinds()))
            self.fail(
                f"{value!r} is no type; there are {', '.join(TYPES)}, and in words {words}.", param, ctx
            )
        return known[value.casefold()]


def record_option(command: Command) -> Command:
    """``--record PATH``, passed on as ``record``."""
    return click.option(
        "--record",
        type=click.Path(dir_okay=False, path_type=Path),
        envvar="VERBALE_RECORD",
        default=Path("verbale.db"),
        help="The record's file.  [default: ./verbale.db, or VERBALE_RECORD]",
    )(command)


def json_option(command: Command) -> Command:
    """``--json``, passed on as ``as_json``."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")(command)


def filter_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--actor --since --until --as-of``, passed on together as ``filters``."""

    @wraps(command)
    def with_filters(
        *args: Any,
        actor: str | None,
        since: date | None,
        until: date | None,
        as_of: date | None,
        **kwargs: Any,
    ) -> Any:
        if since and until and since > until:
            raise click.UsageError(f"--since {since} is after --until {until}: no day lies between.")
        return command(*args, filters=Filters(actor, since, until, as_of), **kwargs)

    with_filters = click.option(
        "--as-of", type=DAY, metavar="DAY", help="Use only what had been published by DAY."
    )(with_filters)
    with_filters = click.option("--until", type=DAY, metavar="DAY", help="Last day.")(with_filters)
    with_filters = click.option("--since", type=DAY, metavar="DAY", help="First day (2025-08-18).")(
        with_filters
    )
    return click.option(
        "--actor", metavar="NAME", help="Only with this person, state or body; a state brings its people."
    )(with_filters)


def type_option(command: Command) -> Command:
    """``--type TYPE``, passed on as ``type_``: a PLOVER type or a word of the tables."""
    return click.option(
        "--type",
        "type_",
        type=Type(),
        metavar="TYPE",
        help="Only this PLOVER type (CONSULT, SANCTION, …) or word of a line (Meeting, Call, …).",
    )(command)


def tagger_option(command: Command) -> Command:
    """``--tagger/--no-tagger``, passed on as ``tagger``; where none is named there is none to hear."""
    return click.option(
        "--tagger/--no-tagger",
        default=True,
        help="Hear the tagger that VERBALE_TAGGER names, or rules alone.",
    )(command)


def reading_options(command: Command) -> Command:
    """``--outlet --published --lexicon --jobs --limit --no-tagger``, passed on by these names."""
    command = reader_options(command)
    command = click.option(
        "--limit", type=click.IntRange(1), metavar="N", help="Longest article taken, in characters."
    )(command)
    command = click.option(
        "--published",
        type=DAY,
        callback=_publishable,
        metavar="DAY",
        help="The day of articles that name none (2025-08-18).",
    )(command)
    return click.option("--outlet", metavar="NAME", help="The outlet of articles that name none.")(command)


def reader_options(command: Command) -> Command:
    """``--lexicon --jobs --no-tagger``: who reads."""
    command = tagger_option(command)
    command = click.option(
        "--jobs",
        type=click.IntRange(1),
        metavar="N",
        help="Reading processes.  [default: 2 for many articles]",
    )(command)
    return click.option(
        "--lexicon",
        multiple=True,
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        callback=_own_lexicon,
        metavar="FILE",
        help="Your own words and names (TOML; docs/lexicon.md).",
    )(command)


def _publishable(ctx: click.Context, param: click.Parameter, day: date | None) -> date | None:
    """``day``, if articles can be of its year."""
    if day is not None and day.year not in YEARS:
        raise click.BadParameter(f"articles are of {YEARS[0]} to {YEARS[-1]}, not of {day.year}.", ctx, param)
    return day


def _own_lexicon(ctx: click.Context, param: click.Parameter, files: tuple[Path, ...]) -> tuple[Path, ...]:
    """``files``, if each keeps to its form: found here once, not for every article again."""
    from verbale.model import LexiconError
    from verbale.reading.lexicon.own import check_own

    try:
        check_own(files)
    except LexiconError as error:
        raise click.BadParameter(str(error), ctx, param) from error
    return files


def example(*lines: str) -> str:
    """The example that ends a command's help."""
    return "\b\nExample:\n" + "\n".join(f"  {line}" for line in lines)
