"""Where the words that a cue reports begin: after it in the sentence."""

from verbale.reading.speech.bare import bare, gap, misread, past_medium, past_time, told_medium, told_somebody
from verbale.reading.speech.bounds import end_of
from verbale.reading.speech.cues import Cue, able, is_verb, made_clear
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.model import Content
from verbale.reading.speech.words import FINITE, Words

_PAUSES = frozenset({",", ";", "—", "–", "--", "(", "-"})
_FAR = 30


def after(w: Words, cue: Cue, lex: Lexicon) -> Content | None:
    """The content to the right of ``cue``, if the sentence has one there."""
    v = cue.verb
    limit = w.sentence_end(v)
    clause = _clause(w, v, limit)
    if clause is not None and cue.lemma in lex.urge and cue.lemma != "tell" and _asks_first(w, v, clause):
        return None
    told = gap(w, cue, limit, lex)
    if told is not None:
        return told
    if cue.lemma in lex.adjectives and w.low[v + 1] != "that" and made_clear(w, v):
        finite = any(w.tag[p] in FINITE for p in range(v + 2, min(limit, v + _FAR)))
        return Content(v + 1, end_of(w, cue, v + 1, limit, None), "clear", tail=v + 1) if finite else None
    at = v + 1
    while at < min(limit, v + _FAR):
        found = _opening(w, cue, at, limit, clause, lex)
        if found is not None:
            return found
        if w.low[at] in _PAUSES and not _goes_on(w, at, limit, clause):
            return misread(w, cue, at, limit, lex) or told_medium(w, cue, limit, lex)
        if w.opens[at] >= 0 and w.opens[at] < len(w.quotes):
            at = max(at + 1, w.span[w.opens[at]][1])
            continue
        at += 1
    return (
        bare(w, cue, limit)
        or misread(w, cue, limit, limit, lex)
        or told_medium(w, cue, limit, lex)
        or told_somebody(w, cue, limit)
    )


def _asks_first(w: Words, v: int, clause: int) -> bool:
    """Whether the infinitive comes before a clause without "that": "urged them to cap the number it will take"."""
    first = w.left[clause]
    if first > v + 3 and w.low[first] not in ("that", "whether", "if"):
        return any(w.tag[p] == "TO" and w.head[w.head[p]] == v for p in range(v + 2, first))
    return False


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
        first = at if at + 1 < w.n and w.pos[at + 1] == "AUX" and w.dep[at] != "mark" else at + 1
        return Content(first, end_of(w, cue, first, limit, clause), "that", tail=at)
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
        at = _with_subject(w, cue.verb, clause, at)
        if w.low[at] == "when" and w.text[at - 1] == ",":
            return None  # "It was a success, she said, when the bombers struck"
        if cue.lemma == "tell":
            at = max(at, past_medium(w, cue.verb + 1, limit, lex))
        at = past_time(w, at, limit)
        if w.low[at] == "that" and w.closes[at - 1] >= 0 and w.pos[at + 1] not in ("AUX", "VERB"):
            at += 1  # told the network's "Inside Norland" that …
        if at == cue.verb + 2 and w.low[at - 1] in _SCOPE:
            at -= 1
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


def _with_subject(w: Words, v: int, clause: int, at: int) -> int:
    """The first place of a clause whose subject was taken for an object: "warned Oslo's silence was an insult"."""
    if any(w.dep[k] in ("nsubj", "nsubjpass", "expl") for k in w.kids[clause]) or w.tag[at] not in FINITE:
        return at
    noun = next((k for k in w.kids[v] if k > v and w.dep[k] == "dobj" and w.right[k] + 1 == at), None)
    return w.left[noun] if noun is not None and w.left[noun] == v + 1 else at


def _plausible(w: Words, cue: Cue, clause: int) -> bool:
    """Whether a clause without "that" is reported speech: it has a subject or is a wh-clause."""
    return any(
        w.dep[k] in ("nsubj", "nsubjpass", "expl", "csubj", "attr", "mark") for k in w.kids[clause]
    ) or any(w.tag[p] in ("WP", "WRB") for p in range(w.left[clause], clause))


#: Words before a reported clause that the parser hangs on the verb of saying: "said not enough had come".
_SCOPE = frozenset({"not", "even", "only", "nearly", "almost", "neither", "both"})
#: Where and through what things are said; a clause with "that" behind them is what was said there.
_WHERE = frozenset(
    {"conference", "interview", "briefing", "speech", "address", "call", "hearing", "letter", "post", "tweet"}
)


def _is_that(w: Words, at: int, v: int) -> bool:
    """Whether "that" at ``at`` opens a clause rather than standing for or before a noun."""
    if w.dep[at] == "mark":
        head = w.head[at]
        return (
            at == v + 1
            or w.head[head] == v
            or w.head[w.head[head]] == v
            or w.pos[at - 1] in ("VERB", "PUNCT", "PROPN", "NOUN")
        )
    if w.lemma[at - 1] in _WHERE and w.dep[w.head[at]] == "relcl":
        return True  # "told reporters at a briefing that the dam …"
    if w.dep[w.head[at]] == "relcl" and w.dep[at] == "dobj" and w.low[at + 1] in ("it", "he", "she", "they"):
        return any(
            w.dep[k] == "ccomp" for k in w.kids[w.head[at]]
        )  # "said after a look at the files that it did not …"
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
    if w.low[at - 1] in ("and", "or") or _titled(w, cue, at, lex):
        return False
    if any(w.low[p] in ("if", "whether") for p in range(cue.verb + 1, at)):
        return False
    subject = cue.subject
    return cue.lemma not in _GIVES or subject is None or able(w, subject, lex)


def _titled(w: Words, cue: Cue, at: int, lex: Lexicon) -> bool:
    """Whether the quotation that opens at ``at`` is the name of a programme: told the network's "Inside Norland"."""
    first, last = w.span[w.opens[at]]
    if (
        cue.lemma not in lex.tell
        or at - cue.verb < 2
        or not (w.pos[at - 1] in ("PROPN", "PART") or w.text[at - 1] in ("'", "’"))
    ):
        return False
    names = [p for p in range(first, last) if w.pos[p] not in ("ADP", "DET", "CCONJ", "PART", "PUNCT")]
    return last - first < 7 and all(w.text[p][:1].isupper() for p in names)


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
