"""What became of a plan, call, proposal or effort, and so of what it is about."""

from spacy.tokens import Doc, Token

from verbale.reading.status.lays import Reader, link_of, phrase, verbal
from verbale.reading.status.verdict import Verdict
from verbale.reading.syntax import is_verb, subject

#: What leads to the paper that has the terms, and what may stand for it.
BY_PAPER = frozenset({"under", "in", "according", "as", "per"})
PART_OF = frozenset({"part", "phase", "stage", "term", "provision", "clause", "article", "version", "point"})
#: What is called so is agreed, where nothing says otherwise, and the verbs by which it binds.
AGREED = frozenset({"deal", "agreement", "accord", "treaty", "pact", "protocol", "memorandum"})
BINDING = frozenset({"require", "oblige", "provide", "stipulate", "call", "commit", "set"})
DRAFTED = frozenset({"draft", "proposed", "mooted", "leaked", "planned", "suggested", "would-be"})
#: "suspends the raids in exchange for aid": the verb is not done to these.
BARGAINS = frozenset({"exchange", "return"})
#: Rules of verbs in the present.
PRESENT = frozenset({"present", "present-act", "present-result"})
#: Verbs that bring a plan or effort about: where they are denied, so is what it is about.
HAVING = frozenset(
    {"have", "make", "show", "see", "approve", "adopt", "submit", "accept", "propose", "present", "undertake"}
)
#: How far back a list may have begun, in tokens, and what ends it.
LIST_REACH = 60
#: How many words a heading before a colon may have, and headings of what may come.
HEADING = 6
SCENARIOS = frozenset({"scenario", "case"})
ENDS = frozenset({".", "?", "!"})


def giver_fate(reader: Reader, noun: Token, depth: int) -> Verdict | None:
    """What becomes of a plan, call or effort, so of what it is about: rejected, dropped, come to nothing."""
    for child in noun.children:
        if child.i < noun.i and child.lower_ in ("no", "neither"):
            return Verdict("denied", f"no-{noun.lemma_.lower()}", (child,))
        if child.i < noun.i and child.lower_ in ("abandoned", "failed", "futile"):
            return Verdict("denied", f"{child.lower_}-{noun.lemma_.lower()}", (child,))
    head, link = link_of(noun)
    if not verbal(head):
        return None
    lemma = head.lemma_.lower()
    if noun.lemma_ in reader.words.sets["terms_of_time"]:
        return None  # a deadline put off does not call off what is due
    if link in ("dobj", "nsubjpass") or (link == "in" and noun.lemma_ not in BARGAINS):
        laid = phrase(head, link, reader.words) or reader.gives.get(head.i) or reader.words.verbs.get(lemma)
        if lemma in reader.words.sets["dashing"]:
            laid = "denied"
        if laid in ("denied", "cancelled") and reader.of(head, depth + 1).status != "denied":
            return Verdict(laid, f"{noun.lemma_.lower()}-under-{lemma}", (head,))
        if lemma == "accept" and noun.lemma_ == "invitation" and reader.of(head, depth + 1).held:
            return Verdict("planned", "invitation-accepted", (head,))
        if lemma in HAVING and reader.of(head, depth + 1).status == "denied":
            return Verdict("denied", f"{noun.lemma_.lower()}-negated", (head,))
    if link == "nsubj" and (
        lemma in reader.words.sets["fading"] or phrase(head, "nothing", reader.words) or _to_nothing(head)
    ):
        denied = Verdict("denied", f"{noun.lemma_.lower()}-{lemma}", (head,))
        return denied if reader.of(head, depth + 1).held else None
    return None


def _to_nothing(verb: Token) -> bool:
    return verb.lemma_ == "come" and any(
        g.lower_ in ("nothing", "naught") for c in verb.children if c.dep_ == "prep" for g in c.children
    )


def on_paper(reader: Reader, verb: Token) -> Verdict | None:
    """ "the proposal includes …", "a deal that would see …": what is on paper is proposed."""
    words = reader.words
    if (
        not is_verb(verb)
        or verb.lemma_.lower() not in words.paper_verbs
        or (verb.tag_ == "VBD" and verb.lemma_ == "see")
    ):
        return None
    who = _listed_in(subject(verb))
    if who is None or who.lemma_.lower() not in words.paper_nouns:
        return None
    if any(
        c.tag_ == "MD" or c.lower_ == "have" for c in verb.children if c.dep_ == "aux"
    ) and verb.lemma_ not in ("see", "include", "require", "involve", "give", "oblige", "provide"):
        return None
    fate = giver_fate(reader, who, 1)
    above = fate or reader.over(who, 2)
    if above is not None and (above is fate or _turned_down(above)):
        return above  # "rejected a proposal for a deal that would free ten men"
    return Verdict(
        "planned" if _agreed(who, verb) else "proposed", f"on-paper-{who.lemma_.lower()}", (who, verb)
    )


def _turned_down(above: Verdict) -> bool:
    """Whether a proposal was rejected or dropped, and not merely left without details."""
    return above.status in ("denied", "cancelled") and "-under-" in above.rule


