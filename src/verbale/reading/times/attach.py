"""Which time expression an act or a statement belongs to.

The publication day is never a default: an act that no words place in time gets no time.
"""

from bisect import bisect_left

from spacy.tokens import Token

from verbale.reading.draft import Draft
from verbale.reading.times.direction import DONE
from verbale.reading.times.limits import ELSEWHERE, VERBS, is_apart, is_elsewhere, is_end, is_limit
from verbale.reading.times.mention import TimeMention

#: A time in one of these places belongs to the noun above it alone: "Friday's summit", "the 2015 deal".
INSIDE_NOUN = frozenset({"poss", "nummod", "compound", "amod", "nmod"})
STEPS = 12
#: Forms of a speech cue that reports what was said at some time.
TOLD = frozenset({"VBD", "VBN", "VBG"})
#: How many tokens back a sentence can have set the day of a speech cue.
REACH = 150
#: Days for which what was said is still news; an older day is background, and ends with its own sentence.
NEWS = 14
#: Words that put a thing on a day to come: "talks due to begin on Friday".
LAID_DOWN = frozenset({"due", "set", "schedule", "expect", "slate", "suppose", "plan", "tip", "bill"})
#: Verbs that say of a noun that it took place, so that their time is its time.
LIGHT = frozenset({
    "hold", "have", "take", "conduct", "launch", "begin", "start", "open", "resume", "attend", "join", "host",
    "carry", "make", "pay", "sign", "reach", "continue", "end", "occur", "happen", "impose", "stage", "mount",
    "schedule", "plan", "set", "be", "come", "deliver", "give", "finish", "conclude", "issue", "arrive",
    "organize",
})  # fmt: skip
#: Prepositions after which an act's day is also the verb's: "in Friday's attack", "at Monday's talks".
DURING = frozenset({"in", "during", "at", "on"})
#: Who tells of his own doing: "said on Friday that it was suspending talks".
SELF = frozenset({"it", "he", "she", "they", "we", "i"})
#: Words that put a clause at another time than its main verb.
APART = frozenset(
    {"after", "before", "since", "until", "once", "if", "unless", "when", "as", "while", "because"}
)


def time_for(
    draft: Draft, token: Token, *, speech: bool = False, held: bool = True
) -> tuple[TimeMention, str] | None:
    """The time expression that places the act or speech cue at ``token``, and the rule that chose it.

    Needs ``draft.times``. With ``speech`` the token is a cue ("said"), which may take its day from the
    dateline or from the cue before. ``held`` is false for an act only planned, proposed or possible,
    which does not take the time of the verb that speaks of it.

    The rules in order: ``own`` (hangs on the act), ``clause`` (on the verb of its clause; ``light_clause``
    for what is not held), ``shared`` (on a verb above, whose time the clause shares), ``story`` (the day that
    the sentence before has come to; for cues a few sentences), for cues also ``dateline``. ``None`` when no
    words place it.
    """
    sent = token.sent
    here = placed_between(draft, sent.start, sent.end)
    if here:
        for rule in (own, clause, shared) if held else (own, light_clause):
            found = rule(here, token, held)
            if found is not None:
                return found, rule.__name__
    if speech and token.tag_ in TOLD and not perfect(token):
        return told_on(draft, token, sent.start)
    if not held or here:
        return None
    return carried_on(draft, token, sent.start) if is_past(token) else None


def told_on(draft: Draft, token: Token, start: int) -> tuple[TimeMention, str] | None:
    """The day of a cue without one: what the sentences just before have come to, else the dateline's."""
    before = [m for m in placed_between(draft, max(0, start - REACH), start) if is_story_day(m, token)]
    if before:
        return None if is_background(draft, before[-1]) else (before[-1], "story")
    dateline = next((m for m in draft.times if m.rule == "dateline"), None)
    return (dateline, "dateline") if dateline is not None else None


def is_background(draft: Draft, mention: TimeMention) -> bool:
    """Whether a day lies so far before the article that what is said next was not said then."""
    if draft.published is None or mention.latest is None:
        return False
    return (draft.published.earliest - mention.latest).days > NEWS


def carried_on(draft: Draft, token: Token, start: int) -> tuple[TimeMention, str] | None:
    """The day of the sentence before, for a main clause in the past that goes on telling."""
    if start == 0:
        return None
    before = token.doc[start - 1].sent.start
    days = [m for m in placed_between(draft, before, start) if is_story_day(m, token)]
    return (days[-1], "story") if days else None


def is_past(token: Token) -> bool:
    """Whether a main verb tells what happened: "met", "were killed"."""
    if token.dep_ not in {"ROOT", "conj"}:
        return False
    was = any(c.dep_ == "auxpass" and c.tag_ == "VBD" for c in token.children)
    return token.tag_ == "VBD" or (token.tag_ == "VBN" and was)


def placed_between(draft: Draft, start: int, end: int) -> list[TimeMention]:
    """The mentions with a place in the calendar whose first token is in ``[start, end)``."""
    low = bisect_left(draft.times, start, key=_first)
    high = bisect_left(draft.times, end, lo=low, key=_first)
    return [
        m for m in draft.times[low:high] if m.placed and m.value != "PRESENT_REF" and m.rule != "dateline"
    ]


def is_story_day(mention: TimeMention, token: Token) -> bool:
    """Whether the text has come to this day: a single day that a verb in the past is placed on."""
    if mention.earliest != mention.latest or mention.kind not in {"date", "time"} or is_limit(mention, token):
        return False
    current, inside = governor(mention, token)
    return not inside and clause_verb(current).tag_ == "VBD"


def _first(mention: TimeMention) -> int:
    return mention.first


