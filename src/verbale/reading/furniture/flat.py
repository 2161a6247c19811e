"""Furniture in running text, where the line ends that would set it apart are lost."""

import re
from collections.abc import Iterator
from itertools import pairwise

from verbale.reading.furniture.phrases import Flat, Phrases, found

Range = tuple[int, int]

#: The end of a sentence, as far as text alone shows it; a wide gap is where a page element ended.
SENTENCE_END = re.compile(
    r"[.!?…][\"'”’»)\]]*(?=\s+(?:[-–—] )?[\"'“‘«(\[]?[A-Z0-9À-ÞÇÉÊ«©*])|\n|[ \u00a0]{4,}|\t"
)
#: Longer "sentences" are text without punctuation: only the words of the phrase itself are safe to take.
LONGEST = 420
LONGEST_LINE = 1_500
#: A prompt with a capital of its own has at most so much before it in its sentence.
LEAD_IN = 60
#: A headline of a link, set in capitals, between two sentences.
CAPITALS = re.compile(r"[A-Z][A-Z0-9'’‘\"“”:,.;&$%/?\-–— ]{24,240}[A-Z'’\"”?](?=\s+[A-Z\"“'‘][a-z])")
#: "© 2024 Example Media, Inc." after a sentence or at the head of a line.
COPYRIGHT = re.compile(
    r"(?:©|\([cC]\)|Copyright)\s*(?:©|\([cC]\)|Copyright)?\s*(?:©)?\s*\d{4}[^.!?\n]{0,60}\.?"
)
#: Lengths of clips in a player's list.
CLOCKS = re.compile(r"(?:[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?\s+(?:Live\s+)?){3,}")
MANY_CLOCKS = 3
#: Words before a paper's own byline that flattened pages put in front of the article.
ABOVE = re.compile(r"\s*(?:[^.!?\n]{0,60}\s)?Advertisement\s+Supported by\s+")
LINK = re.compile(r"\]?\([a-z]+:[^)\s]*\)")
GAP = re.compile(r"[ \u00a0]{4,}")
#: A run of headlines before the article has hardly a full stop in it.
CHARACTERS_A_STOP = 300
SHORTEST_RUN = 400
#: Text this short between two prompts belongs to them.
BETWEEN = 250
LAST_WORDS = 60
FOREIGN_WORDS = 10
AFTER_CLOSING = 1_500
#: The page's own words come after the article: in this last part of the text they are looked for.
TAIL = 0.4


def sentence_range(text: str, start: int, end: int) -> Range:
    """The sentence around ``text[start:end]``; or just that, where no end of a sentence is near."""
    ends = (m.end() for m in SENTENCE_END.finditer(text, max(0, start - LONGEST), start + 1))
    before = [end for end in ends if end <= start]
    first = before[-1] if before else (0 if start <= LONGEST else start)
    if text[start].isupper() and start - first > LEAD_IN:
        first = (
            start  # "… to the press Sign up for our newsletter": the blank between two elements says nothing
        )
    after = SENTENCE_END.search(text, end, min(len(text), end + LONGEST))
    return first, after.end() if after else _line_end(text, end)


def _line_end(text: str, end: int) -> int:
    """The end of the line where a sentence has no other, as one full of addresses; else just ``end``."""
    newline = text.find("\n", end)
    last = len(text) if newline < 0 else newline
    return last if last - end <= (LONGEST if newline < 0 else LONGEST_LINE) else end


def phrase_ranges(text: str, flat: Flat, lexicon: Phrases) -> tuple[list[Range], list[Range]]:
    """Standing phrases where they stand, and whole sentences that hold one."""
    exact = sorted({_with_link(text, *hit) for hit in found(lexicon.exact, flat)})
    hits = [
        (start, end)
        for start, end in found(lexicon.sentence, flat)
        if not any(a <= start and end <= b for a, b in exact)
    ]
    starts = [start for start, _ in exact]
    return exact, sorted({_from_last(starts, *sentence_range(text, *hit), hit[0]) for hit in hits})


def _from_last(starts: list[int], first: int, last: int, hit: int) -> Range:
    """A sentence, cut to where a standing phrase begins in it: what is before that is another element."""
    return max([first, *(start for start in starts if first < start <= hit)]), last


def _with_link(text: str, start: int, end: int) -> Range:
    """The phrase with the Markdown link around it: ``[Continue reading...](https://example.org)``."""
    link = LINK.match(text, end)
    return start, end if link is None else link.end()


def between_prompts(text: str, prompts: list[Range]) -> Iterator[Range]:
    """Short stretches between two sentences that are prompts: what they say is part of the same box."""
    for (_, end), (start, _) in pairwise(prompts):
        gap = text[end:start]
        if 0 < start - end <= BETWEEN and "\n" not in gap.strip() and not any(mark in gap for mark in '“”"'):
            yield end, start


