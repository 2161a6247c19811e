"""Where each act was: every place of the article that could be its own is weighed, and the likeliest is taken, or none.

`settle_places` is called once the events of an article have their parties and status, and sets the ``place`` of each.
"""

from verbale.reading.events.sited.choose import Row, chosen, placed, settle_places

__all__ = ["Row", "chosen", "placed", "settle_places"]
