"""Times that stand near an act and are not its own: ends, deadlines, what it is compared with or told apart from."""

from spacy.tokens import Token

from verbale.reading.times.mention import TimeMention

VERBS = frozenset({"VERB", "AUX"})
#: A time after these is an end or a limit, not when the act took place.
LIMITS = frozenset({"to", "until", "till", "through", "before", "than", "after"})
#: Up to such a day is to be done what is not done yet.
ENDS = frozenset({"by", "before"})
#: The time of what stands behind these is not that of what stands before: "the worst strike since the war of 2022".
ELSEWHERE = frozenset({"since", "until", "till", "than"})
#: What stands behind these is still to come when the verb's act is done.
AHEAD = frozenset({"before", "ahead"})
#: After these stands what was before; it has the verb's day ("on Monday, after a call") unless it lasted longer.
BEHIND = frozenset({"after", "following"})
STRETCHES = frozenset({"hour", "day", "week", "month", "year", "decade", "round"})
#: Words before "since" that count or rank, and how many words before it they stand at most.
ORDINALS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "only"}
)
RANKED = 14


def is_limit(mention: TimeMention, token: Token) -> bool:
    """Whether the mention is an end or a deadline: "until July", "by Friday" beside an act that is done.

    So is what an act is only compared with: "the first talks since May".
    """
    if mention.first == 0:
        return False
    before = token.doc[mention.first - 1]
    low = before.lower_
    return (
        low in LIMITS
        or (low == "by" and token.tag_ not in {"VB", "VBN"})
        or (low == "since" and is_compared(before))
    )


def is_end(mention: TimeMention, token: Token) -> bool:
    """Whether what is to come is to be done up to then: "by Friday", "before July"."""
    return mention.first > 0 and token.doc[mention.first - 1].lower_ in ENDS


def is_compared(since: Token) -> bool:
    """Whether what stands before "since" counts or ranks: "the worst strike since May", "the fifth round since"."""
    for i in range(since.i - 1, max(-1, since.i - RANKED), -1):
        word = since.doc[i]
        if word.is_punct or word.pos_ in VERBS:
            return False
        if word.tag_ in {"JJS", "RBS"} or word.lower_ in ORDINALS:
            return True
    return False


def is_long_past(after: Token) -> bool:
    """Whether what stands behind "after" was long before or lasted: "a week after talks", "after days of talks"."""
    return any(
        c.dep_ == "npadvmod" or (c.dep_ == "pobj" and c.tag_ == "NNS" and c.lemma_ in STRETCHES)
        for c in after.children
    )


def is_apart(noun: Token, verb: Token) -> bool:
    """Whether an act is told by how far it is from that of the verb: "ahead of a summit", "a week after talks"."""
    while noun.i != verb.i:
        if noun.lower_ in AHEAD or (noun.lower_ in BEHIND and is_long_past(noun)):
            return True
        noun = noun.head
    return False


def is_elsewhere(word: Token, verb: Token) -> bool:
    """Whether between ``word`` and its verb something sets another time: "since the war of 2022"."""
    while word.i != verb.i:
        if word.lower_ in ELSEWHERE:
            return True
        word = word.head
    return False
