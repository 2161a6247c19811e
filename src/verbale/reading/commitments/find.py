"""The step that reads commitments: pledges, offers, threats, demands and refusals, each with its condition.

Three things bind: a word that names the binding ("pledged to", "calls for", "refused"), a state of mind
("ready to", "determined to"), and a modal in somebody's mouth ("we will", "Russia must"). What one party
predicts of another binds nobody.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from verbale.model import Commitment, Event, Span, When
from verbale.reading.commitments.clause import clause_tokens, extent
from verbale.reading.commitments.condition import condition_of
from verbale.reading.commitments.deadline import deadline_of
from verbale.reading.commitments.words import BindingWords, binding_words
from verbale.reading.draft import Draft
from verbale.reading.events.parties import Parties
from verbale.reading.status.verbs import auxiliaries, negation
from verbale.reading.syntax import after_preposition, agent, children, is_passive, is_verb, objects, subject
from verbale.reading.voices import Voices


@dataclass(slots=True)
class Bond:
    """A commitment as found in the parse: the bound act's head, its words, the binder's token if any."""

    head: Token
    tokens: list[Token]
    force: str
    by: Token | None
    to: Token | None
    rule: str


def find_commitments(draft: Draft) -> None:
    """Fill ``draft.commitments``. Needs the parse, cast, statements and events."""
    voices = Voices(draft.statements)
    parties = Parties(draft, voices)
    finder = BondFinder(binding_words(), {a.token.i for a in draft.acts})
    seen: list[Span] = []
    for bond in finder.bonds(draft):
        commitment = _commitment(draft, bond, parties, voices, f"c{len(draft.commitments)}")
        if commitment is None or any(_same(commitment.span, s) for s in seen):
            continue
        seen.append(commitment.span)
        draft.commitments.append(commitment)


def _same(a: Span, b: Span) -> bool:
    inner = min(a.end, b.end) - max(a.start, b.start)
    return inner > 0 and inner / (max(a.end, b.end) - min(a.start, b.start)) > 0.6


class BondFinder:
    """Walks the tokens once and yields every bond."""

    def __init__(self, words: BindingWords, acts: set[int]) -> None:
        self.words = words
        self.acts = acts

    def bonds(self, draft: Draft) -> Iterator[Bond]:
        """All bonds in text order of the word that binds."""
        for token in draft.doc:
            if is_verb(token) and token.dep_ not in ("aux", "auxpass"):
                yield from self._verb(token)
            elif token.pos_ == "ADJ" or token.tag_ == "VBN":
                yield from self._adjective(token)
            elif token.pos_ == "NOUN":
                yield from self._noun(token)

    # verbs

    def _verb(self, verb: Token) -> Iterator[Bond]:
        lemma = verb.lemma_.lower()
        if lemma in self.words.adjective and verb.tag_ == "VBN":
            yield from self._adjective(verb)
        force = self.words.verb_clause.get(lemma)
        found = False
        if force is not None:
            for bond in self._complement(verb, force):
                found = True
                yield bond
        if not found and lemma in self.words.verb_noun:
            yield from self._nominal(verb, self.words.verb_noun[lemma])
        yield from self._modal(verb)

    def _complement(self, verb: Token, force: str) -> Iterator[Bond]:
        for child in verb.children:
            clause = child
            if child.dep_ == "prep" and child.lower_ in ("for", "to", "on", "from", "against"):
                inner = children(child, "pcomp")
                if not inner:
                    continue
                clause = inner[0]
            elif not (child.dep_ in ("xcomp", "ccomp", "advcl") and is_verb(child) and child.i > verb.i):
                continue
            elif child.dep_ == "advcl" and child.tag_ != "VB":
                continue
            if clause.dep_ == "ccomp" and clause.tag_ not in ("VB",) and force in ("pledge", "offer") and not self._future(clause):
                continue
            if clause.dep_ == "ccomp" and force == "demand" and clause.tag_ != "VB" and not self._must(clause) and verb.lemma_ in ("tell", "suggest", "expect", "insist", "advise", "ask"):
                continue
            if clause.dep_ == "ccomp" and force == "threat" and verb.lemma_ == "warn" and not self._future(clause):
                continue
            kind = self._turn(verb, force, clause)
            yield self._bond_of_clause(verb, clause, kind)

    def _turn(self, verb: Token, force: str, clause: Token) -> str:
        """A negated pledge or demand to refrain is a refusal; proposing that others act is a demand."""
        if negation(verb) is not None and force in ("pledge", "offer"):
            return "refusal"
        if verb.lemma_ == "propose" and clause.dep_ == "ccomp":
            return "demand"
        return force

    @staticmethod
    def _future(clause: Token) -> bool:
        return any(a.lower_ in ("will", "would", "'ll", "’ll", "wo", "shall", "could", "may", "might") for a in auxiliaries(clause))

    @staticmethod
    def _must(clause: Token) -> bool:
        return any(a.lower_ in ("must", "should", "ought") for a in auxiliaries(clause)) or clause.lemma_ in ("need",)

    def _bond_of_clause(self, verb: Token, clause: Token, force: str) -> Bond:
        who = _active_subject(verb)
        bound: Token | None = None
        if force == "demand":
            named = [t for t in objects(verb) if t.i < clause.i] or after_preposition(verb, "on", "to", "of", "from")
            bound = named[0] if named else subject(clause)
            if bound is not None and who is not None and bound.i == who.i:
                bound = None
        else:
            named = objects(verb) or after_preposition(verb, "with", "to")
            bound = named[0] if named else _target(clause)
        if force == "refusal":
            tokens = [verb, *clause_tokens(clause, with_subject=False)]
            tokens = [t for t in verb.doc[verb.i : max(t.i for t in tokens) + 1] if not t.is_space]
        else:
            tokens = clause_tokens(clause, with_subject=clause.tag_ != "VB" or clause.dep_ == "ccomp")
        return Bond(clause, tokens, force, who, bound, f"verb-{verb.lemma_.lower()}")

    def _nominal(self, verb: Token, force: str) -> Iterator[Bond]:
        things = [t for t in objects(verb)]
        things += after_preposition(verb, *_NOUN_PREPOSITIONS.get(verb.lemma_.lower(), ()))
        if is_passive(verb):
            acted_on = subject(verb)
            things = [acted_on] if acted_on is not None else []
        for thing in things:
            if thing.pos_ not in ("NOUN",) or not self._is_matter(thing, verb, force):
                continue
            tokens = clause_tokens(thing)
            if force == "refusal":
                tokens = [t for t in verb.doc[min(verb.i, tokens[0].i) : tokens[-1].i + 1]]
            who = _active_subject(verb) if not is_passive(verb) else agent(verb)
            yield Bond(thing, tokens, force, who, _target(thing), f"verb-{verb.lemma_.lower()}-noun")
            return

    def _is_matter(self, thing: Token, verb: Token, force: str) -> bool:
        if force == "refusal":
            return True
        return thing.i in self.acts or any(t.i in self.acts for t in thing.subtree if t.i > thing.i)

    def _modal(self, verb: Token) -> Iterator[Bond]:
        aux = auxiliaries(verb)
        modal = next((a for a in aux if a.lower_ in self.words.modal), None)
        lemma = verb.lemma_
        if modal is None and lemma in ("have", "need") and any(
            c.dep_ == "xcomp" and c.tag_ == "VB" and any(x.lower_ == "to" for x in c.children) for c in verb.children
        ):
            clause = next(c for c in verb.children if c.dep_ == "xcomp" and c.tag_ == "VB")
            if verb.tag_ in ("VBZ", "VBP", "VB", "VBD") and subject(verb) is not None:
                yield Bond(clause, clause_tokens(verb), "demand", None, subject(verb), f"modal-{lemma}")
            return
        if modal is None:
            return
        if "have" in [a.lower_ for a in aux] and verb.tag_ == "VBN":
            return
        force = self.words.modal[modal.lower_]
        who = subject(verb)
        if force == "demand":
            yield Bond(verb, clause_tokens(verb), "demand", None, who, f"modal-{modal.lower_}")
            return
        if negation(verb) is not None:
            force = "refusal"
        doer = agent(verb) if is_passive(verb) else who
        yield Bond(verb, clause_tokens(verb), force, doer, _target(verb), f"modal-{modal.lower_}")

    # adjectives and nouns

    def _adjective(self, adjective: Token) -> Iterator[Bond]:
        force = self.words.adjective.get(adjective.lower_)
        if force is None or adjective.dep_ in ("amod", "attr"):
            return
        clauses = [c for c in adjective.children if c.dep_ in ("xcomp", "ccomp", "advcl") and c.tag_ == "VB"]
        clauses += [n for n in after_preposition(adjective, "for", "to") if n.i in self.acts or n.tag_ == "VBG"]
        verb = adjective if is_verb(adjective) else adjective.head
        if not clauses or not is_verb(verb):
            return
        if negation(verb) is not None:
            force = "refusal"
        who = subject(verb)
        if force == "demand":
            return
        start = [who] if who is not None and who.i < adjective.i and adjective.i - who.i < 12 else [adjective]
        last = clause_tokens(clauses[0])[-1]
        first = min([*start, *start[0].subtree], key=lambda t: t.i) if start[0] is not adjective else adjective
        tokens = [t for t in adjective.doc[first.i : last.i + 1] if not t.is_space]
        yield Bond(clauses[0], tokens, force, who, _target(clauses[0]), f"adjective-{adjective.lower_}")

    def _noun(self, noun: Token) -> Iterator[Bond]:
        force = self.words.noun.get(noun.lemma_.lower())
        if force is None:
            return
        clauses = [c for c in noun.children if c.dep_ in ("acl", "ccomp") and c.tag_ == "VB"]
        if force in ("demand", "offer"):
            clauses += [t for t in after_preposition(noun, "for", "of") if t.i in self.acts]
        if not clauses:
            return
        owners = children(noun, "poss") or [t for t in children(noun, "amod", "compound")] or after_preposition(noun, "by", "from", "of")
        who = owners[0] if owners else None
        if who is None and is_verb(noun.head) and noun.dep_ == "dobj":
            who = subject(noun.head)
        yield Bond(clauses[0], clause_tokens(clauses[0], with_subject=False), force, who, _target(clauses[0]), f"noun-{noun.lemma_.lower()}")


_NOUN_PREPOSITIONS = {
    "call": ("for",), "insist": ("on",), "agree": ("to", "on"), "commit": ("to",), "push": ("for",), "rule": (), "press": ("for",),
}  # fmt: skip


def _active_subject(verb: Token) -> Token | None:
    return agent(verb) if is_passive(verb) else subject(verb)


def _target(head: Token) -> Token | None:
    """Whom the bound act is for or against."""
    found = [t for t in objects(head) if t.ent_type_ or t.pos_ == "PROPN" or t.pos_ == "PRON"] if is_verb(head) else []
    found += after_preposition(head, "to", "with", "against", "on", "for", "from")
    return found[0] if found else None


def _commitment(draft: Draft, bond: Bond, parties: Parties, voices: Voices, key: str) -> Commitment | None:
    start, end = extent(bond.tokens)
    speaker = voices.speaker(bond.head.idx)
    by = list(parties.ids(bond.by)) if bond.by is not None else []
    to = [i for i in parties.ids(bond.to)] if bond.to is not None else []
    force = bond.force
    if bond.rule.startswith("modal-"):
        settled = _modal_parties(draft, bond, force, by, to, speaker)
        if settled is None:
            return None
        by, to = settled
    elif force == "demand" and not by:
        by = list(speaker)
    if not by and not (force == "demand" and to):
        return None
    condition = condition_of(bond.head, start, end)
    if condition is not None:
        start, end = min(start, condition[0]), max(end, condition[1])
        if end - start > 600:
            condition = None
    event = _event_at(draft, bond.head, bond.tokens)
    if force in ("pledge", "offer") and _harms(bond, event, condition is not None):
        force = "threat"
    deadline: When | None = deadline_of(draft, bond.head, start, end)
    to = [i for i in to if i not in by]
    return Commitment(
        id=key,
        span=draft.span(start, end),
        by=tuple(dict.fromkeys(by)),
        to=tuple(dict.fromkeys(to)),
        force=force,
        condition=draft.span(condition[0], condition[1]) if condition else None,
        sense=condition[2] if condition else "",
        deadline=deadline,
        quantity=event.quantity if event else None,
        testable=event is not None and bool(by),
        event=event.id if event else None,
        condition_event=_event_within(draft, condition) if condition else None,
        why=bond.rule,
    )


def _modal_parties(
    draft: Draft, bond: Bond, force: str, by: list[str], to: list[str], speaker: tuple[str, ...]
) -> tuple[list[str], list[str]] | None:
    """Who is bound by "will" or "must": the speaker's own side by the first, somebody by the second.

    ``None`` when it is a prediction: one party's "will" about another.
    """
    if force == "demand":
        if not to and not speaker:
            return None
        return (list(speaker) or to), to
    if not by:
        return None
    if speaker:
        own = {draft.cast.state_of(s) for s in speaker} - {None}
        theirs = {draft.cast.state_of(b) for b in by} - {None}
        if not (set(by) & set(speaker) or own & theirs):
            return None
        return by, to
    return (by, to) if bond.head.i in {a.token.i for a in draft.acts} else None


def _harms(bond: Bond, event: Event | None, conditional: bool) -> bool:
    words = binding_words()
    if bond.head.lemma_.lower() in words.harm_words and conditional:
        return True
    return event is not None and event.type in words.harm_types and (conditional or bond.rule == "verb-threaten")


def _event_at(draft: Draft, head: Token, tokens: list[Token]) -> Event | None:
    inside = None
    for event in draft.events:
        if event.anchor.start <= head.idx < event.anchor.end:
            return event
        if inside is None and tokens[0].idx <= event.anchor.start < tokens[-1].idx:
            inside = event
    return inside


def _event_within(draft: Draft, condition: tuple[int, int, str]) -> str | None:
    for event in draft.events:
        if condition[0] <= event.anchor.start < condition[1]:
            return event.id
    return None
