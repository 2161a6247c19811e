"""Where reported words end: the reporter's own words that follow them in the sentence."""

from verbale.reading.speech.cues import Cue, able, is_verb, speaker
from verbale.reading.speech.lexicon import lexicon
from verbale.reading.speech.words import FINITE, Words


def end_of(w: Words, cue: Cue, first: int, limit: int, clause: int | None, *, verbless: bool = False) -> int:
    """One past the last place of a reported clause that begins at ``first``.

    The sentence's end, or before it a cue of its own ("…, adding that …"), a second verb of the reporting
    subject ("… but did not say"), or a participle that comments on the saying ("…, referring to …"). What is
    not ``verbless`` does not end before its verb.
    """
    stop = limit = min(limit, _bound(w, cue, first, limit))
    room = w.inside[first] if w.opens[first - 1] < 0 else w.inside[first - 1]
    p = first
    whole = first if verbless else _whole_from(w, cue, first, limit)
    while p < limit:
        if w.inside[p] != room:
            p += 1
            continue
        if p < whole and (w.low[p] in ("and", "or") or (w.text[p] == "," and w.low[p + 1] in _RELATIVE)):
            p = _past(w, p, limit)  # a clause does not end before its verb
            continue
        if w.text[p] == "," and p + 1 < limit and w.low[p + 1] in _RELATIVE:
            past = _past(w, p, limit)
            if past + 1 < limit and past > p + 1 and w.tag[past + 1] in FINITE:
                p = past  # "how the talks, which few attend, can end it": its verb is still to come
                continue
        if verbless and w.text[p] == ";":
            stop = p
            break
        if w.closes[p] >= 0 and w.text[p - 1] == "," and _breaks(w, cue, p, limit):
            stop = p
            break
        if w.low[p] in (",", "—", "–", "-", ";", "(") and p > first and _breaks(w, cue, p, limit):
            stop = p
            break
        if p > first + 2 and _reporter(w, cue, p, limit):
            stop = p
            break
        if w.low[p] in _JOINS and p > first and _second(w, cue, p, limit):
            stop = p
            break
        p += 1
    end = stop - 1 if w.text[stop - 1] == "." else stop
    loose = (w.low[end - 1] == "even" and stop < limit) or (
        w.low[end - 1] == "however" and w.text[end - 2] == ","
    )
    return end - 1 if loose and end - 1 > first else stop


def _whole_from(w: Words, cue: Cue, first: int, limit: int) -> int:
    """The place of the main verb of a clause from ``first``; ``first`` itself for infinitives and the like."""
    if w.pos[first] not in ("DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM"):
        return first
    p = first
    while p < limit:
        if w.text[p] == "," and p + 1 < limit and w.low[p + 1] in _RELATIVE:
            p = _past(w, p, limit)
            continue
        if w.tag[p] in FINITE:
            again = w.head[p] == cue.verb and w.dep[p] == "conj" and w.lemma[p] in lexicon().firm
            return first if again else p
        p += 1
    return first


def _past(w: Words, p: int, limit: int) -> int:
    """One past the relative clause that the comma at ``p`` opens, at the comma that closes it; or past ``p``."""
    if w.text[p] != ",":
        return p + 1
    verb = next((q for q in range(p + 2, limit) if w.tag[q] in FINITE), limit)
    close = next((q for q in range(verb, limit) if w.text[q] == ","), limit)
    return close if close + 1 < limit else p + 1


_JOINS = frozenset({"and", "but", "while", "as", "after", "when", "before"})
_UNDER = frozenset({"advcl", "relcl", "acl", "pcomp", "csubj", "prep"})


def _bound(w: Words, cue: Cue, first: int, limit: int) -> int:
    """One past the subordinate clause that the cue itself is in ("While he says …, they …"), if it is."""
    at = cue.verb
    for _ in range(4):
        dep = w.dep[at]
        if dep in _UNDER:
            end = w.right[at] + 1
            if end > first + 1 and (end < limit) and w.head[at] > at:
                return end
            if dep in ("relcl", "acl", "advcl") and first + 3 < end < limit and _closed_by(w, end):
                return end
            return limit
        if w.head[at] == at or dep not in ("conj", "xcomp", "ccomp"):
            return limit
        at = w.head[at]
    return limit


def _closed_by(w: Words, end: int) -> bool:
    """Whether a comma or dash closes the clause that ends before ``end``."""
    return w.text[end] in (",", "—", "–", "-") or w.text[end - 1] in (",", "—", "–", "-")


