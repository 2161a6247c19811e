"""Deals that the article itself tells were made: "the deal" is one of them, unless one like it is still sought."""

from spacy.tokens import Token

from verbale.reading.status.kinds import in_a_year, modified, participle_after
from verbale.reading.status.lays import Reader, link_of
from verbale.reading.status.nouns import governed_noun
from verbale.reading.status.verdict import OPEN

#: What a deal is called by, and whether it was made.
Told = tuple[frozenset[str], bool]

#: Rules of verdicts by which a deal is there: it was signed, reached, broken, or did something.
MADE = ("object-of-", "agreed-on", "presupposed-by-", "deed-", "result-of-")
#: What one would do with a deal says nothing of its being made: "sought to use the deal as an argument".
USING = frozenset(
    {
        "use",
        "cite",
        "defend",
        "discuss",
        "praise",
        "hail",
        "criticise",
        "criticize",
        "debate",
        "review",
        "explain",
        "honour",
        "honor",
    }
)
NAMING = frozenset({"compound", "amod", "nmod", "poss"})
#: Adjectives by which one deal is no other than the next.
PLAIN_TAGS = frozenset({"NN", "NNP", "NNS", "NNPS", "JJ"})


def names(noun: Token) -> frozenset[str]:
    """What a deal is called by: "nuclear" and "Iran" of "the Iran nuclear deal"."""
    return frozenset(c.text for c in noun.children if c.dep_ in NAMING and c.tag_ in PLAIN_TAGS)


def told(reader: Reader) -> list[Told]:
    """The deals and truces of the document of which it is told that they were made, or that they were not."""
    sets = reader.words.sets
    found: list[Told] = []
    for token in reader.doc:
        if token.tag_ == "NN" and token.lower_ in sets["pacts"] | sets["truces"]:
            made = _made(reader, token)
            if made is not None:
                found.append((names(token), made))
    return found


def _made(reader: Reader, noun: Token) -> bool | None:
    own = modified(reader, noun, reader.words.modifiers)
    if own is not None:
        return own.held if own.held or own.status in OPEN or own.status == "denied" else None
    after = participle_after(reader, noun, "possible")
    if after is not None:
        return after.held
    if in_a_year(noun):
        return True
    above = governed_noun(reader, noun, 0)
    if above is None or above.rule.startswith("after-"):
        return None
    verb = link_of(noun)[0].lemma_
    if not above.held:
        return None if verb in USING else False
    concluded = verb in reader.words.sets["concluding"]
    return True if concluded or above.rule.startswith(MADE) else None


def is_made(noun: Token, article: list[Told]) -> bool:
    """Whether ``noun`` is a deal the article tells was made; one of another name does not count."""
    own = names(noun)
    like = [made for called, made in article if _may_be_one(own, called)]
    return bool(like) and all(like)


def _may_be_one(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two deals may be the same: "the Iran deal" and "the nuclear deal", not "the trade deal" and that."""
    for proper in (True, False):
        one = {word for word in a if word[0].isupper() is proper}
        other = {word for word in b if word[0].isupper() is proper}
        if one and other and not one & other:
            return False
    return True
