"""Reported words that no quotation marks hold: clauses, parentheses, infinitives, "described … as …"."""

from verbale.reading.speech.aside import cut_at_clause, goes_on
from verbale.reading.speech.bounds import end_of
from verbale.reading.speech.cues import Cue, able, is_verb, speaker_of_noun
from verbale.reading.speech.found import Found
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.model import Content
from verbale.reading.speech.words import FINITE, TELLING, Words

_WH = frozenset({"WP", "WRB", "WDT", "WP$"})
_GERUND = frozenset({"deny", "suggest", "propose", "recommend", "admit"})
_TOLD = frozenset({"tell", "inform", "remind", "assure", "warn"})
_COMMAS = frozenset({",", "—", "–", "--", "-"})
#: "declined to say": nothing was said.
_SILENT = frozenset({"decline", "refuse"})
_SPEAK = frozenset(
    {
        "say",
        "comment",
        "elaborate",
        "answer",
        "specify",
        "give",
        "name",
        "provide",
        "disclose",
        "identify",
        "respond",
        "confirm",
        "speculate",
        "discuss",
        "reveal",
        "speak",
        "explain",
        "clarify",
    }
)


def from_clause(w: Words, cue: Cue, content: Content) -> Found | None:
    """``said (that) …``, ``said: …``; nothing is said where someone "did not say whether …"."""
    if content.last <= content.first:
        return None
    if cue.negated and (w.tag[content.first] in _WH or w.low[content.first] in ("whether", "if")):
        return None
    return Found([(content.first, content.last)], cue, content.how)


def parenthesis(w: Words, cue: Cue, lex: Lexicon, floor: int) -> Found | None:
    """``…, he said.`` and ``The bloc, he said, will …``; nothing before place ``floor`` is taken."""
    if cue.subject is None and cue.lemma != "according to":
        return None
    if cue.lemma != "according to" and (cue.lemma not in lex.firm or not _bare(w, cue, lex)):
        return None
    before = cue.lead - 1
    if before < 0 or w.text[before] not in _COMMAS or w.inside[before] != w.inside[cue.verb]:
        return None
    if cue.subject is not None and w.tag[cue.verb] not in TELLING and cue.lemma != "according to":
        return None
    tail = tail_of(w, cue)
    start = max(floor, w.sentence_start(cue.verb))
    while start < before and (
        w.text[start] in _COMMAS or w.low[start] in ("and", "but", "however", "meanwhile")
    ):
        start += 1
    limit = w.sentence_end(cue.verb)
    after = tail < limit and w.text[tail] in _COMMAS
    finite = any(w.tag[p] in FINITE for p in range(start, before))
    if after and not finite:
        end = end_of(w, cue, tail + 1, limit, None)
        if before - start < 1 or w.pos[start] in ("ADP", "ADV", "SCONJ"):
            return (
                Found([(tail + 1, end)], cue, "medial")
                if start >= before
                else Found([(start, before), (tail + 1, end)], cue, "medial")
            )
        return Found([(start, before), (tail + 1, end)], cue, "medial")
    if before <= start or not (finite or (not after and _mistagged(w, start, before))):
        return None
    if after and goes_on(w, start, before, tail + 1, limit, lex):
        end = end_of(w, cue, tail + 1, limit, None)
        return Found([(start, before), (tail + 1, end)], cue, "medial")
    return Found([(start, before)], cue, "parenthesis")


def _mistagged(w: Words, start: int, before: int) -> bool:
    """Whether a past was taken for a participle of the first noun: "A wave of raids killed ten, a medic said"."""
    return w.pos[start] in ("DET", "NOUN", "PROPN", "ADJ", "NUM") and any(
        w.tag[p] == "VBN" and w.dep[p] == "acl" and start <= w.head[p] < p and w.begins[w.left[w.head[p]]]
        for p in range(start + 2, before - 1)
    )


def _bare(w: Words, cue: Cue, lex: Lexicon) -> bool:
    """Whether the cue stands without object or clause of its own, as a parenthesis does."""
    v = cue.verb
    if w.dep[v] == "relcl" or (w.dep[v] == "acl" and cue.passive):
        return False
    for kid in w.kids[v]:
        if kid > v and (w.dep[kid] == "xcomp" or (w.dep[kid] == "dobj" and cue.lemma not in _TOLD)):
            return False
    return True


