"""Event nouns: "a possible summit", "called off the talks", "pressure for a truce"."""

from spacy.tokens import Token

from verbale.reading.status.after_verb import after_preposition
from verbale.reading.status.ahead import yet_to_begin
from verbale.reading.status.as_object import object_of
from verbale.reading.status.conditions import condition_on, open_noun
from verbale.reading.status.headlines import in_a_headline
from verbale.reading.status.kinds import (
    default,
    fresh,
    goes_on,
    goes_on_or_unfolds,
    has_lasted,
    made_before,
    meant_before,
    modified,
    owned,
    standing,
)
from verbale.reading.status.lays import Reader, link_of, verbal
from verbale.reading.status.menus import between_options
from verbale.reading.status.objects import unmentioned
from verbale.reading.status.speech_nouns import is_phone_call, speech_act
from verbale.reading.status.subjects import is_definite
from verbale.reading.status.under_noun import PURPOSES, under_noun
from verbale.reading.status.under_verb import subject_of
from verbale.reading.status.verdict import OPEN, Verdict, strongest
from verbale.reading.syntax import is_verb

DEPTH = 12
#: Links by which a noun shares what governs the noun above it: "a package of sanctions".
THROUGH = frozenset({"of", "compound", "appos", "in", "nmod", "including", "like", "with", "on", "to"})
#: Rules of verdicts that tell of the act as a fact.
TOLD = ("subject-of", "signature", "carried", "object-of", "after-after", "after-following")
OPPOSED = frozenset({"under-oppose", "under-opposition", "under-objection"})
PLACING = frozenset({"in", "on", "with", "to"})
#: What must come first: "no talks without a truce".
BEFORE = frozenset({"before", "until", "without", "unless"})
#: Words by which a thing is only thought of, whoever asks for it or prepares for it.
THOUGHT_OF = frozenset({"possible", "potential", "future", "eventual", "hypothetical", "prospective"})


def noun_verdict(reader: Reader, noun: Token, depth: int) -> Verdict:
    """The verdict on the act an event noun names."""
    if noun.dep_ == "advcl" and any(
        c.dep_ == "mark" and c.lower_ in reader.words.condition_marks
        for c in (*noun.children, *noun.head.children)
    ):
        return Verdict("possible", "inside-clause", (noun,))  # a verb the tagger took for a noun
    modal = next((c for c in noun.children if c.dep_ == "aux" and c.tag_ == "MD"), None)
    if modal is not None:  # "Will Chad and Mali meet?", the verb taken for a noun
        status = reader.words.modals.get(modal.lower_, "possible")
        asked = noun.sent[-1].text == "?"
        return Verdict("possible" if asked else status, f"modal-{modal.lower_}", (modal,))
    if noun.lemma_.lower() in reader.words.speech_acts and not is_phone_call(noun):
        return speech_act(reader, noun, depth)
    silent = unmentioned(reader, noun, *link_of(noun), depth)
    if silent is not None:
        return silent
    own = modified(reader, noun, reader.words.modifiers)
    if own is not None and own.status == "denied":
        held = goes_on_or_unfolds(reader, noun) or noun.lemma_.lower() in reader.words.sets["meetings"]
        if own.tokens[0].lower_ in ("failed", "unsuccessful") and held:
            return Verdict("happened", "modifier-failed", own.tokens)  # failed talks were held
        return _none_if(reader, noun, depth) or own
    above = _above(reader, noun, depth)
    if above is not None and above.rule in OPPOSED and _there_to_oppose(reader, noun):
        above = None
    if own is None and above is not None and above.status in OPEN:
        if not open_noun(noun):
            return made_before(reader, noun) or above
        if has_lasted(reader, noun):
            return Verdict("ongoing", "has-lasted", (noun,))
    if own is None and above is not None and above.held:
        above = meant_before(reader, noun) or yet_to_begin(reader, noun) or above
    return _joined(reader, noun, own, above)


def _there_to_oppose(reader: Reader, noun: Token) -> bool:
    """Whoever is against it, there is a deal that the article tells was made, and what goes on and has a name."""
    if noun.lemma_.lower() in reader.words.sets["pacts"]:
        return reader.has_made(noun)
    named = any(c.dep_ == "compound" and c.pos_ == "PROPN" for c in noun.children)
    return goes_on(reader, noun) and (named or not open_noun(noun)) and not fresh(reader, noun)


