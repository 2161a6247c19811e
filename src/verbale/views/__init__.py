"""The answers people ask for, as plain dataclasses."""

from verbale.views.answer import Answer, Filters
from verbale.views.disputes import DisputeRow, disputes
from verbale.views.ledger import LedgerRow, ledger
from verbale.views.log import LogRow, log
from verbale.views.said import SaidRow, said
from verbale.views.show import Passage, Shown, show
from verbale.views.threads import ThreadRow, threads
from verbale.views.timeline import TimelineRow, timeline

__all__ = [
    "Answer", "DisputeRow", "Filters", "LedgerRow", "LogRow", "Passage", "SaidRow", "Shown", "ThreadRow",
    "TimelineRow", "disputes", "ledger", "log", "said", "show", "threads", "timeline",
]  # fmt: skip
