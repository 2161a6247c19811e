"""The parties of an act that its own sentence names: its arguments resolved to actors."""

from collections.abc import Container

from spacy.tokens import Token

from verbale.model import Span, Why
from verbale.reading.actors import Cast
from verbale.reading.actors.hyphens import HYPHENS
from verbale.reading.draft import Draft
from verbale.reading.events.arguments import HELPING, Roles, roles_of
from verbale.reading.events.dyads import Dyads
from verbale.reading.events.find import Act
from verbale.reading.events.foes import Foes
from verbale.reading.events.grounds import Grounds
from verbale.reading.events.judged import threatening
from verbale.reading.events.known import on_the_cast
from verbale.reading.events.listed import spelt_out
from verbale.reading.events.mediators import bar_host, set_aside
from verbale.reading.events.own import armed, is_own, is_sent, names_state, requited, sanctioned
from verbale.reading.events.owners import against, doer_of, owner_of
from verbale.reading.events.sides import Offer, Sides, is_mutual
from verbale.reading.events.spoken import ADDRESSED, addressed, perform
from verbale.reading.events.unsaid import Unsaid
from verbale.reading.events.words import words
from verbale.reading.lexicon import lexicon
from verbale.reading.sentences import Sentences
from verbale.reading.syntax import after_preposition, children
from verbale.reading.voices import Voices

#: Roles of a thing whose owner is the one acted on; "for" leads to a purpose.
OWNED = frozenset({"object", "subject", "to", "with", "on", "against", "of"})
#: What leads from a thing done to the one it is done to: "suspended aid to Uganda", "lifted sanctions on banks".
REACHING = ("to", "on", "against", "with", "over")
#: The same from a judgement to what is judged: "voiced disapproval of the raid".
JUDGING = ("of", "at", "about", "towards", "toward")
#: What leads from help given to him who gets it.
HELPED = ("for", "to", "of", "behind")
#: Roles of several who do something with each other.
WITHIN = frozenset({"subject", "of", "poss"})
#: Roles of a thing whose owner is the one who acts.
DOING = frozenset({"subject", "by", "initiator"})
#: Types whose target may be a place; in the second only what is taken, not who is held.
STRUCK, TAKEN = "ASSAULT", "COERCE"
#: Types of what a state does on its own ground.
POLICED = frozenset({"COERCE", "ACCUSE"})


