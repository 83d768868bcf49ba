"""What the README shows is what a user gets."""

import re
import shlex
from pathlib import Path

import pytest
import yaml

from checker import plugins
from checker.cli import main
from checker.ruleset.load import parse

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
CONSOLE = re.findall(r"```console\n\$ newslint ([^\n]+)\n(.*?)```", README, re.S)
YAML = re.findall(r"```yaml\n(.*?)```", README, re.S)


@pytest.mark.parametrize(("command", "shown"), CONSOLE, ids=[command for command, _ in CONSOLE])
def test_the_output_shown_is_real(command, shown, capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    main([*shlex.split(command), *(() if command.startswith(("explain", "timeline", "facts")) else ("--isolated",))])
    assert capsys.readouterr().out.rstrip("\n") == shown.rstrip("\n")


def test_the_rule_shown_is_a_rule():
    (shown,) = [text for text in YAML if "check: substitution" in text]
    assert parse("house-rules/style/minister-for-secretary.yaml", shown).topic == "style"


def test_the_hooks_shown_exist():
    (shown,) = [text for text in YAML if "repos:" in text]
    known = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    assert {hook["id"] for hook in yaml.safe_load(shown)["repos"][0]["hooks"]} == known


def test_every_output_format_is_named():
    assert [name for name in plugins.names("reporters") if f"`{name}`" not in README] == []


def test_every_kind_named_exists():
    kinds = re.search(r"The lexical kinds are (.*?), with", README, re.S)
    assert kinds
    assert set(re.findall(r"`(\w+)`", kinds[1])) <= set(plugins.names("checks"))
