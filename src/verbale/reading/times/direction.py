"""Whether the verb that governs a time expression looks forward or back."""

from spacy.tokens import Token

#: Prepositions that put a deadline or an end before us.
FORWARD = frozenset({"until", "till", "by", "starting", "beginning", "effective"})
BACK = frozenset({"since"})
#: "After Friday's row" looks back on the row.
AFTER = frozenset({"after", "following"})
MODALS = frozenset(
    {"will", "shall", "would", "could", "may", "might", "should", "must", "can", "'ll", "’ll", "wo"}
)
#: Words that put what they govern into the future, whatever their own tense.
PLANNING = frozenset({
    "schedule", "plan", "expect", "set", "slate", "due", "intend", "aim", "hope", "prepare", "upcoming",
    "forthcoming", "await", "postpone", "delay", "deadline", "anticipate", "invite", "likely", "ready",
})  # fmt: skip
#: Of them those that are acts of their own, done at one time; the others last ("planned", "expected").
DONE_AT_ONCE = frozenset({"postpone", "delay", "invite", "prepare"})
#: Verbs that tell whether a thing took place.
TOOK_PLACE = frozenset({"take", "happen", "occur", "hold", "materialise", "materialize"})
#: Words before the time that something is put off to, or from; forms that tell of something done.
PUT_OFF_TO = frozenset({"to", "for", "until", "till", "from", "by"})
TOLD = frozenset({"was", "were", "has", "have", "had"})
#: Verbs whose infinitive is done when they are: "managed to meet" tells, "agreed to meet" promises.
DONE = frozenset({
    "manage", "begin", "start", "continue", "fail", "try", "help", "use", "come", "have", "force", "get",
    "seem", "appear", "happen", "rush", "travel", "go", "return", "gather", "arrive", "serve", "visit",
    "take",
})  # fmt: skip
#: Word joiners and zero-width blanks that some outlets leave at the edges of words.
INVISIBLE = "\u2060\u200b\u200c\u200d"
PAST_TAGS = frozenset({"VBD"})
STEPS = 7


def direction(token: Token, before: str = "") -> int:
    """1 if what governs ``token`` looks forward, -1 if back, 0 if it does not say.

    ``before`` is the word in front of the expression. A participle after "scheduled" or an infinitive looks
    forward; the verb of saying above it does not count once one has been found.
    """
    if before in FORWARD:
        return 1
    if before in BACK or (before in AFTER and token.dep_ == "poss"):
        return -1
    current = token
    for _ in range(STEPS):
        if current.lemma_.lower().strip(INVISIBLE) in PLANNING and not laid_down(current):
            return -1 if is_done(current, token, before) or has_passed(current) else 1
        if current.tag_.startswith("VB"):
            found = verb_direction(current)
            if found:
                return found
        if current.head is current:
            break
        current = current.head
    return 0


def is_done(verb: Token, time: Token, before: str) -> bool:
    """Whether a verb of planning was itself done then: "on Monday postponed talks", not "were planned for Monday"."""
    hung = time.head if time.head.pos_ != "ADP" else time.head.head
    if hung.dep_ == "nsubj" and time.i == verb.i - 1:
        hung = hung.head  # "The envoys on Tuesday postponed": right before the verb it is the verb's
    if hung.i != verb.i or before in PUT_OFF_TO:
        return False
    if verb.tag_ == "VBD":
        return time.i < verb.i or verb.lemma_ in DONE_AT_ONCE
    told = any(c.dep_ in {"aux", "auxpass"} and c.lower_ in TOLD for c in verb.children)
    return verb.tag_ == "VBN" and told and verb.lemma_ in DONE_AT_ONCE


def has_passed(plan: Token) -> bool:
    """Whether it is told whether the thing took place: "a visit planned for May did not take place"."""
    noun = plan.head
    while noun.dep_ == "pobj" and noun.head.dep_ == "prep":
        noun = noun.head.head  # "a meeting of the ministers, planned for May"
    verb = noun.head
    if plan.dep_ != "acl" or noun.dep_ not in ("nsubj", "nsubjpass") or verb.lemma_ not in TOOK_PLACE:
        return False
    return verb.tag_ == "VBD" or any(c.dep_ in {"aux", "auxpass"} and c.tag_ == "VBD" for c in verb.children)


def laid_down(word: Token) -> bool:
    """Whether "set" is what somebody did ("had set a deadline"), not when something is to be ("set for May")."""
    return word.lemma_ == "set" and any(
        c.dep_ == "dobj" or (c.dep_ == "aux" and c.lemma_ == "have") for c in word.children
    )


def verb_direction(verb: Token) -> int:
    """The direction of one verb by its own form and its auxiliaries; 0 when the verb above it decides."""
    perfect = to = wished = False
    being = ""
    for child in verb.children:
        if child.dep_ in {"aux", "auxpass"}:
            low = child.lower_
            if low in MODALS:
                return 1
            if low == "to":
                to = True
            elif low in {"has", "have", "had", "'ve", "’ve", "'d", "having"} and verb.tag_ == "VBN":
                perfect = True
            elif child.tag_ == "VBD":
                return -1 if verb.tag_ != "VBG" or low != "going" else 1
            elif child.tag_ in {"VBZ", "VBP"}:
                being = low
            elif low == "be" and child.dep_ == "auxpass" and verb.dep_ == "ccomp":
                wished = True
        elif child.dep_ == "advmod" and any(c.dep_ == "aux" and c.lower_ in MODALS for c in child.children):
            return 1  # "will there on Friday meet": the parser has hung the modal on the adverb
    if perfect or verb.tag_ in PAST_TAGS:
        return -1
    if wished and not to:
        return 1  # "proposed that it be held on Friday"
    if to:
        return 0 if verb.head.lemma_ in DONE else 1
    if verb.tag_ == "VBG" and being:
        return 1
    if verb.tag_ in {"VBZ", "VBP"} and verb.dep_ != "aux":
        return (
            1
            if verb.lemma_
            in {
                "begin",
                "start",
                "open",
                "convene",
                "resume",
                "arrive",
                "leave",
                "expire",
                "end",
                "meet",
                "travel",
                "take",
            }
            else 0
        )
    if verb.tag_ == "VBN" and not being and verb.dep_ in {"acl", "ROOT", "advcl"}:
        return -1
    if being and verb.tag_ == "VBN":
        return -1
    return 0
