"""Where the words that a cue reports begin: after it in the sentence."""

from dataclasses import dataclass

from verbale.reading.speech.bounds import end_of
from verbale.reading.speech.cues import Cue, able, is_verb
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.words import FINITE, TELLING, Words

_PAUSES = frozenset({",", ";", "—", "–", "--", "(", "-"})
_DAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "late", "early"}
)
_FAR = 30


@dataclass(frozen=True, slots=True)
class Content:
    """Places ``[first, last)``, ``how`` they were found (quote, that, clause, colon, …), ``quote`` if one."""

    first: int
    last: int
    how: str
    quote: int = -1
    tail: int = -1


def after(w: Words, cue: Cue, lex: Lexicon) -> Content | None:
    """The content to the right of ``cue``, if the sentence has one there."""
    v = cue.verb
    limit = w.sentence_end(v)
    clause = _clause(w, v, limit)
    gap = _gap(w, cue, limit, lex)
    if gap is not None:
        return gap
    at = v + 1
    while at < min(limit, v + _FAR):
        found = _opening(w, cue, at, limit, clause, lex)
        if found is not None:
            return found
        if w.low[at] in _PAUSES and not _goes_on(w, at, limit, clause):
            return _misread(w, cue, at, limit, lex)
        if w.opens[at] >= 0 and w.opens[at] < len(w.quotes):
            at = max(at + 1, w.span[w.opens[at]][1])
            continue
        at += 1
    return _bare(w, cue, limit) or _misread(w, cue, limit, limit, lex)


def _misread(w: Words, cue: Cue, pause: int, limit: int, lex: Lexicon) -> Content | None:
    """A clause without "that" in which the parser saw none: "…, adding the deal is ready", headlines' "says"."""
    first = cue.verb + 1
    if cue.subject is None or cue.subject > cue.verb or cue.lemma not in _PLAIN or pause - first < 4:
        return None
    if w.pos[first] not in ("DET", "PROPN", "PRON", "NOUN", "ADJ", "NUM") or w.dep[first] == "npadvmod":
        return None
    if w.low[first] in _DAYS or w.low[first] in ("that", "this", "it"):
        return None
    adding = w.tag[cue.verb] == "VBG" and w.text[cue.verb - 1] == ","
    titled = w.tag[cue.verb] == "VBZ" and "\n" not in w.source[: w.start[cue.verb]].strip()
    wanted = FINITE if adding else FINITE | {"VBN", "VB"} if titled else frozenset()
    verb = next((p for p in range(first + 1, pause) if w.tag[p] in wanted), pause)
    if verb == pause or any(w.tag[p] in ("WDT", "WP") or w.low[p] == "that" for p in range(first, verb)):
        return None
    end = limit if adding else end_of(w, cue, first, limit, None)
    return Content(first, end, "misread", tail=first)


_PLAIN = frozenset(
    {"say", "add", "confirm", "note", "claim", "warn", "insist", "argue", "stress", "announce"}
)


def _gap(w: Words, cue: Cue, limit: int, lex: Lexicon) -> Content | None:
    """What a relative clause says of its noun: "a policy that Norway says originates abroad"."""
    v, at = cue.verb, cue.verb + 1
    if cue.lemma not in _GAPPED or cue.subject is None or cue.subject >= v or at >= limit:
        return None
    led = w.low[cue.lead - 1] in ("what", "which") if cue.lead else False
    if w.tag[v] not in TELLING or not (led or w.dep[v] in ("relcl", "acl", "ccomp")):
        return None
    if cue.lemma == "tell":
        while at < limit and w.pos[at] in ("PROPN", "DET", "NOUN", "PRON"):
            at += 1
    if at + 1 >= limit or not _finite(w, at, v):
        return None
    end = end_of(w, cue, at, limit, None)
    end = next(
        (p for p in range(at + 1, end) if w.text[p] in (",", "—", "–", ";") and w.inside[p] == w.inside[at]),
        end,
    )
    return Content(at, end, "gap", tail=at)


_GAPPED = frozenset({"say", "tell", "claim", "believe", "argue", "insist", "fear", "warn"})


def _finite(w: Words, at: int, v: int) -> bool:
    """Whether a finite verb stands at ``at``, or what the tagger took for a plural: "says targets"."""
    if w.tag[at] in FINITE:
        return not any(w.dep[k] in ("nsubj", "nsubjpass") and k != at for k in w.kids[at] if k > v)
    return w.tag[at] == "NNS" and w.head[at] == v and w.pos[at + 1] in ("ADP", "DET", "PRON")


