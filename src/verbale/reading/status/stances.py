"""Who confirms an act, who denies it, and who does not confirm it, by the verbs and nouns that say so."""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from spacy.tokens import Doc, Span, Token

from verbale.reading.status.lays import Reader, verbal
from verbale.reading.syntax import after_preposition, agent, is_passive, is_verb, subject

CONFIRMED, DENIED, NOT_CONFIRMED = "confirmed", "denied", "not confirmed"
#: How deep below a word of stance its act may hang.
DEPTH = 6
#: Links to what is confirmed or denied, and on from there to the act; clauses beside it are not in it.
CONTENT = frozenset({"ccomp", "xcomp", "dobj", "pcomp", "acl", "attr", "oprd"})
INWARD = CONTENT | {"prep", "pobj", "nsubj", "nsubjpass", "conj", "compound", "relcl", "appos"}
HOLDING = ("from", "by", "in")


@dataclass(frozen=True, slots=True)
class Taken:
    """A stance as read: its kind, the word that heads the phrase of its holder, the words that tell it."""

    kind: str
    holder: Token | None
    words: tuple[Token, ...]


@lru_cache(maxsize=1)
def _lists() -> dict[str, frozenset[str]]:
    text = files("verbale.reading.lexicon").joinpath("status_stances.toml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}


@lru_cache(maxsize=1)
def _triggers() -> frozenset[str]:
    named = ("confirming", "denying", "denying_reports", "commenting", "confirmations", "denials")
    return frozenset(word for name in named for word in _lists()[name])


@dataclass
class Stances:
    """The stances of one document. ``acts``: the indexes of the words that name acts.

    ``claimed`` tells whether an act stands in a claim of somebody, and not in the outlet's own voice.
    """

    reader: Reader
    acts: Sequence[int]
    claimed: Callable[[Token], bool]
    found: dict[int, list[Taken]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        known = frozenset(self.acts)
        for token in self.reader.doc:
            if token.lemma_.lower() in _triggers():
                for taken, content in self._read(token):
                    for act in self._told(token, content, known):
                        self.found.setdefault(act, []).append(taken)

    def of(self, index: int) -> tuple[Taken, ...]:
        """The stances on the act at this token index, in text order."""
        return tuple(self.found.get(index, ()))

    def _read(self, token: Token) -> Iterator[tuple[Taken, list[Token]]]:
        lists, lemma = _lists(), token.lemma_.lower()
        if verbal(token):
            kind = self._kind(token, lemma)
            if kind is not None:
                yield Taken(kind, _holder_of_verb(token), (token,)), _content_of_verb(token)
        elif lemma in lists["confirmations"] or lemma in lists["denials"]:
            kind = _kind_of_noun(token, lemma in lists["denials"])
            if kind is not None:
                yield Taken(kind, _holder_of_noun(token), (token,)), _content_of_noun(token)

    def _kind(self, verb: Token, lemma: str) -> str | None:
        """What the verb tells by its own status; ``None`` where it is open ("may confirm")."""
        lists = _lists()
        if lemma in lists["denying_reports"] and not any(_is_report(c) for c in _content_of_verb(verb)):
            return None
        verdict = self.reader.of(verb)
        affirmed = verdict.held
        if not affirmed and verdict.status != "denied":
            return None
        if lemma in lists["confirming"]:
            return CONFIRMED if affirmed else NOT_CONFIRMED
        if lemma in lists["commenting"]:
            return None if affirmed else NOT_CONFIRMED
        return DENIED if affirmed else None

    def _told(self, cue: Token, content: list[Token], acts: frozenset[int]) -> list[int]:
        """The acts that the content names, or the claim told before where it only names a claim."""
        named = _acts_in(content, acts, cue)
        if all(_is_report(cue.doc[i]) for i in named):
            return self._before(cue, content, acts) or named
        return named

    def _before(self, cue: Token, content: list[Token], acts: frozenset[int]) -> list[int]:
        """ "denied it", "rejected the allegation": the claim told just before, in this sentence or the last."""
        if content and not all(_is_report(c) for c in content):
            return []
        if not content:
            return []
        if _which(content):
            return [i for i in range(cue.sent.start, cue.i) if i in acts][-1:]
        for sentence in _sentences_back(cue):
            claimed = [i for i in range(sentence.start, min(sentence.end, cue.i)) if i in acts]
            told = [i for i in claimed if self.claimed(cue.doc[i]) or _accused(cue.doc[i])]
            if told:
                last = cue.doc[told[-1]]
                return [i for i in told if i == last.i or cue.doc[i] in last.ancestors]
        return []


def _is_report(token: Token) -> bool:
    return token.lemma_.lower() in _lists()["reports"]


def _which(content: list[Token]) -> bool:
    """ "…, which Moscow denies": the clause before is what is denied."""
    return any(c.lower_ == "which" for c in content)


def _sentences_back(cue: Token) -> Iterator[Span]:
    sentence = cue.sent
    yield sentence
    if sentence.start > 0:
        yield cue.doc[sentence.start - 1].sent


def _accused(token: Token) -> bool:
    """Whether the act is what somebody is accused of."""
    node = token
    for _ in range(DEPTH):
        if node.lemma_.lower() in ("accuse", "accusation", "allegation", "charge", "blame", "responsible"):
            return True
        if node.head == node:
            return False
        node = node.head
    return False


def _content_of_verb(verb: Token) -> list[Token]:
    found = [c for c in verb.children if c.dep_ in CONTENT and (c.i > verb.i or c.lower_ == "which")]
    if is_passive(verb):
        found += [c for c in verb.children if c.dep_ in ("nsubjpass", "csubjpass", "ccomp")]
    if verb.lemma_ in ("comment", "brush"):
        found += after_preposition(verb, "on", "about", "off", "aside")
    if not found and verb.dep_ == "conj" and is_verb(verb.head):
        return _content_of_verb(verb.head)
    if not found and any(c.dep_ == "conj" and is_verb(c) for c in verb.children):
        return [
            x
            for c in verb.children
            if c.dep_ == "conj" and is_verb(c)
            for x in c.children
            if x.dep_ in CONTENT
        ]
    if (
        not found
        and verb.dep_ in ("ROOT", "ccomp", "parataxis")
        and verb.head != verb
        and verb.head.i < verb.i
    ):
        return [verb.head]  # "The envoys met, Doha confirmed."
    if not found:
        return [c for c in verb.children if c.dep_ in ("ccomp", "parataxis")]
    return found


def _content_of_noun(noun: Token) -> list[Token]:
    found = [c for c in noun.children if c.dep_ in ("acl", "ccomp", "relcl")]
    return found + after_preposition(noun, "of", "about")


def _holder_of_verb(verb: Token) -> Token | None:
    if is_passive(verb):
        return agent(verb)
    return subject(verb)


def _holder_of_noun(noun: Token) -> Token | None:
    owners = [c for c in noun.children if c.dep_ == "poss"]
    found = owners or after_preposition(noun, *HOLDING)
    return found[0] if found else None


def _kind_of_noun(noun: Token, denies: bool) -> str | None:
    no = any(c.dep_ in ("det", "neg") and c.lower_ in ("no", "any") for c in noun.children)
    above = noun.head
    missing = above.lower_ == "without" or above.lemma_ in ("await", "absence", "lack")
    if denies:
        return None if no else DENIED
    return NOT_CONFIRMED if no or missing else CONFIRMED


def _acts_in(content: Iterable[Token], acts: frozenset[int], cue: Token) -> list[int]:
    """The acts that ``content`` names, the topmost of each branch."""
    found: list[int] = []
    level = [c for c in content if c.i != cue.i]
    for _ in range(DEPTH):
        below: list[Token] = []
        for token in level:
            if token.i in acts:
                found.append(token.i)
                below += [c for c in token.children if c.dep_ == "conj"]
            else:
                below += [c for c in token.children if c.dep_ in INWARD and c.i != cue.i]
        level = below
    return sorted(set(found))


def words_of(doc: Doc, taken: Taken) -> tuple[Token, Token]:
    """The first and last token of the words that tell the stance, its auxiliaries and negation included."""
    cue = taken.words[0]
    own = [
        c.i
        for c in cue.children
        if c.dep_ in ("aux", "auxpass", "neg", "det", "advmod", "preconj") and c.i < cue.i
    ]
    start = cue.i
    while start - 1 in own:
        start -= 1
    above = cue.head
    if cue.dep_ == "xcomp" and is_verb(above) and 0 < cue.i - above.i <= 4:
        start = min(start, above.i)  # "declined to confirm"
    return doc[start], doc[cue.i]
