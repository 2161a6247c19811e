"""Files, folders, JSON and standard input, as a user names them."""

import io
import json
import os
import sys
from datetime import date
from pathlib import Path

import pytest

from verbale.articles import articles_from
from verbale.model import Article, ArticleRefused

TEXT = "The delegations met in Oslo.\r\nThey said “no”.\n"


def write(path: Path, data: bytes | str = TEXT) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return str(path)


def read(*paths: str, limit: int = 1000) -> tuple[list[Article], list[ArticleRefused]]:
    found = list(articles_from(paths, limit=limit))
    return (
        [a for a in found if isinstance(a, Article)],
        [a for a in found if isinstance(a, ArticleRefused)],
    )


def lines(*values: object) -> str:
    return "".join(json.dumps(v) + "\n" for v in values)


def feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_a_text_file_keeps_its_line_ends(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    (article,), _ = read(path)
    assert (article.text, article.source) == (TEXT, path)


def test_a_file_named_outright_needs_no_known_ending(tmp_path: Path) -> None:
    articles, _ = read(write(tmp_path / "wire.asc"))
    assert len(articles) == 1


def test_a_folder_is_read_through_in_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.md", "a/1.txt", "c.JSONL", ".hidden.txt", ".git/x.txt", "photo.jpg"):
        write(tmp_path / name, lines({"text": "c"}) if name == "c.JSONL" else name)
    articles, refused = read(str(tmp_path))
    assert [a.text for a in articles] == ["a/1.txt", "a/2.md", "b.txt", "c"]
    assert not refused


def test_a_folder_without_articles_is_refused_by_name(tmp_path: Path) -> None:
    write(tmp_path / "photo.jpg")
    _, (refused,) = read(str(tmp_path))
    assert str(tmp_path) in str(refused)


def test_a_file_reached_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt")
    articles, refused = read(path, str(tmp_path), f"{tmp_path}/../{tmp_path.name}/a.txt")
    assert (len(articles), len(refused)) == (1, 0)


def test_json_lines_are_named_by_number_and_blank_ones_passed_over(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", lines({"text": "one"}) + "\n \n" + lines({"text": "two"}).rstrip())
    articles, _ = read(path)
    assert [(a.text, a.source) for a in articles] == [("one", f"{path}:1"), ("two", f"{path}:4")]


def test_one_bad_line_does_not_stop_the_next(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", '{"text": "cut of\n' + lines([1], {"text": ""}, {"text": "good"}))
    articles, refused = read(path)
    assert [a.text for a in articles] == ["good"]
    assert [r.source for r in refused] == [f"{path}:{n}" for n in (1, 2, 3)]


def test_an_over_long_line_is_refused_and_the_next_one_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", lines({"text": "x" * 3_000_000}, {"text": "good"}))
    articles, (refused,) = read(path)
    assert [a.source for a in articles] == [f"{path}:2"]
    assert "limit" in refused.reason


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_json_lines_may_be_in_other_encodings(tmp_path: Path, encoding: str) -> None:
    text = "The minister’s café in Orléans, where the envoys met, was closed on Sunday."
    data = "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for _ in range(2))
    articles, refused = read(write(tmp_path / "a.jsonl", data.encode(encoding)))
    assert [a.text for a in articles] == [text, text], refused


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (json.dumps({"text": "one"}, indent=2), ["one"]),
        (json.dumps([{"text": "one"}, {"text": "two"}], indent=2), ["one", "two"]),
        (lines({"text": "one"}, {"text": "two"}), ["one", "two"]),
    ],
)
def test_a_json_file_is_an_object_a_list_or_lines(tmp_path: Path, data: str, texts: list[str]) -> None:
    articles, refused = read(write(tmp_path / "a.json", data))
    assert [a.text for a in articles] == texts
    assert not refused


@pytest.mark.parametrize("data", ["{not json", '"a string"', "[" * 100_000, "[3]"])
def test_json_without_articles_is_refused(tmp_path: Path, data: str) -> None:
    articles, refused = read(write(tmp_path / "a.json", data))
    assert (articles, len(refused)) == ([], 1)


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    bad = [
        str(tmp_path / "missing.txt"),
        write(tmp_path / "empty.txt", ""),
        write(tmp_path / "picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        write(tmp_path / "long.txt", "word " * 300),
        write(tmp_path / "huge.txt", "word " * 30_000),
        "https://example.org/a",
    ]
    articles, refused = read(*bad, write(tmp_path / "good.txt"))
    assert [a.text for a in articles] == [TEXT]
    assert [r.source for r in refused] == bad
    assert [r.reason.split(",")[0] for r in refused] == [
        "there is no such file or folder",
        "it is empty",
        "it is a PNG image",
        "it is 1",
        "it is over the limit of 1",
        "web addresses are not fetched; give a file with the article's text",
    ]


def test_standard_input_is_one_text(monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, TEXT.encode())
    (article,), _ = read("-", "-")
    assert (article.text, article.source) == (TEXT, "standard input")


def test_standard_input_may_be_json_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, lines({"text": "one"}, {"text": "two"}).encode())
    articles, _ = read("-")
    assert [a.text for a in articles] == ["one", "two"]


def test_a_text_that_begins_with_a_bracket_is_still_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b"[Agency] The envoys met.\n")
    articles, _ = read("-")
    assert len(articles) == 1


def test_empty_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b"")
    _, (refused,) = read("-")
    assert str(refused) == "standard input: it is empty"


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ('{"text": "a", "id": ' + "9" * 5000 + "}", "a number too long"),
        ("[" * 100_000, "nested too deeply"),
        ('{"text": 7 7}', "it is not JSON (character 12: expecting"),
        ('{"title": "t", "content": "a"}', "it has no `text`; its fields are title, content"),
    ],
)
def test_a_line_that_no_json_reader_takes_is_refused_by_name_and_the_next_one_read(
    tmp_path: Path, bad: str, reason: str
) -> None:
    articles, (refused,) = read(write(tmp_path / "a.jsonl", f"{bad}\n" + lines({"text": "good"})))
    assert [a.text for a in articles] == ["good"]
    assert refused.source.endswith("a.jsonl:1")
    assert reason in refused.reason


def test_a_pipe_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    write(tmp_path / "a.txt")
    assert [len(found) for found in read(str(tmp_path))] == [1, 0]


def test_outlet_and_day_are_told_for_articles_that_name_none(tmp_path: Path) -> None:
    bare = write(tmp_path / "a.txt")
    named = write(
        tmp_path / "b.jsonl", lines({"text": "They left.", "outlet": "Own", "published": "2031-05-03"})
    )
    day = date(2031, 5, 9)
    found = [a for a in articles_from([bare, named], outlet="Wire", published=day) if isinstance(a, Article)]
    assert [(a.outlet, a.published and a.published.iso) for a in found] == [
        ("Wire", "2031-05-09"),
        ("Own", "2031-05-03"),
    ]
    assert found[0].id == read(bare)[0][0].id, "what is told of an article does not make it another one"