def _bare(w: Words, cue: Cue, limit: int) -> Content | None:
    """The rest of the sentence after "said", where the parser saw no clause in it."""
    first = cue.verb + 1
    if cue.lemma not in _SAID_BARE or limit - first < 4:
        return None
    if w.pos[first] not in ("DET", "PROPN", "PRON", "NOUN", "ADJ", "NUM") or w.dep[first] == "npadvmod":
        return None
    if w.low[first] in _DAYS or (
        w.dep[first] in ("nsubj", "nsubjpass", "compound") and w.head[first] == cue.verb
    ):
        return None
    finite = next((p for p in range(first + 1, limit) if w.tag[p] in FINITE or w.tag[p] == "VB"), limit)
    if finite == limit or (cue.lemma != "say" and not _plain_clause(w, cue, first, finite)):
        return None
    if any(w.dep[k] == "nsubj" and k > cue.verb for k in w.kids[cue.verb]):
        return None
    return Content(first, end_of(w, cue, first, limit, None), "bare", tail=first)


_SAID_BARE = frozenset({"say", "add", "claim", "insist", "warn"})


def _plain_clause(w: Words, cue: Cue, first: int, finite: int) -> bool:
    """Whether a subject and its verb follow at once: "added 47 of them were shot down"."""
    between = range(first, finite)
    broken = any(w.tag[p] in ("WDT", "WP", "VBN", "TO", "CC") or w.text[p] == "," for p in between)
    return w.tag[finite] in FINITE and w.tag[cue.verb] in ("VBD", "VBZ") and not broken and not cue.passive


def _clause(w: Words, v: int, limit: int) -> int | None:
    """The head of the reported clause that the parser saw to the right of ``v``."""
    for kid in w.kids[v]:
        if kid > v and kid < limit and w.dep[kid] == "ccomp":
            return kid
    return None


def _opening(w: Words, cue: Cue, at: int, limit: int, clause: int | None, lex: Lexicon) -> Content | None:
    firm = cue.lemma in lex.firm or cue.lemma in lex.belief
    if not (firm or cue.lemma in lex.clause or cue.lemma in lex.quote or cue.lemma in lex.adjectives):
        return None
    if w.opens[at] >= 0 and _other_verb(w, cue.verb, at):
        return None
    if (w.opens[at] >= 0 and not w.quotes[w.opens[at]].single) or (
        w.opens[at] >= 0
        and (w.text[at - 1] in (":", ",", "that") or at - 1 == cue.verb)
        and w.quotes[w.opens[at]].single
    ):
        return _from_quote(w, cue, at, limit, lex)
    if w.text[at] == ":" and at + 1 < w.n:
        if at + 1 < w.n and w.opens[at + 1] >= 0:
            return _from_quote(w, cue, at + 1, max(limit, at + 2), lex, how="colon")
        return _from_colon(w, cue, at) if firm else None
    if cue.lemma in ("quote", "cite"):
        return None
    if w.low[at] == "that" and w.tag[at] in ("IN", "WDT", "DT") and _is_that(w, at, cue.verb):
        if any(
            w.dep[p] == "conj" and w.head[p] == cue.verb and is_verb(w, p) for p in range(cue.verb + 1, at)
        ):
            return None
        if _of_noun(w, at, cue.verb, lex):
            return None
        if at + 1 < w.n and w.opens[at + 1] >= 0:
            return _from_quote(w, cue, at + 1, limit, lex, how="that-quote")
        return Content(at + 1, end_of(w, cue, at + 1, limit, clause), "that", tail=at)
    if (
        w.low[at] == "citing"
        or (w.low[at] == "only" and w.low[at + 1] == "that")
        or (cue.lemma in lex.as_ and cue.lemma in lex.belief)
    ):
        return None
    if (
        clause is not None
        and at == max(w.left[clause], cue.verb + 1)
        and (firm or w.tag[at] in ("WP", "WRB"))
    ):
        if not _plausible(w, cue, clause):
            return None
        return Content(at, end_of(w, cue, at, limit, clause), "clause", tail=at)
    return None


def _from_colon(w: Words, cue: Cue, at: int) -> Content:
    """The sentence after a colon, less a parenthesis that attributes it once more."""
    first = at + 1
    return Content(first, end_of(w, cue, first, w.sentence_end(first), None), "colon", tail=at)


def _other_verb(w: Words, v: int, at: int) -> bool:
    """Whether another verb stands between the cue at ``v`` and a mark that nothing announces."""
    if w.text[at - 1] in (",", ":", "that") or at - v < 3:
        return False
    return any(w.pos[p] == "VERB" for p in range(v + 1, at))


