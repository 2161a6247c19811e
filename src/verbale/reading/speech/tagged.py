"""Statements with the tagger heard: improbable ones dropped, those that the rules' usual caution leaves out let in.

The rules run in two tempers. What they find as usual stays unless the tagger has hardly any of it as speech. What
they find when they also take beliefs, attitudes and the unsaid (``wide``) comes in where the tagger is sure. Stretches
that only the tagger sees come in with the word it takes for their cue, whose subject speaks.
"""

from dataclasses import replace

from spacy.tokens import Doc, Token

from verbale.reading.draft import Draft
from verbale.reading.speech.find import find_speech
from verbale.reading.speech.model import Speech
from verbale.reading.syntax import is_verb, subject
from verbale.reading.tagger.policy import policy
from verbale.reading.tagger.tags import Tags

#: How many tokens from the edge of a stretch its cue may stand.
REACH = 12
#: Stretches that are shorter are remarks on a word, not contents.
LEAST_WORDS = 3
#: Words that make up a stretch are at least so likely.
LIKELY = 0.5
TAGGER, WIDE = "tagger", "wide-"


def find_tagged_speech(draft: Draft) -> None:
    """Fill ``draft.speech``; by rules alone where there are no tags. Needs what `find_speech` needs."""
    tags = draft.tags
    if tags is None:
        find_speech(draft)
        return
    find_speech(draft, wide=True)
    wide = draft.speech
    find_speech(draft)
    usual = draft.speech
    cued = {s.cue_head for s in usual}
    more = [replace(s, rule=f"{WIDE}{s.rule}") for s in wide if s.cue_head not in cued]
    found = [s for s in (*usual, *more) if _heard(tags, s)]
    found += _only_tagged(draft, tags, found)
    draft.speech = _renumbered(found)


def temper(speech: Speech) -> str:
    """Who found a speech, as `Policy.hears` asks it."""
    if speech.rule == TAGGER:
        return TAGGER
    if speech.rule.startswith(WIDE):
        return "wide"
    return "inner" if speech.inner else ""


def _heard(tags: Tags, speech: Speech) -> bool:
    cue = tags.most(*speech.cue, "cue") if speech.cue is not None else None
    return policy().hears(temper(speech), tags.mean(speech.start, speech.end, "said"), cue)


def _renumbered(found: list[Speech]) -> list[Speech]:
    """In text order, the parents' places set anew by who lies in whom."""
    found.sort(key=lambda s: (s.start, -s.end))
    done: list[Speech] = []
    for n, speech in enumerate(found):
        parent = next(
            (p for p in range(n - 1, -1, -1) if done[p].end >= speech.end and done[p].start <= speech.start),
            -1,
        )
        done.append(replace(speech, parent=parent, inner=parent >= 0))
    return done


def _only_tagged(draft: Draft, tags: Tags, known: list[Speech]) -> list[Speech]:
    """Stretches of speech that no rule has touched, each with its cue and speaker."""
    found = []
    for start, end in tags.stretches("said", LIKELY):
        if tags.mean(start, end, "said") < policy().said_adds or any(
            s.start < end and start < s.end for s in known
        ):
            continue
        span = draft.doc.char_span(start, end, alignment_mode="expand")
        if span is None or sum(not t.is_punct for t in span) < LEAST_WORDS:
            continue
        cue = _cue(draft.doc, tags, span.start, span.end)
        who = subject(cue) if cue is not None and is_verb(cue) else None
        if cue is None or who is None:
            continue
        found.append(
            Speech(
                start=start,
                end=end,
                pieces=((start, end),),
                source=(who.idx, who.idx + len(who)),
                source_head=who.i,
                cue=(cue.idx, cue.idx + len(cue)),
                cue_head=cue.i,
                force=cue.lemma_.lower(),
                form="indirect",
                rule=TAGGER,
            )
        )
    return found


def _cue(doc: Doc, tags: Tags, first: int, last: int) -> Token | None:
    """The likeliest cue near a stretch of tokens, outside it; ``None`` where no word is likelier one than not."""
    best: tuple[float, Token] | None = None
    for i in (*range(max(0, first - REACH), first), *range(last, min(len(doc), last + REACH))):
        token = doc[i]
        chance = tags.most(token.idx, token.idx + len(token), "cue")
        if chance >= policy().cue and (best is None or chance > best[0]):
            best = (chance, token)
    return best[1] if best is not None else None
