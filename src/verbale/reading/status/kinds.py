"""Kinds of event nouns: what goes on, what unfolds, what is yet to come about, what stands alone."""

from spacy.tokens import Token

from verbale.reading.status.ahead import SPANS, is_of_fire, still_away, yet_to_begin
from verbale.reading.status.lays import Reader, phrase
from verbale.reading.status.verbs import DAYS, negation, own_verdict
from verbale.reading.status.verdict import Verdict, strongest
from verbale.reading.syntax import is_verb

MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
#: A relative pronoun that is the subject of its clause.
WHO = frozenset({"who", "which", "that"})
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "previous"})
MADE_WITH = frozenset({"deal", "pact", "accord", "treaty", "agreement"})
LENGTHS = ("-day", "-week", "-month", "-hour")
#: What says of talks or a war that it is over: "the talks held in Oslo".
HELD_AFTER = frozenset({"hold", "conduct", "conclude", "wage", "fight", "mount", "launch"})
BEFORE = frozenset(
    {"amod", "det", "compound", "nmod", "advmod", "neg", "nummod", "poss", "npadvmod", "preconj"}
)


def modified(reader: Reader, noun: Token, table: dict[str, str]) -> Verdict | None:
    """The most hedged status of the words before ``noun``, by ``table``."""
    best: Verdict | None = None
    for child in noun.children:
        if child.i > noun.i:
            break
        if child.dep_ in BEFORE:
            status = table.get(child.lower_)
            if status is not None:
                verdict = Verdict(status, f"modifier-{child.lower_}", (child,))
                best = verdict if best is None else strongest(best, verdict)
    return best


def standing(reader: Reader, noun: Token) -> Verdict:
    """A thing presupposed to be there: a war, talks or sanctions go on; a deal or a meeting was made."""
    kind = reader.words.default_noun.get(noun.lemma_.lower())
    return Verdict(
        "ongoing"
        if kind == "ongoing" or noun.lemma_.lower() in reader.words.sets["unfolding"]
        else "happened",
        "presupposed",
        (noun,),
    )


def goes_on(reader: Reader, noun: Token) -> bool:
    """Whether ``noun`` names a thing that lasts: war, talks, sanctions, an operation."""
    return reader.words.default_noun.get(noun.lemma_.lower()) == "ongoing"


def goes_on_or_unfolds(reader: Reader, noun: Token) -> bool:
    """Whether ``noun`` names a thing that lasts or one that unfolds: talks, attacks, exchanges."""
    return goes_on(reader, noun) or noun.lemma_.lower() in reader.words.sets["unfolding"]


def lasts(reader: Reader, noun: Token) -> bool:
    """Whether ``noun`` names a thing that lasts, talks known by what they are about included."""
    return goes_on(reader, noun) or _process(reader, noun)


def fresh(reader: Reader, noun: Token) -> bool:
    return any(reader.words.weak_modifiers.get(c.lower_) == "proposed" for c in noun.children if c.i < noun.i)


