"""Which cue reports which quotation, and which quotations are one speech."""

from dataclasses import dataclass, field

from verbale.reading.speech.content import Content, after
from verbale.reading.speech.cues import Cue, is_verb
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.words import Words

_LINKS = frozenset({"however", "but", "and", "still", "instead", "then", "also", "yet", "so", "meanwhile"})
_FINAL = frozenset({",", ".", "!", "?", "...", "…"})
_REACH = 40


@dataclass(slots=True)
class Found:
    """A stretch of speech in the making: places ``[first, last)`` of its pieces, its cue and speaker."""

    pieces: list[tuple[int, int]]
    cue: Cue | None
    rule: str
    quotes: list[int] = field(default_factory=list)
    subject: int | None = None
    like: "Found | None" = None
    whole: bool = True

    @property
    def first(self) -> int:
        return self.pieces[0][0]

    @property
    def last(self) -> int:
        return self.pieces[-1][1]


class Quotations:
    """Groups the outermost quotations of an article into speeches."""

    def __init__(self, w: Words, cues: list[Cue], contents: dict[int, Content], lex: Lexicon) -> None:
        self.w, self.lex = w, lex
        self.cues = cues
        self.by_verb = {c.verb: c for c in cues}
        self.before: dict[int, tuple[Cue, Content]] = {}
        for cue in cues:
            content = contents.get(cue.verb)
            if content is not None and content.quote >= 0:
                self.before.setdefault(content.quote, (cue, content))
        self.used: set[int] = set()

    def speeches(self) -> list[Found]:
        """One `Found` per speech in quotation marks, in text order."""
        w = self.w
        found: list[Found] = []
        pending: list[int] = []
        current: Found | None = None
        edge = -1  # one past the last place that belongs to `current` or its cue
        for k, q in enumerate(w.quotes):
            first, last = w.span[k]
            if w.up[k] >= 0 or last <= first:
                continue
            before, cue = self.before.get(k), self.cue_after(k)
            gap = self.gap(edge, first) if edge >= 0 else False
            if pending and not self.gap(self.close(pending[-1]), first):
                found += self.alone(pending, current)
                current = found[-1] if found else current
                pending = []
            if before is not None and not pending and current is not None and current.cue is before[0]:
                current.pieces.append((first, max(last, before[1].last)))  # "A," he said, "B."
                current.quotes.append(k)
                edge = max(self.close(k), before[1].last)
            elif before is not None:
                found += self.alone(pending, current)
                pending = []
                current = Found([(first, before[1].last)], before[0], "quote-after-cue", [k])
                if before[1].how.endswith("mixed"):
                    current.whole = False
                self.used.add(before[0].verb)
                found.append(current)
                edge = max(self.close(k), before[1].last)
                if cue is not None and cue.verb not in self.used and not current.pieces[0][1] > last:
                    pass
            elif cue is not None:
                start = self.opening(k)
                pieces = [*[w.span[p] for p in pending], (start, last)]
                current = Found(pieces, cue, "quote-before-cue", [*pending, k], whole=start == first)
                pending = []
                self.used.add(cue.verb)
                found.append(current)
                edge = self.tail(cue, self.close(k))
            elif gap and current is not None and not pending and (self.speechlike(k) or q.goes_on):
                current.pieces.append((first, last))
                current.quotes.append(k)
                edge = self.close(k)
            elif self.speechlike(k) and self.sentence(k):
                pending.append(k)
        found += self.alone(pending, current)
        return found

    def alone(self, pending: list[int], current: Found | None) -> list[Found]:
        """Quoted sentences that no cue attributes: the last speaker goes on."""
        if not pending:
            return []
        named = self.named_before(pending[0])
        if named is None and current is None:
            return []
        one = Found([self.w.span[p] for p in pending], None, "quote-alone", list(pending), like=current)
        if named is not None:
            one.subject, one.like, one.rule = named, None, "name-colon"
        return [one]

    def named_before(self, k: int) -> int | None:
        """The head of a bare name with a colon right before quotation ``k`` ("Jane Doe: “…”")."""
        w = self.w
        p = w.span[k][0] - 2
        if p < 0 or (":" not in w.text[p] and "**" not in w.text[p]):
            return None
        names = []
        start = max(0, p - 20)
        for at in range(p - 1, start, -1):
            if is_verb(w, at):
                return None
            if w.pos[at] == "PROPN" and w.text[at][:1].isupper() and "/" not in w.text[at]:
                names.append(at)
            if w.begins[at] or "\n\n" in w.source[w.end[at - 1] : w.start[at]]:
                break
        return names[0] if names else None

    def close(self, k: int) -> int:
        """One past the closing mark of quotation ``k``."""
        last = self.w.span[k][1]
        return last + 1 if last < self.w.n and self.w.closes[last] == k else last

    def gap(self, edge: int, first: int) -> bool:
        """Whether nothing but punctuation and a linking word stands between ``edge`` and the mark before ``first``."""
        w = self.w
        for p in range(edge, first):
            if w.pos[p] == "PUNCT" or w.opens[p] >= 0 or w.closes[p] >= 0 or not w.text[p][:1].isalnum():
                continue
            if w.low[p] in _LINKS:
                continue
            return False
        return first - edge < 6

    def speechlike(self, k: int) -> bool:
        """Whether a quotation is words said rather than a term set apart: long enough, with a verb or final stop."""
        w = self.w
        first, last = w.span[k]
        if last - first < 3:
            return w.text[last - 1] in _FINAL and last - first > 1
        return w.text[last - 1] in _FINAL or any(
            w.tag[p] in ("VBD", "VBZ", "VBP", "MD", "VB") for p in range(first, last)
        )

    def sentence(self, k: int) -> bool:
        """Whether a quotation begins and ends like sentences of its own."""
        w = self.w
        first, last = w.span[k]
        mark = first - 1 if first and w.opens[first - 1] == k else first
        closing = self.close(k)
        ends = w.text[last - 1] in _FINAL or (closing < w.n and w.text[closing] in (".", "!", "?"))
        starts = (
            w.begins[mark]
            or w.begins[first]
            or ((mark > 0 and w.text[mark - 1] in (":",)) or "**" in w.text[mark - 1])
        )
        return ends and starts and last - first >= 4

    def opening(self, k: int) -> int:
        """First place of the content that ends with quotation ``k``: its own, or its sentence's if it is only the end."""
        w = self.w
        first = w.span[k][0]
        mark = first - 1 if first and w.opens[first - 1] == k else first
        if mark <= 0 or w.begins[mark]:
            return first
        start = w.sentence_start(mark - 1) if not w.begins[mark] else mark
        between = [p for p in range(start, mark) if w.text[p][:1].isalnum()]
        if not between or all(w.low[p] in _LINKS for p in between):
            return first
        if any(p in self.by_verb for p in between):
            return first
        if w.inside[start] < 0 and w.opens[start] >= 0:
            return w.span[w.opens[start]][0]
        return start

    def cue_after(self, k: int) -> Cue | None:
        """The cue that follows quotation ``k`` ("…," she said), if one does before the sentence is over."""
        w = self.w
        last = w.span[k][1]
        at = self.close(k)
        if at <= last and w.quotes[k].closed:
            return None
        while at < w.n and w.text[at] in (",", "—", "–", "-", "--", "…") and not w.begins[at]:
            at += 1
        if at >= w.n or w.text[at] in (".", ";", ":", ")"):
            return None
        comma = w.text[at - 1] == "," or w.text[last - 1] in (",", "?", "!", "…", "...", "—", ".", "-")
        if w.begins[at] and w.text[last - 1] in (".", "…", "...") and not self._inverted(at):
            return None
        if not comma:
            return None
        return self._cue_from(at, w.inside[at])

    def _inverted(self, at: int) -> bool:
        return self.w.low[at] == "according"

    def _cue_from(self, at: int, room: int) -> Cue | None:
        w = self.w
        for p in range(at, min(w.n, at + _REACH)):
            if w.inside[p] != room or (p > at and w.begins[p]):
                return None
            cue = self.by_verb.get(p)
            if cue is not None and (
                cue.lemma in self.lex.clause or cue.lemma in self.lex.quote or cue.lemma == "according to"
            ):
                if (
                    p == at
                    or cue.lead <= at + 1
                    or not any(is_verb(w, x) and w.tag[x] != "VBG" for x in range(at, cue.lead))
                ):
                    return cue
                return None
            if (
                w.tag[p] in ("VBD", "VBZ", "VBP")
                and w.dep[p] in ("ROOT", "ccomp", "conj")
                and w.pos[p] == "VERB"
            ):
                return None
        return None

    def tail(self, cue: Cue, close: int) -> int:
        """One past the cue clause that follows a quotation: to the sentence's end or the next quotation or clause."""
        w = self.w
        limit = w.sentence_end(cue.verb)
        for p in range(cue.verb + 1, limit):
            if w.opens[p] >= 0 and w.text[p - 1] in (",", ":", "—", "–", "-", "."):
                return p
            if w.text[p] == "," and p + 1 < limit and p + 1 in self.by_verb:
                return p
        return limit


def contents_of(w: Words, cues: list[Cue], lex: Lexicon) -> dict[int, Content]:
    """The content to the right of each cue, by the place of its verb."""
    found = {}
    for cue in cues:
        content = after(w, cue, lex) if cue.lemma != "according to" else None
        if content is not None:
            found[cue.verb] = content
    return found
