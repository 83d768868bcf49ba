"""Whatever a user hands in ends in one clear sentence and the right status; nothing hangs, and the other files are checked."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli import main

GOOD = "Two ministers have als been invited.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("good.txt").write_text(GOOD)
    return tmp_path


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("latin.txt", "Im Café war es still.".encode("latin-1"), "is not UTF-8: byte 0xe9 at byte offset 6; save it as UTF-8"),
        ("marked.txt", b"\xef\xbb\xbfcaf\xe9", "is not UTF-8: byte 0xe9 at byte offset 6; save it as UTF-8"),
        ("binary.txt", b"PK\x03\x04\0\0", "is a binary file (a NUL byte at byte offset 4); articles are text in UTF-8"),
        ("surrogate.txt", b"A lone \xed\xa0\x80 surrogate", "is not UTF-8: byte 0xed at byte offset 7; save it as UTF-8"),
        ("large.txt", b"word " * 10_000_000, "is 48 MB; an article may have at most 8 MB"),
        (
            "page.html",
            b"<meta charset=windows-1252><p>\x81",
            "is neither UTF-8 nor windows-1252, as it says: byte 0x81 at byte offset",
        ),
        ("page.htm", b"<meta charset=rot13><p>\xff", "is not UTF-8: byte 0xff at byte offset 23; save it as UTF-8"),
        ("photo.jpeg", b"\xff\xd8", "has no suffix that newslint reads; known: "),
    ],
)
def test_one_sentence_and_the_other_files_are_checked(folder, capsys, name, content, sentence):
    Path(name).write_bytes(content)
    assert main([name, "good.txt"]) == 2
    said = capsys.readouterr()
    assert f"newslint: {name}: {sentence}" in said.err
    assert said.out.startswith("good.txt:1:20: error als-for-also")


@pytest.mark.parametrize("content", [b"", b"\n\n\n", b" \t ", b"\xef\xbb\xbf", b"---\n---\n"])
def test_an_empty_file_is_an_article_without_findings(folder, content):
    Path("empty.txt").write_bytes(content)
    assert main(["empty.txt"]) == 0


def test_utf_16_with_its_mark_is_read(folder, capsys):
    Path("wide.txt").write_bytes(GOOD.encode("utf-16"))
    assert main(["wide.txt"]) == 1
    assert "wide.txt:1:20:" in capsys.readouterr().out


def test_a_folder_without_articles_is_told(folder, capsys):
    Path("empty").mkdir()
    assert main(["empty", "good.txt"]) == 2
    assert "newslint: empty: holds no article; looked for " in capsys.readouterr().err


def test_a_file_that_may_not_be_read(folder, capsys, monkeypatch):
    real = os.stat

    def refuse(path, **options):
        if path == "good.txt":
            raise PermissionError(13, "Permission denied")
        return real(path, **options)

    monkeypatch.setattr("os.stat", refuse)
    assert main(["good.txt"]) == 2
    assert "newslint: good.txt: cannot be read: permission denied" in capsys.readouterr().err


def test_a_file_that_vanishes_between_listing_and_reading(folder, capsys, monkeypatch):
    Path("gone.txt").write_text(GOOD)
    real = os.stat

    def vanish(path, **options):
        if path == "gone.txt" and Path("gone.txt").exists():
            Path("gone.txt").unlink()
        return real(path, **options)

    monkeypatch.setattr("checker.engine.read.os.stat", vanish)
    assert main(["."]) == 2
    said = capsys.readouterr()
    assert "newslint: gone.txt: cannot be read: no such file or directory" in said.err
    assert said.out.startswith("good.txt:1:20:")


def test_links_that_lead_round_in_a_circle(folder, capsys):
    os.symlink("loop.txt", "loop.txt")
    Path("inside").mkdir()
    os.symlink("..", "inside/again")
    assert main(["."]) == 2
    said = capsys.readouterr()
    assert "newslint: loop.txt: cannot be read: too many levels of symbolic links" in said.err
    assert said.out.count("als-for-also") == 1


def test_a_pipe_is_not_waited_for(folder, capsys):
    os.mkfifo("pipe.txt")
    assert main(["."]) == 2
    assert "newslint: pipe.txt: is no file that can be read as an article" in capsys.readouterr().err


def test_a_folder_that_may_not_be_read(folder, capsys, monkeypatch):
    Path("closed").mkdir()
    real = os.scandir

    def refuse(path):
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr("os.scandir", refuse)
    assert main(["."]) == 2
    said = capsys.readouterr()
    assert "closed: cannot be read: permission denied" in said.err
    assert "als-for-also" in said.out


@pytest.mark.parametrize(
    "text",
    ["word " * 1_000_000, "x" * 5_000_000, '"' * 200_000, "'" * 200_000, "\n" * 1_000_000, "1" * 400_000, "A. " * 300_000],
    ids=["long line", "long word", "quote marks", "apostrophes", "empty lines", "digits", "initials"],
)
def test_extreme_text_ends_in_time(folder, text):
    Path("extreme.txt").write_text(text)
    done = subprocess.run([sys.executable, "-m", "checker", "extreme.txt"], capture_output=True, timeout=300)
    assert done.returncode in (0, 1), done.stderr[-2000:]
