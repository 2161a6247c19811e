"""Headlines that attribute: "Talks to resume, says minister", "Exports fall — Agency", "Minister: talks to resume"."""

import re
from bisect import bisect_left

from verbale.reading.speech.cues import Cue
from verbale.reading.speech.found import Found
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.relay import is_media
from verbale.reading.speech.words import FINITE, Words

_LINE = re.compile(r"\s*(?:#+[ \t]*)?([^\n]{12,200})\n")
_SAYS = re.compile(r"^(?P<words>.+?)[,:]? (?P<cue>says?|said) (?P<who>[^,:]{2,60})$")
_DASH = re.compile(r"^(?P<words>.+?) (?P<cue>[—–]) (?P<who>[^,:—–]{2,40})$")
_TAIL = re.compile(r"^(?P<words>.{20,}?)(?: (?P<cue>[—–-])|(?P<colon>:)) (?P<who>[^,:—–?]{2,50})$")
_COLON = re.compile(r"^(?P<who>[^,:“\"]{2,60})(?P<cue>:) (?P<words>.+)$")
_SITE = re.compile(r"^(?P<words>.+?) [-–|] (?P<site>[^,:—–|]{2,40})$")
_TOWARDS = frozenset({"to", "on", "at", "after", "ahead", "before"})
_STOPS = (".", "!", "?", "”", '"')


def headline(w: Words, lex: Lexicon, speakers: frozenset[str] = frozenset()) -> list[Found]:
    """What the first line reports, where it is a headline that names its source; none or one entry.

    ``speakers``: the last words, lower case, of those who say something in the text below.
    """
    line = _LINE.match(w.source)
    if line is None or line[1].rstrip().endswith(_STOPS):
        return []
    text, at = line[1].replace("\xa0", " ").rstrip(), line.start(1)
    text = _without_page(w, lex, text, line.end())
    behind = _behind(w, lex, text, at)
    if behind is not None:
        return [behind]
    for pattern in (_SAYS, _DASH, _COLON):
        match = pattern.match(text)
        if match is None:
            continue
        first, last = _places(w, at + match.start("words"), at + match.end("words"))
        who, who_end = _places(w, at + match.start("who"), at + match.end("who"))
        if pattern is _COLON:  # "Lind to Oslo: “…”" is Lind's
            who_end = next((p for p in range(who + 1, who_end) if w.low[p] in _TOWARDS), who_end)
        cue, _ = _places(w, at + match.start("cue"), at + match.end("cue"))
        if who_end <= who or last - first < 3:
            continue
        head = _speaker(w, who, who_end, lex, media=pattern is _DASH)
        if pattern is _COLON and w.low[who_end - 1] in _LABELS:
            continue
        if head is None and pattern is _COLON:
            head = _speaks_below(w, who, who_end, speakers)
        if pattern is _SAYS:
            first = max((p + 1 for p in range(first, last) if w.text[p] == ";"), default=first)
        if head is None or (pattern is _SAYS and w.text[cue - 1] != ","):
            continue
        lemma = "say" if pattern is _SAYS else "according to" if pattern is _DASH else "state"
        return [Found([(first, last)], Cue(cue, lemma, cue, head), "headline")]
    return []


def _behind(w: Words, lex: Lexicon, text: str, at: int) -> Found | None:
    """The source behind a headline that is a clause: "Raid kills nine: watchdog", "Envoys to meet - officials"."""
    match = _TAIL.match(text)
    if match is None:
        return None
    mark = "colon" if match["colon"] else "cue"
    first, last = _places(w, at + match.start("words"), at + match.end("words"))
    who, who_end = _places(w, at + match.start("who"), at + match.end("who"))
    if w.low[first] in _LABELS and w.text[first + 1] == ":":
        first += 2
    clause = any(w.tag[p] in FINITE or w.tag[p] in ("VB", "VBN") for p in range(first + 1, last))
    if who_end - who not in range(1, 6) or not clause or any(w.tag[p] in FINITE for p in range(who, who_end)):
        return None
    head = who_end - 1
    kind = w.doc[w.token[head]].ent_type_
    if mark == "cue" and (is_media(w, head, lex) or w.low[head] not in w.low[last + 8 :]):
        return None  # the site behind a dash
    named = kind in ("ORG", "PERSON") or (kind == "GPE" and mark == "colon") or is_media(w, head, lex)
    if not (named or w.lemma[head] in lex.people | lex.study or w.low[head] in _WATCH):
        return None
    cue, _ = _places(w, at + match.start(mark), at + match.end(mark))
    return Found([(first, last)], Cue(cue, "state", cue, head), "headline")


#: Bodies that headlines cite by one word.
_WATCH = frozenset(
    {"monitor", "monitors", "observatory", "watchdog", "sources", "reports", "cross", "crescent"}
)


def _without_page(w: Words, lex: Lexicon, text: str, end: int) -> str:
    """``text`` without the name of the site behind a dash: a medium that the article itself never cites."""
    match = _SITE.match(text)
    if match is None:
        return text
    site = match["site"].removesuffix(".com").strip()
    words = site.lower().split()
    media = bool(words) and (words[-1] in lex.media_names | lex.media_words or words[0] in lex.media_names)
    if not (media or "." in match["site"]) or re.search(rf"\b{re.escape(site)}\b", w.source[end:]):
        return text
    return match["words"]


def _places(w: Words, start: int, end: int) -> tuple[int, int]:
    return bisect_left(w.start, start), bisect_left(w.start, end)


#: What stands before a colon and is nobody: "The Latest: …", "Live: …".
_LABELS = frozenset(
    {"latest", "live", "update", "updates", "watch", "video", "analysis", "opinion", "exclusive"}
)


def _speaks_below(w: Words, first: int, last: int, speakers: frozenset[str]) -> int | None:
    """The name before a colon that speaks in the text below: "Kell: no one wants to sign"."""
    names = all(w.text[p][:1].isupper() and w.text[p].isalpha() for p in range(first, last))
    place = w.doc[w.token[last - 1]].ent_type_ in ("GPE", "LOC", "NORP")  # "Norland: what we know" is a topic
    topic = last + 1 < w.n and w.tag[last + 1] in ("WP", "WRB", "WDT")
    return last - 1 if names and not place and not topic and w.low[last - 1] in speakers else None


def _speaker(w: Words, first: int, last: int, lex: Lexicon, *, media: bool) -> int | None:
    """The place of a word in ``[first, last)`` that can speak, the last one; ``None`` if it is a mere topic."""
    for p in range(last - 1, first - 1, -1):
        if is_media(w, p, lex):
            return p
        named = w.doc[w.token[p]].ent_type_ == "PERSON" or w.low[p] in lex.people
        if named and not media and (p == first or w.text[p - 1] != "-"):
            return p
    return None
