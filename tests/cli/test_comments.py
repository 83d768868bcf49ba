"""Comments for newslint in an article and its front matter: what they silence, and that none does nothing without a word."""

import json
import re
from pathlib import Path

import pytest

from checker.cli import main

SLIP = "Two ministers have als been invited."
OTHER = "The mayor has als opened the the bridge."


ENABLE = "<!-- newslint: enable[als-for-also] -->"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(text, capsys, *more, name="a.md", only="als-for-also,doubled-word"):
    """`line rule` of each finding."""
    Path(name).write_text(text)
    main([name, "--select", only, *more])
    rows = capsys.readouterr().out.splitlines()
    return [f"{row.split(':')[1]} {row.split()[2]}" for row in rows]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"<!-- newslint: ignore[als-for-also] a name -->\n{SLIP}\n\n{OTHER}\n", ["4 als-for-also", "4 doubled-word"]),
        (f"<!-- newslint: ignore[als-for-also] a name -->\n\n{SLIP}\n\n{OTHER}\n", ["5 als-for-also", "5 doubled-word"]),
        (f"{SLIP} <!-- newslint: ignore[als-for-also] -->\n\n{OTHER}\n", ["3 als-for-also", "3 doubled-word"]),
        (f"{SLIP}\n{OTHER} <!-- newslint: ignore[doubled-word, als-for-also] -->\n", ["1 als-for-also"]),
        (f"- <!-- newslint: ignore[typos] -->\n  {SLIP}\n- {SLIP}\n", ["3 als-for-also"]),
        (f"> <!-- newslint: ignore[typos] -->\n> {SLIP}\n\n{SLIP}\n", ["4 als-for-also"]),
        (f"<!--newslint:ignore[typos]-->\n# {SLIP}\n\n{SLIP}\n", ["4 als-for-also"]),
        (
            f"<!-- newslint: disable[als-for-also] names -->\n\n{SLIP}\n\n{OTHER}\n\n{ENABLE}\n\n{SLIP}\n",
            ["5 doubled-word", "9 als-for-also"],
        ),
        (
            f"<!-- newslint: disable[als-for-also, doubled-word] -->\n\n{OTHER}\n\n<!-- newslint: enable -->\n\n{SLIP}\n",
            ["7 als-for-also"],
        ),
        (f"{SLIP}\n\n<!-- newslint: disable[typos] -->\n\n{OTHER}\n", ["1 als-for-also"]),
        (f"<!-- a note -->\n{SLIP}\n", ["2 als-for-also"]),
        (f"`<!-- newslint: ignore[typos] -->` {SLIP}\n", ["1 als-for-also"]),
        (f"```\n<!-- newslint: ignore[typos] -->\n```\n\n{SLIP}\n", ["5 als-for-also"]),
        (f"---\nnewslint: {{ignore: [als-for-also]}}\n---\n{SLIP}\n\n{OTHER}\n", ["6 doubled-word"]),
        (f"---\ntitle: A bridge\nnewslint:\n  ignore:\n  - typos\ndate: 2020-09-28\n---\n{SLIP}\n\n{OTHER}\n", []),
        (f"---\r\nnewslint: {{ignore: [typos]}}\r\n---\r\n{SLIP}\r\n", []),
    ],
)
def test_what_is_silenced(desk, capsys, text, left):
    assert found(text, capsys) == left


IGNORE = "<!-- newslint: ignore[als-for-also] a name -->"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"<p>{SLIP}</p>\n{IGNORE}\n<p>{SLIP}</p>\n<p>{SLIP}</p>", [0, 2]),
        (f"<div>{IGNORE}</div>\n\n<p class='x'>{SLIP}\n<p>{SLIP}", [1]),
        (f"<p>{SLIP} {IGNORE}\n{SLIP}</p>", [1]),
        (f"<p>{SLIP}\n{IGNORE}\n{SLIP}</p>\n<p>{SLIP}</p>", [2]),
        (f"<p>{SLIP}</p>{IGNORE}<p>{SLIP}</p><p>{SLIP}</p>", [0, 2]),
        (f"<p>{SLIP} <b>Two.</b> {IGNORE}</p><p>{SLIP}</p>", [1]),
        (f"<p>{IGNORE}{SLIP}</p><p>{SLIP}</p>", [1]),
        (f"<p>{SLIP}</p>{IGNORE}\n<p>{SLIP}</p>", [1]),
        (f"<table><tr><td>{SLIP}<td>{SLIP} {IGNORE}\n<td>{SLIP}</table>", [2]),
        (f"<!-- newslint: disable[typos] --><h1>{SLIP}</h1><p>{SLIP}<!-- newslint: enable --></p><p>{SLIP}</p>", [2]),
        (f"<script>{IGNORE}</script><p>{SLIP}</p>", [0]),
        (f"<p>{SLIP.replace('als', 'als [sic]')}</p>", []),
        (f"---\nnewslint: {{ignore: [typos]}}\n---\n<p>{SLIP}", []),
    ],
)
def test_what_is_silenced_in_html(desk, capsys, text, left):
    """`left`: which of the slips are reported, from 0."""
    Path("a.html").write_text(text)
    main(["a.html", "--select", "als-for-also", "--output-format", "json"])
    slips = [match.start() + 1 for match in re.finditer(" als ", text)]
    assert [slips.index(finding["start"]) for finding in json.loads(capsys.readouterr().out)["findings"]] == left


