"""Speakers whom the cast does not hold: a name that only a label gives, "many", "eyewitnesses", "US estimates".

Whoever is told to have said something is an actor, even if nothing else is known of them: a person by name, else an
unnamed source in the article's words.
"""

from spacy.tokens import Token

from verbale.model import Actor
from verbale.reading.actors.registry import slug
from verbale.reading.draft import Draft
from verbale.reading.speech.lexicon import lexicon
from verbale.reading.speech.model import Speech

_WITHIN = frozenset({"of", "at", "for", "in", "to"})
#: Names of a person have so many words at most.
_NAME = 2
_LONGEST = 80


def unlisted(draft: Draft, speech: Speech) -> tuple[str, ...]:
    """The id of a speaker new to the cast, who is added to it; empty where the phrase cannot be a speaker's."""
    if speech.source is None or speech.source_head is None:
        return ()
    head = draft.doc[speech.source_head]
    made = _named(head, speech) if head.pos_ == "PROPN" else _described(draft, head, speech)
    if made is None:
        return ()
    name, kind = made
    key = slug(name) if kind == "person" else f"source-{slug(name)}"
    actor = draft.cast.actors.get(key) or Actor(key, name, kind)
    draft.cast.actors[key] = actor
    draft.cast.ids[head.i] = (key,)
    return (key,)


def name_behind(draft: Draft, speech: Speech) -> tuple[str, ...]:
    """The person whose name stands behind a long title: "Deputy Head of the Grain Office Jane Doe said".

    Also behind a comma: "a senior adviser to the premier, Jane Doe, said".
    """
    if speech.source is None or speech.source_head is None or speech.rule == "name-colon":
        return ()
    span = draft.doc.char_span(*speech.source, alignment_mode="expand")
    if span is None or not span.start <= speech.source_head < span[-1].i:
        return ()
    if draft.doc[speech.source_head].tag_ in ("NNS", "NNPS"):
        return ()  # "opponents of President Doe"
    within = [t.i for t in draft.doc[speech.source_head : span.end] if t.lower_ in _WITHIN]
    commas = [t.i for t in span if t.text == "," and t.i > speech.source_head]
    if not (commas or within):
        return ()
    cast = draft.cast
    last, head = cast.ids.get(span[-1].i, ()), cast.ids.get(speech.source_head, ())
    person = len(last) == 1 and last != head and cast.actors[last[0]].kind == "person"
    if not person or not _nameless(draft, head, speech.source_head):
        return ()
    if commas:
        own = all(cast.ids.get(t.i) == last for t in draft.doc[commas[-1] + 1 : span.end])
        return last if own and within and within[0] < commas[0] else ()
    titled = any(t.lemma_.lower() in lexicon().people for t in draft.doc[within[-1] + 1 : span.end - 1])
    own = span[-1].pos_ == "PROPN" and span[-2].pos_ == "PROPN" and span[-1].dep_ not in ("poss", "conj")
    return last if own and not titled else ()  # "an aide to President Doe" is not he


def _nameless(draft: Draft, ids: tuple[str, ...], at: int) -> bool:
    """Whether the title itself is nobody yet but "a deputy head": no body ("the office of …"), no other person."""
    if not ids:
        return draft.doc[at].lemma_.lower() in lexicon().people
    return all(draft.cast.actors[i].kind in ("source", "group") for i in ids)


def _named(head: Token, speech: Speech) -> tuple[str, str] | None:
    words = [head.text]
    for token in reversed(head.doc[max(0, head.i - 4) : head.i]):
        if token.is_space:
            continue
        if not (token.text.isalpha() and token.text[:1].isupper()):
            break
        words.insert(0, token.text)
    if not all(w.isalpha() or "-" in w for w in words):
        return None
    if speech.rule == "name-colon" or head.ent_type_ == "PERSON":
        return " ".join(words[-_NAME:]), "person"
    return " ".join(words), "organisation"


def _described(draft: Draft, head: Token, speech: Speech) -> tuple[str, str] | None:
    """The words of the phrase, without article, as the name of a source."""
    assert speech.source is not None
    lex = lexicon()
    able = (
        head.lemma_ in lex.people
        or head.lemma_ in lex.study
        or (head.lemma_ in lex.document | lex.papers and speech.force != "according to")
        or (head.tag_ == "NNS" and not (speech.force == "according to" and head.lemma_ in lex.rules))
    )
    if not (head.lower_ in lex.some or (head.pos_ == "NOUN" and able)):
        return None
    first, last = speech.source
    if not first <= head.idx < last:  # the issuer of the paper that is the source
        first, last = head.doc[head.left_edge.i].idx, head.idx + len(head)
    words = " ".join(draft.text[first:last].split())
    while words.split()[:1] and words.split()[0].lower() in lexicon().empty:
        words = words.split(None, 1)[1] if " " in words else ""
    return (words, "source") if words and len(words) <= _LONGEST else None
