"""Times with a place in the calendar, and those that only the day of writing or another time gives one."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from spacy.tokens import Doc, Token

from verbale.model import When
from verbale.reading.draft import Draft
from verbale.reading.syntax import FINITE
from verbale.reading.times.attach import clause_verb, governor, perfect
from verbale.reading.times.calendar import shifted
from verbale.reading.times.limits import is_limit
from verbale.reading.times.mention import TimeMention
from verbale.reading.times.step import SAYING

Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Placed:
    """A time expression with a place in the calendar.

    ``verb`` is the index of the verb whose clause it stands in; ``hold`` how it stands there: ``said`` (it places a
    verb of saying), ``main`` (the main verb of its sentence), ``noun`` (inside a noun phrase), ``limit`` (an end or
    a deadline), or ``sub``; made from other words: ``deadline`` (from the day of writing until then), ``lasting``
    ("for two months" until the day of writing), ``counted`` ("three days after the summit of May 7"), and ``after``
    ("a day after" it). ``of`` is the one word that such a time can belong to, -1 for all others.
    """

    mention: TimeMention
    days: Days
    sentence: int
    verb: int
    hold: str
    of: int = -1


def usable(mention: TimeMention) -> bool:
    """Whether an act or a statement can have been then: not "now", and not the day of the dateline."""
    return mention.placed and mention.value != "PRESENT_REF" and mention.rule != "dateline"


def place(doc: Doc, mention: TimeMention, sentence: int) -> Placed:
    """Where the words of a `usable` time stand."""
    token = doc[mention.first]
    above, inside = governor(mention, token)
    verb = clause_verb(above)
    if is_limit(mention, verb):
        hold = "limit"
    elif inside:
        hold = "noun"
    elif verb.lemma_ in SAYING:
        hold = "said"
    else:
        hold = "main" if verb.dep_ == "ROOT" else "sub"
    assert mention.earliest is not None and mention.latest is not None
    return Placed(mention, (mention.earliest, mention.latest), sentence, verb.i, hold)


def days_of(when: When) -> Days:
    """The two ends of an interval."""
    return when.earliest, when.latest


def told(
    draft: Draft,
    published: When | None,
    days: Days,
    places: Sequence[Placed],
    near: Callable[[Placed], tuple[int, ...]],
    prefix: str = "",
) -> When:
    """``days`` with the words of ``places`` that stand nearest, by ``near``, or as the day of publication."""
    if not places:
        assert published is not None
        return replace(published, rule="published")
    nearest = min(places, key=near).mention
    return When(*days, draft.span(nearest.start, nearest.end), prefix + nearest.rule, nearest.value)


def joined(likeliest: When, days: Days) -> When:
    """``days`` of which ``likeliest`` names one; the words are those of that one."""
    when = replace(likeliest, earliest=days[0], latest=days[1], rule=likeliest.rule + BESIDE)
    return replace(when, value=when.iso)


def each_told(when: When) -> list[Days]:
    """The days of an interval, or each of them where it is made of neighbouring days that are all likely."""
    if not when.rule.endswith(BESIDE):
        return [days_of(when)]
    return [(day, day) for day in (when.earliest + n * DAY for n in range(when.days))]


def length(days: Days) -> str:
    """How long a time is."""
    n = (days[1] - days[0]).days
    return "day" if not n else "few" if n < 8 else "month" if n < 32 else "year" if n < 367 else "era"


def distance(published: When | None, days: Days) -> str:
    """How far it is from the day of publication."""
    if published is None:
        return "undated"
    if days[0] > published.latest:
        n = (days[0] - published.latest).days
        return "soon" if n <= 7 else "later"
    if days[1] >= published.earliest:
        if days[0] == days[1] or days == days_of(published):
            return "same"
        return "from" if days[1] > published.latest else "until" if days[1] == published.latest else "over"
    n = (published.earliest - days[1]).days
    return "eve" if n == 1 else "fresh" if n <= 7 else "month" if n <= 31 else "year" if n <= 366 else "old"


#: Ends the name of the rule where one of neighbouring days is meant, and it is not known which.
BESIDE = "/or-beside"
#: Words that set an end to what is not done yet.
ENDS = frozenset({"until", "till", "by", "before", "through"})
SPAN = re.compile(r"P(\d+|X)([DWMY])$")
#: What "days after" and "weeks after" reach back at most, in days.
VAGUE = {"D": 7, "W": 28, "M": 180, "Y": 1000}
#: How many days counts of months and years may be off either way.
ABOUT = {"M": 7, "Y": 15}
DAY = timedelta(days=1)


def made(
    doc: Doc,
    times: Sequence[TimeMention],
    placed: Sequence[Placed],
    published: When,
    sentence_of: Callable[[int], int],
) -> list[Placed]:
    """Times that are not named themselves: until a deadline, for some time past, a day after something."""
    found = [p for p in (_until(doc, p, published) for p in placed) if p is not None]
    for mention in times:
        span = SPAN.match(mention.value)
        if mention.earliest is not None or span is None or mention.kind == "set":
            continue
        number = sentence_of(mention.first)
        near = [p for p in placed if p.sentence == number]
        last = doc[mention.last].lower_
        one = _counted(doc, mention, span, near, number) if last in {"after", "before"} else None
        since = mention.last + 1 < len(doc) and doc[mention.last + 1].lower_ == "since"
        if one is None and (last == "after" or since):
            after = doc[mention.last + since]
            one = _after(after, mention, span, [] if since else near, published, number)
        elif one is None:
            one = _lasting(doc, mention, span, published, number)
        if one is not None:
            found.append(one)
    return found


def _until(doc: Doc, placed: Placed, published: When) -> Placed | None:
    """Like "have until March to decide": from the day of writing to then."""
    first = placed.mention.first
    if first == 0 or placed.days[1] <= published.latest or doc[first - 1].lower_ not in ENDS:
        return None
    days = (published.latest, placed.days[1])
    return Placed(placed.mention, days, placed.sentence, placed.verb, "deadline")


def _lasting(
    doc: Doc, mention: TimeMention, span: re.Match[str], published: When, number: int
) -> Placed | None:
    """Like "have held it for two months": until the day of writing."""
    if span[1] == "X" or "for" not in (doc[mention.first].lower_, doc[max(0, mention.first - 1)].lower_):
        return None
    verb = clause_verb(governor(mention, doc[mention.first])[0])
    if not perfect(verb) or any(c.lower_ == "had" for c in verb.children):
        return None
    try:
        start = shifted(published.latest, -int(span[1]), span[2])
    except OverflowError:
        return None
    return Placed(mention, (start, published.latest), number, verb.i, "lasting")


def _counted(
    doc: Doc, mention: TimeMention, span: re.Match[str], near: list[Placed], number: int
) -> Placed | None:
    """Like "three days after the summit of May 7": counted from a day that the phrase itself names."""
    after = doc[mention.last]
    inside = {t.i for t in after.subtree}
    named = [p.days[0] for p in near if p.mention.first > after.i and p.mention.first in inside
             and p.days[0] == p.days[1]]  # fmt: skip
    if not named or span[1] == "X":
        return None
    step = int(span[1]) if after.lower_ == "after" else -int(span[1])
    try:
        at = shifted(named[0], step, span[2])
    except OverflowError:
        return None
    return Placed(mention, (at, at), number, clause_verb(governor(mention, after.head)[0]).i, "counted")


def _after(
    after: Token, mention: TimeMention, span: re.Match[str], near: list[Placed], published: When, number: int
) -> Placed | None:
    """Like "a day after they met": counted back from the day of the sentence, else from that of writing.

    What is counted in months is not meant to the day.
    """
    of = next((c for c in after.children if c.dep_ in {"pobj", "pcomp"}), None)
    if after.dep_ == "mark" or (of is not None and after.head.i > of.i and after.head.tag_ in FINITE):
        of = after.head  # the parser may take the clause's subject for the preposition's noun
    if of is None:
        return None
    before = [p for p in near if p.mention.last < mention.first and p.days[0] == p.days[1]]
    base = before[-1].days[0] if before else published.latest
    try:
        if span[1] == "X":
            days = (base - VAGUE[span[2]] * DAY, base - DAY)
        else:
            at, about = shifted(base, -int(span[1]), span[2]), ABOUT.get(span[2], 0) * DAY
            days = at - about, at + about
    except OverflowError:
        return None
    return Placed(mention, days, number, clause_verb(of).i, "after", of.i)