def default(reader: Reader, noun: Token) -> Verdict:
    """What an event noun is where nothing governs it: by its words before and after, then by its kind."""
    words = reader.words
    lemma = noun.lemma_.lower()
    kind = words.default_noun.get(lemma)
    later = yet_to_begin(reader, noun)
    if later is not None:
        return later
    above = noun.head.head if kind is None and noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    if is_of_fire(noun):
        kind = None
    elif above.lemma_ in ("exchange", "swap", "release"):
        kind = words.default_noun.get(above.lemma_)  # "exchange of prisoners", the act at either word
    after = participle_after(reader, noun, kind)
    if after is not None:
        return after
    meant = meant_before(reader, noun)
    if meant is not None:
        return meant
    if lemma == "agreement" and any(c.dep_ == "poss" for c in noun.children):
        return Verdict("happened", "default-agreed", (noun,))  # "Oman's agreement to the deal"
    if kind == "possible" and _there_by_its_clause(noun):
        return Verdict("happened", "default-made", (noun,))
    distance = still_away(noun)
    if distance is not None:
        return Verdict("planned", "default-away", (distance,))
    if kind == "possible" and _on_the_table(noun):
        return Verdict("proposed", "default-on-the-table", (noun,))
    weak = modified(reader, noun, words.weak_modifiers)
    dated = in_a_year(noun)
    if dated and kind == "possible":
        return Verdict("happened", "default-dated", (noun,))
    if weak is not None and weak.held:
        return Verdict(weak.status, f"default-{weak.tokens[0].lower_}", weak.tokens)
    if weak is not None and kind is not None and not dated and not (kind == "ongoing" and owned(noun)):
        return Verdict(weak.status, f"default-{weak.tokens[0].lower_}", weak.tokens)
    if kind is None:
        going = _process(reader, noun) or (lemma in words.sets["mass_acts"] and noun.tag_ == "NN")
        if going and not dated:
            return Verdict("ongoing", "default-process", (noun,))
        return Verdict("happened", "default")
    if kind == "possible" and is_known(noun):
        if lemma in words.sets["truces"] and (reader.in_force() or reader.has_made(noun)):
            return Verdict("ongoing", "in-force", (noun,))
        if lemma in words.sets["pacts"] and reader.has_made(noun):
            return Verdict("happened", "told-made", (noun,))
    if kind == "possible" and any(_has_acted(reader, c) for c in noun.children if c.i > noun.i):
        return Verdict("happened", "default-has-done", (noun,))
    if kind == "ongoing" and (any(c.is_digit and len(c) == 4 for c in noun.children) or _bounded(noun)):
        return Verdict("happened", "default-bounded", (noun,))
    return Verdict(kind, "default-noun")


def _on_the_table(noun: Token) -> bool:
    """ "the only deal on the table": put forward."""
    following = (c for c in noun.children if c.dep_ == "prep" and c.lower_ == "on" and c.i > noun.i)
    return any(g.lower_ == "table" for c in following for g in c.children)


def is_known(noun: Token) -> bool:
    """ "the truce", "that fragile truce", "Iran's deal": known from before."""
    return any(c.lower_ in ("the", "this", "that") or c.dep_ == "poss" for c in noun.children if c.i < noun.i)


def soon(reader: Reader, noun: Token, count: Token) -> bool:
    """ "weeks before a summit in Madrid": told in the news, one that is still to come."""
    return (
        count.lemma_.lower() in SPANS
        and count.i < noun.i
        and count.left_edge.i == count.i
        and noun.lemma_.lower() in reader.words.sets["meetings"]
        and any(c.lower_ in ("a", "an") for c in noun.children if c.i < noun.i)
    )


def meant_before(reader: Reader, noun: Token) -> Verdict | None:
    """ "the tariffs it threatened to impose", "the visit he hoped to make": as open as the infinitive is."""
    for clause in noun.children:
        if clause.dep_ != "relcl" or clause.i < noun.i:
            continue
        for verb in clause.children:
            if verb.dep_ != "xcomp" or verb.tag_ != "VB" or any(c.dep_ == "dobj" for c in verb.children):
                continue
            if verb.lemma_ in reader.words.sets["presuppose"] or any(
                c.lower_ in WHO and c.dep_ == "nsubj" for c in clause.children
            ):
                return None
            meant = reader.of(verb)
            return meant if not meant.held else None
    return None


def _there_by_its_clause(noun: Token) -> bool:
    """ "the premier's deal with Chad", "a deal under which the border is to reopen": it was made."""
    if noun.lemma_ not in MADE_WITH:
        return False
    with_whom = owned(noun) and any(c.dep_ == "prep" and c.lower_ == "with" for c in noun.children)
    return with_whom or any(
        c.dep_ == "relcl" and c.left_edge.lower_ == "under" and not any(a.tag_ == "MD" for a in c.children)
        for c in noun.children
    )


def there_already(noun: Token) -> bool:
    """Whether a thing has an owner or a day, so that it is there, whoever is against it."""
    return owned(noun) or in_a_year(noun)


def in_a_year(noun: Token) -> bool:
    """Whether a day or year stands before the noun: "the 2015 deal", "Wednesday's exchange"."""
    return any(_is_date(c) for c in noun.children if c.i < noun.i and c.dep_ in BEFORE)


