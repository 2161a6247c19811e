"""Verbs that hang on nothing: commands, titles, captions, and what the parser cut off from its modal."""

from spacy.tokens import Token

from verbale.reading.status.lays import Reader
from verbale.reading.status.verbs import auxiliaries
from verbale.reading.status.verdict import Verdict
from verbale.reading.status.words import status_words

ENDING = frozenset({";", ":", "“", '"', "”"})
#: Further verbs before or after which a bare base form is a command.
VOICING = frozenset({"read", "write", "plead", "shout", "chant", "post", "tweet", "urge", "appeal", "cry"})
#: How far back the modal may stand, or the infinitive that a base form goes on from.
REACH = 16
LISTED = 30


def commanded(reader: Reader, verb: Token) -> bool:
    """ "Stop the bombing," she said: a command in somebody's words."""
    left = verb.left_edge
    return (
        verb.dep_ == "ccomp"
        and verb.tag_ == "VB"
        and verb.head.i > verb.i
        and verb.head.lemma_.lower() in reader.words.sets["saying"] | VOICING
        and not any(c.dep_ in ("nsubj", "nsubjpass", "aux") for c in verb.children)
        and left.i == verb.i
    )


def headless(verb: Token) -> Verdict:
    """A form that hangs on nothing: a command, a title ("Ministers to meet in Osaka"), a caption."""
    if any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children):
        named = any(c.dep_ == "nsubj" or c.dep_ == "nsubjpass" for c in verb.children)
        return Verdict("planned" if named else "possible", "title-to", (verb,))
    if verb.tag_ == "VB":
        modal = _modal_before(verb)
        if modal is not None:
            status = status_words().modals.get(modal.lower_, "possible")
            return Verdict(status, f"modal-{modal.lower_}", (modal,))
        if any(
            c.dep_ == "nsubj" and (c.tag_ in ("NNS", "NNPS") or c.lower_.endswith("s"))
            for c in verb.children
            if c.i < verb.i
        ):
            lasting = verb.lemma_.lower() in status_words().sets["standing"]
            return Verdict("ongoing" if lasting else "happened", "present-act", ())  # "Rebels seize base"
        if _heads_a_noun(verb):
            return Verdict("happened", "bare", (verb,))
        return Verdict("proposed", "imperative", (verb,))
    if verb.tag_ == "VBG":
        asked = verb.sent[-1].text == "?"  # "Staging a campaign?"
        return Verdict("possible" if asked else "ongoing", "gerund", (verb,))
    return Verdict("happened", "bare", (verb,))


def _heads_a_noun(verb: Token) -> bool:
    """ "Aid convoys reach the town": a noun before a noun that the tagger took for a command."""
    following = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    return (
        verb.lower_ in status_words().sets["noun_or_verb"]
        and verb.is_sent_start is True
        and following.tag_ in ("NN", "NNS")
        and any(t.tag_.startswith("VB") for t in verb.doc[verb.i + 2 : verb.sent.end])
    )


def _modal_before(verb: Token) -> Token | None:
    """ "The minister will there on Friday meet the envoy": the modal of a verb that the parser cut off from it."""
    for i in range(verb.i - 1, max(verb.sent.start - 1, verb.i - REACH), -1):
        token = verb.doc[i]
        if token.tag_ == "MD":
            return token
        another = token.tag_.startswith("VB") and not (token.tag_ in ("VB", "VBP") and token.dep_ == "conj")
        if another or token.text in ENDING:
            return None
    return None


def infinitive_before(verb: Token, head: Token) -> Token | None:
    """ "agreed to meet, exchange lists, and resume talks": the base form that ``verb`` goes on from."""
    # "to leave the land they seized and free the crew": no base form goes on from a participle either
    beside = head.dep_ == "relcl" or head.tag_ == "VBG"
    first = max(verb.sent.start, verb.i - LISTED) - 1 if beside else head.i
    for i in range(verb.i - 1, first, -1):
        token = verb.doc[i]
        if (
            token != head
            and token.tag_ == "VB"
            and any(a.lower_ == "to" or a.tag_ == "MD" for a in auxiliaries(token))
        ):
            return token
    return None
