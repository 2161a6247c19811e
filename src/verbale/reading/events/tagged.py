"""What the tagger adds to the acts that the lexicon finds, and which of them it takes back.

The lexicon's finds and the tagger's are put side by side here; what to make of them is for
`verbale.reading.tagger.policy` to say. An act that only the tagger found has an entry without words of its own,
so that the general rules find its parties.
"""

from spacy.tokens import Doc, Token

from verbale.model import STATUSES, Why
from verbale.reading.draft import Draft
from verbale.reading.events.entries import Entry
from verbale.reading.events.find import Act
from verbale.reading.status import Verdict
from verbale.reading.tagger.policy import Policy, policy
from verbale.reading.tagger.tags import Run, Tags

#: Parts of speech that can head an act.
_HEADS = frozenset({"VERB", "NOUN", "PROPN", "AUX", "ADJ"})
_VERBAL = frozenset({"VERB", "AUX"})
#: The mode of an act whose words no entry knows.
_MODE = {"CONSULT": "talks", "SANCTION": "sanctions"}


def with_proposals(draft: Draft, acts: list[Act]) -> list[Act]:
    """``acts`` and those that only the tagger found, in text order; retyped where the tagger is sure of another."""
    if draft.tags is None:
        return acts
    tags, rules = draft.tags, policy()
    taken = {t.i for act in acts for t in (*act.tokens, act.light, act.thing) if t is not None}
    for act in acts:
        _retype(act, tags, rules)
    found = list(acts)
    for run in tags.runs(rules.adds):
        proposed = _proposed(draft.doc, run, taken)
        if proposed is not None:
            found.append(proposed)
            taken.update(t.i for t in proposed.tokens)
    return sorted(found, key=lambda act: act.token.i)


def _retype(act: Act, tags: Tags, rules: Policy) -> None:
    kinds = tags.kinds(*offsets(act))
    old = act.entry.type or ""
    best = max(kinds, key=lambda k: (kinds[k], k))
    if best != old and rules.retypes(kinds[best], kinds[old]):
        act.entry = _entry(best, act.token, f"tagger/{best} for {act.entry.id}")


def offsets(act: Act) -> tuple[int, int]:
    """Where the words are that the tagger is asked about: the anchor."""
    first, last = act.edges
    return first.idx, last.idx + len(last)


def _entry(kind: str, token: Token, name: str) -> Entry:
    pos = "verb" if token.pos_ in _VERBAL else "noun"
    return Entry(name, pos, (token.lemma_.lower(),), kind, mode=_MODE.get(kind), equals=kind == "CONSULT")


def _proposed(doc: Doc, run: Run, taken: set[int]) -> Act | None:
    """The act that a run of words names; ``None`` where the lexicon has one on them or no word can head it."""
    span = doc.char_span(run.start, run.end, alignment_mode="expand")
    if span is None:
        return None
    tokens = [t for t in span if not t.is_punct and not t.is_space]
    if not tokens or any(t.i in taken for t in tokens):
        return None
    head = span.root
    if head.pos_ not in _HEADS:
        able = [t for t in tokens if t.pos_ in _HEADS]
        if not able:
            return None
        head = able[0]
    return Act(head, _entry(run.type, head, f"tagger/{run.type}"), tuple(tokens))


def stays(draft: Draft, act: Act, idle: bool) -> bool:
    """Whether ``act`` becomes an event; ``idle``: the rules say that it adds nothing."""
    if draft.tags is None:
        return not idle
    sure = draft.tags.act(*offsets(act))
    return policy().keeps(sure, idle=idle, own=is_own(act), entry=act.entry)


def is_own(act: Act) -> bool:
    """Whether only the tagger found ``act``."""
    return act.entry.id.startswith("tagger/") and " for " not in act.entry.id


def weighed_status(draft: Draft, act: Act, verdict: Verdict) -> tuple[Verdict, str]:
    """The status after the tagger has been heard, and what to say of it; the rules' own without a tagger."""
    if draft.tags is None:
        return verdict, ""
    chances = draft.tags.statuses(*offsets(act))
    status = policy().status(verdict.status, verdict.rule, chances)
    assert status in STATUSES
    said = max(chances, key=lambda s: (chances[s], s))
    note = f"tagger {said} {chances[said]:.2f}"
    if status == verdict.status:
        return verdict, note
    return Verdict(status, f"{note}, rules {verdict.status} ({verdict.rule})", verdict.tokens), ""


def type_why(draft: Draft, act: Act) -> Why:
    """What names the act: the lexicon's entry, the tagger, or both, and how sure the tagger is."""
    name = act.entry.id
    if draft.tags is not None:
        name = f"{name} (tagger {draft.tags.act(*offsets(act)):.2f})"
    return Why("type", name, (draft.span_of(act.token),))
