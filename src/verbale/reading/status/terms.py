"""Terms that run on: what a proposal "would" bring, sentence after sentence."""

from spacy.tokens import Span, Token

from verbale.reading.status.fates import by_paper, on_paper
from verbale.reading.status.lays import Reader
from verbale.reading.status.verdict import Verdict
from verbale.reading.syntax import is_verb, subject

#: How many sentences back the proposal may stand.
BACK = 3


def terms_go_on(reader: Reader, verb: Token, own: Verdict) -> Verdict | None:
    """ "The plan would see ten men freed. During the truce, the sides would hold talks": still what is proposed."""
    if own.rule != "modal-would" or not _heads_its_sentence(verb):
        return None
    sentence = verb.sent
    for _ in range(BACK):
        if sentence.start == 0:
            return None
        sentence = verb.doc[sentence.start - 1].sent
        paper = _paper_in(reader, sentence)
        if paper is not None:
            return Verdict("proposed", "terms-go-on", paper.tokens)
        if not any(t.lower_ == "would" for t in sentence):
            return None
    return None


def _heads_its_sentence(verb: Token) -> bool:
    return verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.dep_ == "ROOT")


def _paper_in(reader: Reader, sentence: Span) -> Verdict | None:
    """What a proposal or draft is told to hold in ``sentence``."""
    for token in sentence:
        if is_verb(token):
            found = on_paper(reader, token)
            if found is None and _would(token):
                found = by_paper(reader, token, reader.of(token, 2))
            if found is not None and found.status == "proposed":
                return found
            who = subject(token)
            if who is not None and who.lemma_.lower() in reader.words.sets["drafts"] and _would(token):
                return Verdict("proposed", "on-paper", (who, token))
    return None


def _would(verb: Token) -> bool:
    return any(c.lower_ == "would" for c in verb.children)
