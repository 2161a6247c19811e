"""``verbale`` and ``python -m verbale``."""

INTERRUPTED = 130


def run() -> None:
    """Run the command line; an interruption while it still loads ends it without a trace as well."""
    try:
        from verbale.cli import main
    except KeyboardInterrupt:
        raise SystemExit(INTERRUPTED) from None
    main(prog_name="verbale")


if __name__ == "__main__":
    run()
