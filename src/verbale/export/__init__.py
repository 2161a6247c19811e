"""The record in forms that other programs read."""

from verbale.export.threads import threads_form

__all__ = ["threads_form"]
