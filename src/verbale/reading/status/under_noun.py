"""An event noun under another noun or an adjective: "a proposal for a truce", "close to a deal"."""

from collections.abc import Mapping

from spacy.tokens import Token

from verbale.model import HELD
from verbale.reading.status.clauses import report_fate
from verbale.reading.status.conditions import open_noun
from verbale.reading.status.fates import giver_fate, on_paper
from verbale.reading.status.infinitives import PAST_RULES
from verbale.reading.status.kinds import fresh, goes_on, lasts, modified, soon, standing, there_already
from verbale.reading.status.lays import CONTENT, Reader, link_of, on_noun, verbal
from verbale.reading.status.verdict import OPEN, Verdict, combine
from verbale.reading.syntax import is_verb

#: How far up nouns are followed.
DEPTH = 6
#: What a thing is for: said of a noun after it, the thing is there.
PURPOSES = frozenset({"purpose", "objective", "task"})


def under_noun(reader: Reader, noun: Token, head: Token, link: str, depth: int) -> Verdict | None:
    words = reader.words
    lemma = head.lemma_.lower()
    first = link.split()[0]
    if first == "than" and any(t.lower_ == "rather" for t in noun.doc[noun.sent.start : noun.i]):
        return Verdict("possible", "rather-than", (head,))  # "would rather see a quota than a tariff"
    word = words.prepositions.get(first)
    if first == "under" and open_noun(noun):
        word = "happened" if _was_done(reader, head, depth) else "possible"
    if first == "of" and lemma == "part" and head.head.lower_ == "as" and open_noun(noun):
        word = "happened" if _was_done(reader, head, depth) else None  # "freed as part of a deal"
    if first in ("about", "over") and lemma in words.sets["worries"] and _a_new_one(noun):
        return Verdict("possible", f"under-{lemma}", (head,))
    if first == "of" and lemma in words.sets["presupposing"] and not open_noun(noun):
        return standing(reader, noun)  # "would be in violation of the sanctions"
    if word == "possible" and not open_noun(noun) and lasts(reader, noun):
        return None  # "the policy toward Chad's civil war"
    if word in ("happened", "denied", "possible"):
        return Verdict(word, f"after-{first}", (head,))
    if word == "planned":
        ahead = first != "before" or soon(reader, noun, head)
        return Verdict("planned" if ahead else "happened", f"after-{first}", (head,))
    if lemma in words.sets["must_come_first"] and first == "for":
        return Verdict("conditional", f"under-{lemma}", (head,))
    if lemma in ("exchange", "return") and first == "for":
        return _exchanged(reader, head, depth)
    if lemma in words.sets["reports"] and first in ("of", "about"):
        fate = report_fate(reader, head)
        if fate is not None:
            return fate
    fitting = (
        first in CONTENT
        or first in ("compound", "nmod")
        or (first == "in" and head.pos_ == "ADJ")
        or (first == "at" and lemma in ("attempt", "effort", "hint", "chance"))
    )
    given = on_noun(reader, head, link if first not in ("in", "at") else "on") if fitting else None
    if given is not None and head.pos_ in ("NOUN", "PROPN") and not _takes(words.sets, lemma, first):
        given = None
    if lemma in words.sets["standing_against"] and there_already(noun):
        return None  # "his opposition to the premier's deal"
    if given is not None:
        return _laid_by_noun(reader, noun, head, given, depth)
    return None


def _a_new_one(noun: Token) -> bool:
    return any(c.lower_ in ("a", "an", "another") for c in noun.children if c.i < noun.i)


def _was_done(reader: Reader, noun: Token, depth: int) -> bool:
    """Whether what ``noun`` stands with is told in the past: "the second round under a deal came on Friday"."""
    above = noun
    while above.head != above and not verbal(above):
        above = above.head
    return verbal(above) and reader.of(above, depth + 1).rule in PAST_RULES


def _takes(sets: Mapping[str, frozenset[str]], lemma: str, first: str) -> bool:
    """Whether the noun takes its content with this word: "talks for a release", not "talks with …"."""
    if lemma == "talk" and first == "of":
        return True
    if lemma in ("talk", "negotiation", "discussion", "text", "time", "ground"):
        return first in ("for", "on", "about", "toward", "towards", "compound")
    if lemma in sets["takes_to"]:
        return first == "to"
    if lemma == "case":
        return first in ("for", "to", "of")
    if lemma in ("exchange", "return"):
        return first == "for"
    if lemma in PURPOSES:
        return first == "to"  # "the purpose of the call": there was one
    if lemma in sets["takes_for"]:
        return first in ("for", "to")
    if lemma in (
        "plan",
        "call",
        "push",
        "basis",
        "position",
        "power",
        "authority",
        "initiative",
        "framework",
    ):
        return first in ("for", "to", "of", "compound")
    return True


def _laid_by_noun(reader: Reader, noun: Token, head: Token, given: str, depth: int) -> Verdict | None:
    why = f"under-{head.lemma_.lower()}"
    lasting = goes_on(reader, noun) and not open_noun(noun) and not fresh(reader, noun)
    if lasting and given in OPEN and head.lemma_.lower() in reader.words.sets["about_what_lasts"]:
        return None
    if head.pos_ == "ADJ":
        above = head.head
        matrix = (
            reader.of(above, depth + 1)
            if verbal(above) and above != head
            else Verdict("happened", "adjective")
        )
        return combine(Verdict(given, why, (head,)), matrix) if given != "happened" else None
    fate = giver_fate(reader, head, depth) if given not in HELD and not is_verb(head) else None
    if fate is not None:
        return fate
    if head.lemma_ == "decision" and link_of(noun)[1].split()[0] in ("on", "about", "over"):
        above, how = link_of(head)  # "awaits a decision on the loan"
        if verbal(above) and on_noun(reader, above, how) in OPEN:
            return Verdict("possible", why, (head,))
    own = modified(reader, head, reader.words.modifiers)
    if own is not None and own.status == "denied":
        return Verdict("denied", f"{why}-negated", own.tokens)
    asked = _asked_above(reader, head, depth) if given == "possible" else None
    return asked or Verdict(given, why, (head,))


def _asked_above(reader: Reader, head: Token, depth: int) -> Verdict | None:
    """ "the proposal on the terms of a truce": what is proposed above is so below."""
    above, link = link_of(head)
    if above == head or verbal(above) or depth > DEPTH:
        return None
    found = under_noun(reader, head, above, link, depth + 1)
    return found if found is not None and found.status in ("proposed", "conditional") else None


def _exchanged(reader: Reader, head: Token, depth: int) -> Verdict | None:
    """What is given in return: it happened if the bargain did, else it is a condition."""
    above = head.head
    while above.head != above and not verbal(above):
        above = above.head
    if not verbal(above):
        return Verdict("conditional", f"in-{head.lower_}", (head,))
    if any(is_verb(node) and on_paper(reader, node) is not None for node in (above, *above.ancestors)):
        return Verdict("proposed", f"in-{head.lower_}", (head,))
    matrix = reader.of(above, depth + 1)
    if matrix.held and above.lemma_ not in ("be", "say", "add"):
        return Verdict("happened", f"in-{head.lower_}", (head,))
    return Verdict("conditional", f"in-{head.lower_}", (head,))