def tail_of(w: Words, cue: Cue) -> int:
    """The place of the first pause after the cue's verb (and its source, for "according to")."""
    limit = w.sentence_end(cue.verb)
    p = cue.verb + 1
    while p < limit and w.text[p] not in (",", ";", "—", "–", ".", "!", "?", ":") and w.opens[p] < 0:
        p += 1
    return p


def infinitive(w: Words, cue: Cue, lex: Lexicon) -> Found | None:
    """``pledged to send …``, ``urged Moscow to sign …``: the infinitive and all that hangs on it."""
    v = cue.verb
    limit = w.sentence_end(v)
    to_whom = ("on", "upon", "for") if cue.lemma == "call" else ("to", "for")
    if cue.lemma in ("call", "appeal") and v + 2 < limit and w.low[v + 1] in to_whom and w.tag[v + 2] != "VB":
        return _called(w, cue, limit)
    if cue.lemma == "call":
        return None  # "called Lind to thank her" is no demand
    for kid in w.kids[v]:
        if kid < v or kid >= limit or w.dep[kid] not in ("xcomp", "ccomp", "advcl") or not is_verb(w, kid):
            continue
        to = next((k for k in w.kids[kid] if w.low[k] == "to" and w.tag[k] == "TO"), None)
        if to is None or (cue.lemma in _SILENT and w.lemma[kid] in _SPEAK):
            continue
        objects = [k for k in w.kids[v] if w.dep[k] in ("dobj", "dative") and v < k < to]
        objects += [k for k in w.kids[kid] if w.dep[k] == "nsubj" and v < k < to]
        thing = cue.subject is not None and not able(w, cue.subject, lex) and w.text[cue.subject].islower()
        if cue.lemma == "threaten" and thing:
            continue  # "the fighting threatens to wreck the talks"
        if (objects and cue.lemma in lex.urge) or (not objects and cue.lemma in lex.vow and to - v < 8):
            return Found([(to, cut_at_clause(w, to, end_of(w, cue, to, limit, kid)))], cue, "infinitive")
    return None


def _called(w: Words, cue: Cue, limit: int) -> Found | None:
    """``called on Moscow to stop …`` (the infinitive), ``called for Moscow to stop …`` (with its subject)."""
    v = cue.verb
    for p in range(v + 3, min(limit, v + 14)):
        if w.text[p] in (",", ";"):
            return None
        if (
            w.tag[p] == "TO"
            and p + 1 < limit
            and (w.pos[p + 1] in ("VERB", "AUX", "ADV") or w.opens[p + 1] >= 0)
        ):
            first = v + 2 if w.low[v + 1] == "for" else p
            end = cut_at_clause(w, first, end_of(w, cue, first, limit, None))
            return Found([(first, end)], cue, "infinitive")
    return None


def gerund(w: Words, cue: Cue) -> Found | None:
    """``denies supplying …``, ``insists on halting …``"""
    v = cue.verb
    limit = w.sentence_end(v)
    first = v + 1
    if cue.lemma == "insist" and first < limit and w.low[first] == "on":
        first += 1
        if not any(w.tag[p] == "VBG" for p in range(first, min(limit, first + 3))):
            return None
    elif cue.lemma not in _GERUND or first >= limit or w.tag[first] != "VBG":
        return None
    return Found([(first, end_of(w, cue, first, limit, None))], cue, "gerund")


def noun_object(w: Words, cue: Cue, lex: Lexicon) -> Found | None:
    """``reiterated its support for …``: the object is the content."""
    v = cue.verb
    refuses = cue.lemma in _REFUSES
    if (cue.lemma not in lex.noun and not refuses) or cue.passive:
        return None
    obj = next((k for k in w.kids[v] if k > v and w.dep[k] == "dobj"), None)
    if w.tag[v] == "VBG" and cue.lemma in _SHOWS:
        return None  # "…, underscoring how fragile the truce is": the reporter's remark
    if obj is None or w.left[obj] > v + 2 or w.pos[obj] == "PRON" or w.low[v + 1] in ("that", "this"):
        return None
    if (refuses and not _contested(w, obj, lex)) or (cue.lemma == "claim" and w.lemma[obj] in _OWNED):
        return None
    limit = w.sentence_end(v)
    first = w.left[obj]
    end = min(end_of(w, cue, first, limit, None, verbless=True), limit)
    if end - first < 4:
        return None
    return Found([(first, end)], cue, "noun-object")


#: What is claimed as one's own doing or due, and is no words: "claimed responsibility for the raid".
_OWNED = frozenset(
    {
        "responsibility",
        "attack",
        "bombing",
        "victory",
        "credit",
        "life",
        "territory",
        "right",
        "island",
        "win",
    }
)
_SHOWS = frozenset({"underscore", "underline", "highlight"})
_REFUSES = frozenset({"reject", "deny", "dismiss", "refute", "rebut", "dispute"})


