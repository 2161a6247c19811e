"""Cues: verbs that report speech, with their subject, the clause they stand in, and whom they address."""

from dataclasses import dataclass

from verbale.reading.speech.antecedent import antecedent
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.lost import past_dateline, stray
from verbale.reading.speech.words import Words

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: Words of time between a speaker and the verb ("Jane Doe on Friday said") that are no part of the name.
DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday"}
)
#: Participles behind which "by" names whose words a paper holds; a letter "seen by Reuters" is not theirs.
_ISSUES = frozenset(
    {"issue", "circulate", "publish", "release", "draft", "sign", "write", "prepare", "post", "take"}
)
_AUX = frozenset({"aux", "auxpass", "neg", "advmod"})
#: Verbs whose subject says what their object names ("voiced doubt that").
_VOICES = frozenset(
    {"express", "voice", "make", "issue", "give", "repeat", "reiterate", "convey", "raise", "send",
     "release", "publish", "circulate", "post"}
)  # fmt: skip
#: Verbs of which the grammatical subject of the passive is the one who spoke ("was quoted as saying").
_QUOTED = frozenset({"quote", "cite"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying at place ``verb``.

    ``lead`` is the first place of its clause (the subject's or its own), ``subject`` the head place of the
    one who speaks, ``agent`` whoever passed a passive on ("was cited as saying by …"), ``passive`` whether
    the verb is passive.
    """

    verb: int
    lemma: str
    lead: int
    subject: int | None
    agent: int | None = None
    passive: bool = False
    negated: bool = False


def is_verb(w: Words, p: int) -> bool:
    """Whether the tagger saw a verb (or auxiliary) at place ``p``."""
    return w.pos[p] in ("VERB", "AUX")


def able(w: Words, head: int, lex: Lexicon) -> bool:
    """Whether the noun at ``head`` can speak: a name, a pronoun, a person, a body, a paper."""
    return w.pos[head] != "NOUN" or w.lemma[head] in lex.people or w.lemma[head] in lex.document


def find_cues(w: Words, lex: Lexicon) -> list[Cue]:
    """Every verb of saying, in text order."""
    verbs, adjectives = lex.verbs, lex.adjectives
    found = []
    for p in range(w.n):
        if w.lemma[p] in verbs and w.pos[p] == "VERB" and w.dep[p] != "amod" and not _no_cue(w, p):
            found.append(_cue(w, p))
        elif w.low[p] == "read" and p and w.lemma[p - 1] in lex.document:
            found.append(Cue(p, "read", w.left[p - 1] if w.head[p] != p - 1 else w.left[p], p - 1))
        elif w.low[p] in adjectives and p + 2 < w.n and (_that_near(w, p) or made_clear(w, p)):
            cue = _adjective(w, p)
            if cue is not None:
                found.append(cue)
    return found


def _that_near(w: Words, p: int) -> bool:
    return "that" in (w.low[p + 1], w.low[p + 3 if p + 3 < w.n else p + 2])


def made_clear(w: Words, p: int) -> bool:
    """Whether "clear" at ``p`` is what was made, with a clause at once behind it: "made clear they would not"."""
    at = p - 2 if w.low[p - 1] == "it" else p - 1
    return at > 0 and w.lemma[at] == "make" and w.pos[p + 1] in ("DET", "PROPN", "PRON", "NOUN")


def _no_cue(w: Words, v: int) -> bool:
    """Whether the verb is half a word ("so-called"), or plain "go" ("going to find")."""
    if w.lemma[v] == "go" and w.low[v + 1 : v + 2] != ["on"]:
        return True
    if w.lemma[v] == "call" and w.low[v + 1 : v + 2] in (["off"], ["up"], ["in"], ["back"]):
        return True
    return v > 1 and w.text[v - 1] == "-" and w.end[v - 1] == w.start[v] and w.end[v - 2] == w.start[v - 1]


def _adjective(w: Words, p: int) -> Cue | None:
    """``made (it) clear that``, ``is certain that``."""
    for v in range(p - 1, max(-1, p - 4), -1):
        if w.lemma[v] in ("make", "be", "remain", "feel"):
            verb = _cue(w, v)
            return Cue(p, w.low[p], verb.lead, verb.subject, None, False, verb.negated)
        if w.begins[v]:
            break
    return None


def _cue(w: Words, v: int) -> Cue:
    found = stray(w, v)
    if found is not None:
        return Cue(v, w.lemma[v], found[0], found[1])
    passive = is_passive(w, v)
    quoted = _quoted_as(w, v)
    subject = quoted[0] if quoted is not None else speaker(w, v, passive)
    lead = v
    for kid in w.kids[v]:
        if kid < v and w.dep[kid] in _AUX and kid >= lead - 3 and w.inside[kid] == w.inside[v]:
            lead = min(lead, kid)
    own = next((k for k in reversed(w.kids[v]) if w.dep[k] in _SUBJECTS and k < v), None)
    if own is not None and w.inside[own] == w.inside[v]:
        lead = max(min(lead, w.left[own]), w.sentence_start(v))
    if subject is not None and subject < v:
        subject = past_dateline(w, subject, v)
    negated = any(
        w.dep[k] == "neg" or w.low[k] in ("not", "n't", "never", "neither", "nor") for k in w.kids[v] if k < v
    )
    if quoted is not None:
        return Cue(v, w.lemma[v], lead, subject, quoted[1], False, negated)
    return Cue(v, w.lemma[v], lead, subject, agent_of(w, v) if passive else None, passive, negated)


def _quoted_as(w: Words, v: int) -> tuple[int, int | None] | None:
    """Who said it and who quotes them, in "the agency quoted the premier as saying"."""
    if w.tag[v] != "VBG" or not v or w.low[v - 1] != "as":
        return None
    for p in range(v - 2, max(-1, v - 16), -1):
        if w.lemma[p] in _QUOTED and w.pos[p] == "VERB":
            if is_passive(w, p) and w.tag[p] == "VBN":
                return None
            said = next((k for k in w.kids[p] if p < k < v and w.dep[k] in ("dobj", "nsubj")), None)
            return (said, speaker(w, p, False)) if said is not None else None
        if w.begins[p]:
            return None
    return None


def is_passive(w: Words, v: int) -> bool:
    """Whether the verb at ``v`` is passive, bare participles after nouns included."""
    if any(w.dep[k] in ("auxpass", "nsubjpass") for k in w.kids[v]):
        return True
    if w.tag[v] != "VBN" or any(w.dep[k] == "aux" for k in w.kids[v]):
        return False
    if w.dep[v] == "conj" and not any(w.dep[k] == "nsubj" for k in w.kids[v]):
        return any(w.dep[k] == "auxpass" for k in w.kids[w.head[v]])  # "were called and notified"
    return w.dep[v] in ("acl", "amod", "advcl", "relcl")


def agent_of(w: Words, v: int) -> int | None:
    """The head place of the noun after "by" under a passive."""
    for kid in w.kids[v]:
        if kid > v and w.low[kid] == "by":
            for noun in w.kids[kid]:
                if w.dep[noun] == "pobj":
                    return noun
    return None


def speaker(w: Words, v: int, passive: bool, depth: int = 0) -> int | None:
    """The head place of whoever speaks in the verb at ``v``; ``None`` if the sentence does not name it."""
    if passive and w.lemma[v] not in _QUOTED:
        return agent_of(w, v)
    own = [k for k in w.kids[v] if w.dep[k] in _SUBJECTS or (w.dep[k] == "expl" and w.pos[k] == "PRON")]
    if w.tag[v] == "VBG":
        own = [k for k in own if k < v] or _with(w, v)  # "…, saying the plan is dead": nobody's inversion
    if own:
        # Of two, the nearer speaks: "The rebels did not sign, the envoy told the daily" misled the parser.
        before = [k for k in own if k < v]
        return antecedent(w, before[-1] if before else own[0], v)
    if depth > 6 or w.head[v] == v:
        return _before(w, v) if w.head[v] == v else None
    return _shared(w, v, depth)


def _with(w: Words, v: int) -> list[int]:
    """Who speaks in a participle behind "with": "with the envoy last week warning that …"."""
    for p in range(v - 1, max(-1, v - 10), -1):
        if w.low[p] == "with":
            return [k for k in w.kids[p] if w.dep[k] == "pobj" and k < v]
        if w.pos[p] in ("VERB", "AUX", "PUNCT", "ADP") or w.begins[p]:
            return []
    return []


def _shared(w: Words, v: int, depth: int) -> int | None:
    """The subject that a verb without its own takes over from the verb or noun it hangs on."""
    h, dep = w.head[v], w.dep[v]
    if dep in ("acl", "relcl"):
        return h if w.pos[h] in ("NOUN", "PROPN", "PRON") else None
    if dep in ("pcomp", "prep"):
        up = w.head[h]
        if is_verb(w, up):
            return _speaker_above(w, up, depth)
        return speaker_of_noun(w, up)
    if is_verb(w, h) or w.pos[h] in ("ADJ",):
        if dep == "xcomp" and w.lemma[h] != "promise":
            objects = [k for k in w.kids[h] if w.dep[k] in ("dobj", "dative") and k < v]
            if objects:
                return objects[0]
        return _speaker_above(w, h, depth)
    if w.dep[v] in ("advcl", "conj", "ccomp", "parataxis", "xcomp", "dep", "amod", "compound"):
        return _before(w, v)
    return None


def _speaker_above(w: Words, v: int, depth: int) -> int | None:
    """Who speaks in the verb at ``v`` above; under a passive without agent, its subject."""
    found = speaker(w, v, is_passive(w, v), depth + 1)
    return found if found is not None else _passive_subject(w, v)


def _passive_subject(w: Words, v: int) -> int | None:
    return next((k for k in w.kids[v] if w.dep[k] == "nsubjpass"), None)


def speaker_of_noun(w: Words, noun: int) -> int | None:
    """Who says a thing that ``noun`` names: its possessor, or the noun after "by", "of" or "from"."""
    for kid in w.kids[noun]:
        if w.dep[kid] == "poss":
            return kid
    for kid in w.kids[noun]:
        if w.dep[kid] in ("compound", "nmod") and w.pos[kid] == "PROPN" and kid < noun:
            return kid
    head = w.head[noun]
    if w.dep[noun] == "dobj" and w.lemma[head] in _VOICES:
        return speaker(w, head, is_passive(w, head))
    for kid in w.kids[noun]:
        if w.dep[kid] == "acl" and w.tag[kid] == "VBN" and w.lemma[kid] in _ISSUES and kid > noun:
            return agent_of(w, kid)
    beside = [noun + 1] if noun + 1 < w.n and w.low[noun + 1] in ("by", "from") else []
    for kid in (*w.kids[noun], *beside):
        if w.low[kid] in ("by", "from", "of", "among", "between") and kid > noun:
            for obj in w.kids[kid]:
                if w.dep[obj] == "pobj":
                    return obj
    return None


def _before(w: Words, v: int) -> int | None:
    """The noun or pronoun right before a verb that the parser gave no subject."""
    p = v - 1
    while p >= 0 and w.pos[p] in ("ADV", "AUX") and not w.begins[p + 1]:
        p -= 1
    if p < 0 or w.begins[p + 1] or w.inside[p] != w.inside[v]:
        return None
    if w.pos[p] in ("NOUN", "PROPN", "PRON") and w.tag[v] in ("VBD", "VBZ", "VBP"):
        return p
    return None


def source_span(w: Words, head: int, v: int) -> tuple[int, int]:
    """The places ``[first, last)`` of the noun phrase around ``head``, kept clear of the verb at ``v``."""
    first, last = w.left[head], w.right[head] + 1
    room = w.inside[head]
    if head < v:
        last = min(last, v)
        for p in range(head + 1, last):
            if w.dep[p] in ("relcl", "acl") and w.left[p] > head:
                last = min(last, w.left[p])
                break
    else:
        first = max(first, v + 1)
    while first < head and (w.inside[first] != room or w.begins[first + 1]):
        first += 1
    stop = head + 1
    while stop < last and not w.begins[stop] and w.inside[stop] == room and w.opens[stop] < 0:
        if w.text[stop] in ("–", "—", "|"):
            break
        stop += 1
    while stop > head + 1 and (
        w.pos[stop - 1] in ("PUNCT", "AUX", "ADV", "SPACE", "CCONJ", "ADP") or w.low[stop - 1] in DAYS
    ):
        stop -= 1
    return first, stop
