"""The cache of rules saves time and changes nothing else."""

import os
import sys
from pathlib import Path

import pytest

from checker.ruleset import cache, load

RULE = """
check: existence
level: {level}
message: "'{{found}}' was left in."
why: Editing marks do not belong in print.
source: desk practice
with: {{tokens: [TKTK]}}
examples:
  fail: ["The [[TKTK]] stayed in."]
  pass: [Nothing stayed in.]
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    place = tmp_path / "rules" / "marks"
    place.mkdir(parents=True)
    (place / "editing-mark.yaml").write_text(RULE.format(level="error"))
    return str(tmp_path / "rules")


def levels(folder):
    rules, errors = load([folder])
    assert not errors
    return [rule.file.level for rule in rules]


def test_a_second_load_is_equal_and_parses_nothing(folder, monkeypatch):
    first, _ = load([folder])
    monkeypatch.setattr(sys.modules["checker.ruleset.load"], "parse", lambda *_: pytest.fail("parsed again"))
    assert load([folder]) == (first, [])


def test_a_changed_rule_is_seen(folder):
    assert levels(folder) == ["error"]
    path = Path(folder, "marks", "editing-mark.yaml")
    path.write_text(RULE.format(level="warning"))
    assert levels(folder) == ["warning"]


def test_a_change_that_keeps_the_size_is_seen(folder):
    assert levels(folder) == ["error"]
    path = Path(folder, "marks", "editing-mark.yaml")
    path.write_text(RULE.format(level="error").replace("TKTK", "XXXX"))
    os.utime(path, ns=(1, 1))
    rules, _ = load([folder])
    assert rules[0].raw == {"tokens": ["XXXX"]}


def test_added_and_removed_rules_are_seen(folder):
    assert len(levels(folder)) == 1
    extra = Path(folder, "marks", "second-mark.yaml")
    extra.write_text(RULE.format(level="error"))
    assert len(levels(folder)) == 2
    extra.unlink()
    assert len(levels(folder)) == 1


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"stamps": 1}', "null"])
def test_a_damaged_cache_is_no_error(folder, damage):
    assert levels(folder) == ["error"]
    for path in Path(os.environ["XDG_CACHE_HOME"], "newslint").iterdir():
        path.write_text(damage)
    assert levels(folder) == ["error"]


def test_a_broken_rule_is_told_every_time(folder):
    Path(folder, "marks", "editing-mark.yaml").write_text("check: existence\n")
    assert [len(load([folder])[1]) for _ in range(2)] == [1, 1]


def test_a_folder_that_cannot_be_written_is_no_error(folder, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert levels(folder) == ["error"]
    assert cache.read([folder], []) is None