def _contested(w: Words, obj: int, lex: Lexicon) -> bool:
    """Whether an object holds what was claimed ("the notion that …"), or says as what it is refused."""
    if any(w.dep[k] == "poss" for k in w.kids[obj]):
        return False
    room = range(obj + 1, min(w.right[obj] + 1, obj + 14))
    return any(
        w.low[p] == "that" and w.lemma[p - 1] in lex.noun_that | {"notion", "idea"} for p in room
    ) or any(w.low[p] == "as" for p in range(obj + 1, min(w.n, obj + 3)))


def noun_cues(w: Words, lex: Lexicon) -> list[Found]:
    """Nouns that name what someone says (``her claim that …``, ``threats to …``), where it is clear who."""
    found = []
    for p in range(w.n):
        if w.pos[p] != "NOUN":
            continue
        lemma = w.lemma[p]
        if lemma not in lex.noun_that and lemma not in lex.noun_to:
            continue
        span = _of_noun(w, p, lex)
        subject = speaker_of_noun(w, p) if span is not None else None
        if span is not None and subject is not None:
            cue = Cue(p, lemma, p, subject)
            first, last = span
            found.append(Found([(first, end_of(w, cue, first, last, None))], cue, "noun-cue"))
    return found


_SAID_BY = frozenset({"from", "by", "among", "between"})


def _that_behind(w: Words, prep: int) -> int | None:
    """The "that" behind a noun phrase: ``(a warning) from the envoy that …``."""
    for p in range(prep + 2, min(w.n - 2, prep + 10)):
        if w.low[p] == "that" and w.pos[p + 1] != "VERB" and w.pos[p + 1] != "AUX":
            return p
        if w.pos[p] in ("VERB", "AUX", "PUNCT") or w.begins[p]:
            return None
    return None


def _of_noun(w: Words, p: int, lex: Lexicon) -> tuple[int, int] | None:
    lemma = w.lemma[p]
    if lemma in lex.noun_that and p + 2 < w.n and w.low[p + 1] in _SAID_BY:
        that = _that_behind(w, p + 1)
        if that is not None:
            limit = w.sentence_end(p)
            return that + 1, next((q for q in range(that + 2, limit) if w.text[q] == ","), limit)
    verb = w.head[p]
    if lemma in lex.noun_that and w.dep[p] == "nsubj" and w.lemma[verb] == "be" and verb + 2 < w.n:
        that = verb + 2 if w.pos[verb + 1] == "ADV" else verb + 1
        if w.low[that] == "that":
            return that + 1, w.sentence_end(verb)
    for kid in w.kids[p]:
        if kid <= p or w.dep[kid] not in ("acl", "ccomp", "relcl", "xcomp"):
            continue
        mark = w.left[kid]
        if mark == p + 1 and w.low[mark] == "that" and lemma in lex.noun_that and w.dep[mark] == "mark":
            return mark + 1, w.right[kid] + 1
        if mark == p + 1 and w.tag[mark] == "TO" and lemma in lex.noun_to:
            return mark, w.right[kid] + 1
    return None


#: What leads to an assent that is not given yet.
_SUPPOSED = frozenset({"if", "unless", "until", "once", "whether"})


def consents(w: Words, cues: list[Cue], found: list[Found]) -> list[Found]:
    """``agreed to a truce``, where someone else is cited for it: the thing agreed to is the content."""
    spans = [(f.first, f.last) for f in found]
    taken = {f.cue.verb for f in found if f.cue is not None}
    more = []
    for cue in cues:
        v = cue.verb
        if (
            cue.lemma not in ("agree", "consent")
            or v in taken
            or cue.subject is None
            or w.tag[v] in ("VB", "VBG")
            or cue.negated
            or any(w.low[k] in _SUPPOSED for k in w.kids[v] if k < v)
        ):
            continue
        if w.pos[cue.subject] == "PRON" and w.low[cue.subject] != "they":
            continue  # "said he agreed to": the speaker's own
        if v + 1 < w.n and w.low[v + 1] == "to" and any(a <= v < b for a, b in spans):
            obj = next((k for k in w.kids[v + 1] if w.dep[k] == "pobj"), None)
            if obj is not None:
                more.append(Found([(v + 2, min(w.right[obj] + 1, w.sentence_end(v)))], cue, "consent"))
    return more
