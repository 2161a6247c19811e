"""The record in forms that other programs read."""

from verbale.export.tables import TABLES, as_csv, as_dicts
from verbale.export.threads import threads_form

__all__ = ["TABLES", "as_csv", "as_dicts", "threads_form"]