def last_words(text: str, prompts: list[Range]) -> Iterator[Range]:
    """A few words after the last prompt of a text: the end of a notice, a company's name."""
    end = prompts[-1][1] if prompts else len(text)
    if 0 < len(text) - end <= LAST_WORDS and not set(text[end:]) & set('“”"\n'):
        yield end, len(text)


def closed(text: str, flat: Flat, lexicon: Phrases) -> Iterator[Range]:
    """From a prompt that only stands after an article to the end, where not much text follows."""
    for start, _ in found(lexicon.closing, flat):
        if len(text) - start <= min(AFTER_CLOSING, len(text) * TAIL) or start >= 0.8 * len(text):
            yield start, len(text)


def form_ranges(text: str, flat: Flat, lexicon: Phrases) -> Iterator[Range]:
    """Furniture known by its form: link headlines in capitals, clip lengths, headline runs, single labels."""
    if (above := ABOVE.match(text)) is not None:
        yield above.span()
    yield from _capitals(text)
    if "©" in text or "(c)" in flat.low or "copyright" in flat.words:
        yield from (m.span() for m in COPYRIGHT.finditer(text) if not text[m.start() - 1 : m.start()].strip())
    if text.count(":") >= MANY_CLOCKS:
        yield from (match.span() for match in CLOCKS.finditer(text))
    yield from _headline_run(text)
    yield from _labels(text, flat, lexicon)


def _capitals(text: str) -> Iterator[Range]:
    for match in CAPITALS.finditer(text):
        before = text[max(0, match.start() - 2) : match.start()]
        apart = not before or (before[-1].isspace() and before[0] in '.!?"”’)\u00a0 \n')
        if apart and match[0].count(" ") >= 4 and not _within_quotation(text, match.start()):
            article = match[0].endswith((" A", " I"))  # the first word of the sentence that follows
            yield match.start(), match.end() - (2 if article else 0)


def _within_quotation(text: str, at: int) -> bool:
    return text.rfind("“", 0, at) > text.rfind("”", 0, at)


def _headline_run(text: str) -> Iterator[Range]:
    """A page's list of headlines run together before the article, up to the wide gap that ends it."""
    gap = GAP.search(text, SHORTEST_RUN)
    if gap is None or "\n" in text[: gap.start()]:
        return
    stops = len(re.findall(r"[a-z][.!][\"'”’]?\s", text[: gap.end()]))
    if stops * CHARACTERS_A_STOP < gap.start():
        yield 0, gap.end()


def _labels(text: str, flat: Flat, lexicon: Phrases) -> Iterator[Range]:
    """ "Advertisement" and its like between two sentences of running text, written with a capital."""
    for start, end in found(lexicon.label, flat):
        before, after = text[max(0, start - 12) : start].rstrip(), text[end : end + 2]
        if text[start].isupper() and before[-1:] in '.!?”"' and after[:1].isspace() and after[1:].isupper():
            yield start, end


def author_ranges(text: str, lexicon: Phrases) -> Iterator[Range]:
    """Sentences about the author at the end: "Jane Doe is a reporter for the Example covering trade."."""
    start = int(len(text) * (1 - TAIL))
    for match in AUTHOR.finditer(text, start):
        said = lexicon.author.search(text, match.end(), match.end() + 60)
        reports = REPORTS.search(text, match.end()) is not None
        if said is not None and not reports and "." not in text[match.end() : said.start()]:
            yield sentence_range(text, match.start(), said.end())


#: While someone still speaks, the article is not over.
REPORTS = re.compile(r"\b(?:said|says|told|added|according to)\b")
AUTHOR = re.compile(
    r"(?:(?<=[.!?”\"] )|(?<=\n)|(?<=[ \u00a0]{2}))"
    r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3} is (?:an?|the) "
)


def foreign_tail(text: str, flat: Flat, lexicon: Phrases) -> Iterator[Range]:
    """Sentences of another language at the end of an English text: the page's own, not the article's."""
    start = int(len(text) * (1 - TAIL))
    if len(lexicon.foreign & flat.words) < FOREIGN_WORDS:
        return
    first = last = None
    for match in re.finditer(r"[^.!?\n]{25,}[.!?\n]?", text[start:]):
        words = re.findall(r"\w+", match[0].lower())
        if len(words) >= 5 and sum(word in lexicon.foreign for word in words) >= 0.3 * len(words):
            first = match.start() + start if first is None else first
            last = match.end() + start
    if first is not None and last is not None and last - first >= 200:
        yield first, last
