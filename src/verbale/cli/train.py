"""``verbale train``."""

import logging
from pathlib import Path

import click

from verbale.cli.options import example


@click.command(
    "train",
    epilog=example("verbale train gold/ --output mine/", "VERBALE_TAGGER=mine verbale read articles/"),
)
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="GOLD_DIR")
@click.option(
    "--output", "-o", type=click.Path(file_okay=False, path_type=Path), default=Path("tagger"),
    help="Where the model goes.  [default: ./tagger]",
)  # fmt: skip
@click.option("--epochs", type=click.IntRange(1), help="How often the gold is gone through.  [default: 8]")
@click.option("--seed", type=int, help="Of all chance.  [default: 6]")
def command(gold: Path, output: Path, epochs: int | None, seed: int | None) -> None:
    """Train a tagger on your own gold.

    GOLD_DIR holds NAME.json (a reading, as `verbale annotate` writes it and you
    have corrected it) beside NAME.txt (its text). Needs the extra: pip install
    'verbale[train]'. The model is used where VERBALE_TAGGER names its folder.
    docs/training.md tells how to make gold.
    """
    from dataclasses import asdict, replace

    from verbale.training.encoder import encoder

    weights, vocabulary = encoder()  # before torch, so that what is missing is named
    from verbale.training.export import export
    from verbale.training.fit import Plan, fit
    from verbale.training.folder import lessons_in

    logging.basicConfig(format="%(message)s")
    logging.getLogger("verbale.training").setLevel(logging.INFO)
    lessons = lessons_in(gold)
    plan = Plan()
    plan = replace(plan, epochs=epochs or plan.epochs, seed=plan.seed if seed is None else seed)
    click.echo(f"{len(lessons)} articles, {sum(len(one.words) for one in lessons)} words.", err=True)
    net = fit(lessons, weights, vocabulary, plan)
    digest = export(net, vocabulary, output, {"articles": len(lessons), "plan": asdict(plan)})
    click.echo(f"Tagger {digest[:12]} is in {output}.")