def _plausible(w: Words, cue: Cue, clause: int) -> bool:
    """Whether a clause without "that" is reported speech: it has a subject or is a wh-clause."""
    return any(
        w.dep[k] in ("nsubj", "nsubjpass", "expl", "csubj", "attr", "mark") for k in w.kids[clause]
    ) or any(w.tag[p] in ("WP", "WRB") for p in range(w.left[clause], clause))


def _is_that(w: Words, at: int, v: int) -> bool:
    """Whether "that" at ``at`` opens a clause rather than standing for or before a noun."""
    if w.dep[at] == "mark":
        head = w.head[at]
        return (
            w.head[head] == v
            or w.head[w.head[head]] == v
            or w.pos[at - 1] in ("VERB", "PUNCT", "PROPN", "NOUN")
        )
    return (at == v + 1 and w.dep[at] not in ("det", "dobj", "nsubj")) or (
        at == v + 1 and at + 1 < w.n and w.pos[at + 1] in ("DET", "PROPN", "PRON")
    )


def _of_noun(w: Words, at: int, v: int, lex: Lexicon) -> bool:
    """Whether "that" at ``at`` belongs to the verb's object ("rejected the claim that")."""
    noun = at - 1
    if noun <= v or w.dep[noun] != "dobj" or w.head[noun] != v or w.pos[noun] != "NOUN":
        return False
    return w.lemma[v] not in lex.tell


def _goes_on(w: Words, at: int, limit: int, clause: int | None) -> bool:
    """Whether the cue clause goes on after the comma at ``at`` to its content."""
    following = at + 1
    if following >= w.n:
        return False
    if w.opens[following] >= 0 or w.low[following] == "that":
        return True
    that = _that_behind(w, at, limit)
    if that is not None or _cites(w, following, limit):
        return True
    if clause is not None and w.left[clause] > at and w.left[clause] - at < 25:
        mark = w.left[clause]
        return w.low[mark] == "that" or w.low[mark - 1] == "," or w.low[mark] == ","
    return False


def _cites(w: Words, at: int, limit: int) -> bool:
    """Whether a source cited stands between the verb and its "that" ("reported, citing an aide, that")."""
    if w.low[at] != "citing":
        return False
    return any(
        w.low[p] == "that" and w.text[p - 1] == "," and w.inside[p] == w.inside[at]
        for p in range(at + 2, min(limit, at + 20))
    )


def _that_behind(w: Words, at: int, limit: int) -> int | None:
    """The "that" of a reported clause behind a comma and phrases without a verb ("…, Jan Lind, on Sunday that")."""
    for p in range(at + 1, min(limit, at + 22)):
        if w.low[p] == "that" and w.dep[p] == "mark" and w.inside[p] == w.inside[at]:
            return p
        if w.pos[p] in ("VERB", "AUX", "SCONJ", "CCONJ") or w.text[p] in (";", ":", "—", "–"):
            return None
    return None


def _can_quote(w: Words, cue: Cue, at: int, lex: Lexicon) -> bool:
    """Whether a quotation that no mark announces is the cue's: no thing's ("its history demands “…”")."""
    if w.low[at - 1] in ("and", "or"):
        return False
    subject = cue.subject
    return cue.lemma not in _GIVES or subject is None or able(w, subject, lex)


#: Verbs of which a thing is the subject as often as a speaker: "the talks offered “a way out”".
_GIVES = frozenset({"demand", "offer", "continue", "accept", "propose", "express", "suggest"})


def _from_quote(w: Words, cue: Cue, at: int, limit: int, lex: Lexicon, how: str = "quote") -> Content | None:
    """Content that begins with the quotation that opens at ``at``."""
    k = w.opens[at]
    first, last = w.span[k]
    if last <= first:
        return None
    if how == "quote" and w.text[at - 1] not in (",", ":") and not _can_quote(w, cue, at, lex):
        return None
    if how == "quote" and cue.lemma not in lex.clause:
        near = at == cue.verb + 1 or w.text[at - 1] in (",", ":", "for")
        if cue.lemma not in lex.quote or cue.passive or not near:
            return None
    after_mark = last + 1 if last < w.n and w.closes[last] == k else last
    if after_mark >= w.n or w.begins[after_mark] or w.text[after_mark] in (",", ".", ";", "!", "?"):
        return Content(first, last, how, k, tail=at)
    if last - 1 >= first and w.text[last - 1] in (",", ".", "!", "?"):
        return Content(first, last, how, k, tail=at)
    end = end_of(w, cue, first, max(limit, w.sentence_end(at)), None)
    return Content(first, max(end, last), how + "-mixed", k, tail=at)