def _breaks(w: Words, cue: Cue, comma: int, limit: int) -> bool:
    """Whether the sentence turns back from the reported words to the reporter at this comma."""
    nxt = comma + 1
    if nxt >= limit:
        return False
    low = w.low[nxt]
    if low in ("according", "citing", "adding", "referring"):
        return True
    if _aside(w, nxt, limit):
        return True
    if low == "with" and any(
        w.tag[q] == "VBG" and w.lemma[q] in lexicon().comment for q in range(nxt + 2, min(limit, nxt + 5))
    ):
        return True
    if low == "the" and nxt + 2 < limit and w.low[nxt + 1] in _ORDINALS and w.low[nxt + 2] == "time":
        return True
    if w.tag[nxt] == "VBG" and _moves(w, nxt, limit):
        return True
    if low == ";" or w.low[comma] == ";":
        return _other_speaker(w, comma, limit)
    if w.tag[nxt] == "VBG" and w.dep[nxt] == "advcl":
        return w.head[nxt] == cue.verb or w.lemma[nxt] in lexicon().comment
    if low in ("and", "but", "while", "as", "although", "though", "after", "before", "in", "who", "which"):
        return _second(w, cue, nxt, limit)
    return False


def _moves(w: Words, v: int, limit: int) -> bool:
    """Whether a participle tells what the saying set off: "…, raising hopes", "…, prompting speculation that …"."""
    if w.lemma[v] not in _SETS_OFF:
        return False
    return any(w.lemma[p] in _MOODS for p in range(v + 1, min(limit, v + 6)))


_SETS_OFF = frozenset(
    {"prompt", "spark", "fuel", "trigger", "raise", "deepen", "dash", "draw", "stoke", "heighten", "provoke", "fan",
     "ease", "boost", "signal", "cast", "dampen", "revive", "renew", "add", "feed", "give", "send", "unnerve", "ignite",
     "dim", "increase", "exacerbate", "underline", "underscore", "highlight", "set"}
)  # fmt: skip
_MOODS = frozenset(
    {"hope", "fear", "speculation", "concern", "question", "doubt", "tension", "outrage", "criticism", "condemnation",
     "alarm", "risk", "anger", "uncertainty", "worry", "backlash", "rebuke", "protest", "prospect", "expectation",
     "reaction", "anxiety", "suspicion", "fury", "unease", "scepticism", "skepticism", "optimism", "rift", "rally"}
)  # fmt: skip
_ORDINALS = frozenset({"first", "second", "third", "fourth", "latest", "last"})


def _aside(w: Words, first: int, limit: int) -> bool:
    """Whether a parenthesis begins at ``first``: a short noun phrase, a verb of saying, a pause."""
    if w.pos[first] not in ("PROPN", "DET", "PRON", "NOUN", "ADJ"):
        return False
    lex = lexicon()
    for p in range(first + 1, min(limit, first + 9)):
        if w.pos[p] in ("VERB", "AUX"):
            if w.tag[p] not in ("VBD", "VBZ", "VBN") or w.lemma[p] not in lex.aside:
                return False
            return p + 1 >= limit or w.low[p + 1] in lex.pause
        if w.pos[p] not in ("PROPN", "DET", "NOUN", "ADJ", "PART", "PUNCT", "NUM"):
            return False
    return False


_CIRCUMSTANCE = frozenset({"during", "after", "before", "following", "amid", "despite", "at", "in", "on"})
_RELATIVE = frozenset({"which", "who", "whose"})
_DASHES = frozenset({"–", "—", "-"})


def _reporter(w: Words, cue: Cue, p: int, limit: int) -> bool:
    """Whether the reporter's own words begin at ``p``: a circumstance of the saying, a remark, a contrast."""
    low = w.low[p]
    if low in _CIRCUMSTANCE:
        return w.head[p] == cue.verb
    if low == "following" and w.closes[p - 1] >= 0:
        return True
    if low in ("as", "after") and p + 2 < limit and w.low[p + 1] in ("he", "she", "they"):
        return w.tag[p + 2] in ("VBD", "VBZ") and w.lemma[p + 2] in lexicon().verbs
    if low in _RELATIVE or low == "while":
        if w.text[p - 1] == "," and w.inside[p - 1] == w.inside[p]:
            return True
        return low == "while" and _also_doing(w, p, limit)
    if w.text[p - 1] == "," and p + 1 < limit and w.low[p + 1] == "which":
        return any(
            w.tag[q] == "VBD" and w.lemma[q] in lexicon().firm for q in range(p + 3, min(limit, p + 6))
        )
    if low in _DASHES and w.end[p - 1] < w.start[p]:
        before = sum(w.text[q] in _DASHES and w.end[q - 1] < w.start[q] for q in range(cue.verb + 1, p))
        return before % 2 == 0 and not any(w.text[q] in _DASHES for q in range(p + 1, limit))
    return False


def _also_doing(w: Words, p: int, limit: int) -> bool:
    """``… “unfair” while also praising …``: right behind a quotation, what else the speaker does."""
    q = p + 2 if p + 1 < limit and w.pos[p + 1] == "ADV" else p + 1
    return q < limit and w.tag[q] == "VBG" and (w.closes[p - 1] >= 0 or w.low[p + 1] == "also")


