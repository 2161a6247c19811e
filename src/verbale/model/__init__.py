"""The nouns. They depend on nothing, and everything else is said in their terms."""

from verbale.model.actor import KINDS, Actor, Mention
from verbale.model.article import Article, sha256_of
from verbale.model.commitment import FORCES, Commitment
from verbale.model.dispute import Dispute, Side
from verbale.model.errors import (
    ArticleRefused,
    LexiconError,
    ModelMissing,
    NotFound,
    RecordError,
    VerbaleError,
)
from verbale.model.event import HELD, MODES, STANCES, STATUSES, TYPES, Event, Place, Quantity, Stance, Why
from verbale.model.form import reading_from_form, reading_to_form
from verbale.model.judgement import VERBS, Judgement
from verbale.model.reading import MadeBy, Reading
from verbale.model.span import Span
from verbale.model.statement import FORMS, Statement
from verbale.model.thread import Stage, Thread, ThreadMention, Tie
from verbale.model.when import YEARS, When, YearlessDay

__all__ = [
    "FORCES", "FORMS", "HELD", "KINDS", "MODES", "STANCES", "STATUSES", "TYPES", "VERBS", "YEARS", "Actor",
    "Article", "ArticleRefused", "Commitment", "Dispute", "Event", "Judgement", "LexiconError", "MadeBy", "Mention",
    "ModelMissing", "NotFound", "Place", "Quantity", "Reading", "RecordError", "Side", "Span", "Stage", "Stance",
    "Statement", "Thread", "ThreadMention", "Tie", "VerbaleError", "When", "Why", "YearlessDay", "reading_from_form",
    "reading_to_form", "sha256_of",
]  # fmt: skip
