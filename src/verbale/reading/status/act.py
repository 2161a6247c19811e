"""The status of an act in its sentence: its own form, then everything that governs it.

`StatusReader.of` walks from the act up to the main clause. Each word on the way may lay a status on the
act ("wants to", "refused to", "calls for", "a possible …"); the most hedged one wins, by the order of the
annotation guidelines, except that a denial of a denial leaves the thing open.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from verbale.reading.status.aspect import names_a_state
from verbale.reading.status.catalogue import catalogue
from verbale.reading.status.clauses import under_clause
from verbale.reading.status.complements import governed
from verbale.reading.status.conditions import bargain, chain, condition_on, inversion, opens_clause
from verbale.reading.status.copular import maybe
from verbale.reading.status.doings import done_by_another
from verbale.reading.status.fates import PRESENT, by_paper, listed, on_paper
from verbale.reading.status.headlines import disguised
from verbale.reading.status.joined import further_condition, joined_participle, shared_condition
from verbale.reading.status.lays import Reader, on_noun, verbal
from verbale.reading.status.made import Told, is_made, told
from verbale.reading.status.nouns import governed_noun, noun_verdict
from verbale.reading.status.questions import suggestion
from verbale.reading.status.signatures import Found, Predicate, governing, predicates_in, signed
from verbale.reading.status.terms import terms_go_on
from verbale.reading.status.verbs import clause_mark, is_infinitive, negation, own_verdict
from verbale.reading.status.verdict import OPEN, Verdict
from verbale.reading.status.words import StatusWords, status_words
from verbale.reading.syntax import has_own_subject, is_passive, is_verb

DEPTH = 12
#: Statuses a condition turns into conditional, where it hangs on the act.
HANGING = OPEN | {"denied"}
#: Held verdicts that a list of demands overrules: "on clear conditions: the army leaves, …".
LISTABLE = ("present", "default", "gerund", "noun", "participle")
#: Rules of verdicts that stand in a condition or bargain already.
NO_HANGING = ("inside", "in-exchange", "in-return", "after-", "whoever")
#: Rules of verdicts by which a truce is there.
IN_FORCE = ("subject-of-", "presupposed-by-break", "presupposed-by-violate", "presupposed-by-breach", "deed-")
#: Rules of a verb by which somebody says that he will not do a thing.
VOWED = ("modal-negated", "depends-on-until")
#: Conditions under which a refusal is a refusal all the same.
REFUSED_UNDER = frozenset({"if", "under"})
#: Words that open a clause about what is taken for granted.
FREE = frozenset({"what", "how", "why", "when", "where", "who", "which"})


@dataclass
class StatusReader:
    """Reads statuses in one document.

    ``gives`` maps a token index to the status that the predicate found there lays on the acts inside it.
    """

    doc: Doc
    gives: Mapping[int, str]
    words: StatusWords = field(default_factory=status_words)
    memo: dict[int, Verdict] = field(default_factory=dict)
    busy: set[int] = field(default_factory=set)
    truce: bool | None = None
    made: list[Told] | None = None
    found: Found = field(init=False)

    def __post_init__(self) -> None:
        self.found = predicates_in(self.doc, catalogue())

    def of(self, token: Token, depth: int = 0) -> Verdict:
        """The verdict on the act that ``token`` names (a verb or an event noun)."""
        found = self.memo.get(token.i)
        if found is None:
            if depth > DEPTH or token.i in self.busy:
                return Verdict("happened", "too-deep")
            self.busy.add(token.i)
            found = self._read(token, depth)
            found = self._conditioned(token, found)
            if found.rule.startswith(LISTABLE) and (found.held or found.rule.startswith("default")):
                found = listed(self, token) or found
            self.busy.discard(token.i)
            self.memo[token.i] = found
        return found

    def in_force(self) -> bool:
        """Whether the article tells of a truce that holds, held, or was broken; looked up once."""
        if self.truce is None:
            self.truce = False  # while looking
            truces = self.words.sets["truces"]
            found = (
                governed_noun(self, t, 0) for t in self.doc if t.tag_ == "NN" and t.lemma_.lower() in truces
            )
            self.truce = any(v is not None and v.held and v.rule.startswith(IN_FORCE) for v in found)
        return self.truce

    def has_made(self, noun: Token) -> bool:
        """Whether the article tells of the deal that ``noun`` names as made; looked up once."""
        if self.made is None:
            self.made = []  # while looking
            self.made = told(self)
        return is_made(noun, self.made)

    def over(self, noun: Token, depth: int = 0) -> Verdict | None:
        """What governs ``noun``, be it an act or not; ``None`` where nothing is said of it."""
        return None if depth > DEPTH else governed_noun(self, noun, depth)

    def _read(self, token: Token, depth: int) -> Verdict:
        if not verbal(token) or _mistagged(token):
            return self._noun(token, depth)
        return disguised(self, token) or self._verb(token, depth)

    def _noun(self, noun: Token, depth: int) -> Verdict:
        predicate = governing(self, noun, "act")
        return noun_verdict(self, noun, depth) if predicate is None else signed(self, predicate, depth)

    def _verb(self, verb: Token, depth: int) -> Verdict:
        own = own_verdict(verb, self.words)
        bare = own is None or (own.rule in ("past", "participle") and not has_own_subject(verb))
        if own is not None and own.held and is_passive(verb) and verb.lemma_ in self.words.sets["awaiting"]:
            return Verdict("planned", f"{verb.lemma_}-there", own.tokens)  # "is expected in Muscat"
        predicate = governing(self, verb, "act" if bare else "clause")
        if predicate is not None and (own is None or own.held) and not _asked_what(verb, predicate):
            return signed(self, predicate, depth)
        if own is None:
            return governed(self, verb, depth)
        if own.rule == "participle" and names_a_state(verb, self.words):
            return Verdict("ongoing", "state", own.tokens)
        caused = done_by_another(self, verb, depth) if own.rule in ("participle", "past") else None
        if caused is not None:
            return caused
        asked = suggestion(verb) if own.status == "denied" else None
        if asked is not None:
            return asked
        inside = self._inside(verb, own)
        if inside is not None:
            return inside
        if own.held:
            listed_with = further_condition(self, verb, own) or joined_participle(self, verb, own)
            if listed_with is not None:
                return listed_with
        if own.rule == "negated" and is_infinitive(verb):
            above = governed(self, verb, depth)  # "urged them not to leave": what is asked stays open
            return above if above.status in ("proposed", "possible") else own
        if own.status == "denied":
            return shared_condition(self, verb) or maybe(self, verb) or own
        if own.status == "planned" or own.rule in PRESENT:
            paper = (on_paper(self, verb) if own.status == "planned" else None) or by_paper(self, verb, own)
            paper = paper or terms_go_on(self, verb, own)
            if paper is not None:
                return paper
        if own.rule == "modal-will" and _after_a_command(verb):
            return Verdict("conditional", "after-a-command", own.tokens)
        return under_clause(self, verb, own)

    def _inside(self, verb: Token, own: Verdict) -> Verdict | None:
        """The verdict on a verb inside a condition or a "whether": open, for all its form says."""
        mark = clause_mark(verb)
        words = self.words
        if (
            mark is None
            and verb.dep_ in ("ccomp", "pcomp")
            and verb.head.lower_ in ("provided", "providing", "assuming")
        ):
            return Verdict("possible", f"inside-{verb.head.lower_}", (verb.head,))
        if mark is None:
            opened = inversion(verb) if verb.dep_ in ("advcl", "ccomp") or opens_clause(verb) else None
            if opened is None:
                return None
            status = _unreal(verb) if opened.lower_ == "had" else "possible"
            return Verdict(status, f"inside-{opened.lower_}", (opened,))
        word = mark.lower_
        if word == "as" and mark.i > 1 and mark.nbor(-1).lower_ in ("long", "soon") and own.rule != "past":
            return Verdict("possible", "inside-as", (mark,))
        if word == "before" and own.rule in PRESENT:
            refused = is_verb(verb.head) and _is_refused(self, verb.head)  # "will not leave before it signs"
            return Verdict("possible" if refused else "planned", "before-present", (mark,))
        if word == "before" and own.rule == "past" and is_verb(verb.head):
            asked = self.of(verb.head, 2).status in ("proposed", "possible", "conditional")
            return Verdict("possible", "before-past", (mark,)) if asked else None
        if word == "case" or (
            word == "that" and mark.i > 0 and mark.nbor(-1).lower_ in ("condition", "provided", "case")
        ):
            return Verdict("possible", f"inside-{word}", (mark,))
        if word not in words.condition_marks and word not in words.whether_marks:
            return None
        if word == "once" and verb.dep_ != "advcl" and own.rule in ("past", "perfect"):
            return None  # "who once called for a truce"
        if own.status in OPEN and any(c.dep_ == "advcl" and mark.i < c.i < verb.i for c in verb.children):
            return Verdict(
                "conditional", f"depends-on-{word}", (mark,)
            )  # the mark belongs to the clause before
        if own.rule == "counterfactual" or (own.status == "denied" and word == "whether"):
            return None
        above = verb.head
        if word in ("until", "till") and own.rule in PRESENT and self._is_bound_to_come(above):
            return Verdict("planned", f"bound-{word}", (mark,))
        if (
            word in ("once", "until", "till")
            and own.rule == "past"
            and above != verb
            and is_verb(above)
            and self.of(above, 2).held
        ):
            return None
        even = mark.i > 0 and mark.nbor(-1).lower_ == "even"
        if (
            word == "if"
            and not even
            and (own.rule in ("past", "perfect") or (own.rule == "negated" and verb.tag_ == "VBN"))
            and "had" in {c.lower_ for c in verb.children if c.dep_ == "aux"}
        ):
            return Verdict(_unreal(verb), "inside-if-had", (mark,))
        return Verdict("possible", f"inside-{word}", (mark,))

    def _is_bound_to_come(self, above: Token) -> bool:
        """ "will not rest until all are home", "the window until the duties take effect"."""
        sets = self.words.sets
        vowed = above.lemma_ in sets["resting"] and self.of(above, 2).rule.startswith(VOWED)
        return vowed or (above.pos_ == "NOUN" and above.lemma_ in sets["stretches"])

    def _conditioned(self, token: Token, found: Verdict) -> Verdict:
        """A planned, proposed or possible act that hangs on a condition is conditional."""
        if found.rule in ("present-act", "present-result") or (found.rule == "present" and is_passive(token)):
            mark = condition_on(token, self.words)  # "if the ship is released, Lima pays"
            if mark is not None and mark.lower_ in ("if", "unless"):
                return Verdict("conditional", f"depends-on-{mark.lower_}", (mark,))
        if found.status not in HANGING or found.rule.startswith(NO_HANGING):
            return found
        negated = found.status == "denied"
        if negated and found.rule not in ("modal-negated", "subject-modal-negated"):
            return found
        words = self.words
        bearer = token.head if found.rule == "subject-modal-negated" else token  # "talks cannot begin unless"
        for node in (bearer,) if negated else chain(token):
            if is_verb(node):
                modal_would = negated or "would" in found.rule
                mark = condition_on(node, words, modal_would)
                if mark is not None and mark.i == token.i:
                    return Verdict("possible", "any-would", (mark,))  # "any attack would be answered"
                if negated and mark is not None and mark.lower_ in REFUSED_UNDER:
                    return found  # "will not be eased if …" is a refusal all the same
                if mark is not None and not (
                    mark.i <= token.i <= mark.right_edge.i
                    and mark.i != token.i
                    and node != token
                    and mark.dep_ == "prep"
                ):
                    return Verdict("conditional", f"depends-on-{mark.lower_}", (mark, *found.tokens))
                if node.dep_ == "advcl":
                    break
        opening = bargain(token, words.sets["approvals"]) if not negated else None
        if opening is not None:
            return Verdict("conditional", f"depends-on-{opening.lower_}", (opening, *found.tokens))
        return found


def _after_a_command(verb: Token) -> bool:
    """ "Give us a date and we will come"."""
    first = verb.head
    return (
        verb.dep_ == "conj"
        and first.tag_ == "VB"
        and first.left_edge.i == first.i
        and any(c.lower_ == "and" for c in first.children)
        and any(c.dep_ == "nsubj" for c in verb.children)
        and not any(c.dep_ in ("aux", "nsubj", "mark") for c in first.children)
    )


def _mistagged(token: Token) -> bool:
    """ "Israel mulls strike": a bare noun that the tagger took for a verb, in the place of an object."""
    return (
        token.dep_ in ("dobj", "pobj")
        and token.tag_ in ("VB", "VBP")
        and token.head.i < token.i
        and not any(c.dep_ in ("nsubj", "aux", "dobj", "prt") for c in token.children)
    )


def _unreal(verb: Token) -> str:
    """What an unreal condition says of its own act: "had they met" denies it, "had they not met" tells it."""
    return "happened" if negation(verb) is not None else "denied"


def _asked_what(verb: Token, predicate: Predicate) -> bool:
    """ "refused to say what they were offered": what is kept back is what, not whether."""
    return predicate.signature.of == "clause" and verb.left_edge.lower_ in FREE


def _is_refused(reader: Reader, verb: Token) -> bool:
    """Whether ``verb`` is denied, but for what comes first, or denies another: "ruled out talks before it signs"."""
    above = reader.of(verb, 2)
    waits = above.status == "denied" or above.rule == "depends-on-before"
    return waits or on_noun(reader, verb, "dobj") == "denied"