class Parties:
    """Resolves the parties of the acts of one article, in text order; remembers pairs as it goes."""

    def __init__(self, draft: Draft, voices: Voices, harms: Container[int] = ()) -> None:
        """``harms``: the tokens that name something done to somebody, which is not his doing."""
        self.sentences = Sentences(draft.doc)
        self.draft = draft
        self.cast: Cast = draft.cast
        self.voices = voices
        known = lexicon(draft.lexicon)
        self.states = known.states
        self.organisations = known.organisations
        self.dyads = Dyads(self.cast, known.organisations)
        self.foes = Foes(draft, self.dyads.side)
        self.unsaid = Unsaid(draft, self.dyads, self.sentences, self.foes)
        self.grounds = Grounds(draft)
        self.harms = harms

    def of(self, act: Act) -> Sides:
        """Both sides of ``act``."""
        roles = sanctioned(self.cast, act, roles_of(act))
        sides = Sides(kind=act.entry.type or "")
        mutual = is_mutual(act)
        sides.by = self._side(roles.source, "by", sides, set(), everyone=mutual)
        if not mutual and self._each_other(act, roles, sides):
            return sides
        taken = set(sides.by)
        sides.to = self._side(roles.target, "to", sides, taken, everyone=mutual)
        if act.entry.mode == "visit" and act.entry.pos == "verb" and act.entry.head not in words("sending"):
            # "visited Turkey", "travelled to Brussels": where the guest went is not whom he went with
            sides.to = [k for k in sides.to if self.cast.actors[k].kind in ("person", "source")]
        if not sides.to and not mutual:
            sides.to = self._through_object(act, roles.target, sides, taken)
        if not sides.by and act.entry.pos != "adjective":
            sides.by = self._through_doer(roles.source, sides, set(sides.to))
        if not sides.by and not roles.source:
            perform(act, sides, self.draft, self.voices)
        self._desks(act, sides)
        self._on_the_ground(act, roles.target, sides)
        if mutual:
            sides.by, sides.to = list(dict.fromkeys(sides.by + sides.to)), []
        set_aside(act, sides)
        sides.whole = self._is_whole(act, roles, sides)
        bar_host(act, sides, lambda key: self.cast.actors[key].kind)
        threatens = None if sides.by else threatening(act)
        if threatens is not None:
            sides.barred |= frozenset(self.ids(threatens)) - set(sides.to)
        if sides.by and (sides.to or (mutual and len(sides.by) > 1)):
            self.dyads.add(sides.by, sides.to, act.entry.type or "", self._span(act.token))
        return sides

    def _is_whole(self, act: Act, roles: Roles, sides: Sides) -> bool:
        """ "The ministers met", "the envoys agreed", "a meeting of envoys": they did so with each other."""
        if len(sides.by) != 1 or sides.to or sides.barred or sides.aside:
            return False
        if not is_mutual(act) and (act.entry.pos != "verb" or act.entry.head not in words("agreeing")):
            return False
        actor = self.cast.actors[sides.by[0]]
        if act.entry.mode == "meeting" and self._sits(sides.by[0], sides.roles.get(sides.by[0])):
            return True
        plural = any(r in WITHIN and t.tag_ in ("NNS", "NNPS") for t, r in roles.source)
        return plural and actor.kind in ("group", "source") and actor.of is None

    def _sits(self, key: str, role: str | None) -> bool:
        """Whether a body of several meets as a whole: "the NATO summit", "EU leaders met", "a committee meeting"."""
        if role not in WITHIN | {"mod"} or self.cast.actors[key].kind != "organisation":
            return False
        known = self.organisations.get(key)
        name = self.cast.actors[key].name.lower().split()
        return bool(known and known.members) or not words("assemblies").isdisjoint(name)

    def ids(self, token: Token) -> tuple[str, ...]:
        """The actors that ``token``'s phrase means; "we" is the speaker's state or body."""
        if token.i in self.cast.labels:  # "Q: Will you sign?": the label is taken for the subject
            others = [c for c in children(token.head, "nsubj") if c.i not in self.cast.labels]
            return self.ids(others[0]) if others else ()
        speaker = self.voices.speaker(token.idx)
        found = self.cast.refer(token, speaker=speaker)
        if not found and token.lower_ in ADDRESSED:
            found = addressed(token, self.draft, self.voices)
        return on_the_cast(self.draft, spelt_out(self.cast, token, found, speaker))

    def _side(
        self,
        candidates: tuple[tuple[Token, str], ...],
        name: str,
        sides: Sides,
        taken: set[str],
        *,
        everyone: bool,
    ) -> list[str]:
        found: list[str] = []
        role_of_found = ""
        for token, role in candidates:
            meant = () if is_sent(token, role) or self._hears(token) else self.ids(token)
            sides.offers += [Offer(i, name, role) for i in meant]
            if found and not everyone and role != role_of_found:
                continue
            ids = [
                i
                for i in meant
                if i not in taken
                and i not in found
                and not self._own(name, sides, i)
                and not self._is_seat(token, role, i)
            ]
            if ids:
                found += ids
                role_of_found = role
                sides.roles.update(dict.fromkeys(ids, role))
                sides.why.append(Why(name, role, (self._span(token),)))
        return found

    def _hears(self, token: Token) -> bool:
        """Whether it is a medium that is told something: "told Reuters aid had not arrived"."""
        heard = [self.organisations.get(k) for k in self.cast.ids.get(token.i, ())]
        if not any(o is not None and o.media for o in heard):
            return False
        first = token.left_edge.i
        return first > 0 and token.doc[first - 1].lemma_ in ("tell", "inform")

    def _own(self, name: str, sides: Sides, key: str, *, owner: bool = False) -> bool:
        """Whether ``key`` is of the side that acts and so not acted on."""
        return name == "to" and is_own(self.cast, sides.kind, sides.by, key, owner=owner)

    def _is_seat(self, token: Token, role: str, key: str) -> bool:
        """ "The Doha talks": a lone capital before a noun is where it was, not who took part."""
        beside = token.doc[max(token.i - 1, 0) : token.i + 2]
        if role != "mod" or any(t.text in HYPHENS for t in beside) or children(token, "conj"):
            return False
        state = self.states.get(
            (self.cast.actors[key].of or "") if self.cast.actors[key].kind == "state" else ""
        )
        return state is not None and token.text == state.capital

    def _through_object(
        self, act: Act, candidates: tuple[tuple[Token, str], ...], sides: Sides, taken: set[str]
    ) -> list[str]:
        """ "rejected the proposal by Hamas": the owner of the thing acted on is the one acted on."""
        for token, role in candidates:
            if role not in OWNED and (act.entry.type, role) != (STRUCK, "at"):
                continue
            done = role == "object" or (role == "subject" and token.dep_ == "nsubjpass")
            reached = self._reached(act, token) if done else []
            first = doer_of(token) if act.entry.type == "ACCUSE" else []
            things = [o for thing in (*reached, token) for o in self._owners_of(act, thing)]
            if act.entry.type == "RETREAT" and sides.by:
                things = [t for t in things if t.tag_ != "PRP$"]  # "lay down their arms" is one's own doing
            if token.lemma_.lower() not in words("helping"):
                reached = [*first, *reached, *things]
            elif act.entry.type in (*HELPING, "AGREE"):  # "reaffirmed its support for Ukraine"
                reached = after_preposition(token, *HELPED)
            else:
                continue
            ids = self._owner(reached, "to", "owner", role, sides, taken)
            if ids:
                return ids
        return []

    def _reached(self, act: Act, thing: Token) -> list[Token]:
        """What the thing done leads to: "suspended aid to Uganda", "voiced anger at the raid"."""
        if act.entry.type != "ACCUSE":
            return after_preposition(thing, *REACHING)
        return [] if thing.i in self.harms else after_preposition(thing, *REACHING, *JUDGING)

    def _owners_of(self, act: Act, thing: Token) -> list[Token]:
        """Whose ``thing`` is; of a harm that is condemned, who does it; of sanctions, whom they are against."""
        if act.entry.type == "ACCUSE" and thing.i in self.harms:
            return doer_of(thing)
        if thing.dep_ == "dobj" and thing.lemma_.lower() in words("gatherings"):
            return after_preposition(thing, "with")
        if act.entry.type == "RETREAT" and thing.tag_ == "NNP" and thing.lemma_.lower() in words("wars"):
            return []  # "formally end the Korean War"
        if act.entry.type == "REQUEST" and thing.lemma_.lower() in words("undergone"):
            return doer_of(thing)  # "demanded the release of the sailors": asked is who holds them
        if act.entry.type == "SANCTION" and thing.lemma_.lower() in words("penalties"):
            return [*against(thing), *(t for t in children(thing, "compound") if names_state(self.cast, t))]
        if thing.lemma_.lower() in words("contents"):
            return [*against(thing), *doer_of(thing)]  # "the idea of a force": what it is, not whose
        return [*against(thing), *owner_of(thing)]

    def _through_doer(
        self, candidates: tuple[tuple[Token, str], ...], sides: Sides, taken: set[str]
    ) -> list[str]:
        """ "Russian drones hit", "an Israeli strike killed": who owns the thing that does it, does it."""
        for token, role in candidates:
            if role not in DOING or self.cast.refer(token):
                continue
            ids = self._owner(owner_of(token), "by", f"owner-of-{role}", role, sides, taken)
            if ids:
                return ids
        return []

    def _owner(
        self, owners: list[Token], name: str, given: str, role: str, sides: Sides, taken: set[str]
    ) -> list[str]:
        """The first of ``owners`` that means somebody, put on side ``name`` with the role ``given``."""
        for owner in owners:
            ids = [i for i in self.ids(owner) if i not in taken and not self._own(name, sides, i, owner=True)]
            if ids:
                sides.roles.update(dict.fromkeys(ids, given))
                sides.why.append(Why(name, f"owner-of-{role}", (self._span(owner),)))
                return ids
        return []

    def _each_other(self, act: Act, roles: Roles, sides: Sides) -> bool:
        """ "Blamed each other": whoever does it is also whom it is done to."""
        word = requited(act, roles.target) if len(sides.by) > 1 else None
        if word is None:
            return False
        sides.to = list(reversed(sides.by))
        sides.why.append(Why("to", "each-other", (self._span(word),)))
        return True

    def _desks(self, act: Act, sides: Sides) -> None:
        """Put the state for a ministry of it that only tells of what its forces did."""
        by = armed(self.draft, act, sides.by)
        if by != sides.by:
            sides.roles.update(dict.fromkeys(by, sides.roles[sides.by[0]]))
            for key in sides.by:
                if key not in by:
                    del sides.roles[key]
            sides.by = by

    def _on_the_ground(self, act: Act, targets: tuple[tuple[Token, str], ...], sides: Sides) -> None:
        """Who is struck where only the place is told, and who detains where only the place is told."""
        kind = act.entry.type
        codes = {self.cast.state_of(k) for k in sides.by}
        strikers = frozenset(self.dyads.side(k) for k in sides.by) | {c.lower() for c in codes if c}
        taken = kind == TAKEN and act.token.lemma_.lower() in words("conquered")
        if not sides.to and (kind == STRUCK or taken):
            found = self.grounds.struck(targets, strikers) or (
                self.grounds.waged(act, strikers) if sides.by else None
            )
            self._place_side(found, "to", "ground", sides)
        if not sides.by and kind in POLICED:
            self._place_side(self.grounds.policed(act.token, targets), "by", "in", sides)

    def _place_side(self, found: tuple[str, Token] | None, name: str, role: str, sides: Sides) -> None:
        if found is None or found[0] in sides.by + sides.to:
            return
        (sides.by if name == "by" else sides.to).append(found[0])
        sides.roles[found[0]] = role
        sides.why.append(Why(name, role, (self._span(found[1]),)))

    def _span(self, token: Token) -> Span:
        return self.draft.span_of(token)
