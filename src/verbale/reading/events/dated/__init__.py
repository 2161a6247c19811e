"""Which day each act has: every time that could be its own is weighed, and the likeliest is taken, or none.

`settle_times` is called once the events of an article are found, and sets the ``when`` of each.
"""

from verbale.reading.events.dated.around import Row, second_look
from verbale.reading.events.dated.choose import settle_times

__all__ = ["Row", "second_look", "settle_times"]
