"""The command line: what it prints, where, and with which exit status."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli import main

ROOT = Path(__file__).parents[2]
SLIP = "Two ministers have als been invited to the opening of the bridge.\n"
CLEAN = "Two ministers have also been invited to the opening of the bridge.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("slip.txt").write_text(SLIP)
    Path("clean.txt").write_text(CLEAN)
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["clean.txt"], 0),
        (["slip.txt"], 1),
        (["check", "slip.txt"], 1),
        (["slip.txt", "--fail-on", "never"], 0),
        (["slip.txt", "--ignore", "als-for-also"], 0),
        (["slip.txt", "--ignore", "typos"], 0),
        (["slip.txt", "--select", "als-for-also"], 1),
        (["slip.txt", "--jobs", "2"], 1),
        ([".", "--jobs", "2"], 1),
        (["missing.txt"], 2),
        (["slip.txt", "missing.txt"], 2),
        (["slip.txt", "--select", "als-for-alos"], 2),
        (["slip.txt", "--output-format", "jsno"], 2),
        (["slip.txt", "--config", "missing.toml"], 2),
    ],
)
def test_exit_status(folder, arguments, status):
    assert main(arguments) == status


@pytest.mark.parametrize(
    "arguments", [["slip.txt", "--published", "11/07/2017"], ["slip.txt", "--fail-on", "x"], ["--jobs", "0", "slip.txt"]]
)
def test_a_wrong_option_ends_with_2(folder, arguments):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2


def test_concise_is_the_default_away_from_a_terminal(folder, capsys):
    main(["slip.txt"])
    said = capsys.readouterr()
    assert said.out == "slip.txt:1:20: error als-for-also 'als' should be 'also'.\n"
    assert said.err == "1 article checked: 1 error\n"


def test_full_shows_line_caret_and_fix(folder, capsys):
    main(["slip.txt", "--output-format", "full"])
    assert capsys.readouterr().out == (
        "slip.txt:1:20: error 'als' should be 'also'. [als-for-also]\n"
        "    1 | Two ministers have als been invited to the opening of the bridge.\n"
        "      |                    ^^^\n"
        "  fix: write 'also'\n"
        "\n"
    )


def test_full_cuts_a_long_paragraph_around_the_words(folder, capsys):
    Path("long.txt").write_text("A word and a word more. " * 40 + SLIP.strip() + " Nothing more to tell here." * 40 + "\n")
    main(["long.txt", "--select", "als-for-also", "--output-format", "full"])
    _, line, caret, *_ = capsys.readouterr().out.splitlines()
    assert line[caret.index("^") : caret.rindex("^") + 1] == "als"
    assert len(line) < 120


def test_json_has_the_fixed_shape(folder, capsys):
    main(["slip.txt", "--output-format", "json"])
    result = json.loads(capsys.readouterr().out)
    assert result["version"] == 1
    assert result["tool"]["name"] == "newslint"
    assert result["summary"] == {"files": 1, "errors": 1, "warnings": 0, "suggestions": 0}
    (finding,) = result["findings"]
    place = {"start": 19, "end": 22, "line": 1, "column": 20, "end_line": 1, "end_column": 23}
    expected = {"path": "slip.txt", "rule": "als-for-also", "topic": "typos", "level": "error", "found": "als", **place}
    assert {key: finding[key] for key in expected} == expected
    assert finding["fix"] == {"start": 19, "end": 22, "replacement": "also"}
    assert (finding["related"], finding["evidence"]) == ([], {"replacement": "also"})


def test_several_outputs_in_one_run(folder, capsys):
    assert main(["slip.txt", "--output-format", "json=out.json", "--output-format", "concise"]) == 1
    assert capsys.readouterr().out.startswith("slip.txt:1:20:")
    assert json.loads(Path("out.json").read_text())["summary"]["errors"] == 1


def test_errors_are_in_json_and_on_standard_error(folder, capsys):
    Path("binary.txt").write_bytes(b"a\0b")
    assert main(["slip.txt", "binary.txt", "--output-format", "json"]) == 2
    said = capsys.readouterr()
    result = json.loads(said.out)
    assert [error["path"] for error in result["errors"]] == ["binary.txt"]
    assert result["summary"]["files"] == 1
    assert "newslint: binary.txt: is a binary file (a NUL byte at byte offset 1)" in said.err


def test_standard_input_has_the_name_that_is_given():
    done = run(["-", "--stdin-filename", "desk/story.txt"], SLIP.encode())
    assert (done.returncode, done.stdout) == (1, b"desk/story.txt:1:20: error als-for-also 'als' should be 'also'.\n")


def test_findings_are_the_same_for_any_number_of_processes(folder, capsys):
    for number in range(30):
        Path(f"a{number:02}.txt").write_text(CLEAN * number + SLIP)
    outputs = []
    for jobs in ("1", "3"):
        main([".", "--jobs", jobs])
        outputs.append(capsys.readouterr().out)
    assert outputs[0] == outputs[1]
    assert outputs[0].count("als-for-also") == 31


def test_hidden_folders_are_not_searched(folder, capsys):
    for name in (".git", "node_modules"):
        Path(name).mkdir()
        Path(name, "slip.txt").write_text(SLIP)
    main(["."])
    assert capsys.readouterr().out.count("slip.txt") == 1


def test_no_colour_in_a_pipe_and_none_with_no_color():
    done = run(["examples/vilnius.txt", "--output-format", "full"])
    assert b"\x1b" not in done.stdout


@pytest.mark.parametrize("arguments", [[], ["--version"], ["check", "examples/vilnius.txt"], ["parse", "examples/vilnius.txt"]])
def test_nothing_heavy_is_imported(arguments):
    code = "import sys; from checker.cli import main; main(sys.argv[1:]); print('\\n' + ' '.join(sys.modules), file=sys.stderr)"
    done = run(arguments, program=["-c", code])
    loaded = set(done.stderr.decode().splitlines()[-1].split())
    heavy = {"dateparser", "rich", "asyncio", "tree_sitter", "rapidfuzz", "holidays", "concurrent", "multiprocessing"}
    assert loaded & heavy == set()


def run(arguments, given=b"", program=("-m", "checker")):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, *program, *arguments], input=given, capture_output=True, cwd=ROOT, env=environment, timeout=60
    )
