"""Capitalised runs that may name a person, each with the title before it."""

import re
from dataclasses import dataclass

from verbale.reading.actors.index import PLACES, NameIndex
from verbale.reading.actors.names import Hit, is_ground, past_cuts
from verbale.reading.actors.page import Page
from verbale.reading.actors.registry import Registry

TITLE_GLUE = frozenset({"of", "and", "for", "the", "to", "'s", "’s", "-", "&"})
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
NAME = re.compile(r"@?[^\W_][\w.'’\-]*")


@dataclass(slots=True)
class Name:
    """A capitalised run that may name a person; ``first`` is where its title starts, ``title`` its words."""

    first: int
    start: int
    end: int
    words: list[str]
    title: list[str]
    of: str | None = None
    body: str | None = None

    @property
    def text(self) -> str:
        return " ".join(self.words).replace(" - ", "-")


class Candidates:
    """Scans one page for names; ``hit_at``: the lexicon's name at each token."""

    def __init__(self, page: Page, hit_at: dict[int, Hit], registry: Registry, index: NameIndex) -> None:
        self.page = page
        self.registry = registry
        self.roles = registry.roles
        self.index = index
        self.hit_at = hit_at
        self.surnames = self._surnames()

    def _surnames(self) -> frozenset[str]:
        """Last words of the longer names that the label of a person covers somewhere on the page."""
        page = self.page
        last = {
            page.text[i]
            for i in range(1, len(page))
            if page.ent[i] == "PERSON" == page.ent[i - 1]
            and page.pos[i] == page.pos[i - 1] == "PROPN"
            and (i + 1 == len(page) or page.ent[i + 1] != "PERSON")
        }
        return frozenset(word for word in last if word.isalpha() and word[0].isupper() and len(word) > 3)

    def names(self) -> list[Name]:
        """Candidate names in text order, each with the title before it."""
        page, found, i, size = self.page, [], 0, len(self.page)
        while i < size:
            hit = self.hit_at.get(i)
            if hit is not None:
                if hit.entry.sense == "person":
                    found.append(self._titled(hit.start, hit.end, page.text[hit.start : hit.end]))
                i = hit.end
            elif self._starts_name(i):
                end, words = self._run(i)
                if words and words[0][0] == "@":
                    words = CAMEL.sub(" ", words[0][1:]).split()
                if words:
                    found.append(self._titled(i, end, words))
                i = max(end, i + 1)
            else:
                i += 1
        return found

    def _starts_name(self, i: int) -> bool:
        word = self.page.text[i]
        if not word[0].isupper():
            return word[0] == "@" and len(word) > 4
        low = self.page.lower[i]
        if low in self.roles.never or low in self.roles.title or is_ground(self.page, i):
            return False
        if word in self.surnames:
            return True
        if self._doing(i, low):
            return False
        return self.page.pos[i] in ("PROPN", "NOUN", "X", "ADJ", "ADV", "VERB", "INTJ") and (
            self.page.pos[i] == "PROPN" or bool(self.page.ent[i]) or low in self.index.surnames
        )

    def _doing(self, i: int, low: str) -> bool:
        """Whether a capitalised participle opens the sentence: "Labelling Holm a fool, …"."""
        page = self.page
        if not low.endswith("ing") or len(low) < 6 or low in self.index.surnames:
            return False
        if low in self.roles.given["male"] or low in self.roles.given["female"]:
            return False
        opens = i == 0 or page.sent[i] != page.sent[i - 1]
        return page.tag[i] == "VBG" or (
            opens and page.text[i + 1 : i + 2] > ["A"] and page.text[i + 1][0].isupper()
        )

    def _run(self, i: int) -> tuple[int, list[str]]:
        """The name that starts at ``i``: capitalised words and particles, marks that cut it skipped."""
        page, size = self.page, len(self.page)
        words, end, j = [clean(page.text[i])], i + 1, i + 1
        if words[0] != page.text[i]:
            return end, words
        while j < size and j - i < 9:
            j = past_cuts(page, j, i)
            if j >= size:
                break
            word = page.text[j]
            joined = (
                word == "-"
                and j + 1 < size
                and page.text[j + 1][:1].isupper()
                and not page.text[j - 1].isspace()
            )
            if joined and self._are_two(i, j):
                break
            if self.hit_at.get(j) is not None and not (
                joined or words[-1] == "-" or self._surname_like_place(i, j)
            ):
                break
            if word.lower() in self.roles.title and page.text[min(j + 1, size - 1)][0].isupper():
                break  # "… Council Director General Ivan …": what went before belongs to the title
            if (
                word[0].isupper()
                and word.lower() not in self.roles.never
                and word.lower() not in self.roles.suffixes
            ):
                words.append(clean(word))
                end = j + 1
                if words[-1] != word:
                    break
            elif joined or (word.lower() in self.roles.particles and self._capital_follows(j)):
                words.append(word)
            else:
                break
            j += 1
        while words and (words[-1] == "-" or words[-1].lower() in self.roles.particles):
            words.pop()
        return end, words

    def _are_two(self, i: int, j: int) -> bool:
        """Whether the hyphen at ``j`` stands between two who are known: "the Ruiz-Soto talks"."""
        beside, known = self.hit_at.get(j + 1), self.index.surnames
        named = beside is not None and beside.entry.sense in ("state", "adjective", "capital")
        return j == i + 1 and self.page.lower[i] in known and (named or self.page.lower[j + 1] in known)

    def _surname_like_place(self, i: int, j: int) -> bool:
        """Whether the place name at ``j`` ends the person's name begun at ``i``: "Juan Carlos Monterrey"."""
        page, hit, given = self.page, self.hit_at[j], self.roles.given
        lone = hit.entry.sense in ("place", "capital", "state") and hit.end == j + 1
        named = page.lower[i] in given["male"] | given["female"] and page.ent[j] == "PERSON"
        return lone and named and page.head[j - 1] == j and page.dep[j - 1] == "compound"

    def _capital_follows(self, j: int) -> bool:
        after = self.page.text[j + 1 : j + 3]  # "de Vries", "van der Berg", "al-Sharif"
        further = bool(after) and (after[0] in self.roles.particles or after[0] == "-")
        return bool(after) and (after[0][:1].isupper() or (further and after[-1][:1].isupper()))

    def _titled(self, start: int, end: int, words: list[str]) -> Name:
        """The name with the title to its left; its state or body is the first that the title names."""
        page, k = self.page, start - 1
        first, of, body = start, None, None
        title = [words[0].lower()] if len(words) > 1 and words[0].lower() in self.roles.title else []
        commas = 0
        while k >= 0 and start - k < 16:
            word = page.lower[k]
            hit = self.hit_at.get(k)
            if word.isspace() and "\n\n" not in word:
                k -= 1
                continue
            if word == "," and first == start and commas == 0 and self._office_before(k):
                commas += 1
            elif (
                (word in ('"', "“", "(", "[") and k == start - 1)
                or (hit and title and title[0] == "and")
                or (hit and hit.entry.sense == "person" and page.lower[k + 1] not in ("'s", "’s"))
                or page.tag[k] in ("VBD", "VBZ", "VBP")
                or (page.sent[k] != page.sent[k + 1] and page.text[k].isupper() and len(word) > 3)
            ):
                break  # the last: a dateline, "OSLO Foreign Minister …"
            elif (
                hit is not None
                and hit.entry.sense not in PLACES
                and (title or hit.entry.sense == "adjective")
            ):
                title = page.lower[hit.start : hit.end] + title
                first = k = hit.start
                of = self._code(hit)
                body = hit.entry.id if hit.entry.sense == "organisation" else body
            elif word in self.roles.title or (word in TITLE_GLUE and title and k > 0):
                if word == "of" and title and title[0] in self.roles.with_names:
                    break  # "a member of Mr …", "the successor of Pope …": somebody else
                if (
                    word in ("for", "to")
                    and page.lower[k - 1] in self.roles.speaking
                    and self.roles.office_of(" ".join(title)) is not None
                ):
                    break  # "a spokesman for Prime Minister …": not he
                if word == "and" and page.text[k - 1][:1].isupper() != page.text[first][:1].isupper():
                    break
                title.insert(0, word)
                first = k
            else:
                break
            k -= 1
        while title and title[0] in TITLE_GLUE:
            title.pop(0)
            first += 1
        if title and title[-1] in self.roles.qualifiers and len(words) == 1:
            return Name(start, start, end, words, [])
        glued = bool(title) and title[-1] in TITLE_GLUE  # "secretary-general for Humanitarian Affairs"
        if glued or not any(w in self.roles.title and w not in TITLE_GLUE for w in title):
            return Name(start, start, end, words, [])
        if self.roles.stately.intersection(title):
            body = None
        return Name(first, start, end, words, title, of, body)

    def _office_before(self, comma: int) -> bool:
        """Whether "the Russian foreign minister, Sergei Lavrov": a definite office, then the name."""
        page = self.page
        k = comma - 1
        if page.lower[k] not in self.roles.title or page.lower[k] in TITLE_GLUE:
            return False
        while k >= 0 and comma - k < 8 and (page.lower[k] in self.roles.title or k in self.hit_at):
            k -= 1
        return k >= 0 and page.lower[k] in ("the", "'s", "’s", "his", "her", "their", "its")

    def _code(self, hit: Hit) -> str | None:
        sense, key = hit.entry.sense, hit.entry.id
        if sense == "organisation" or key in self.registry.lexicon.organisations:
            return self.registry.lexicon.organisations[key].of
        return self.registry.lexicon.persons[key].of if sense == "person" else key


def clean(word: str) -> str:
    """The name at the start of a word that markup hangs on: "Gabbard**](https" gives "Gabbard"."""
    if word.isalpha():
        return word
    found = NAME.match(word)
    return found.group() if found else word
