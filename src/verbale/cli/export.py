"""``verbale export``."""

from pathlib import Path

import click

from verbale.cli import look
from verbale.cli.options import example, filter_options, record_option
from verbale.views.answer import Filters


@click.command("export", epilog=example("verbale export --to threads --output threads.json"))
@click.option("--to", "form", required=True, type=click.Choice(["threads"]), help="The form.")
@click.option(
    "--output", "-o", type=click.Path(dir_okay=False, path_type=Path, allow_dash=True), default=Path("-"),
    metavar="FILE", help="Where to write it.  [default: standard output]",
)  # fmt: skip
@record_option
@filter_options
def command(form: str, output: Path, record: Path, filters: Filters) -> None:
    """Write the record out in another form.

    The same articles give the same bytes, in whatever order they were read.
    """
    if output.resolve() == record.resolve():
        raise click.UsageError(f"{output} is the record itself; give another --output.")
    from verbale.cli.nothing import nothing
    from verbale.export import threads_form
    from verbale.record import Store

    with Store(record, must_exist=True) as store:
        threads = threads_form(store, filters)
        nothing(store, filters, "", found=len(threads["threads"]))
    written = look.json_text(threads, indent=1) + "\n"
    if str(output) == "-":
        click.echo(written, nl=False)
    else:
        output.write_text(written, encoding="utf-8")
