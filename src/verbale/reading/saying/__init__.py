"""On which day each statement was made: every time that the article names is weighed, and having none."""

from verbale.reading.saying.choose import Row, second_look, settle_days

__all__ = ["Row", "second_look", "settle_days"]
