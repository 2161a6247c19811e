"""The command line: thin commands over the views and engines."""

from verbale.cli.main import main

__all__ = ["main"]