def test_a_comment_that_does_nothing_in_html(desk, capsys):
    Path("a.html").write_text(f"<p>Nothing.</p>\n{IGNORE}\n<p>Nothing.</p>\n<p><!-- newslint: ignor[typos] -->Nothing.</p>")
    assert main(["a.html", "--select", "typos"]) == 1
    assert [row.split(":")[1:3] for row in capsys.readouterr().out.splitlines()] == [["2", "1"], ["4", "4"]]


def test_front_matter_of_plain_text(desk, capsys):
    assert found(f"---\nnewslint: {{ignore: [typos]}}\n---\n{SLIP}\n", capsys, name="a.txt") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<!-- newslint: ignore[als-for-also] -->\nNothing.\n", "1:1: 'als-for-also' is silenced here for nothing: nothing"),
        ("Nothing. <!-- newslint: ignore[als-fro-also] -->\n", "1:10: 'als-fro-also' is silenced here for nothing: no rule"),
        ("<!-- newslint: ignore a name -->\nNothing.\n", "1:1: names no rule, so it silences nothing; write ignore[rule-id]"),
        ("<!-- newslint: disable -->\nNothing.\n", "1:1: names no rule, so it silences nothing; write disable[rule-id]"),
        ("<!-- newslint: ignor[typos] -->\nNothing.\n", "1:1: newslint does not know 'ignor' in a comment"),
        ("Nothing.\n\n<!-- newslint: enable[typos] -->\n", "3:1: 'typos' is not disabled here"),
        ("---\ntitle: A\nnewslint: {ignore: [typos]}\n---\nNothing.\n", "3:21: 'typos' is silenced here for nothing"),
        ("<!-- newslint: ignore[typos] -->\n", "1:1: 'typos' is silenced here for nothing"),
    ],
)  # fmt: skip
def test_a_comment_that_does_nothing_is_a_warning_where_it_stands(desk, capsys, text, told):
    Path("a.md").write_text(text)
    assert main(["a.md", "--select", "typos"]) == 1
    assert capsys.readouterr().out.replace("warning unused-suppression ", "").startswith(f"a.md:{told}")


def test_a_rule_that_did_not_run_is_not_called_unused(desk, capsys):
    assert found("<!-- newslint: ignore[als-for-also] -->\nNothing.\n", capsys, only="doubled-word") == []


def test_what_was_silenced_is_counted(desk, capsys):
    Path("a.md").write_text(f"<!-- newslint: ignore[typos] -->\n{SLIP}\n")
    assert main(["a.md"]) == 0
    assert capsys.readouterr().err == "1 article checked: nothing found; 1 accepted\n"


@pytest.mark.parametrize("mandatory", ["typos", "als-for-also"])
@pytest.mark.parametrize("named", ["typos", "als-for-also"])
def test_a_mandatory_rule_cannot_be_silenced(desk, capsys, mandatory, named):
    Path("newslint.toml").write_text(f'mandatory = ["{mandatory}"]\n')
    left = found(f"<!-- newslint: ignore[{named}] -->\n{SLIP}\n", capsys, only="als-for-also")
    assert left == ["1 unused-suppression", "2 als-for-also"]


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("newslint: {ignor: [typos]}", "line 2, column 12: in the front matter under newslint: unknown key 'ignor'"),
        ("newslint: typos", "line 2, column 11: in the front matter under newslint: expected keys and values, found 'typos'"),
        ("title: A\nnewslint: {ignore: typos}", "line 3, column 20: in the front matter under newslint: expected a list"),
    ],
)
def test_front_matter_with_a_mistake_is_told(desk, capsys, keys, told):
    Path("a.md").write_text(f"---\n{keys}\n---\n{SLIP}\n")
    assert main(["a.md"]) == 2
    assert f"newslint: a.md: {told}" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The note read: two ministers have als [sic] been invited.\n", []),
        ("The note read “two ministers have als” (sic) and nothing more.\n", []),
        ("The note read: two ministers have als been invited [sic].\n", ["1 als-for-also"]),
    ],
)
def test_sic_keeps_a_typing_error(desk, capsys, text, left):
    assert found(text, capsys) == left


def test_a_fix_leaves_alone_what_is_silenced(desk, capsys):
    text = f"<!-- newslint: ignore[als-for-also] -->\n{SLIP}\n\n{SLIP}\n"
    Path("a.md").write_text(text)
    assert main(["a.md", "--fix", "--select", "typos"]) == 0
    assert Path("a.md").read_text().splitlines()[1::2] == [SLIP, SLIP.replace("als", "also")]


def test_a_fix_beside_it_does_not_undo_an_acceptance(desk, capsys):
    Path("a.txt").write_text("He has als gone, and she has als come.\n")
    main(["accept", "a.txt:1:8", "--reason", "a name"])
    main(["a.txt", "--fix", "--select", "typos"])
    assert Path("a.txt").read_text() == "He has als gone, and she has also come.\n"


def test_diff_tells_what_cannot_be_read(desk, capsys):
    assert main(["missing.txt", "--diff"]) == 2
    assert "newslint: missing.txt: does not exist" in capsys.readouterr().err
