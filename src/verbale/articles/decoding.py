"""From bytes to text: which encoding, and nothing changed that was not broken.

Intact text comes through exactly, line ends, quotation marks and composed letters included, because every
offset of a reading counts the characters of this text.
"""

import codecs
from dataclasses import dataclass

from charset_normalizer import from_bytes

from verbale.articles.mending import mend

#: Byte order marks, longest first: UTF-32's little-endian mark begins with UTF-16's.
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: How files that are often named ``.txt`` by mistake begin.
SIGNATURES = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a zip archive (or an office document)"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3", "a SQLite database"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"\x7fELF", "a program"),
)
#: A file cut off after so many bytes of its signature is still told.
FEWEST_BYTES = 3
#: C0 controls that text files do contain: tab, line feed, vertical tab, form feed, carriage return.
TEXT_CONTROLS = frozenset("\t\n\v\f\r")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was found to be in, and whether broken characters were repaired."""

    text: str
    encoding: str
    mended: bool = False


class NotTextError(ValueError):
    """Bytes that are no text in an encoding we know; the message says what they look like."""


def decode(data: bytes, *, repair: bool = True) -> Decoded:
    """The text of ``data``, without its byte order mark, mended once if its encoding was broken.

    ``repair=False`` leaves mojibake in, for JSON, whose fields are mended one by one when they are unpacked.
    UTF-8, UTF-16 and UTF-32 with their marks, UTF-8 and UTF-16 without, Windows-1252 and Latin-1. Raises
    `NotTextError` for anything else.
    """
    for signature, kind in SIGNATURES:
        if data.startswith(signature) or (len(data) >= FEWEST_BYTES and signature.startswith(data)):
            raise NotTextError(f"it is {kind}, not text; give the text of the article")
    found = _decoded(data)
    if _controls(found.text):
        raise NotTextError("it is binary, not text")
    text, changed = mend(found.text) if repair else (found.text, False)
    return Decoded(text, found.encoding, found.mended or changed)


def bom_of(data: bytes) -> tuple[bytes, str] | None:
    """The byte order mark ``data`` begins with and the encoding it stands for."""
    return next(((mark, name) for mark, name in MARKS if data.startswith(mark)), None)


def _decoded(data: bytes) -> Decoded:
    marked = bom_of(data)
    if marked is not None and marked[1] != "utf-8":
        return _strictly(data[len(marked[0]) :], marked[1])
    body = data[len(marked[0]) :] if marked else data
    if b"\0" in body:
        return _strictly(body, _utf16_by_zeros(body))
    try:
        return Decoded(body.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _nearly_utf8(body) or _western(body)


def _strictly(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        raise NotTextError(f"it says it is {encoding}, but byte {error.start} is not") from error


def _utf16_by_zeros(data: bytes) -> str:
    """UTF-16 without a mark has its zero bytes on one side only: blanks and line ends alone bring some."""
    low, high = data[0::2].count(0), data[1::2].count(0)
    units = len(data) / 2
    if len(data) % 2 == 0 and max(low, high) >= 0.05 * units and min(low, high) <= 0.001 * units:
        return "utf-16-le" if high > low else "utf-16-be"
    raise NotTextError("it is binary, not text")


def _as_western(error: UnicodeError) -> tuple[str, int]:
    """Codec error handler: a stray byte is Windows-1252; half a character at the end is lost."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    if error.reason == "unexpected end of data":
        return "\ufffd", error.end
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("verbale.western", _as_western)


def _nearly_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with stray bytes, as pasting and cutting leave it: more whole characters than broken ones."""
    text = data.decode("utf-8", "verbale.western")
    whole = sum(c > "\x7f" for c in data.decode("utf-8", "ignore"))
    if whole > sum(c > "\x7f" for c in text) - whole:
        return Decoded(text, "utf-8", mended=True)
    return None


def _western(data: bytes) -> Decoded:
    """Windows-1252, or Latin-1 where it uses bytes that Windows-1252 leaves empty."""
    if from_bytes(data, cp_isolation=["cp1252", "latin_1"], preemptive_behaviour=False).best() is None:
        raise NotTextError("it is binary, or text in an encoding we do not read")
    try:
        return Decoded(data.decode("cp1252"), "cp1252")
    except UnicodeDecodeError:
        return Decoded(data.decode("latin-1"), "latin-1")


def _controls(text: str) -> bool:
    """Whether ``text`` has control characters as only binary data has: more than one in a thousand."""
    count = sum(c < " " and c not in TEXT_CONTROLS for c in text)
    return count * 1000 > len(text)
