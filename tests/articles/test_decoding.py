"""Bytes to text: the encoding is found, and intact text is not touched."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.articles.decoding import NotTextError, decode

PROSE = "Le ministre a déclaré qu’il n’y aurait pas d’accord avant l’été, près de la frontière.\r\n" * 3
#: Words of several scripts and typographic marks: what intact news text is made of.
PLAIN = "“|”|—|…|l’été|Größe|Łódź|Київ|café|cafe\u0301|ﬁnal|北京|القاهرة|🙂|€5|a|the| |\n|\r\n"
WORDS = PLAIN.split("|")
words = st.lists(st.sampled_from(WORDS), min_size=1).map(" ".join)


@given(words)
def test_utf8_comes_through_exactly(text: str) -> None:
    assert decode(text.encode()).text == text


@given(words)
def test_utf8_with_its_mark_loses_only_the_mark(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode()).text == text


@given(words)
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_wide_encodings_with_their_mark_come_through_exactly(mark: bytes, encoding: str, text: str) -> None:
    assert decode(mark + text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [PROSE, "Министр сообщил, что встреча отложена до вторника.\n"])
def test_utf16_without_a_mark_is_known_by_its_zeros(encoding: str, text: str) -> None:
    found = decode(text.encode(encoding))
    assert (found.text, found.encoding) == (text, encoding)


def test_windows_1252_is_recognised_and_keeps_curly_quotes() -> None:
    found = decode(PROSE.encode("cp1252"))
    assert (found.text, found.encoding, found.mended) == (PROSE, "cp1252", False)


def test_latin_1_without_windows_bytes_reads_the_same() -> None:
    plain = PROSE.replace("’", "'")
    assert decode(plain.encode("latin-1")).text == plain


def test_mojibake_is_mended_and_said_to_be() -> None:
    found = decode("The envoy said they donâ€™t expect a deal.".encode())
    assert (found.text, found.mended) == ("The envoy said they don’t expect a deal.", True)


def test_intact_typography_is_not_taken_for_a_fault() -> None:
    text = "“We’re ready…” — she said; cafe\u0301, ﬁrst, ＡＢ, &amp; 5\u00a0km\u2028\r\n"
    found = decode(text.encode())
    assert (found.text, found.mended) == (text, False)


def test_one_broken_ornament_in_a_long_text_moves_no_offset() -> None:
    text = "The delegations met again and parted without a word to the press. " * 60 + "Copyright Â© Example"
    assert decode(text.encode()).text == text


def test_a_stray_windows_byte_in_utf8_is_read_as_the_mark_it_was() -> None:
    data = "“Нет”, said the spokesman — “we don".encode() + b"\x92" + "t know”.".encode()
    found = decode(data)
    assert found.text.endswith("we don’t know”.")
    assert found.mended


def test_a_character_cut_off_at_the_end_spoils_nothing_before_it() -> None:
    assert decode("“Yes”, he said, “yes”".encode()[:-1]).text == "“Yes”, he said, “yes\ufffd"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\x00", "zip"),
        (b"\x89PNG\r\n", "PNG"),
        (b"\x89PN", "PNG"),
        (b"%PDF", "PDF"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (bytes(range(256)) * 4, "binary"),
        (b"\x7fELF\x02\x01\x01" + b"\0" * 9, "program"),
        (b"word\x01\x02\x03word", "binary"),
    ],
)
def test_binary_is_refused_and_named(data: bytes, kind: str) -> None:
    with pytest.raises(NotTextError, match=kind):
        decode(data)
