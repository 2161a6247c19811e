"""Which cue reports which quotation, and which quotations are one speech."""

import re
from dataclasses import replace

from verbale.reading.speech.content import Content
from verbale.reading.speech.cues import Cue, is_verb
from verbale.reading.speech.found import Found
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.words import Words

_LINKS = frozenset({"however", "but", "and", "still", "instead", "then", "also", "yet", "so", "meanwhile"})
_FINAL = frozenset({",", ".", "!", "?", "...", "…"})
_SINGLE = frozenset({"’", "'", "‘"})
_HEADING = re.compile(r":[*\s]*\n[^\S\n]*\n[^\S\n]*[-•*]")
_REACH = 40
#: Words with which a heading names a topic, not who speaks: "On trade: “…”".
_TOPIC = frozenset({"on", "about", "regarding", "asked"})
#: Further nouns that lead to a quotation behind a colon.
_WORDS = frozenset(
    {"word", "question", "line", "slogan", "speech", "quote", "tone", "note", "post", "letter"}
)
#: A paragraph that is only a name and a colon, perhaps bold and linked, before a quotation.
_NAME_COLON = re.compile(
    r"(?:^|\n\s*\n|\n)[*\[\s•\-–]*([A-Z][^:\n\]]*(?:\n[^:\n\]]+)?)(?:\]\([^)]*\))?[*\s]*:[*\s]*$"
)


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
        self.contents = contents
        self.used: set[int] = set()
        self.covered = self._covered(contents)

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
            if before is not None and cue is not None and self._stands_alone(k, before, cue):
                before = None
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
                opening = self._interrupted(k, before[0])
                pieces = [*opening, (first, before[1].last)]
                current = Found(pieces, before[0], "quote-after-cue", [k])
                if opening or before[1].how.endswith("mixed"):
                    current.whole = False
                self.used.add(before[0].verb)
                found.append(current)
                edge = max(self.close(k), before[1].last)
            elif k in self.covered and (cue is None or w.span[k][1] - first < 4 or self._told_again(k, cue)):
                edge, current = self.close(k), None
                self._cut(k, self.close(k))
            elif cue is not None:
                start = self.opening(k)
                if start == first and self._begins_anew(k):
                    self._cut(k, first)
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
            elif self.sentence(k) and (led := self.introduced(k)) is not None:
                found += self.alone(pending, current)
                pending = []
                current = Found([(first, last)], led, "colon-quote", [k])
                found.append(current)
                edge = self.close(k)
            elif self.named_before(k) is not None:
                found += self.alone(pending, current)
                pending = []
                found += self.alone([k], current)
                current, edge = found[-1], self.close(k)
            elif self.speechlike(k) and self.sentence(k):
                pending.append(k)
        found += self.alone(pending, current)
        return found

    def _stands_alone(self, k: int, before: tuple[Cue, Content], cue: Cue) -> bool:
        """Whether the cue behind a quotation has it, not the one before (``mayor says "We …," he said``)."""
        if cue.verb == before[0].verb or before[1].how != "quote" or not self._begins_anew(k):
            return False
        return self.w.text[self.w.span[k][0] - 2] not in (",", ":", "that")

    def _begins_anew(self, k: int) -> bool:
        """Whether a quotation is a sentence of its own that no mark or "that" leads to."""
        w = self.w
        first, last = w.span[k]
        if first < 2 or last - first < 6 or not w.text[first][:1].isupper():
            return False
        return w.text[first - 2] not in (",", ":", "—", "–") and w.low[first - 2] != "that"

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
        for verb, content in self.contents.items():
            if content.first < w.span[k][0] and content.last > self.close(k) and verb < content.first:
                following = self.close(k)
                if at == following and not (following < w.n and self.cue_after(k) is not None):
                    continue
                self.contents[verb] = replace(content, last=at if at == following else at - 1)

    def _interrupted(self, k: int, cue: Cue) -> list[tuple[int, int]]:
        """The words before the cue that a quotation completes: ``Its answer was, she said, “far too late”``."""
        w = self.w
        first, lead = w.span[k][0], cue.lead
        if first - 2 != cue.verb + 1 or w.text[cue.verb + 1] != "," or w.text[first][:1].isupper():
            return []
        if lead < 1 or w.text[lead - 1] != "," or w.inside[lead - 1] >= 0:
            return []
        start = w.sentence_start(lead - 1)
        finite = any(w.tag[p] in ("VBD", "VBZ", "VBP", "MD") for p in range(start, lead - 1))
        free = all(w.inside[p] < 0 and p not in self.by_verb for p in range(start, lead - 1))
        return [(start, lead - 1)] if finite and free else []

    def introduced(self, k: int) -> Cue | None:
        """A clause with a colon that leads to quotation ``k`` without a verb of saying: ``issued a call: “…”``."""
        w = self.w
        first = w.span[k][0]
        colon = first - 2
        if (
            colon < 3
            or w.text[colon] != ":"
            or w.inside[colon] >= 0
            or "\n" in w.source[w.end[colon] : w.start[first]]
        ):
            return None
        for p in range(colon - 1, w.sentence_start(colon) - 1, -1):
            subject = next((q for q in w.kids[p] if w.dep[q] == "nsubj" and q < p), None)
            if subject is None or w.tag[p] not in ("VBD", "VBZ", "VBP", "VBN") or w.dep[p] == "advcl":
                continue
            words = self.lex.noun_that | self.lex.noun_to | _WORDS
            able = w.pos[subject] in ("PROPN", "PRON") or w.lemma[subject] in self.lex.people
            said = able and any(w.lemma[q] in words for q in range(p + 1, colon))
            return Cue(p, w.lemma[p], w.left[p], subject) if said or w.lemma[subject] in words else None
        return None

    def _covered(self, contents: dict[int, Content]) -> set[int]:
        """Quotations that are parts of a clause some cue reports."""
        w = self.w
        found = set()
        for verb, content in contents.items():
            for p in range(content.first, content.last):
                k = w.inside[p]
                if k >= 0 and k != content.quote and k != w.inside[verb] and w.span[k][0] >= content.first:
                    found.add(k)
        return found

    def alone(self, pending: list[int], current: Found | None) -> list[Found]:
        """Quoted sentences that no cue attributes: the last speaker goes on."""
        if not pending:
            return []
        named = self.named_before(pending[0])
        one = Found([self.w.span[p] for p in pending], None, "quote-alone", list(pending), like=current)
        if named is not None and self.w.low[named] in _TOPIC:
            heading = self.heading(named)
            if heading is not None:
                one.subject, one.like = heading, None
        elif named is not None:
            one.subject, one.like, one.rule = named, None, "name-colon"
        return [one]

    def named_before(self, k: int) -> int | None:
        """The last place of a bare name with a colon right before quotation ``k`` ("Jane Doe: “…”")."""
        w = self.w
        at = w.quotes[k].open
        line = w.source[max(0, at - 300) : at]
        match = _NAME_COLON.search(line)
        if match is None:
            return None
        offset = max(0, at - 300)
        first, last = offset + match.start(1), offset + match.end(1)
        places = [p for p in range(max(0, w.span[k][0] - 40), w.span[k][0]) if first <= w.start[p] < last]
        if not places or any(w.pos[p] == "VERB" and w.low[p] in w.text[p] for p in places):
            return None
        named = []
        for p in places:
            if "http" in w.text[p] or "](" in w.text[p]:
                break
            if w.text[p].isalpha() and w.text[p][:1].isupper():
                named.append(p)
        return named[-1] if named else places[-1]

    def heading(self, at: int) -> int | None:
        """Who is the subject of the line with a colon above a list in which ``at`` heads a quotation by its topic."""
        w = self.w
        lines = [m.start() for m in _HEADING.finditer(w.source, 0, w.start[at])]
        if not lines:
            return None
        colon = next(p for p in range(at, -1, -1) if w.start[p] <= lines[-1])
        for p in range(w.sentence_start(colon), colon):
            if w.dep[p] == "nsubj" and w.pos[p] == "PROPN":
                return p
        return None

    def close(self, k: int) -> int:
        """One past the closing mark of quotation ``k``."""
        last = self.w.span[k][1]
        return last + 1 if last < self.w.n and self.w.closes[last] == k else last

    def gap(self, edge: int, first: int) -> bool:
        """Whether only punctuation and a linking word stand between places ``edge`` and ``first``."""
        w = self.w
        for p in range(edge, first):
            if w.pos[p] == "PUNCT" or w.opens[p] >= 0 or w.closes[p] >= 0 or not w.text[p][:1].isalnum():
                continue
            if w.low[p] in _LINKS:
                continue
            return False
        return first - edge < 6

    def final(self, k: int) -> int:
        """The last place of quotation ``k`` that is no closing mark of a quotation inside it."""
        first, last = self.w.span[k]
        p = last - 1
        while p > first and self.w.text[p] in _SINGLE:
            p -= 1
        return p

    def speechlike(self, k: int) -> bool:
        """Whether a quotation is words said, not a term set apart: long enough, with a verb or a stop."""
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
        ends = w.text[self.final(k)] in _FINAL or (closing < w.n and w.text[closing] in (".", "!", "?"))
        starts = (
            w.begins[mark]
            or w.begins[first]
            or ((mark > 0 and w.text[mark - 1] in (":",)) or "**" in w.text[mark - 1])
        )
        return ends and starts and last - first >= 4

    def opening(self, k: int) -> int:
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
        if not between or all(w.low[p] in _LINKS for p in between):
            return first
        if any(self._reports(p) for p in between):
            return first
        if w.inside[start] < 0 and w.opens[start] >= 0:
            return w.span[w.opens[start]][0]
        return start

    def _reports(self, p: int) -> bool:
        """Whether a verb of saying with its speaker stands at place ``p`` ("will go on" reports nothing)."""
        cue = self.by_verb.get(p)
        return cue is not None and (cue.lemma in self.lex.firm or cue.subject is None) and cue.lemma != "go"

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
        comma = w.text[at - 1] == "," or w.text[self.final(k)] in (",", "?", "!", "…", "...", "—", ".", "-")
        if w.begins[at] and w.text[self.final(k)] in (".", "…", "..."):
            return None
        if not comma:
            return None
        cue = self._cue_from(at, w.inside[at])
        if cue is not None and w.low[at] in ("and", "but") and cue.verb in self.contents:
            return None  # "…," and said that …: another saying
        return cue

    def _cue_from(self, at: int, room: int) -> Cue | None:
        w = self.w
        for p in range(at, min(w.n, at + _REACH)):
            if w.inside[p] != room or (p > at and w.begins[p]):
                return None
            cue = self.by_verb.get(p)
            if cue is not None and self._beside(cue):
                if p == at or cue.lead <= at + 1 or self._nominal(at, cue.lead):
                    lost = cue.subject is None or w.inside[cue.subject] != room
                    return self._named(cue, at) if lost else self._quoting(cue)
                return None
            if (
                w.tag[p] in ("VBD", "VBZ", "VBP")
                and w.dep[p] in ("ROOT", "ccomp", "conj")
                and w.pos[p] == "VERB"
            ):
                return None
        return None

    def _quoting(self, cue: Cue) -> Cue:
        """``cue`` with the one quoted as its subject in "…," the daily quoted the envoy as saying."""
        if cue.lemma not in ("quote", "cite") or cue.passive:
            return cue
        for p in range(cue.verb + 2, min(self.w.n, cue.verb + 14)):
            said = self.by_verb.get(p)
            if said is not None and said.agent == cue.subject and said.subject is not None:
                return replace(cue, subject=said.subject, agent=cue.subject)
        return cue

    def _beside(self, cue: Cue) -> bool:
        """Whether a cue can follow a quotation: a finite verb of saying, or "according to"."""
        if cue.lemma == "according to":
            return True
        return self.w.tag[cue.verb] != "VBG" and (cue.lemma in self.lex.clause or cue.lemma in self.lex.quote)

    def _nominal(self, first: int, last: int) -> bool:
        """Whether no finite verb stands in places ``[first, last)``."""
        w = self.w
        return not any(is_verb(w, x) and w.tag[x] not in ("VBG", "VBN") for x in range(first, last))

    def _named(self, cue: Cue, at: int) -> Cue:
        """``cue`` with the noun between a quotation and it, or right behind it, as its subject."""
        w = self.w
        nouns = [p for p in range(at, cue.verb) if w.pos[p] in ("PROPN", "NOUN", "PRON")]
        if not nouns:
            for p in range(cue.verb + 1, min(w.n, cue.verb + 12)):
                if w.pos[p] in ("PROPN", "NOUN", "PRON"):
                    nouns.append(p)
                elif nouns or w.begins[p] or w.text[p] in (",", ".", ";"):
                    break
            nouns = nouns[-1:]
        return replace(cue, subject=nouns[0] if len(nouns) == 1 else _head(w, nouns)) if nouns else cue

    def tail(self, cue: Cue, close: int) -> int:
        """One past the cue clause after a quotation: the sentence's end, the next quotation or clause."""
        w = self.w
        limit = w.sentence_end(cue.verb)
        for p in range(cue.verb + 1, limit):
            if w.opens[p] >= 0 and w.text[p - 1] in (",", ":", "—", "–", "-", "."):
                return p
            if w.text[p] == "," and p + 1 < limit and p + 1 in self.by_verb:
                return p
        return limit


def _head(w: Words, nouns: list[int]) -> int:
    """The head of the first noun phrase among ``nouns``: the last of the nouns that stand together."""
    last = nouns[0]
    for p in nouns[1:]:
        if p > last + 1:
            break
        last = p
    return last
