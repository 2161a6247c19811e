"""The number an act comes with: "the 18th package", "about 200 vessels", "153 million euros"."""

import re

from spacy.tokens import Token

from verbale.model import Quantity
from verbale.reading.draft import Draft
from verbale.reading.events.find import Act
from verbale.reading.syntax import after_preposition, children, objects

SCALE = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "m": 1e6,
    "bn": 1e9,
}
SMALL = {
    word: float(n)
    for n, word in enumerate((
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ))
}  # fmt: skip
ORDINALS = {
    word: float(n + 1)
    for n, word in enumerate((
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth",
    ))
}  # fmt: skip
HEDGES = frozenset(
    {
        "about",
        "around",
        "nearly",
        "almost",
        "roughly",
        "approximately",
        "some",
        "over",
        "more",
        "least",
        "up",
        "under",
        "most",
    }
)
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)$")


def number_of(token: Token) -> tuple[float, bool] | None:
    """The value of a numeral and whether it is an ordinal; ``None`` for any other word."""
    word = token.lower_
    match = _ORDINAL.match(word)
    if match:
        return float(match.group(1)), True
    if word in ORDINALS:
        return ORDINALS[word], True
    if word in SMALL:
        return SMALL[word], False
    if token.pos_ == "NUM" or token.like_num:
        try:
            return float(word.replace(",", "")), False
        except ValueError:
            return None
    return None


def quantity_of(draft: Draft, act: Act) -> Quantity | None:
    """The number on the act's own noun, or on what it moves."""
    nouns = [act.token] if act.entry.pos == "noun" else list(objects(act.token))
    nouns += after_preposition(act.token, "of") if act.entry.pos == "noun" else []
    for noun in nouns:
        for child in children(noun, "nummod", "amod"):
            found = number_of(child)
            if found is not None and child.lower_ not in ("first", "second"):
                return _quantity(draft, noun, child, *found)
    return None


def _quantity(draft: Draft, noun: Token, number: Token, value: float, ordinal: bool) -> Quantity:
    first = number
    for child in number.children:
        if child.dep_ == "compound":
            part = number_of(child)
            if part is not None:
                value, first = part[0] * SCALE.get(number.lower_, 1.0), child
    if number.lower_ in SCALE and first is number:
        value = SCALE[number.lower_]
    hedge = ""
    before = first.doc[first.i - 1] if first.i else None
    if before is not None and before.lower_ in HEDGES:
        hedge, first = before.lower_, before
    elif (
        before is not None
        and before.lower_ == "than"
        and before.i
        and before.doc[before.i - 1].lower_ == "more"
    ):
        hedge, first = "more than", before.doc[before.i - 1]
    return Quantity(value, noun.lemma_, draft.span_of(first, noun), hedge, ordinal)
