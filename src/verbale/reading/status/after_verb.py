"""An event noun after a preposition under a verb: "called for a truce", "took part in talks", "after the deal"."""

from spacy.tokens import Token

from verbale.model import HELD
from verbale.reading.status.conditions import open_noun
from verbale.reading.status.fates import PRESENT, denied_after, on_paper
from verbale.reading.status.infinitives import PAST_RULES
from verbale.reading.status.kinds import fresh, goes_on, lasts, soon, standing
from verbale.reading.status.lays import Reader, on_noun, phrase
from verbale.reading.status.objects import asked_for_by_threat
from verbale.reading.status.subjects import is_definite
from verbale.reading.status.under_verb import presupposed
from verbale.reading.status.verdict import OPEN, Verdict, combine

SHARING = frozenset({"to", "in", "into", "on", "at", "for", "with"})
OPEN_OR_NOT = OPEN | {"conditional", "denied"}
#: Verbs with a preposition whose noun is their result.
RESULTS = frozenset({"end in", "end with", "lead to", "result in", "culminate in", "contribute to"})
#: What these verbs have after "with" stands at one end of the thing.
OPENING = frozenset({"begin", "start", "open", "end", "conclude"})
#: Rules of a verb that tells of what is to come: "would be hit by new tariffs".
AHEAD = ("modal", "depends-on")
#: Rules by which who is going is still on his way.
ON_THE_WAY = ("progressive", "past-progressive", "said-progressive")
TAKING_PART = frozenset(
    {"participate", "engage", "take", "join", "enter", "stay", "remain", "move", "proceed"}
)


def after_preposition(reader: Reader, noun: Token, verb: Token, link: str, depth: int) -> Verdict | None:
    words = reader.words
    first = "without" if "without" in link else link.split()[0]
    if presupposed(reader, noun, verb, link):
        return standing(reader, noun)
    found = _by_word(reader, noun, verb, first, depth)
    if found is not None:
        return found
    lemma = verb.lemma_.lower()
    matrix = reader.of(verb, depth + 1)
    asked = asked_for_by_threat(reader, noun, matrix)
    if asked is not None:
        return asked
    if lemma in words.sets["accusing"] and denied_after(noun):
        return Verdict("denied", "accused-and-denied", (verb,))
    if (
        lemma == "agree"
        and first in ("on", "to", "upon")
        and noun.lemma_.lower() in words.sets["made_by_agreeing"]
    ):
        return Verdict(matrix.status, "agreed-on", (verb,))
    if first == "for":
        paper = on_paper(reader, verb)  # "the text provides for a release"
        if paper is not None:
            return paper
    if link.endswith("from") and any(c.lower_ == "far" for c in verb.children):
        return Verdict("denied", "far-from", (verb,))
    if (
        first in ("for", "to")
        and _under_way(reader, verb, matrix)
        and (first == "for" or not goes_on(reader, noun))
    ):
        return Verdict("planned", "bound-for", (verb,))
    if (
        first == "for"
        and verb.lemma_ in words.sets["going"] | words.sets["gathering"]
        and matrix.status in OPEN_OR_NOT
    ):
        return Verdict(
            matrix.status, f"in-{matrix.rule}", matrix.tokens
        )  # "is ready to travel to Oslo for talks"
    if (
        lemma == "come"
        and first == "to"
        and matrix.status == "denied"
        and (open_noun(noun) or noun.i == noun.head.i + 1)
    ):
        return Verdict("denied", f"in-{matrix.rule}", (verb,))  # "it never came to a meeting"
    where = first == "on" and noun.lemma_ in words.sets["journeys"]  # "promised nothing on this visit"
    given = on_noun(reader, verb, link) if not where or open_noun(noun) else None
    if given is not None:
        laid = _laid(reader, noun, verb, link, given, matrix)
        if laid is not None:
            return laid
    return _placed(reader, noun, verb, first, matrix)


