"""The status of an act in its sentence: its own form, then everything that governs it.

`StatusReader.of` walks from the act up to the main clause. Each word on the way may lay a status on the
act ("wants to", "refused to", "calls for", "a possible …"); the most hedged one wins, by the order of the
annotation guidelines, except that a denial of a denial leaves the thing open.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from verbale.model import HELD, STATUSES
from verbale.reading.status.verbs import Verdict, clause_mark, own_verdict
from verbale.reading.status.words import StatusWords, status_words
from verbale.reading.syntax import governor, is_verb, subject

RANK = {status: n for n, status in enumerate(STATUSES)}
#: Reporting verbs leave what they report as it is.
TRANSPARENT = frozenset({"ccomp", "parataxis"})
DEPTH = 12


def strongest(a: Verdict, b: Verdict) -> Verdict:
    """The more hedged of two verdicts; the first if they tie."""
    return b if RANK[b.status] < RANK[a.status] else a


@dataclass
class StatusReader:
    """Reads statuses in one document.

    ``gives`` maps a token index to the status that the predicate found there lays on the acts inside it.
    """

    doc: Doc
    gives: Mapping[int, str]
    words: StatusWords = field(default_factory=status_words)
    memo: dict[int, Verdict] = field(default_factory=dict)

    def of(self, token: Token, depth: int = 0) -> Verdict:
        """The verdict on the act that ``token`` names (a verb or an event noun)."""
        found = self.memo.get(token.i)
        if found is None:
            if depth > DEPTH:
                return Verdict("happened", "too-deep")
            found = self._verb(token, depth) if self._verbal(token) else self._noun(token, depth)
            self.memo[token.i] = found
        return found

    @staticmethod
    def _verbal(token: Token) -> bool:
        return is_verb(token) and token.dep_ not in ("amod", "compound")

    # verbs

    def _verb(self, verb: Token, depth: int) -> Verdict:
        own = own_verdict(verb, self.words)
        if own is None:
            return self._governed(verb, depth)
        if own.status == "denied":
            return own
        mark = clause_mark(verb)
        if mark is not None and (mark.lower_ in self.words.condition_marks or mark.lower_ in self.words.whether_marks):
            if not (mark.lower_ in ("once", "until", "till") and own.status in HELD and own.rule == "past"):
                return Verdict("possible", f"inside-{mark.lower_}", (mark,))
        if own.rule == "present" and self._has_if(verb):
            return Verdict("conditional", "depends-on-if", own.tokens)
        return self._under_clause(verb, own, depth)

    def _has_if(self, verb: Token) -> bool:
        from verbale.reading.status.verbs import conditional_clause

        return conditional_clause(verb, self.words) is not None

    def _under_clause(self, verb: Token, own: Verdict, depth: int) -> Verdict:
        """What the clause above lays on a finite verb: "hopes that …", "denied that …", "did not say that …"."""
        head, dep = verb.head, verb.dep_
        if head is verb:
            return self._question(verb, own)
        if dep == "conj" and is_verb(head):
            above = self._clause_gives(head)
            return strongest(own, above) if above else own
        if dep in ("ccomp", "acl", "xcomp"):
            given = self._clause_gives(verb)
            if given is not None:
                return strongest(own, given)
        if dep == "relcl" and own.status in HELD and own.rule == "present":
            return own
        return own

    def _clause_gives(self, verb: Token) -> Verdict | None:
        """The status that the governor of a finite clause lays on it; only unsure or denying verbs do."""
        head, dep = verb.head, verb.dep_
        if dep not in ("ccomp", "acl", "xcomp") or head is verb:
            return None
        given = self.gives.get(head.i) or self._table(head)
        if given not in ("possible", "denied") or (is_verb(head) and own_is_speech(head)):
            return None
        return Verdict(given, f"under-{head.lemma_.lower()}", (head,))

    def _question(self, verb: Token, own: Verdict) -> Verdict:
        sent_end = verb.sent[-1]
        if sent_end.text == "?" and own.status in HELD and any(c.dep_ == "aux" and c.i < verb.i for c in verb.children):
            first = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
            aux = next(c for c in verb.children if c.dep_ == "aux")
            if first is not None and aux.i < first.i:
                return Verdict("possible", "question", (sent_end,))
        return own

    # infinitives and gerunds

    def _governed(self, verb: Token, depth: int) -> Verdict:
        head, dep = verb.head, verb.dep_
        if head is verb:
            return self._headless(verb)
        if dep == "conj":
            return self.of(head, depth + 1) if is_verb(head) else self._noun(head, depth + 1)
        if dep == "pcomp":
            return self._after_preposition(verb, head, depth)
        infinitive = verb.tag_ == "VB"
        if dep in ("xcomp", "ccomp", "acl", "relcl", "csubj", "oprd", "dobj", "attr"):
            return self._complement(verb, head, depth, infinitive)
        if dep == "advcl":
            return self._adverbial(verb, head, depth, infinitive)
        return self._headless(verb)

    def _headless(self, verb: Token) -> Verdict:
        if verb.tag_ == "VB":
            return Verdict("proposed", "imperative", (verb,))
        if verb.tag_ == "VBG":
            return Verdict("ongoing", "gerund", (verb,))
        return Verdict("happened", "bare", (verb,))

    def _complement(self, verb: Token, head: Token, depth: int, infinitive: bool) -> Verdict:
        paper = self._on_paper(head)
        if paper is not None:
            return paper
        given = self.gives.get(head.i) or self._table(head)
        if given is None and head.lemma_ == "be":
            given = "planned" if infinitive and verb.dep_ == "xcomp" else None
        matrix = self._matrix(head, depth)
        if given is None:
            if not infinitive:
                return Verdict(matrix.status, "gerund-of", (head,))
            given = "possible"
        return self._combine(Verdict(given, f"under-{head.lemma_.lower()}", (head,)), matrix)

    def _matrix(self, head: Token, depth: int) -> Verdict:
        if self._verbal(head):
            return self.of(head, depth + 1)
        if head.pos_ == "ADJ" or head.tag_ == "VBN":
            above = head.head
            if is_verb(above) and above is not head:
                return self.of(above, depth + 1)
            return Verdict("happened", "adjective")
        return Verdict("happened", "noun")

    @staticmethod
    def _combine(given: Verdict, matrix: Verdict) -> Verdict:
        if matrix.status == "denied":
            if given.status == "denied":
                return Verdict("possible", f"{given.rule}-denied", given.tokens + matrix.tokens)
            return Verdict("denied", f"{given.rule}-negated", given.tokens + matrix.tokens)
        if matrix.status in HELD:
            return given
        if given.status in HELD:
            return matrix
        if given.status == "denied":
            return given
        return strongest(given, matrix)

    def _adverbial(self, verb: Token, head: Token, depth: int, infinitive: bool) -> Verdict:
        mark = clause_mark(verb)
        if mark is not None:
            word = mark.lower_
            if word in self.words.condition_marks or word in self.words.whether_marks:
                return Verdict("possible", f"inside-{word}", (mark,))
            given = self.words.prepositions.get(word)
            if given == "denied":
                return Verdict("denied", f"after-{word}", (mark,))
        if infinitive:
            if not self._verbal(head):
                return self._complement(verb, head, depth, infinitive)
            given = self.gives.get(head.i)
            if given and given not in HELD:
                return self._combine(Verdict(given, f"under-{head.lemma_.lower()}", (head,)), self._matrix(head, depth))
            return Verdict("possible", "purpose", (head,))
        matrix = self._matrix(head, depth)
        if matrix.status == "denied":
            return Verdict("happened", "beside-denied", (head,))
        return matrix

    def _after_preposition(self, verb: Token, prep: Token, depth: int) -> Verdict:
        word = prep.lower_
        above = prep.head
        given = self.words.prepositions.get(word)
        if given in ("denied", "possible"):
            return Verdict(given, f"after-{word}", (prep,))
        if given == "happened":
            return Verdict("happened", f"after-{word}", (prep,))
        laid = self.gives.get(above.i) or self._table(above)
        if laid is not None:
            if laid == "proposed" and word in ("by", "with"):
                laid = "happened"
            return self._combine(Verdict(laid, f"under-{above.lemma_.lower()}", (above,)), self._matrix(above, depth))
        if self._verbal(above):
            matrix = self.of(above, depth + 1)
            return matrix if matrix.status != "denied" else Verdict("happened", "beside-denied", (above,))
        return Verdict("happened", f"after-{word}", (prep,))

    def _table(self, head: Token) -> str | None:
        lemma = head.lemma_.lower()
        if is_verb(head):
            if head.tag_ == "VBN" and head.dep_ not in ("relcl",) and lemma not in self.words.verbs:
                return self.words.adjectives.get(head.lower_)
            return self.words.verbs.get(lemma)
        if head.pos_ == "ADJ":
            return self.words.adjectives.get(head.lower_)
        return self.words.nouns.get(lemma) or self.words.nouns.get(head.lower_)

    # nouns

    def _noun(self, noun: Token, depth: int) -> Verdict:
        if noun.lemma_.lower() in self.words.speech_acts:
            return self._speech_act(noun, depth)
        if noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN") and not is_verb(noun.head):
            first = self.of(noun.head, depth + 1)
        else:
            first = None
        own = self._modified(noun)
        if own is not None and own.status in ("denied", "cancelled"):
            return own
        above = first or self._noun_governed(noun, depth)
        if own is not None and own.status == "ongoing":
            return own if above is None or above.status in HELD else above
        if own is not None and own.status == "happened":
            return own if above is None or above.status in HELD or above.rule.startswith("default") else above
        if own is None:
            return above or self._noun_default(noun)
        return own if above is None else strongest(own, above)

    def _speech_act(self, noun: Token, depth: int) -> Verdict:
        """A proposal or demand was made, whatever became of it; only a future or missing one was not."""
        own = self._modified(noun)
        if own is not None and own.status in ("denied", "planned", "possible", "ongoing"):
            return own
        head, link = governor(noun)
        if link in ("dobj", "nsubjpass") and self._verbal(head) and head.lemma_.lower() in MAKING:
            matrix = self.of(head, depth + 1)
            return Verdict(matrix.status, f"made-{matrix.rule}", matrix.tokens)
        return Verdict("happened", "speech-act", (noun,))

    def _modified(self, noun: Token) -> Verdict | None:
        best: Verdict | None = None
        for child in noun.children:
            if child.i > noun.i or child.dep_ not in ("amod", "det", "compound", "nmod", "advmod", "neg"):
                continue
            status = self.words.modifiers.get(child.lower_)
            if status is not None:
                verdict = Verdict(status, f"modifier-{child.lower_}", (child,))
                best = verdict if best is None else strongest(best, verdict)
        return best

    def _noun_governed(self, noun: Token, depth: int) -> Verdict | None:
        head, link = governor(noun)
        if head is noun:
            return None
        if is_verb(head) and self._verbal(head):
            return self._under_verb(noun, head, link, depth)
        return self._under_noun(noun, head, link, depth)

    def _under_verb(self, noun: Token, verb: Token, link: str, depth: int) -> Verdict | None:
        if link in ("nsubj", "nsubjpass"):
            return self._subject_of(noun, verb, depth)
        if link in ("dobj", "attr", "dative", "oprd", "acomp"):
            return self._object_of(noun, verb, depth)
        by_word = self.words.prepositions.get(link)
        if link == "under":
            by_word = self._under(noun)
        if by_word == "denied" and self.of(verb, depth + 1).status not in HELD:
            by_word = "possible"
        if by_word in ("happened", "denied", "possible"):
            if by_word == "possible" or by_word == "denied" or link in ("after", "following", "during", "since", "despite"):
                return Verdict(by_word, f"after-{link}", (verb,))
        if by_word == "planned":
            matrix = self.of(verb, depth + 1)
            return Verdict("planned" if matrix.status not in HELD or matrix.rule == "present" else "happened", f"after-{link}", (verb,))
        given = self._lays(verb)
        if given == "planned" and link == "on":
            given = "happened"
        if given is not None and link in ("for", "to", "on", "in", "from", "at", "of", "about", "with"):
            if given in HELD and link not in ("in", "to", "on", "with"):
                return None
            return self._combine(Verdict(given, f"under-{verb.lemma_.lower()}-{link}", (verb,)), self._matrix(verb, depth))
        matrix = self.of(verb, depth + 1)
        if link in ("to", "in", "into", "on") and matrix.status not in HELD:
            return matrix if matrix.status != "denied" else None
        return None

    @staticmethod
    def _under(noun: Token) -> str:
        """"under a future deal" is open; "under the 2015 deal" and "came under attack" are not."""
        open_words = [c for c in noun.children if c.dep_ == "det" and c.lower_ in ("a", "an", "any")]
        return "possible" if open_words else "happened"

    def _subject_of(self, noun: Token, verb: Token, depth: int) -> Verdict | None:
        matrix = self.of(verb, depth + 1)
        lemma = verb.lemma_.lower()
        laid = self.words.occurrence.get(lemma)
        passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)
        if passive:
            given = self.gives.get(verb.i) or self.words.verbs.get(lemma)
            if given is not None and given not in HELD:
                return self._combine(Verdict(given, f"under-{lemma}", (verb,)), matrix)
            return matrix
        if laid is None:
            if lemma == "be":
                return self._predicated(noun, verb, matrix)
            return None if matrix.status in HELD | {"denied"} else Verdict(matrix.status, f"subject-{matrix.rule}", matrix.tokens)
        if matrix.status in HELD:
            if laid == "happened" and matrix.rule == "present":
                return Verdict("ongoing", f"subject-of-{lemma}", (verb,))
            return Verdict(laid, f"subject-of-{lemma}", (verb,))
        return Verdict(matrix.status, f"subject-{matrix.rule}", matrix.tokens)

    def _predicated(self, noun: Token, verb: Token, matrix: Verdict) -> Verdict | None:
        """"the summit is scheduled", "talks are possible", "a deal is close"."""
        for child in verb.children:
            if child.dep_ in ("acomp", "attr"):
                status = self.words.adjectives.get(child.lower_) or self.words.modifiers.get(child.lower_)
                if status is not None:
                    return self._combine(Verdict(status, f"is-{child.lower_}", (child,)), matrix)
        return None if matrix.status in HELD else Verdict(matrix.status, f"subject-{matrix.rule}", matrix.tokens)

    def _on_paper(self, verb: Token) -> Verdict | None:
        """"the proposal includes …", "a deal that would see …": what is on paper is proposed."""
        if not is_verb(verb) or verb.lemma_.lower() not in self.words.paper_verbs:
            return None
        who = subject(verb)
        if who is None or who.lemma_.lower() not in self.words.paper_nouns:
            return None
        return Verdict("proposed", f"on-paper-{who.lemma_.lower()}", (who, verb))

    def _lays(self, verb: Token) -> str | None:
        """The status ``verb`` lays on a noun in its object."""
        lemma = verb.lemma_.lower()
        given = self.gives.get(verb.i)
        if given is None and lemma not in self.words.infinitive_only:
            given = self.words.verbs.get(lemma)
        return given

    def _object_of(self, noun: Token, verb: Token, depth: int) -> Verdict | None:
        paper = self._on_paper(verb)
        if paper is not None:
            return paper
        given = self._lays(verb)
        matrix = self.of(verb, depth + 1)
        if given is not None:
            if given in HELD and matrix.status in HELD:
                if given == "happened":
                    return Verdict(matrix.status, f"object-of-{verb.lemma_.lower()}", (verb,))
                return Verdict(given, f"object-of-{verb.lemma_.lower()}", (verb,))
            return self._combine(Verdict(given, f"under-{verb.lemma_.lower()}", (verb,)), matrix)
        if matrix.status in HELD:
            return None
        return Verdict(matrix.status, f"object-{matrix.rule}", matrix.tokens)

    def _under_noun(self, noun: Token, head: Token, link: str, depth: int) -> Verdict | None:
        by_word = self._under(noun) if link == "under" else self.words.prepositions.get(link)
        if by_word in ("happened", "denied", "possible") and link not in ("from", "at", "by", "over"):
            return Verdict(by_word, f"after-{link}", (head,))
        given = self.gives.get(head.i) or self._table(head)
        if given is not None:
            matrix = self._matrix_of_noun(head, depth)
            return self._combine(Verdict(given, f"under-{head.lemma_.lower()}", (head,)), matrix)
        if link in ("of", "compound", "appos", "in") and head is not noun and depth < DEPTH:
            above = self._noun_governed(head, depth + 1)
            return above if above is not None and above.status not in HELD else None
        return None

    def _matrix_of_noun(self, head: Token, depth: int) -> Verdict:
        modified = self._modified(head) if not is_verb(head) else None
        if modified is not None and modified.status == "denied":
            return modified
        return Verdict("happened", "noun")

    def _noun_default(self, noun: Token) -> Verdict:
        lemma = noun.lemma_.lower()
        status = self.words.default_noun.get(lemma)
        if status is None:
            return Verdict("happened", "default")
        if status == "possible" and any(c.dep_ == "det" and c.lower_ in ("the", "this", "that") for c in noun.children):
            return Verdict("possible", "default-definite")
        return Verdict(status, "default-noun")


def own_is_speech(verb: Token) -> bool:
    """Plain verbs of saying, which leave what they report as it is."""
    return verb.lemma_.lower() in SPEECH


#: Verbs that bring a proposal or demand about, so that it shares their status.
MAKING = frozenset({"make", "submit", "present", "issue", "put", "table", "send", "give", "voice", "prepare", "formulate", "launch"})
SPEECH = frozenset(
    {"say", "tell", "add", "note", "state", "claim", "report", "announce", "believe", "think", "expect", "predict", "mean", "guess",
     "stress", "emphasize", "emphasise", "reiterate", "conclude", "explain", "argue", "assert", "warn", "confirm"}
)  # fmt: skip