def _is_date(word: Token) -> bool:
    if word.is_digit:
        return len(word) == 4
    return word.ent_type_ == "DATE" and (word.dep_ == "poss" or word.lower_ in DAYS or word.lower_ in MONTHS)


def _bounded(noun: Token) -> bool:
    """Whether a process is told as one of several that are over ("the first talks") or by its length ("four-day")."""
    return any(c.lower_ in ORDINALS or _length(c) for c in noun.children if c.i < noun.i)


def _length(word: Token) -> bool:
    """ "four-day", "12-day", in one token or three."""
    if word.lower_.endswith(LENGTHS):
        return True
    return word.lower_ in ("day", "week", "month", "hour") and word.i > 0 and word.nbor(-1).text == "-"


def owned(noun: Token) -> bool:
    """ "the army's new operation": what has an owner is there, new or not."""
    return any(c.dep_ == "poss" for c in noun.children)


def _process(reader: Reader, noun: Token) -> bool:
    """Whether talks are named by what they are about ("the trade talks"): such talks go on."""
    return (
        noun.tag_ == "NNS"
        and noun.lemma_.lower() in ("talk", "discussion")
        and any(c.lower_ in reader.words.sets["topics"] for c in noun.children if c.i < noun.i)
    )


def made_before(reader: Reader, noun: Token) -> Verdict | None:
    """ "the deal reached in May", "the talks we have held": made or held, so it is there, whatever is done with it.

    What was only agreed on may still be to come ("the exchange agreed last week").
    """
    for child in noun.children:
        if child.i > noun.i and child.dep_ in ("acl", "relcl") and is_verb(child):
            lemma = child.lemma_.lower()
            done = lemma != "agree" and (lemma in reader.words.sets["concluding"] or lemma in HELD_AFTER)
            if done and (child.tag_ == "VBN" if child.dep_ == "acl" else reader.of(child).held):
                return Verdict("happened", f"{lemma}-before", (child,))
            if _has_acted(reader, child):
                return Verdict("happened", f"has-done-{lemma}", (child,))
    return None


def has_lasted(reader: Reader, noun: Token) -> bool:
    """ "threatens a truce that has held for a month": one that is there, for all its article."""
    for clause in noun.children:
        if clause.dep_ == "relcl" and clause.lemma_ in ("hold", "last", "endure"):
            own = own_verdict(clause, reader.words)
            return own is not None and own.rule == "perfect"
    return False


def _has_acted(reader: Reader, clause: Token) -> bool:
    """ "attacks that have wreaked havoc", "a truce which failed to end it": what did something is there."""
    does = any(c.dep_ == "nsubj" and c.lower_ in WHO and c.lower_ != "who" for c in clause.children)
    if clause.dep_ != "relcl" or not does:
        return False
    own = own_verdict(clause, reader.words)
    return own is not None and own.rule in ("past", "perfect")


def participle_after(reader: Reader, noun: Token, kind: str | None) -> Verdict | None:
    """ "the ceasefire established in January", "talks planned for March", "sanctions imposed in May"."""
    for child in noun.children:
        if child.dep_ not in ("acl", "relcl") or child.i < noun.i or not is_verb(child):
            continue
        lemma = child.lemma_.lower()
        if child.tag_ == "VBN" and child.dep_ == "acl":
            given = (
                phrase(child, "nsubjpass", reader.words)
                or reader.words.adjectives.get(child.lower_)
                or reader.words.verbs.get(lemma)
            )
            if given in ("planned", "proposed", "cancelled"):
                return Verdict(given, f"default-{lemma}-after", (child,))
            if kind != "possible" and lemma in HELD_AFTER:
                return Verdict("happened", f"default-{lemma}-after", (child,))
            if (
                kind == "possible"
                and given in (None, "happened")
                and lemma not in reader.words.sets["describing"]
            ):
                return Verdict("happened", f"default-{lemma}-after", (child,))
        if (
            child.dep_ == "relcl"
            and kind == "possible"
            and lemma in reader.words.sets["concluding"]
            and negation(child) is None
            and reader.of(child).held
        ):
            return Verdict("happened", f"default-{lemma}-after", (child,))
    return None