def _under_way(reader: Reader, verb: Token, matrix: Verdict) -> bool:
    """ "is flying to Muscat for talks", "is on the way to the summit": who is still going there is not there yet."""
    if verb.lemma_ == "be":
        return matrix.held and any(
            c.lower_ == "on" and any(g.lower_ == "way" for g in c.children) for c in verb.children
        )
    return verb.lemma_ in reader.words.sets["going"] and (
        matrix.rule in PRESENT or matrix.rule.startswith(ON_THE_WAY)
    )


def _too_early(verb: Token) -> bool:
    """ "for talks it is too early", the phrase before it."""
    return any(
        c.dep_ == "acomp" and c.lower_ in ("early", "soon") and any(g.lower_ == "too" for g in c.children)
        for c in verb.children
    )


def _laid(reader: Reader, noun: Token, verb: Token, link: str, given: str, matrix: Verdict) -> Verdict | None:
    """What the verb with this preposition lays on the noun: "called for a truce", "led to a deal"."""
    first, lemma = link.split()[0], verb.lemma_.lower()
    fixed = phrase(verb, link, reader.words) is not None
    if first == "with" and lemma in OPENING:
        return None  # "the war that began with an invasion"
    if not fixed and goes_on(reader, noun) and given in OPEN and first not in ("for", "to"):
        return None
    if f"{lemma} {first}" in RESULTS and matrix.held and (lemma != "end" or matrix.rule in PAST_RULES):
        return Verdict("happened", f"result-of-{lemma}", (verb,))
    if given in HELD and matrix.held:
        return Verdict(given, f"under-{lemma}-{first}", (verb,)) if given == "ongoing" or fixed else None
    if lemma == "allow" and given == "planned" and matrix.rule == "purpose":
        return Verdict("planned", "room-for", (verb,))  # "paused the levies to allow for talks"
    return combine(Verdict(given, f"under-{lemma}-{first}", (verb,)), matrix)


def _placed(reader: Reader, noun: Token, verb: Token, first: str, matrix: Verdict) -> Verdict | None:
    """A noun that shares its verb's status: "will take part in talks"."""
    words = reader.words
    made = reader.words.default_noun.get(noun.lemma_.lower()) == "possible" and is_definite(noun)
    if first == "with" and made and noun.head.i < verb.i and matrix.rule in PAST_RULES:
        return Verdict("happened", f"with-{matrix.rule}", (verb,))  # "with the withdrawal the last men left"
    if first == "during" and matrix.status in OPEN and not matrix.rule.startswith("under-"):
        return Verdict(matrix.status, f"in-{matrix.rule}", matrix.tokens)
    if (
        first in ("at", "during")
        and matrix.rule in PAST_RULES
        and noun.lemma_.lower() in words.sets["meetings"]
    ):
        return Verdict(
            "happened", f"{first}-{matrix.rule}", (verb,)
        )  # "at the talks they discussed the canal"
    if first == "by" and verb.lemma_ in ("follow", "precede", "accompany") and matrix.status in OPEN:
        return Verdict(matrix.status, f"by-{matrix.rule}", matrix.tokens)  # "to be followed by talks"
    if first == "by" and verb.tag_ == "VBN" and matrix.rule.startswith(AHEAD):
        return None if is_definite(noun) else Verdict(matrix.status, f"by-{matrix.rule}", matrix.tokens)
    if first == "for" and verb.lemma_ in words.sets["gathering"] and matrix.status == "ongoing":
        return Verdict("ongoing", f"in-{matrix.rule}", matrix.tokens)  # "are meeting in Lima for talks"
    if first in SHARING and matrix.status == "denied":
        takes_part = verb.lemma_ in TAKING_PART and open_noun(noun)
        sides = first == "for" and verb.lemma_ in words.sets["siding"] and open_noun(noun)
        return Verdict("denied", f"in-{matrix.rule}", matrix.tokens) if takes_part or sides else None
    if first == "against" and verb.lemma_ == "be" and open_noun(noun):
        return Verdict("possible" if matrix.status == "denied" else "denied", "against", (verb,))
    if first in words.sets["blamed"] and verb.lemma_ == "be" and matrix.status == "denied":
        return Verdict("denied", f"in-{matrix.rule}", matrix.tokens)
    if first == "for" and _too_early(verb):
        return Verdict("denied", "too-early-for", (verb,))
    gathering = noun.lemma_.lower() in words.sets["meetings"]
    if first == "in" and verb.lemma_ in ("involve", "implicate") and not open_noun(noun) and not gathering:
        return None  # "may be involved in the attacks": they took place
    if first == "under" and verb.lemma_ == "be" and matrix.status in OPEN:
        return Verdict(matrix.status, f"in-{matrix.rule}", matrix.tokens)  # "will be under his control"
    if (
        first in SHARING
        and matrix.rule == "purpose"
        and verb.lemma_ not in TAKING_PART
        and not open_noun(noun)
    ):
        return None  # "to put pressure on the board in the talks"
    if first in SHARING and not matrix.held:
        lasting = lasts(reader, noun) and not open_noun(noun) and not fresh(reader, noun)
        if lasting and first != "into" and verb.lemma_ not in TAKING_PART:
            return None
        return Verdict(matrix.status, f"in-{matrix.rule}", matrix.tokens)
    if (
        first == "in"
        and verb.lemma_ == "be"
        and (goes_on(reader, noun) or noun.lemma_ in ("talk", "discussion"))
    ):
        told = verb.dep_ == "ccomp" and verb.head.lemma_ in words.sets["telling"]
        if told and matrix.rule == "past" and noun.lemma_ in words.sets["exchanges_of_words"]:
            return Verdict("ongoing", "said-to-be-in", (verb,))  # "said that it was in contact with him"
        return Verdict(matrix.status, f"in-{matrix.rule}", matrix.tokens)
    return None