def _other_speaker(w: Words, p: int, limit: int) -> bool:
    """Whether the clause that the conjunction at ``p`` opens tells what someone else said: the reporter's own."""
    lex = lexicon()
    told = lex.firm if w.text[p] == ";" else (lex.aside & lex.firm) | {"deny"}
    for q in range(p + 2, min(limit, p + 14)):
        if w.tag[q] in ("VBD", "VBZ", "VBG") or (w.tag[q] == "VBN" and w.lemma[q - 1] == "have"):
            if w.tag[q] == "VBZ" and w.low[q] == "has":
                continue
            if w.lemma[q] not in told:
                return False
            return any(w.dep[k] == "nsubj" and p < k < q and w.pos[k] in ("PROPN", "NOUN") for k in w.kids[q])
        if w.text[q] in (",", ";") or w.tag[q] in ("MD", "VBP"):
            return False
    return False


def _same_again(w: Words, cue: Cue, p: int, limit: int) -> bool:
    """Whether "and" goes on with what the reporting subject did, in the cue's own tense.

    "has argued that …, and has pressed X": the same auxiliary twice. "said it will …, and pressed X": a plain past
    that the report, in the present or future so far, does not share.
    """
    if w.low[p] not in ("and", "but"):
        return False
    q = p + 1
    while q < limit and w.pos[q] == "ADV":
        q += 1
    if q >= limit or w.tag[q] not in ("VBD", "VBZ", "VBP"):
        return False
    if any(w.dep[k] in ("nsubj", "nsubjpass", "expl") and k > p for k in w.kids[q]):
        return False
    if _speaks_again(w, cue, q):
        return True
    helper = next((w.low[k] for k in w.kids[cue.verb] if w.dep[k] == "aux" and k < cue.verb), "")
    said = range(cue.verb + 1, p)
    if helper in ("has", "have") and w.low[q] == helper and w.dep[q] == "aux":
        return not any(w.low[k] == helper for k in said)
    if helper or w.tag[cue.verb] != "VBD" or w.tag[q] != "VBD" or w.pos[q] != "VERB":
        return False
    tags = {w.tag[k] for k in said}
    return "VBD" not in tags and bool(tags & {"VBZ", "VBP", "MD"})


def _silent(w: Words, p: int, limit: int) -> bool:
    """``… but would not go into details``, ``and declined to say when``: what the speaker kept to themselves."""
    q = p + 1
    while q < limit and w.pos[q] in ("AUX", "PART", "ADV"):
        q += 1
    if w.low[p] not in ("but", "and", "though", "while") or q >= limit or w.low[q] not in _KEPT:
        return False
    refused = w.lemma[q] in ("decline", "refuse")
    return refused or any(w.low[k] in ("not", "n't") for k in range(p + 1, q))


_KEPT = frozenset(
    {"go", "say", "elaborate", "comment", "give", "name", "specify", "provide", "identify", "disclose", "confirm",
     "explain", "offer", "set", "declined", "refused", "declines", "refuses"}
)  # fmt: skip


def _speaks_again(w: Words, cue: Cue, q: int) -> bool:
    """``said the strikes hit civilians and denied that …``: a verb of saying whose nearer subject cannot speak."""
    lex = lexicon()
    if w.tag[q] != w.tag[cue.verb] or not (w.lemma[q] in lex.clause or w.lemma[q] in lex.urge):
        return False
    nearer = speaker(w, q, False)
    return nearer is not None and nearer != cue.subject and not able(w, nearer, lex)


def _second(w: Words, cue: Cue, p: int, limit: int) -> bool:
    """Whether the conjunction at ``p`` begins another clause of the reporting sentence, not of the report."""
    if p + 1 < limit and (w.low[p + 1] in _NO_VERBS or _participle(w, p + 1, limit)):
        return False
    if w.low[p] == "before" and w.tag[p + 1] == "VBG" and w.lemma[p + 1] in lexicon().firm:
        return True  # "threatened to leave, before announcing a deal"
    if _other_speaker(w, p, limit) or _same_again(w, cue, p, limit) or _silent(w, p, limit):
        return True
    for q in range(p + 1, min(limit, p + 25)):
        if w.head[q] == cue.verb and is_verb(w, q) and w.dep[q] in ("conj", "advcl"):
            own = next((k for k in w.kids[q] if w.dep[k] in ("nsubj", "nsubjpass", "expl")), None)
            behind = p <= w.left[q] <= p + 1  # "aid and goods following a request": "and" joins the goods
            return behind and (own is None or w.low[own] in ("he", "she", "they"))
        if w.low[q] == "," or (w.low[q] in ("and", "but") and w.inside[q] == w.inside[p]):
            break  # the verb behind another "and" is joined by that one
    return False


#: Words behind "and" that begin no clause of the reporter: "that", and adjectives that the tagger takes for verbs.
_NO_VERBS = frozenset({"that", "whether", "allied", "related", "associated"})


def _participle(w: Words, p: int, limit: int) -> bool:
    """Whether what looks like a past is none, for a finite verb follows: "those killed and wounded were …"."""
    return p + 1 < limit and w.tag[p] in ("VBD", "VBN") and w.tag[p + 1] in FINITE and w.pos[p] == "VERB"