def _none_if(reader: Reader, noun: Token, depth: int) -> Verdict | None:
    """ "if there is no deal", "no talks before a truce": missing in a condition or hanging on one, it is open."""
    first = next((c for c in noun.children if c.i > noun.i and c.lower_ in BEFORE), None)
    if first is not None and noun.lemma_.lower() in reader.words.sets["meetings"]:
        return Verdict("conditional", f"depends-on-{first.lower_}", (first,))
    head, _ = link_of(noun)
    if not verbal(head):
        return None
    mark = condition_on(head, reader.words)
    if mark is not None and mark.lower_ in ("unless", "until"):
        return Verdict("conditional", f"depends-on-{mark.lower_}", (mark,))
    above = reader.of(head, depth + 1)
    return above if above.status == "possible" and above.rule.startswith("inside") else None


def _joined(reader: Reader, noun: Token, own: Verdict | None, above: Verdict | None) -> Verdict:
    """A noun's own modifier and what governs it, as one verdict."""
    if own is None:
        if above is not None:
            return above
        return between_options(noun) or in_a_headline(reader, noun) or default(reader, noun)
    if above is None:
        head, link = link_of(noun)
        requires = own.tokens[0].lower_ == "any" and link == "nsubj" and head.lemma_ in ("require", "need")
        return Verdict("conditional", "any-requires", own.tokens) if requires else own
    if own.held:
        return above if above.status == "cancelled" else own
    if above.held:
        told = above.rule.startswith(TOLD)
        over = above.rule.startswith(("subject-of", "signature")) and link_of(noun)[0].tag_ in ("VBD", "VBN")
        return above if over or (told and own.status != "planned") else own
    if _only_thought(noun, own, above):
        return own
    hostile = noun.lemma_.lower() in reader.words.sets["hostile"]  # "will answer any attack"
    if (
        any(c.lower_ == "any" for c in noun.children)
        and above.status in ("planned", "proposed")
        and not hostile
    ):
        return Verdict("conditional", "modifier-any", own.tokens)
    return strongest(own, above)


def _only_thought(noun: Token, own: Verdict, above: Verdict) -> bool:
    """ "is ready for a potential truce", "no draft of a future treaty": only thought of."""
    if own.tokens[0].lower_ not in THOUGHT_OF:
        return False
    return above.status in OPEN or (above.status == "denied" and not verbal(link_of(noun)[0]))


def _above(reader: Reader, noun: Token, depth: int) -> Verdict | None:
    if noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN") and depth < DEPTH:
        head = noun.head
        if head.lemma_.lower() in reader.words.speech_acts:
            return governed_noun(reader, noun, depth)
        first = reader.of(head, depth + 1)
        return None if first.rule.startswith(("default", "modifier")) and first.held else first
    return governed_noun(reader, noun, depth)


def _none_in_particular(reader: Reader, noun: Token) -> bool:
    """A hostile act in the singular without an article: such as may come."""
    bare = noun.tag_ == "NN" and noun.lemma_.lower() in reader.words.sets["hostile"]
    return bare and not any(c.dep_ in ("det", "poss", "nummod", "prep", "compound") for c in noun.children)


def _nth_day(noun: Token) -> bool:
    """ "the fourth day", "the opening week"."""
    return noun.lemma_ in ("day", "week") and any(
        c.lower_ in ("first", "second", "third", "opening") or (c.dep_ == "amod" and c.lower_.endswith("th"))
        for c in noun.children
        if c.i < noun.i
    )


