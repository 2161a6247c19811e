"""Whose a verb of saying is where the parser misled: participles, second verbs, subjects that cannot speak."""

from collections.abc import Mapping
from dataclasses import replace

from verbale.reading.speech.cues import Cue, able
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.model import Content
from verbale.reading.speech.words import FINITE, TELLING, Words


def shared_subjects(w: Words, cues: list[Cue], lex: Lexicon) -> list[Cue]:
    """Cues that the parser gave no speaker, or one that cannot be, take the speaker of the finite cue beside them.

    "Noting that …, she said": hers; "…, he said, adding that": his; "she said shells hit the port and urged …": hers.
    """
    done: list[Cue] = []
    for n, cue in enumerate(cues):
        if cue.lemma != "according to":
            cue = _shared(w, cues, done, n, lex)
        done.append(cue)
    return done


def _shared(w: Words, cues: list[Cue], done: list[Cue], n: int, lex: Lexicon) -> Cue:
    cue = cues[n]
    away = cue.subject is not None and w.inside[cue.subject] != w.inside[cue.verb]
    if w.tag[cue.verb] == "VBG" and w.text[cue.verb - 1] == "," and done and done[-1].verb == cue.verb - 2:
        beside = done[-1]
        if beside.subject is not None and w.tag[beside.verb] in TELLING:
            return replace(cue, subject=beside.subject)  # "…, the ministry said, warning of …"
    if w.tag[cue.verb] == "VBG":
        if (head := _of_relative(w, cue.verb, lex)) is not None:
            return replace(cue, subject=head)
        if w.low[_joint(w, cue.verb) + 1] == "while" and w.text[_joint(w, cue.verb)] in _PARTS:
            return _main_subject(w, cue, lex)
        if cue.subject is None or away or cue.lemma == "add":
            found = _finite_beside(w, cues, done, n)
            return found or (_main_subject(w, cue, lex) if away or cue.subject is None else cue)
        return _main_subject(w, cue, lex) if not able(w, cue.subject, lex) else cue
    if second(w, cue.verb) and cue.subject is not None and (away or not able(w, cue.subject, lex)):
        return _finite_beside(w, cues, done, n) or cue
    return cue


def second(w: Words, v: int) -> bool:
    """Whether the finite verb at ``v`` stands right behind "and" or "but", without a subject of its own."""
    if w.tag[v] not in TELLING or any(w.dep[k] in ("nsubj", "nsubjpass", "expl") for k in w.kids[v]):
        return False
    p = v - 1
    while p > 0 and w.pos[p] in ("ADV", "AUX"):
        p -= 1
    return p >= 0 and w.low[p] in ("and", "but")


def turned_back(w: Words, cues: list[Cue], contents: Mapping[int, Content], lex: Lexicon) -> list[Cue]:
    """Participles behind the comma that ends what was said are the speaker's: "said Oslo refused, calling …"."""
    ends: dict[int, list[Cue]] = {}
    for cue in cues:
        content = contents.get(cue.verb)
        if content is None or cue.subject is None:
            continue
        if able(w, cue.subject, lex) or cue.lemma in ("say", "tell"):
            ends.setdefault(content.last, []).append(cue)
    return [_turned(w, cue, ends.get(_joint(w, cue.verb)) or ends.get(cue.verb - 1, [])) for cue in cues]


def _joint(w: Words, v: int) -> int:
    """The place of the comma, mark or word that joins the verb at ``v`` to what stands before it."""
    at = v - 1 if v > 2 and w.low[v - 1] == "also" else v
    return at - 2 if at > 1 and w.low[at - 1] == "while" and w.text[at - 2] in _PARTS else v - 1


def _of_relative(w: Words, v: int, lex: Lexicon) -> int | None:
    """Who speaks in a participle right behind a relative clause: "the raid, which Oslo condemned on Monday, saying"."""
    for p in range(v - 1, max(0, v - 7), -1):
        if w.dep[p] == "relcl" and w.tag[p] in FINITE:
            head = next((k for k in w.kids[p] if w.dep[k] == "nsubj" and k < p), None)
            named = head is not None and w.low[head] not in ("who", "which", "that") and able(w, head, lex)
            return head if named and w.inside[p] == w.inside[v] else None
        if w.text[p] != "," and w.pos[p] not in ("ADP", "ADV", "PROPN", "NUM"):
            return None
    return None


#: A comma, and the mark of a quotation that ends with one.
_PARTS = frozenset({",", '"', "”", "’", "'"})


def _turned(w: Words, cue: Cue, said: list[Cue]) -> Cue:
    """``cue`` with the speaker of the outermost of the cues ``said``, or of one in an adverbial clause of its own."""
    joined = w.tag[cue.verb] in TELLING and w.low[cue.verb - 1] in ("and", "but") and second(w, cue.verb)
    turned = (
        w.tag[cue.verb] == "VBG" and cue.lemma != "according to" and w.text[_joint(w, cue.verb)] in _PARTS
    )
    if not said or not (joined or turned):
        return cue
    one = next((c for c in reversed(said) if w.dep[c.verb] == "advcl"), said[0])
    return replace(cue, subject=one.subject)


def _main_subject(w: Words, cue: Cue, lex: Lexicon) -> Cue:
    """``cue`` with the main verb's subject, where the parser tied it to a thing ("the plan, calling")."""
    if w.text[_joint(w, cue.verb)] not in _PARTS:
        return cue
    at = cue.verb
    for _ in range(8):
        if w.head[at] == at:
            break
        at = w.head[at]
    main = next((k for k in w.kids[at] if w.dep[k] == "nsubj" and k < cue.verb), None)
    if main is not None and able(w, main, lex) and w.inside[main] == w.inside[cue.verb]:
        return replace(cue, subject=main)
    if cue.lemma in lex.evident:
        return cue
    # "A day after Oslo wrote to him, asking …": the nearest subject that can speak
    for p in range(cue.verb - 2, w.sentence_start(cue.verb) - 1, -1):
        named = w.dep[p] == "nsubj" and w.pos[p] != "PRON" and w.inside[p] == w.inside[cue.verb]
        if named and able(w, p, lex):
            return replace(cue, subject=p)
    return cue


def _finite_beside(w: Words, cues: list[Cue], done: list[Cue], n: int) -> Cue | None:
    cue = cues[n]
    start, limit = w.sentence_start(cue.verb), w.sentence_end(cue.verb)
    for other in reversed(done):
        if other.verb < start:
            break
        if w.dep[other.verb] in ("acl", "relcl") or other.passive:
            continue
        if other.subject is not None and w.inside[other.verb] == w.inside[cue.verb]:
            return replace(cue, subject=other.subject)
    if not any(w.tag[p] in FINITE and w.inside[p] == w.inside[cue.verb] for p in range(start, cue.verb)):
        ahead = cues[n + 1 :]  # "Noting that …, she said"
    else:
        ahead = []
    for other in ahead:
        if other.verb >= limit:
            break
        if other.subject is not None and w.inside[other.verb] == w.inside[cue.verb]:
            return replace(cue, subject=other.subject)
    return None
