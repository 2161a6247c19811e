"""The cue that follows a quotation: "…," she said; "…", according to the envoy; "…," the daily quoted her as saying."""

from collections.abc import Container
from dataclasses import replace

from verbale.reading.speech.cues import Cue, is_verb
from verbale.reading.speech.lexicon import Lexicon
from verbale.reading.speech.shapes import close, final
from verbale.reading.speech.words import FINITE, Words

_REACH = 40
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "sir", "lord", "president", "minister", "general"})


class CuesBehind:
    """Finds the cue behind a quotation among the cues ``by_verb`` of an article."""

    def __init__(self, w: Words, by_verb: dict[int, Cue], contents: Container[int], lex: Lexicon) -> None:
        self.w, self.by_verb, self.contents, self.lex = w, by_verb, contents, lex

    def behind(self, k: int) -> Cue | None:
        """The cue that follows quotation ``k`` ("…," she said), if one does before the sentence is over."""
        w = self.w
        last = w.span[k][1]
        at = close(w, k)
        if at <= last and w.quotes[k].closed:
            return None
        while at < w.n and w.text[at] in (",", "—", "–", "-", "--", "…") and not w.begins[at]:
            at += 1
        if at >= w.n or w.text[at] in (".", ";", ":", ")"):
            return None
        comma = w.text[at - 1] == "," or w.text[final(w, k)] in (",", "?", "!", "…", "...", "—", ".", "-")
        if w.begins[at] and w.text[final(w, k)] in (".", "…", "..."):
            return None
        if w.begins[at] and at and "\n" in w.source[w.end[at - 1] : w.start[at]]:
            return None  # the next paragraph has words of its own
        if not comma:
            return None
        cue = self._cue_from(at, w.inside[at], k)
        if cue is not None and w.low[at] in ("and", "but"):
            own = any(w.pos[p] in ("PROPN", "NOUN", "PRON") for p in range(at + 1, cue.verb))
            if (
                w.low[cue.verb + 1 : cue.verb + 2] == ["nothing"]
                or cue.verb in self.contents
                or (own and (w.low[at] == "but" or cue.lemma in ("quote", "cite")))
            ):
                return None  # "…," and said that …, "…," but the daily quoted …: another saying
        if cue is not None and w.quotes[k].single and self._term(k):
            return None
        return cue

    def _term(self, k: int) -> bool:
        """Whether a short quotation is a word set apart in the phrase that speaks: "the so-called ‘hawk,’ X said"."""
        w = self.w
        first, last = w.span[k]
        start = w.sentence_start(first - 1)
        return (
            last - first < 5 and start < first - 1 and not any(w.tag[p] in FINITE for p in range(start, last))
        )

    def _cue_from(self, at: int, room: int, quote: int) -> Cue | None:
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
                return self._inverted(p) if p == at else self._any(at, p, quote)
        return None

    def _any(self, at: int, p: int, quote: int) -> Cue | None:
        """Any main verb behind a whole quotation and one who can speak: ``“Not so,” the envoy shot back``."""
        w = self.w
        first, last = w.span[quote]
        if last - first < 4 or not w.begins[first - 1] or w.text[final(w, quote)] not in (",", "!", "?"):
            return None
        subject = next((q for q in w.kids[p] if w.dep[q] == "nsubj" and at <= q < p), None)
        if subject is None or not self._nominal(at, p) or any(w.text[q] == "," for q in range(at, p)):
            return None
        low = w.low[subject]
        person = low in ("he", "she", "they") or w.doc[w.token[subject]].ent_type_ == "PERSON"
        return Cue(p, w.lemma[p], at, subject) if person or w.lemma[subject] in self.lex.people else None

    def _inverted(self, p: int) -> Cue | None:
        """Any verb right behind a quotation, with one who can speak behind it: ``“A leap”, rejoices an envoy``."""
        w = self.w
        if w.text[p - 1] != "," and not (w.closes[p - 1] >= 0 and w.text[p - 2] == ","):
            return None
        noun = p + 1
        while noun < min(w.n - 1, p + 6) and w.pos[noun] in ("DET", "ADJ", "NUM") and not w.begins[noun]:
            noun += 1
        while noun + 1 < w.n and w.pos[noun] in ("NOUN", "PROPN") and w.pos[noun + 1] in ("NOUN", "PROPN"):
            noun += 1
        titled = any(w.low[q].rstrip(".") in _TITLES for q in range(p + 1, noun))
        person = titled or w.doc[w.token[noun]].ent_type_ == "PERSON" or w.lemma[noun] in self.lex.people
        return (
            Cue(p, w.lemma[p], p, noun) if noun < w.n and person and w.inside[noun] == w.inside[p] else None
        )

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
        w = self.w
        if w.tag[cue.verb] == "VB" and w.low[cue.verb - 1] == "to":
            return False  # "The “calm”, to begin on Monday, …"
        return w.tag[cue.verb] != "VBG" and (cue.lemma in self.lex.clause or cue.lemma in self.lex.quote)

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
