"""``verbale annotate``."""

import json
import re
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from verbale.cli import look
from verbale.cli.explain import Explained
from verbale.cli.options import INTERRUPTED, REFUSED, example, reading_options

if TYPE_CHECKING:
    from verbale.model import Article

LONGEST_NAME = 100
_UNSAFE = re.compile(r"[^\w.-]+")
_LINES = (".jsonl", ".ndjson")
#: The source of an article that was one line of a file: ``news.jsonl:12``.
_LINE = re.compile(r"(.+):\d+$", re.DOTALL)
#: The source of a text from standard input (``verbale.articles`` names it so; not imported, for speed).
STDIN_NAME = "standard input"


@click.command(
    "annotate",
    epilog=example(
        "verbale annotate articles/ --output readings/",
        "verbale annotate news.jsonl --output readings.jsonl",
        "verbale annotate article.txt --explain --lexicon mine.toml",
    ),
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--output", "-o", type=click.Path(path_type=Path, allow_dash=True), metavar="DIR",
    help="A folder for one file per article, a .jsonl file or - for one line per article.",
)  # fmt: skip
@click.option(
    "--explain",
    is_flag=True,
    help="Print for each event which entry and rules gave its fields (docs/lexicon.md).",
)
@reading_options
def command(
    paths: tuple[str, ...],
    output: Path | None,
    explain: bool,
    outlet: str | None,
    published: date | None,
    lexicon: tuple[Path, ...],
    jobs: int | None,
    limit: int | None,
    tagger: bool,
) -> None:
    """Write one reading (JSON) per article, touching no record.

    Of a JSONL file the folder also gets one file with a reading a line, in its order.

    A reading carries the sha256 of the text it was made from; every span is
    [start, end) in code points of that text. Exit code 3 if any article was refused.
    """
    from verbale.articles import DEFAULT_LIMIT, articles_from
    from verbale.cli.counting import announced, how_many
    from verbale.cli.progress import progress
    from verbale.engines import Tally, outcomes
    from verbale.model import Article, VerbaleError, reading_to_form

    if output is None and not explain:
        raise click.UsageError("Say where to with --output DIR, or ask for --explain.")
    writer = _writer(output, _inputs(paths)) if output is not None else None
    explained = Explained(sys.stdout, lexicon) if explain else None
    most, tally = limit or DEFAULT_LIMIT, Tally()
    try:
        with progress(how_many(paths, most)) as tell:

            def refuse(why: str) -> None:
                tally.refused.append(why)
                tell(tally, why)

            def articles() -> "Iterator[Article]":
                for item in announced(articles_from(paths, limit=most, outlet=outlet, published=published)):
                    if isinstance(item, Article):
                        yield item
                    else:
                        refuse(str(item))

            for article, outcome in outcomes(articles(), jobs=jobs, lexicon=lexicon, tagger=tagger):
                if isinstance(outcome, VerbaleError):
                    refuse(str(outcome))
                    continue
                if writer is not None:
                    writer.write(article, reading_to_form(outcome))
                if explained is not None:
                    explained.write(article, outcome)
                tally.new += 1
                tell(tally, None)
    except KeyboardInterrupt:
        click.echo(f"Interrupted after {look.count(tally.new, 'reading')}.", err=True)
        raise SystemExit(INTERRUPTED) from None
    finally:
        if writer is not None:
            writer.close()
    if explained is not None:
        explained.close()
    click.echo(
        f"{look.count(tally.new, 'reading')} {'written' if writer is not None else 'made'},"
        f" {len(tally.refused)} refused.",
        err=True,
    )
    if tally.refused:
        raise SystemExit(REFUSED)


def _inputs(paths: tuple[str, ...]) -> frozenset[Path]:
    """The files that ``paths`` name or hold: no reading is written over one of them."""
    from verbale.articles.folder import files_in

    named = [Path(path) for path in paths if path != "-"]
    return frozenset(
        file.resolve() for path in named for file in (files_in(path) if path.is_dir() else (path,))
    )


def _spared(path: Path, inputs: frozenset[Path]) -> Path:
    """``path``; a usage error if an article is to be read from it."""
    if path.resolve() in inputs:
        raise click.UsageError(f"{path} is one of the inputs and would be lost; give another --output.")
    return path


def _writer(output: Path, inputs: frozenset[Path]) -> "Lines | Folder":
    if str(output) == "-":
        return Lines(sys.stdout, ours=False)
    if output.suffix.lower() in _LINES:
        return Lines(_spared(output, inputs).open("w", encoding="utf-8"), ours=True)
    return Folder(output, inputs)


class Lines:
    """One reading a line."""

    def __init__(self, stream: TextIO, *, ours: bool) -> None:
        self.stream, self.ours = stream, ours

    def write(self, article: "Article", form: dict[str, Any]) -> None:
        """Write the reading of ``article``."""
        self.stream.write(json.dumps(form, ensure_ascii=False) + "\n")

    def close(self) -> None:
        """Close the file, if it was opened here."""
        self.stream.flush()
        if self.ours:
            self.stream.close()


class Folder:
    """One reading a file, named after the file of the article, or after its id in a file of many.

    Two articles that would have one name get the beginning of their hash as well; the same article twice
    gives the same file. The readings of a JSONL file stand together as well, one a line in its order.
    """

    def __init__(self, folder: Path, inputs: frozenset[Path] = frozenset()) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.inputs = folder, inputs
        self.taken: dict[str, str] = {}
        self.lines: dict[str, Lines] = {}
        self.names: set[str] = set()

    def write(self, article: "Article", form: dict[str, Any]) -> None:
        """Write the reading of ``article``, whole or not at all."""
        path = _spared(self.folder / f"{self._name(article)}.json", self.inputs)
        part = path.with_name(path.name + ".part")
        part.write_text(json.dumps(form, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        part.replace(path)
        of_lines = _LINE.match(article.source)
        if of_lines:
            self._together(of_lines[1]).write(article, form)

    def close(self) -> None:
        """Close the files that hold one reading a line."""
        for lines in self.lines.values():
            lines.close()

    def _together(self, source: str) -> Lines:
        if source not in self.lines:
            stem = _safe(Path(source).stem)
            name, n = f"{stem}.jsonl", 1
            while name.casefold() in self.names:
                n += 1
                name = f"{stem}-{n}.jsonl"
            self.names.add(name.casefold())
            path = _spared(self.folder / name, self.inputs)
            self.lines[source] = Lines(path.open("w", encoding="utf-8"), ours=True)
        return self.lines[source]

    def _name(self, article: "Article") -> str:
        name = _safe(Path(article.source).stem if _one_file(article) else article.id) or article.sha256[:12]
        for candidate in (name, f"{name}-{article.sha256[:12]}"):
            # Case is folded because some file systems fold it.
            if self.taken.setdefault(candidate.casefold(), article.sha256) == article.sha256:
                return candidate
        return f"{name}-{article.sha256}"


def _safe(name: str) -> str:
    safe = _UNSAFE.sub("-", name).strip("-.").encode("utf-8")[:LONGEST_NAME]  # file systems count bytes
    return safe.decode("utf-8", "ignore")


def _one_file(article: "Article") -> bool:
    """Whether the article is the whole of a file: then its source has no line number or index."""
    return (
        not _LINE.match(article.source) and not article.source.endswith("]") and article.source != STDIN_NAME
    )
