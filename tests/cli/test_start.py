"""`newslint init` and `newslint doctor`: a beginner's first two commands."""

import os
import re
import signal
import subprocess
import sys
import time
import tomllib
from pathlib import Path

from checker.cli import main
from checker.config.keys import Config
from checker.frozen import values
from checker.shape import build


def test_init_writes_a_configuration_that_is_valid_with_every_line_uncommented(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["init"]) == 0
    text = Path("newslint.toml").read_text()
    assert tomllib.loads(text) == {}
    opened = "\n".join(line.removeprefix("# ") for line in text.splitlines()[2:])
    keys = tomllib.loads(opened)
    build(Config, keys)
    assert {key.replace("-", "_") for key in keys} == values(Config()).keys()


def test_init_overwrites_nothing(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("newslint.toml").write_text("# ours\n")
    assert main(["init"]) == 2
    assert Path("newslint.toml").read_text() == "# ours\n"
    assert "newslint.toml exists already" in capsys.readouterr().err


def test_doctor_names_what_is_in_force(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("newslint.toml").write_text('mandatory = ["typos"]\n')
    assert main(["doctor"]) == 0
    said = capsys.readouterr().out
    assert str(tmp_path / "newslint.toml") in said
    assert "mandatory:     typos" in said
    assert re.search(r"^facts: +\d+ files, from /", said, re.M)


def test_control_c_ends_with_130(tmp_path):
    article = "The minister said on Monday that the bridge will open late in August. " * 20_000
    for number in range(30):
        Path(tmp_path, f"a{number}.txt").write_text(article)
    process = subprocess.Popen(
        [sys.executable, "-m", "checker", "--jobs", "2", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    time.sleep(1.5)
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in said
