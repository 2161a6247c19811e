"""A gerund after a preposition ("without meeting", "accused of bombing"), and the verdict on a governor itself."""

from spacy.tokens import Token

from verbale.reading.status.fates import denied_after, giver_fate
from verbale.reading.status.lays import Reader, phrase, table, verbal
from verbale.reading.status.verdict import OPEN, Verdict, combine
from verbale.reading.syntax import is_verb

#: What leads to that over which people differ.
ISSUE = frozenset({"over", "on", "about"})
#: After a noun or adjective, what stands after these has not come about: "key to ending", "a law on banning".
TOWARDS = frozenset({"on", "about", "over", "to", "against"})


def matrix_of(reader: Reader, head: Token, depth: int) -> Verdict:
    """The verdict on the governor itself; on the verb above it for an adjective."""
    if verbal(head):
        return reader.of(head, depth + 1)
    above = head.head
    if (head.pos_ == "ADJ" or head.tag_ == "VBN") and above != head and is_verb(above):
        return reader.of(above, depth + 1)
    return Verdict("happened", "adjective" if head.pos_ == "ADJ" else "noun")


def after_preposition(reader: Reader, verb: Token, prep: Token, depth: int) -> Verdict:
    """A gerund after a preposition: "without meeting", "accused of bombing", "aimed at ending"."""
    words = reader.words
    above, link = _above(prep)
    first = link.split()[0]
    if first in ("instead", "without", "rather") or link == "far from":
        return _without(reader, above, first, prep, depth)
    given = words.prepositions.get(first)
    if given == "possible":
        return Verdict(given, f"after-{first}", (prep,))
    if given == "happened":
        return _once_done(reader, above, first, prep, depth)
    if given == "planned":
        matrix = reader.of(above, depth + 1) if verbal(above) else Verdict("happened", "noun")
        return Verdict("happened" if matrix.held else "planned", f"after-{first}", (prep,))
    if first == "despite":
        return Verdict("happened", "after-despite", (prep,))
    open_ = _at_issue(reader, above, first)
    if open_ is not None:
        return open_
    laid = phrase(above, link, words)
    if laid is None:
        laid = (
            table(above, words) if above.pos_ == "ADJ" else reader.gives.get(above.i) or table(above, words)
        )
    if laid == "proposed" and first in ("by", "with"):
        laid = "happened"
    if above.lemma_ in words.sets["accusing"] and denied_after(prep):
        return Verdict("denied", "accused-and-denied", (above,))
    if _called_names(above, first):
        return Verdict("happened", "called-names", (above,))
    if above.lemma_.lower() in words.sets["must_come_first"] and first == "for":
        return Verdict("conditional", f"under-{above.lemma_}", (above,))
    if above.lemma_ == "responsibility" and first == "for":
        return Verdict(
            "happened", "responsible-for", (above,)
        )  # who "bears responsibility for provoking it" did
    if above.lemma_ == "accuse" and first == "of" and verb.lemma_ in words.sets["continuous"]:
        return Verdict("ongoing", "accused-of-what-goes-on", (above,))
    if laid is not None and (
        first not in ("by", "with", "in", "through") or above.lower_ in ("interested", "interest")
    ):
        fate = None if is_verb(above) or above.pos_ == "ADJ" else giver_fate(reader, above, depth)
        return fate or combine(
            Verdict(laid, f"under-{above.lemma_.lower()}", (above,)), matrix_of(reader, above, depth)
        )
    if verbal(above):
        matrix = reader.of(above, depth + 1)
        if matrix.status != "denied":
            return matrix
        return Verdict("denied" if first in ("by", "of") else "happened", "beside-denied", (above,))
    if above.lemma_.lower() in words.sets["lulls"]:
        return Verdict("ongoing", f"a-{above.lemma_.lower()}", (above,))  # "a halt to fighting"
    whole = reader.over(above, depth + 1) if first in ("of", "as") and above.pos_ == "NOUN" else None
    if whole is not None and not whole.held:
        return Verdict(whole.status, f"of-{whole.rule}", whole.tokens)  # "pushes for a system of resettling"
    return Verdict("possible" if first in TOWARDS else "happened", f"after-{first}", (prep,))


def _called_names(above: Token, first: str) -> bool:
    """ "called him a liar for selling the ship": no call for anything."""
    return (
        above.lemma_ == "call"
        and first == "for"
        and any(c.dep_ in ("dobj", "oprd", "ccomp") for c in above.children)
    )


def _at_issue(reader: Reader, above: Token, first: str) -> Verdict | None:
    """ "it is about ending a war", "the party is split over leaving": what is at issue is open."""
    about = first == "about" and above.lemma_ == "be"
    if about or (first in ISSUE and above.lemma_.lower() in reader.words.sets["differing"]):
        return Verdict("possible", f"at-issue-{first}", (above,))
    return None


def _above(prep: Token) -> tuple[Token, str]:
    """What a preposition hangs on, stacked ones as one link: (stopped, "short of")."""
    link, above = prep.lower_, prep.head
    if prep.i > 0 and prep.nbor(-1).lower_ in ("instead", "far", "rather") and prep.nbor(-1) != above:
        link = f"{prep.nbor(-1).lower_} {link}"
    while (
        above.pos_ in ("ADP", "ADV", "SCONJ")
        and above.head != above
        and above.dep_ in ("prep", "prt", "advmod", "cc", "mark")
    ):
        link = f"{above.lower_} {link}"
        above = above.head
    return above, link


def _without(reader: Reader, above: Token, word: str, prep: Token, depth: int) -> Verdict:
    if word == "without" and verbal(above) and not reader.of(above, depth + 1).held:
        return Verdict("possible", "after-without", (prep,))
    return Verdict("denied", f"after-{word}", (prep,))


def _once_done(reader: Reader, above: Token, word: str, prep: Token, depth: int) -> Verdict:
    if verbal(above):
        matrix = reader.of(above, depth + 1)
        if matrix.status in OPEN:
            return Verdict("possible", f"after-{word}", (prep,))
    return Verdict("happened", f"after-{word}", (prep,))
