"""``verbale export``."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from verbale.cli import look
from verbale.cli.options import example, filter_options, record_option
from verbale.views.answer import Filters

if TYPE_CHECKING:
    from verbale.record import Store

#: What can be written; all but the first, which nest, as CSV too.
FORMS = ("threads", "events", "statements", "commitments")


@click.command(
    "export",
    epilog=example(
        "verbale export --to threads --output threads.json",
        "verbale export --to events --output events.csv --since 2025-08-01",
        "verbale export --to commitments --csv",
    ),
)
@click.option("--to", "form", required=True, type=click.Choice(FORMS), help="What to write.")
@click.option("--csv", "as_csv", is_flag=True, help="A table, as a FILE.csv always is; else JSON.")
@click.option(
    "--output", "-o", type=click.Path(dir_okay=False, path_type=Path, allow_dash=True), default=Path("-"),
    metavar="FILE", help="Where to write it.  [default: standard output]",
)  # fmt: skip
@record_option
@filter_options
def command(form: str, as_csv: bool, output: Path, record: Path, filters: Filters) -> None:
    """Write the record out in another form.

    Of events, statements and commitments a row each, with article and offsets (in
    code points of its text); corrections are in them. The same articles give the
    same bytes, in whatever order they were read. docs/export.md has the columns.
    """
    if output.resolve() == record.resolve():
        raise click.UsageError(f"{output} is the record itself; give another --output.")
    as_csv = as_csv or output.suffix.lower() == ".csv"
    if as_csv and form == "threads":
        raise click.UsageError(f"Threads nest and make no table; as CSV there are {', '.join(FORMS[1:])}.")
    from verbale.record import Store

    with Store(record, must_exist=True) as store:
        written = _written(store, form, filters, as_csv)
    if str(output) == "-":
        click.echo(look.plain(written), nl=False)
    else:
        output.write_text(written, encoding="utf-8", newline="")


def _written(store: "Store", form: str, filters: Filters, as_csv: bool) -> str:
    from verbale import export
    from verbale.cli.nothing import nothing

    if form == "threads":
        threads = export.threads_form(store, filters)
        nothing(store, filters, "", found=len(threads["threads"]))
        return look.json_text(threads, indent=1) + "\n"
    rows = export.TABLES[form](store, filters)
    nothing(store, filters, "", found=len(rows))
    if as_csv:
        return export.as_csv(form, rows)
    return look.json_text({form: export.as_dicts(rows)}, indent=1) + "\n"
