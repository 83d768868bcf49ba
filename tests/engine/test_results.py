"""Kept results: the same output, sooner; nothing stale, nothing damaged, nothing of what could not be checked."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli import main
from checker.engine import results

SLIP = "Two ministers have als been invited to the opening of the bridge on Tuesday.\n"
STORY = "---\ndate: 2020-09-28\n---\n\n" + SLIP + "\n<!-- newslint: ignore[typos] -->\n" + SLIP
FORMATS = ("--output-format", "html", "--output-format", "json", "--output-format", "sarif")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    Path("a.md").write_text(STORY)
    return folder


def kept():
    folder = Path(os.environ["XDG_CACHE_HOME"], "newslint", "results")
    return [path for path in folder.rglob("*") if path.is_file()]


def said(capsys, *arguments):
    status = main([*(arguments or ("a.md",)), "--select", "typos"])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def no_work(monkeypatch):
    def refuse(*_):
        raise AssertionError("the article was checked again")

    monkeypatch.setattr("checker.engine.examine.understand", refuse)


def test_a_second_run_says_the_same_in_every_format_without_the_work(desk, capsys, monkeypatch):
    first = said(capsys, "a.md", *FORMATS)
    assert first[0] == 1
    no_work(monkeypatch)
    assert said(capsys, "a.md", *FORMATS) == first


@pytest.mark.parametrize(
    "change",
    [
        lambda: Path("a.md").write_text(STORY + SLIP),
        lambda: Path("newslint.toml").write_text('[levels]\ntypos = "suggestion"\n'),
        lambda: Path("newslint.toml").write_text('words = ["als"]\n'),
        lambda: Path("newslint.toml").write_text('ignore = ["als-for-also"]\n'),
    ],
    ids=["text", "level", "words", "rules"],
)
def test_nothing_stale_is_shown(desk, capsys, change):
    said(capsys)
    before = set(kept())
    change()
    said(capsys)
    assert set(kept()) - before


@pytest.mark.parametrize("more", [("--published", "2020-09-30"), ("--select", "names")])
def test_options_count(desk, capsys, more):
    main(["a.md"])
    before = set(kept())
    main(["a.md", *more])
    assert set(kept()) - before


def test_what_lies_beside_the_article_is_asked_every_time(desk, capsys):
    assert said(capsys)[0] == 1
    main(["accept", "a.md:5:20", "--reason", "a name"])
    assert said(capsys)[0] == 0


@pytest.mark.parametrize("damage", [b"", b"x", b"\xff" * 100], ids=["empty", "short", "bytes"])
def test_a_damaged_result_is_thrown_away(desk, capsys, damage):
    first = said(capsys)
    (place,) = kept()
    place.write_bytes(damage)
    assert said(capsys) == first
    assert place.read_bytes() != damage
    body = place.read_bytes()
    place.write_bytes(body.replace(b"als-for-also", b"also-for-als"))
    assert said(capsys) == first


def test_no_cache_keeps_and_reads_nothing(desk, capsys):
    said(capsys, "a.md", "--no-cache")
    assert kept() == []


def test_standard_input_is_not_kept(desk):
    command = [sys.executable, "-m", "checker", "-"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    subprocess.run(command, input=SLIP.encode(), capture_output=True, env=environment, check=False)
    assert kept() == []


def test_what_could_not_be_checked_is_tried_again(desk, capsys, monkeypatch):
    def crash(*_):
        raise RuntimeError("boom")
        yield

    with monkeypatch.context() as broken:
        broken.setattr("checker.checks.substitution.check", crash)
        assert said(capsys)[0] == 3
        assert kept() == []
    assert said(capsys)[0] == 1


def test_where_nothing_can_be_written_the_run_is_the_same(desk, capsys):
    first = said(capsys, "a.md", "--no-cache")
    Path(os.environ["XDG_CACHE_HOME"]).mkdir(exist_ok=True)
    for path in Path(os.environ["XDG_CACHE_HOME"]).rglob("*"):
        if path.is_file():
            path.unlink()
    Path(os.environ["XDG_CACHE_HOME"], "newslint", "results").mkdir(parents=True, exist_ok=True)
    Path(os.environ["XDG_CACHE_HOME"], "newslint", "results").rmdir()
    Path(os.environ["XDG_CACHE_HOME"], "newslint", "results").write_text("in the way")
    assert said(capsys) == first


def test_several_processes_at_once(desk):
    for number in range(8):
        Path(f"b{number}.txt").write_text(SLIP * (number % 7 + 1))
    command = [sys.executable, "-m", "checker", ".", "--select", "typos", "--output-format", "json"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) for _ in range(2)]
    outputs = {process.communicate(timeout=120) for process in running}
    assert len(outputs) == 1
    assert len(kept()) == 9
    assert not [path for path in kept() if "." in path.name]


def test_the_size_is_bounded(desk, capsys, monkeypatch):
    monkeypatch.setattr(results, "MOST", 4000)
    folder = Path(os.environ["XDG_CACHE_HOME"], "newslint", "results", "00")
    folder.mkdir(parents=True)
    for number in range(20):
        (folder / f"{number:030}").write_bytes(b"x" * 500)
    results._prune(str(folder))
    assert 0 < sum(path.stat().st_size for path in folder.iterdir()) <= 4000
