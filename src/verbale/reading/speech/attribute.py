"""Which cue reports which quotation, and which quotations are one speech."""

from dataclasses import replace

from verbale.reading.speech.behind import CuesBehind
from verbale.reading.speech.cues import Cue, able
from verbale.reading.speech.found import Found
from verbale.reading.speech.leads import heading, introduced, named_before
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.model import Content
from verbale.reading.speech.shapes import LINKS, begins_anew, close, gap, sentence, speechlike
from verbale.reading.speech.words import FINITE, Words

#: Words with which a heading names a topic, not who speaks: "On trade: “…”".
_TOPIC = frozenset({"on", "about", "regarding", "asked"})


class Quotations:
    """Groups the outermost quotations of an article into speeches, in one pass over them."""

    def __init__(self, w: Words, cues: list[Cue], contents: dict[int, Content], lex: Lexicon) -> None:
        self.w, self.lex = w, lex
        self.by_verb = {c.verb: c for c in cues}
        self.before: dict[int, tuple[Cue, Content]] = {}
        for cue in cues:
            content = contents.get(cue.verb)
            if content is not None and content.quote >= 0 and _speaks(w, cue, lex):
                known = self.before.get(content.quote)
                if known is None or _nearer(w, known[0], cue):
                    self.before[content.quote] = (cue, content)
        self.contents = contents
        self.behind = CuesBehind(w, self.by_verb, contents, lex)
        self.used: set[int] = set()
        self.covered = self._covered(contents)
        self.found: list[Found] = []
        self.pending: list[int] = []  # quotations that wait for the cue behind a later one
        self.current: Found | None = None
        self.edge = -1  # one past the last place that belongs to `current` or its cue

    def speeches(self) -> list[Found]:
        """One `Found` per speech in quotation marks, in text order."""
        w = self.w
        for k in range(len(w.quotes)):
            first, last = w.span[k]
            if w.up[k] < 0 and last > first:
                self._read(k)
        self.found += self._alone(self.pending)
        return self.found

    def _read(self, k: int) -> None:
        """Quotation ``k``: with the cue before it, the cue behind it, the speech that goes on, or for itself."""
        w = self.w
        first = w.span[k][0]
        before, cue = self.before.get(k), self.behind.behind(k)
        if before is not None and cue is not None and self._stands_alone(k, before, cue):
            before = None
        near = gap(w, self.edge, first) if 0 <= self.edge <= first else False
        if self.pending and not gap(w, close(w, self.pending[-1]), first):
            self._flush()
            self.current = self.found[-1] if self.found else self.current
        if before is not None:
            self._after_cue(k, *before)
        elif k in self.covered and (cue is None or w.span[k][1] - first < 4 or self._told_again(k, cue)):
            self.edge, self.current = close(w, k), None
            self._cut(k, close(w, k))
        elif cue is not None:
            self._before_cue(k, cue)
        elif (
            near
            and self.current is not None
            and not self.pending
            and (speechlike(w, k) or w.quotes[k].goes_on)
        ):
            self.current.pieces.append(w.span[k])
            self.current.quotes.append(k)
            self.edge = close(w, k)
        else:
            self._uncued(k)

    def _after_cue(self, k: int, cue: Cue, content: Content) -> None:
        """``She said: “…”``; and ``"A," he said, "B."``, which goes on."""
        first, last = self.w.span[k]
        end = max(close(self.w, k), content.last)
        if not self.pending and self.current is not None and self.current.cue is cue:
            self.current.pieces.append((first, max(last, content.last)))
            self.current.quotes.append(k)
            self.edge = end
            return
        self._flush()
        opening = self._interrupted(k, cue)
        one = Found([*opening, (first, content.last)], cue, "quote-after-cue", [k])
        if opening or content.how.endswith("mixed"):
            one.whole = False
        self._add(one, end)

    def _before_cue(self, k: int, cue: Cue) -> None:
        """``“…,” she said``, with the quotations that waited for it."""
        w = self.w
        first, last = w.span[k]
        start = self._opening(k)
        if start == first and begins_anew(w, k):
            self._cut(k, first)
        pieces = [*[w.span[p] for p in self.pending], (start, last)]
        one = Found(pieces, cue, "quote-before-cue", [*self.pending, k], whole=start == first)
        self.pending = []
        self._add(one, self.behind.tail(cue, close(w, k)))

    def _uncued(self, k: int) -> None:
        """A quotation that no verb of saying reports: behind a colon or a name, or waiting for its speaker."""
        w = self.w
        whole = sentence(w, k)
        led = introduced(w, self.lex, k) if whole else None
        if led is not None:
            self._flush()
            self.current, self.edge = Found([w.span[k]], led, "colon-quote", [k]), close(w, k)
            self.found.append(self.current)
        elif named_before(w, k) is not None:
            self._flush()
            self.found += self._alone([k])
            self.current, self.edge = self.found[-1], close(w, k)
        elif speechlike(w, k) and whole:
            self.pending.append(k)

    def _add(self, one: Found, edge: int) -> None:
        assert one.cue is not None
        self.used.add(one.cue.verb)
        self.found.append(one)
        self.current, self.edge = one, edge

    def _flush(self) -> None:
        """The quotations that waited in vain become a speech for themselves."""
        self.found += self._alone(self.pending)
        self.pending = []

    def _stands_alone(self, k: int, before: tuple[Cue, Content], cue: Cue) -> bool:
        """Whether the cue behind a quotation has it, not the one before (``mayor says "We …," he said``)."""
        if cue.verb == before[0].verb or before[1].how != "quote" or not begins_anew(self.w, k):
            return False
        return self.w.text[self.w.span[k][0] - 2] not in (",", ":", "that")

    def _told_again(self, k: int, cue: Cue) -> bool:
        """Whether a cue of the same speaker closes a reported clause: ``said they want it "soon," he told us``."""
        w = self.w
        if cue.verb in self.contents and self.contents[cue.verb].first > cue.verb:
            return True  # "Calling it “a farce,” she argued that …"
        return (
            cue.subject is not None
            and w.low[cue.subject] in ("he", "she", "they")
            and not w.text[w.span[k][0]][:1].isupper()
        )

    def _cut(self, k: int, at: int) -> None:
        """End the reported clause that holds quotation ``k`` at place ``at``, where it runs on beyond it."""
        w = self.w
        following = close(w, k)
        for verb, content in self.contents.items():
            if content.first < w.span[k][0] and content.last > following and verb < content.first:
                if at == following and not (following < w.n and self.behind.behind(k) is not None):
                    continue
                self.contents[verb] = replace(content, last=at if at == following else at - 1)

    def _interrupted(self, k: int, cue: Cue) -> list[tuple[int, int]]:
        """The words before the cue that a quotation completes: ``Its answer was, she said, “far too late”``."""
        w = self.w
        first, lead = w.span[k][0], cue.lead
        if w.text[first - 2] != "," or first - cue.verb > 8 or w.text[first][:1].isupper():
            return []
        if any(w.pos[p] in ("VERB", "AUX", "PUNCT") for p in range(cue.verb + 1, first - 2)):
            return []
        if lead < 1 or w.text[lead - 1] != "," or w.inside[lead - 1] >= 0:
            return []
        start = w.sentence_start(lead - 1)
        finite = w.tag[first] in FINITE or any(w.tag[p] in FINITE for p in range(start, lead - 1))
        free = all(w.inside[p] < 0 and p not in self.by_verb for p in range(start, lead - 1))
        return [(start, lead - 1)] if finite and free else []

    def _covered(self, contents: dict[int, Content]) -> set[int]:
        """Quotations that are parts of a clause some cue reports."""
        w = self.w
        found = set()
        for verb, content in contents.items():
            if w.lemma[verb] in self.lex.belief and w.lemma[verb] not in self.lex.thought:
                continue
            for p in range(content.first, content.last):
                k = w.inside[p]
                if k >= 0 and k != content.quote and k != w.inside[verb] and w.span[k][0] >= content.first:
                    found.add(k)
        return found

    def _alone(self, pending: list[int]) -> list[Found]:
        """Quoted sentences that no cue attributes: the last speaker goes on."""
        if not pending:
            return []
        w = self.w
        named = named_before(w, pending[0])
        one = Found([w.span[p] for p in pending], None, "quote-alone", list(pending), like=self.current)
        if named is not None and w.low[named] in _TOPIC:
            above = heading(w, named)
            if above is not None:
                one.subject, one.like = above, None
        elif named is not None:
            one.subject, one.like, one.rule = named, None, "name-colon"
        return [one]

    def _opening(self, k: int) -> int:
        """First place of the content that quotation ``k`` ends: its own, or its sentence's."""
        w = self.w
        first = w.span[k][0]
        mark = first - 1 if first and w.opens[first - 1] == k else first
        if mark <= 0 or w.begins[mark]:
            return first
        if w.text[first][:1].isupper() and w.span[k][1] - first > 6 and w.pos[first] != "PROPN":
            return first
        start = w.sentence_start(mark - 1) if not w.begins[mark] else mark
        between = [p for p in range(start, mark) if w.text[p][:1].isalnum()]
        if not between or all(w.low[p] in LINKS for p in between):
            return first
        if any(self._reports(p) for p in between):
            return first
        if w.inside[start] < 0 and w.opens[start] >= 0:
            return w.span[w.opens[start]][0]
        return start

    def _reports(self, p: int) -> bool:
        """Whether a verb of saying with its speaker stands at place ``p`` ("will go on" reports nothing)."""
        cue = self.by_verb.get(p)
        if cue is None or cue.lemma == "go":
            return False
        if cue.lemma == "ask" and p not in self.contents:
            return False  # "has asked for a truce, which needs a “calm port,” she said": a thing asked for
        return cue.lemma in self.lex.firm or (cue.subject is None and not cue.passive)


def _speaks(w: Words, cue: Cue, lex: Lexicon) -> bool:
    """Whether a quotation behind ``cue`` is its subject's; not of "boats kept coming, indicating the “ban” failed"."""
    head = cue.subject
    if head is None or cue.lemma not in lex.evident or w.tag[cue.verb] != "VBG":
        return True
    return able(w, head, lex) or w.lemma[head] in lex.study


def _nearer(w: Words, known: Cue, cue: Cue) -> bool:
    """Whether of two cues before a quotation the second has it: "ran on, the envoy warning that “…”"."""
    if cue.verb - known.verb < 2 or cue.subject is None:
        return False
    return w.inside[cue.verb] == w.inside[known.verb]
