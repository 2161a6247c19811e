"""Furniture of pages that kept their lines: what stands above the article, in boxes within it, and below."""

from collections import Counter
from collections.abc import Iterator

from verbale.reading.furniture.layout import Line
from verbale.reading.furniture.phrases import Phrases, plain

#: So many labels above the headline make a menu; fewer may be a kicker, a byline, a date.
MENU = 3
LABEL_WORDS = 4
LINK_WORDS = 25
#: What marks a heading or a link of a list, and how long the title of a list of links may be.
HEADING_MARKS = "#*_ "
BULLETS = ("- ", "* ", "• ", "· ", "– ", "+ ")
TITLE_WORDS = 9
#: A headline has at least so many words.
HEADLINE_WORDS = 4
#: So much prose in a row after a line that often ends articles shows that it did not end this one.
RESUMED_LINES = 2
RESUMED_WORDS = 45
RESUMED_NEAR = 8
#: A line that comes so often is the page's.
REPEATED = 3
#: The part of a page below the article may hold this much unrecognised prose, and must be mostly recognised.
TAIL_PROSE = 1_500
TAIL_SHARE = 0.1
TAIL_KNOWN = 0.6


class Page:
    """The lines of one page on their way to being told apart: ``taken`` says which are furniture."""

    def __init__(self, lines: list[Line], known: list[bool], title: str | None, lexicon: Phrases) -> None:
        self.lines = lines
        self.lexicon = lexicon
        self.keys = [plain(line.text) for line in lines]
        self.taken = list(known)
        self.title = plain(title or "")
        self.body = self._body()

    def ranges(self) -> Iterator[tuple[int, int]]:
        """Where furniture lines are, in text order."""
        if self.body is not None:
            self._labels()
            self._above(self.body)
            self._boxes(self.body)
            self._below(self.body)
            self._rest(self.body)
        else:
            self._labels()
        yield from (
            (line.start, line.end) for line, taken in zip(self.lines, self.taken, strict=True) if taken
        )

    def _prose(self, index: int) -> bool:
        return self.lines[index].prose and not self.taken[index]

    def _body(self) -> int | None:
        """The first paragraph of the article: prose that more prose follows, or a long one."""
        count = len(self.lines)
        for index in range(count):
            if self._prose(index):
                near = range(index + 1, min(count, index + 5))
                if self.lines[index].words >= 20 or any(self._prose(other) for other in near):
                    return index
        return None

    def _labels(self) -> None:
        """Lines that are furniture by themselves wherever they stand, in a page with more than one line."""
        if len(self.lines) < 2:
            return
        often = Counter(self.keys)
        for index, (line, key) in enumerate(zip(self.lines, self.keys, strict=True)):
            bare = key.strip(" :|•·*_#")
            alone = line.words <= 8 and (key in self.lexicon.alone or bare in self.lexicon.alone or not bare)
            repeated = line.words > LABEL_WORDS and often[key] >= REPEATED
            link = bare.startswith(self.lexicon.prefix) and not line.finished and line.words < LINK_WORDS
            if alone or repeated or link or self.lexicon.line.fullmatch(key):
                self.taken[index] = True

    def _headline(self, body: int) -> int | None:
        """The last line above the article that is the title, or that the page's own title begins with."""
        first = self.keys[0]
        for index in range(body - 1, -1, -1):
            key = self.keys[index].lstrip("# ")
            if self.lines[index].words < HEADLINE_WORDS:
                continue
            if (index and first.startswith(key)) or (self.title and (key in self.title or self.title in key)):
                return index
        return None

    def _above(self, body: int) -> None:
        headline = self._headline(body)
        top = headline if headline is not None else self._first_title_like(body)
        labels = [i for i in range(top) if self.lines[i].words <= LABEL_WORDS]
        if len(labels) < MENU:
            self._under_headline(top, body, frozenset())
            return
        for index in range(top):
            own_title = index == 0 and not self.keys[0].startswith(self.keys[top]) and headline is not None
            self.taken[index] = not own_title or self.lines[0].words < HEADLINE_WORDS
        if top and _dated(self.lines[top - 1].text):
            self.taken[top - 1] = False
        self._under_headline(top, body, frozenset(self.keys[:top]))

    def _first_title_like(self, body: int) -> int:
        """Without a known headline: the last line of five words or more above the article, or that."""
        for index in range(body - 1, -1, -1):
            if self.lines[index].words > LABEL_WORDS and not self.taken[index]:
                return index
        return body

    def _under_headline(self, top: int, body: int, menu: frozenset[str]) -> None:
        """Between headline and article: labels of the menu come again, and the name of the site."""
        site = self.keys[0].rpartition("|")[2].strip() if "|" in self.keys[0] else ""
        for index in range(top + 1, body):
            key = self.keys[index]
            if _dated(self.lines[index].text):
                continue
            if (key in menu and key != self.keys[top]) or (site and key.endswith(f"| {site}")):
                self.taken[index] = True

    def _boxes(self, body: int) -> None:
        """Boxes of links in the article: from their heading to the next paragraph."""
        index = body + 1
        while index < len(self.lines):
            if self._opens_box(index):
                index = self._box(index)
            index += 1

    def _opens_box(self, index: int) -> bool:
        """Whether a line heads a box: "Related", "## Read more war news", or such a title over a list of links."""
        bare = self.keys[index].strip(HEADING_MARKS)
        if bare in self.lexicon.box:
            return True
        titled = bare.startswith(self.lexicon.box_title) and self.lines[index].words <= TITLE_WORDS
        return titled and (self.keys[index].startswith("#") or self._bullet(index + 1))

    def _bullet(self, index: int) -> bool:
        return index < len(self.lines) and self.keys[index].startswith(BULLETS)

    def _box(self, index: int) -> int:
        if self._bullet(index + 1):  # a list of links goes as far as its bullets do
            self.taken[index] = True
            while self._bullet(index + 1):
                index += 1
                self.taken[index] = True
            return index
        near = self.keys[index : index + 20]
        close = next((index + n for n, key in enumerate(near) if key in self.lexicon.box_end), None)
        self.taken[index] = True
        while index + 1 < len(self.lines) and (not self._prose(index + 1) or (close or 0) > index):
            index += 1
            self.taken[index] = True
        return index

    def _below(self, body: int) -> None:
        """From the first line that ends an article to the end of the page, unless the article goes on."""
        for index in range(body + 1, len(self.lines)):
            if self.keys[index] in self.lexicon.end and not self._goes_on(index):
                first = self._glued(index, body)
                self.taken[first:] = [True] * (len(self.lines) - first)
                return

    def _goes_on(self, index: int) -> bool:
        """Whether the article goes on soon after ``index``: two paragraphs, at most labels between them."""
        run = count = 0
        stop = index + RESUMED_NEAR
        for at in range(index + 1, len(self.lines)):
            line = self.lines[at]
            if line.prose and not self.taken[at]:
                run, count = run + line.words, count + 1
                if count >= RESUMED_LINES and run >= RESUMED_WORDS:
                    return True
            elif at > stop:
                return False
            elif line.words > LABEL_WORDS:
                run = count = 0
        return False

    def _glued(self, end: int, body: int) -> int:
        """Where another article begins (headline, standfirst, byline) that ends in a "read it all" line."""
        if not self.keys[end].startswith(("read ", "view ")) or end - body < 4:
            return end
        byline = end - 1
        if self.lines[byline].prose or self.lines[byline].words > 8:
            return end
        for index in range(byline - 1, max(body + 1, byline - 4), -1):
            line = self.lines[index]
            if not line.prose and not line.finished and line.words >= 5:
                return index
        return byline

    def _rest(self, body: int) -> None:
        """Close the foot of the page: where nearly all that follows is furniture, all of it is."""
        prose = sum(len(line.text) for i, line in enumerate(self.lines) if self._prose(i))
        loose = known = 0
        first: int | None = None
        for index in range(len(self.lines) - 1, body, -1):
            line = self.lines[index]
            if self.taken[index]:
                known += len(line.text)
                if known >= TAIL_KNOWN * (known + loose):
                    first = index
            else:
                loose += len(line.text)
                if line.prose and loose > min(TAIL_PROSE, TAIL_SHARE * prose):
                    break
        if first is not None:
            self.taken[first:] = [True] * (len(self.lines) - first)


def _dated(text: str) -> bool:
    """Whether a short line holds a year and other digits: the article's own date."""
    digits = [word for word in text.replace(",", " ").split() if word.isdigit()]
    return any(len(word) == 4 for word in digits) and len(text) < 60