def _agreed(paper: Token, verb: Token) -> bool:
    """ "the accord requires Chad to leave": the terms of what is agreed are planned, those of a draft proposed."""
    if paper.lemma_.lower() not in AGREED or any(c.tag_ == "MD" for c in verb.children):
        return False
    definite = any(c.lower_ in ("the", "this") for c in paper.children if c.i < paper.i)
    under_way = any(t.lower_ in DRAFTED | {"discussed", "discussion", "table", "new"} for t in paper.subtree)
    return definite and not under_way and verb.lemma_ in BINDING


def _listed_in(who: Token | None) -> Token | None:
    """The demands of "the list of demands"; any other noun itself."""
    if who is None or who.lemma_ not in ("list", "number", "set"):
        return who
    return next((g for c in who.children if c.lower_ == "of" for g in c.children if g.dep_ == "pobj"), who)


def denied_after(token: Token) -> bool:
    """Whether the sentence goes on to deny it: "accused of shelling the town, which it denies"."""
    doc = token.doc
    return any(
        doc[i].lemma_ in ("deny", "reject", "dispute") and is_verb(doc[i])
        for i in range(token.i, token.sent.end)
    )


def by_paper(reader: Reader, verb: Token, own: Verdict) -> Verdict | None:
    """ "under the draft, both navies would leave": what a text would have happen is proposed.

    The terms of what is signed ("under the treaty Chad returns the island") are planned.
    """
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in BY_PAPER and child.i < verb.i:
            noun = _paper_under(child)
            found = _term(reader, noun, own) if noun is not None else None
            if found is not None:
                return found
    return None


def _paper_under(prep: Token) -> Token | None:
    """The noun at the end of "under the", "according to the", "as part of the", "in the second phase of the"."""
    node = prep
    for _ in range(5):
        following = next((c for c in node.children if c.dep_ in ("pobj", "prep") and c.i > node.i), None)
        if following is None or (
            following.dep_ == "prep" and node.dep_ == "pobj" and node.lemma_ not in PART_OF
        ):
            break
        node = following
    return node if node.dep_ == "pobj" else None


def _term(reader: Reader, paper: Token, own: Verdict) -> Verdict | None:
    """What the terms of ``paper`` are: proposed in a draft, planned in what is agreed."""
    lemma = paper.lemma_.lower()
    draft = lemma in reader.words.sets["drafts"] or any(c.lower_ in DRAFTED for c in paper.children)
    if draft:
        return Verdict("proposed", f"on-paper-{lemma}", (paper,))
    if lemma in reader.words.paper_nouns and own.rule in PRESENT:
        return Verdict("planned", f"on-paper-{lemma}", (paper,))
    return None


def said_on_paper(reader: Reader, verb: Token, own: Verdict) -> Verdict | None:
    """ "the draft says that Chad leaves": a clause in the present that a paper states."""
    who = subject(verb) if is_verb(verb) else None
    return _term(reader, who, own) if who is not None and own.rule in PRESENT else None


def listed(reader: Reader, token: Token) -> Verdict | None:
    """Whether the act stands in a list of demands or terms: "on three conditions: the army leaves, …"."""
    doc = token.doc
    for i in range(token.i - 1, max(0, token.i - LIST_REACH), -1):
        word = doc[i].lower_
        if word in ENDS:
            return None
        if word == ":":
            for before in doc[max(0, i - (10 if _says_what_it_is(doc, i) else 4)) : i]:
                if before.lemma_.lower() in SCENARIOS:
                    return Verdict("possible", f"listed-under-{before.lemma_.lower()}", (before,))
                if before.lemma_.lower() in reader.words.sets["listing"]:
                    return Verdict("proposed", f"listed-under-{before.lemma_.lower()}", (before,))
            return _headed(reader, doc, i) or _listed_on_paper(reader, doc[i])
    return None


def _headed(reader: Reader, doc: Doc, colon: int) -> Verdict | None:
    """ "Expected on Thursday: talks with the junta", "Postponed: the visit", "On the agenda: a swap"."""
    start = doc[colon].sent.start
    first = doc[start]
    if colon - start > HEADING:
        return None
    given = reader.words.adjectives.get(first.lower_) or reader.words.modifiers.get(first.lower_)
    if first.tag_ in ("VBN", "VBD", "JJ") and given in ("planned", "cancelled", "possible"):
        return Verdict(given, f"headed-{first.lower_}", (first,))
    last = doc[colon - 1].lower_
    if first.lower_ == "on" and last in ("table", "agenda"):
        return Verdict("planned" if last == "agenda" else "proposed", f"headed-{last}", (doc[colon - 1],))
    return None


def _says_what_it_is(doc: Doc, colon: int) -> bool:
    """ "the proposal on the table is simple:"."""
    return any(t.lower_ in ("is", "are", "follows") for t in doc[max(0, colon - 3) : colon])


def _listed_on_paper(reader: Reader, colon: Token) -> Verdict | None:
    """ "the draft foresees: a truce, …": the verb of a paper right before the colon, in the present."""
    verb = colon.nbor(-1) if colon.i > 0 else colon
    words = reader.words
    form = verb.lower_.removesuffix("s")
    if form not in words.paper_verbs and verb.lemma_.lower() not in words.paper_verbs - {form}:
        return None
    if verb.tag_ in ("VBD", "VBN"):
        return None
    for before in verb.doc[max(colon.sent.start, verb.i - 10) : verb.i]:
        if before.lemma_.lower() in words.paper_nouns:
            return Verdict("proposed", f"on-paper-{before.lemma_.lower()}", (before, verb))
    return None