def head_of(mention: TimeMention, token: Token) -> Token:
    """The token of the mention that its surroundings govern."""
    doc = token.doc
    for i in range(mention.first, mention.last + 1):
        if not mention.first <= doc[i].head.i <= mention.last:
            return doc[i]
    return doc[mention.first]


def governor(mention: TimeMention, token: Token) -> tuple[Token, bool]:
    """What the mention hangs on, prepositions passed over, and whether it is inside a noun phrase."""
    head = head_of(mention, token)
    inside = head.dep_ in INSIDE_NOUN or (head.dep_ == "pobj" and head.head.lower_ == "of")
    current = head.head
    if inside and head.dep_ == "poss" and current.head.lower_ in DURING and current.dep_ == "pobj":
        # "in Friday's attack" places the verb as well as the noun.
        inside = token.i == current.i
        current = current if inside else current.head
    for _ in range(4):
        if current.pos_ not in {"ADP", "SCONJ", "ADV", "PART"} or current.head is current:
            break
        current = current.head
    return current, inside


def clause_verb(token: Token) -> Token:
    """The nearest verb at or above ``token``, auxiliaries passed over."""
    current = token
    for _ in range(STEPS):
        if (
            current.pos_ in VERBS and current.dep_ not in {"aux", "auxpass", "amod", "compound"}
        ) or current.head is current:
            return current
        current = current.head
    return current


def own(mentions: list[TimeMention], token: Token, held: bool = True) -> TimeMention | None:
    """A time that hangs on the act, on a noun in its phrase, or on a clause saying that it took place."""
    best, distance = None, 999
    for mention in mentions:
        current, inside = governor(mention, token)
        if is_limit(mention, token) and (held or not is_end(mention, token)):
            continue
        steps, told = 0, False
        while current.i != token.i and steps < STEPS and current.head is not current and not inside:
            if current.lower_ in ELSEWHERE or (current.pos_ in VERBS and not takes_place(current)):
                break
            told = told or current.dep_ in {"acl", "relcl"}
            current = current.head
            steps += 1
        # In "condemned a raid carried out on Monday" that is the day of the raid alone.
        told = told and token.pos_ in VERBS
        far = steps * 20 + abs(mention.first - token.i)
        if current.i == token.i and not told and far < distance:
            best, distance = mention, far
    return best


def takes_place(verb: Token) -> bool:
    """Whether a verb says of the noun above it when it takes place: "talks held on", "a truce set to begin on"."""
    if verb.dep_ in {"acl", "relcl"}:
        # "A promise to finish the talks this year" is about them.
        if verb.tag_ == "VB" and any(c.dep_ == "dobj" and c.lower_ != "place" for c in verb.children):
            return False
        return verb.lemma_ in LIGHT | {"go"} or (
            verb.lemma_ in LAID_DOWN and any(c.dep_ == "xcomp" and c.lemma_ in LIGHT for c in verb.children)
        )
    return verb.dep_ == "xcomp" and verb.lemma_ in LIGHT and verb.head.lemma_ in LAID_DOWN


def clause(mentions: list[TimeMention], token: Token, held: bool = True) -> TimeMention | None:
    """A time of the verb whose clause the act stands in, unless it is told as before or behind that."""
    verb = clause_verb(token)
    return None if is_apart(token, verb) else of_verb(mentions, verb, token, held)


def light_clause(mentions: list[TimeMention], token: Token, held: bool = True) -> TimeMention | None:
    """The same, only where the verb is the act itself or says that it takes place ("will be held on")."""
    verb = clause_verb(token)
    if verb.i != token.i and (verb.lemma_ not in LIGHT or is_apart(token, verb)):
        return None
    return of_verb(mentions, verb, token, held)


def of_verb(mentions: list[TimeMention], verb: Token, token: Token, held: bool = True) -> TimeMention | None:
    """The time of a verb that stands nearest to ``token``."""
    fitting = []
    for mention in mentions:
        current, inside = governor(mention, token)
        if inside or (is_limit(mention, token) and (held or not is_end(mention, token))):
            continue
        if clause_verb(current).i == verb.i and not is_elsewhere(current, verb):
            fitting.append(mention)
    return min(fitting, key=lambda m: abs(m.first - token.i)) if fitting else None


def shared(mentions: list[TimeMention], token: Token, held: bool = True) -> TimeMention | None:
    """A time of a verb above that the act's clause shares its time with."""
    verb = token if token.pos_ in VERBS else clause_verb(token)
    if verb.i != token.i and verb.lemma_ not in LIGHT:
        return None
    for _ in range(3):
        if not shares(verb):
            return None
        verb = clause_verb(verb.head)
        found = of_verb(mentions, verb, token, held)
        if found is not None:
            return found
    return None


def shares(verb: Token) -> bool:
    """Whether a clause goes on at the time of the one above: "met and agreed", "spoke, warning that"."""
    if verb.dep_ == "conj":
        return verb.tag_ == verb.head.tag_ or (
            {verb.tag_, verb.head.tag_} <= {"VBD", "VBN"} and not perfect(verb)
        )
    if verb.dep_ in {"advcl", "pcomp", "dep"} and verb.tag_ == "VBG":
        return not any(c.lower_ in APART for c in verb.children) and verb.head.lower_ not in APART
    if verb.dep_ == "xcomp":
        return verb.head.lemma_ in DONE
    if verb.dep_ == "ccomp" and verb.head.tag_ == "VBD":
        return verb.tag_ in TOLD and any(
            c.dep_ in {"nsubj", "nsubjpass"} and c.lower_ in SELF for c in verb.children
        )
    return verb.dep_ in {"acl", "relcl"} and verb.tag_ in {"VBD", "VBN"}


def perfect(verb: Token) -> bool:
    """Whether a verb stands in the perfect: "has arrived"."""
    return any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