def _by_word(reader: Reader, noun: Token, verb: Token, first: str, depth: int) -> Verdict | None:
    """What a temporal or excluding preposition says: "after the talks", "without a deal", "until a truce"."""
    if first in reader.words.sets["causes"]:
        return standing(reader, noun)
    if first == "than" and any(t.lower_ == "rather" for t in noun.doc[noun.sent.start : noun.i]):
        return Verdict("possible", "rather-than", (verb,))
    if first == "under" and verb.lemma_ == "come" and noun.lemma_.lower() in reader.words.sets["stood_under"]:
        matrix = reader.of(verb, depth + 1)
        return Verdict(matrix.status, "came-under", (verb,))
    if first == "under" and noun.lemma_.lower() in reader.words.sets["stood_under"] and not open_noun(noun):
        matrix = reader.of(verb, depth + 1)
        return Verdict("ongoing", "stood-under", (verb,)) if matrix.held else None
    if first == "under" and open_noun(noun):
        done = reader.of(verb, depth + 1).rule in PAST_RULES  # "were freed under a deal with the rebels"
        return Verdict("happened" if done else "possible", "after-under", (verb,))
    if first == "under":
        return None
    word = reader.words.prepositions.get(first)
    if word is None:
        return None
    if word == "possible":
        return Verdict("possible", f"after-{first}", (verb,))
    matrix = reader.of(verb, depth + 1)
    if word == "denied":
        return Verdict("denied" if matrix.held else "possible", f"after-{first}", (verb,))
    if word == "planned":
        gone = matrix.held and first == "before" and matrix.status != "ongoing" and matrix.rule not in PRESENT
        if gone and any(soon(reader, noun, c) for c in noun.head.children):
            gone = False
        return Verdict("happened" if gone else "planned", f"after-{first}", (verb,))
    violent = noun.lemma_.lower() in reader.words.sets["hostile"] and not open_noun(noun)
    if first in ("after", "following", "since") and violent:
        return Verdict("happened", f"after-{first}", (verb,))  # "will meet after the raids"
    if first in ("since", "following"):
        return Verdict(
            "happened", f"after-{first}", (verb,)
        )  # "will open flights, following a meeting in Quito"
    if matrix.status in OPEN or matrix.status == "conditional":
        return Verdict("planned" if matrix.status == "planned" else "possible", f"after-{first}", (verb,))
    return Verdict("happened", f"after-{first}", (verb,))