def governed_noun(reader: Reader, noun: Token, depth: int) -> Verdict | None:
    """What the verb, noun or preposition over ``noun`` says of it; ``None`` where it says nothing."""
    head, link = link_of(noun)
    if head == noun or depth > DEPTH:
        return None
    if link in ("at", "on", "to") and noun.lemma_ in reader.words.sets["bidding"] and is_definite(noun):
        return Verdict(
            "happened", "at-the-bidding", (noun,)
        )  # "will visit Oslo at the invitation of the king"
    if link == "including" and not verbal(head):
        return _one_of(reader, noun, head, depth)
    if head.dep_ == "acl" and head.tag_ == "VBN" and link == "for" and head.head.pos_ == "NOUN":
        head = head.head  # "a proposal crafted by the mediators for a truce"
    if link == "against" and _none_in_particular(reader, noun):
        return Verdict("possible", "against-any", (noun,))  # "will stand by them against external attack"
    moved = _beside(reader, noun, head, link, depth)
    if moved is not None:
        return moved
    if verbal(head):
        if link in ("nsubj", "nsubjpass"):
            return subject_of(reader, noun, head, depth)
        if link in ("dobj", "attr", "dative", "oprd", "acomp"):
            return object_of(reader, noun, head, link, depth)
        return after_preposition(reader, noun, head, link, depth)
    found = under_noun(reader, noun, head, link, depth)
    if found is not None and found.held and head.lemma_.lower() in reader.words.sets["outcomes"]:
        whole = governed_noun(reader, head, depth + 1)  # "demands the conclusion of a treaty"
        if whole is not None and not whole.held:
            return whole
    return found if found is not None else _through(reader, noun, head, link.split()[0], depth)


def _one_of(reader: Reader, noun: Token, whole: Token, depth: int) -> Verdict | None:
    """ "steps including a halt": as what they are steps of; a call is for what it includes."""
    words = reader.words
    if whole.lemma_.lower() in words.speech_acts and words.nouns.get(whole.lemma_.lower()) == "proposed":
        return Verdict("proposed", f"under-{whole.lemma_.lower()}", (whole,))
    found = reader.of(whole, depth + 1)
    plain = found.rule == "default" and words.default_noun.get(noun.lemma_.lower()) == "possible"
    return None if plain else found


def _beside(reader: Reader, noun: Token, head: Token, link: str, depth: int) -> Verdict | None:
    """What stands with the object of a verb: "threatened Chad with tariffs", "wants the package ready"."""
    verb = head.head
    if verb == head or not is_verb(verb):
        return None
    if link == "with" and head.dep_ in ("dobj", "nsubjpass") and verb.lemma_ == "threaten":
        return after_preposition(reader, noun, verb, link, depth)
    if link == "nsubj" and head.pos_ == "ADJ" and head.dep_ in ("ccomp", "xcomp"):
        if verb.lemma_ == "make" and head.lower_ in reader.words.sets["hanging"]:
            return Verdict("conditional", f"made-{head.lower_}", (verb, head))
        if verb.lemma_ in reader.words.sets["causing"]:
            return object_of(reader, noun, verb, "dobj", depth)
    return None


def _through(reader: Reader, noun: Token, head: Token, first: str, depth: int) -> Verdict | None:
    """What governs the noun above: all of it after a mere measure ("rounds of talks"), else what hedges."""
    words = reader.words
    if first == "of" and _nth_day(head) and goes_on_or_unfolds(reader, noun):
        return Verdict("ongoing", "nth-day-of", (head,))
    if head.lemma_.lower() in PURPOSES:
        return None
    if first == "for" and head.lemma_.lower() in words.sets["journeys"]:
        told = modified(reader, head, words.modifiers) or governed_noun(reader, head, depth + 1)
        return told if told is not None and told.status in OPEN else None
    if head.lemma_.lower() in words.sets["lulls"] and first in ("to", "in") and not open_noun(noun):
        return standing(reader, noun)  # "demands a halt to military exercises"
    measured = head.lemma_.lower() in words.sets["measures"] and first in ("of", "in")
    if measured or (head.lemma_.lower() in ("return", "start") and first == "to"):
        own = modified(reader, head, words.modifiers)
        above = governed_noun(reader, head, depth + 1)
        return (
            _joined(reader, noun, own, above)
            if own or above
            else modified(reader, head, words.weak_modifiers)
        )
    if head.pos_ == "ADJ" and is_verb(head.head) and head.head != head:
        above = reader.of(head.head, depth + 1)  # "will be subject to restrictions"
        blamed = head.lower_ in words.sets["blamed"] and above.status == "denied"
        return above if blamed or (first == "to" and above.status in OPEN) else None
    lasting = goes_on(reader, noun) or noun.lemma_.lower() in words.sets["unfolding"]
    if first in THROUGH and not (lasting and (first in PLACING or owned(noun))):
        above = governed_noun(reader, head, depth + 1)
        if above is not None and not above.held:
            return above
    return None
