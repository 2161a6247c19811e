"""Verbale reads the news of a negotiation and keeps the record."""

from importlib.metadata import version

__version__ = version("verbale")
