"""Where the output goes: a file is written whole or not at all, and what cannot be written is told with status 2."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli import main

SLIP = "Two ministers have als been invited to the opening of the bridge.\n"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(SLIP)
    return tmp_path


@pytest.mark.parametrize(
    ("file", "told"),
    [("missing/out.json", "no such file or directory"), (".", "is a directory"), ("a.txt/out.json", "not a directory")],
)
def test_an_output_that_cannot_be_written_is_told_and_the_others_are_written(desk, capsys, file, told):
    assert main(["a.txt", "--output-format", f"json={file}", "--output-format", "jsonl=good.jsonl"]) == 2
    assert f"newslint: {file}: cannot be written: {told}" in capsys.readouterr().err
    assert json.loads(Path("good.jsonl").read_text())["rule"] == "als-for-also"
    assert sorted(os.listdir()) == ["a.txt", "good.jsonl"]


def test_an_old_output_stays_whole_when_the_new_one_cannot_be_written(desk, monkeypatch):
    Path("out.json").write_text("old")

    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert main(["a.txt", "--output-format", "json=out.json"]) == 2
    assert Path("out.json").read_text() == "old"
    assert sorted(os.listdir()) == ["a.txt", "out.json"]


def test_a_device_is_written_to_and_stays_a_device(desk):
    assert main(["a.txt", "--output-format", "json=/dev/null"]) == 1
    assert not Path("/dev/null").is_file()


def test_standard_output_on_a_full_disk(desk):
    if not os.path.exists("/dev/full"):
        pytest.skip("this system has no /dev/full")
    with open("/dev/full", "wb") as full:
        done = run("a.txt", stdout=full)
    assert done.returncode == 2
    assert done.stderr.startswith("newslint: standard output cannot be written: no space left on device\n")
    assert "Exception" not in done.stderr


def test_a_closed_pipe_says_nothing(desk):
    reading, writing = os.pipe()
    os.close(reading)
    done = run("a.txt", stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (2, "")


def test_a_crash_is_a_bug_and_not_a_finding(desk, capsys, monkeypatch):
    def crash(*_):
        raise RuntimeError("boom")

    monkeypatch.setattr("checker.cli.check.summary", crash)
    assert main(["a.txt"]) == 3
    assert "newslint: a bug in newslint" in capsys.readouterr().err


@pytest.fixture
def small_disk(tmp_path):
    """A file system of 64 kB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(folder)], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("mounting a small file system needs root")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk(small_disk, capsys):
    article = small_disk / "a.txt"
    article.write_text(SLIP * 40)
    before = article.read_text()
    with pytest.raises(OSError, match="No space left"):
        (small_disk / "rest").write_bytes(b"x" * 100_000)
    assert main([str(article), "--fix", "--select", "typos", "--output-format", f"sarif={small_disk}/out.sarif"]) == 2
    said = capsys.readouterr().err
    assert "a.txt: cannot be written: no space left on device" in said
    assert "out.sarif: cannot be written: no space left on device" in said
    assert article.read_text() == before
    assert sorted(path.name for path in small_disk.iterdir()) == ["a.txt", "rest"]


def run(*arguments, stdout):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-m", "checker", *arguments],
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        check=False,
    )
