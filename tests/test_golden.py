"""Whole articles, and all that newslint finds in them: `name.txt` and, as `concise` prints it, `name.txt.found`.

After a change that is meant, `NEWSLINT_GOLDEN=write pytest tests/test_golden.py` writes the files anew: read the difference.
"""

import os
from pathlib import Path

import pytest

from checker.cli import main

FOLDER = Path(__file__).parent / "golden"
ARTICLES = sorted(path.name for path in FOLDER.iterdir() if path.suffix in (".txt", ".md", ".html"))


@pytest.mark.parametrize("name", ARTICLES)
def test_all_that_is_found(name, monkeypatch, capsys):
    monkeypatch.chdir(FOLDER)
    published = [] if name.startswith(("feature", "british", "page", "seed")) else ["--published", "2020-09-28"]
    main([name, "--isolated", "--output-format", "concise", *published])
    said = capsys.readouterr().out
    kept = FOLDER / f"{name}.found"
    if os.environ.get("NEWSLINT_GOLDEN") == "write":
        kept.write_text(said, "utf-8")
    assert said == kept.read_text("utf-8")


@pytest.mark.parametrize("name", [name for name in ARTICLES if "clean" in name])
def test_nothing_is_found_in_clean_copy(name):
    assert (FOLDER / f"{name}.found").read_text("utf-8") == ""
