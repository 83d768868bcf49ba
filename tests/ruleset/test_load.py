"""Every mistake in a rule file is told with file, line and column, and what is allowed, before an article is read."""

from pathlib import Path

import pytest

from checker.ruleset import load

GOOD = """\
check: substitution
level: error
message: "'{found}' should be '{replacement}'."
why: A slip.
source: Seen in print.
with:
  swap: {als: also}
examples:
  fail:
    - They [[als]] came.
  pass:
    - They also came.
"""


@pytest.fixture
def told(tmp_path, monkeypatch):
    """`told(text)`: what loading says of `typos/one.yaml`, without the folder's name."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def run(text: str, name: str = "rules/typos/one.yaml") -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        _, errors = load((str(tmp_path / "rules"),))
        return "\n".join(str(error).replace(f"{tmp_path}/rules/", "") for error in errors)

    return run


def test_a_right_rule_is_loaded(told, tmp_path):
    assert told(GOOD) == ""
    (rule,) = load((str(tmp_path / "rules"),))[0]
    assert (rule.id, rule.topic, rule.file.level) == ("one", "typos", "error")


@pytest.mark.parametrize(
    ("old", "new", "where", "said"),
    [
        ("level: error", "levl: error", "2:1", "unknown key 'levl'; did you mean 'level'?; allowed: check, enabled, examples"),
        ("level: error", "level: fatal", "2:8", "'fatal' is not allowed; allowed: error, warning, suggestion"),
        ("level: error\n", "", "1:1", "the key 'level' is missing"),
        ("check: substitution", "check: substituton", "1:8", "unknown kind of check 'substituton'; did you mean 'substitution'?"),
        ("{replacement}", "{replacment}", "3:10", "the message uses '{replacment}', which the check does not give; did you mean"),
        ("'{found}'", "'{found'", "3:10", "the message does not format"),
        ("swap:", "swop:", "7:3", "unknown key 'swop'; did you mean 'swap'?; allowed: exceptions, fix, ignorecase"),
        ("{als: also}", "{'(als': also}", "7:3", "the pattern does not compile: missing )"),
        ("{als: also}", "{'a*': also}", "7:3", "the pattern matches an empty text"),
        ("{als: also}", "[als]", "7:9", "expected keys and values, found a list"),
        ("  pass:\n    - They also came.\n", "", "9:3", "a rule needs at least one example that must pass"),
        ("[[als]]", "als", "10:7", "an example under 'fail' marks what must be flagged with [[…]]"),
        ("They also", "They [[also]]", "12:7", "an example under 'pass' has no [[…]]"),
        ("  pass:", "  passes:", "11:3", "unknown key 'passes'; allowed: fail, pass"),
        ("source:", "grades: {sure: error}\nsource:", "5:10", "unknown grade 'sure'; allowed: none for this check"),
        ("why: A slip.", "level: warning", "4:1", "the key 'level' stands twice"),
        ("why: A slip.", "why: [A", "", "not YAML: "),
        ("level: error", "\tlevel: error", "2:1", "not YAML: "),
        (GOOD, "", "1:1", "expected keys and values"),
        (GOOD, "- a\n- b\n", "1:1", "expected keys and values, found a list"),
        (GOOD, "just words", "1:1", "expected keys and values, found 'just words'"),
    ],
)
def test_what_is_refused(told, old, new, where, said):
    assert old in GOOD
    answer = told(GOOD.replace(old, new, 1))
    assert answer.startswith(f"typos/one.yaml:{where}"), answer
    assert said in answer


def test_an_id_that_stands_twice(told):
    assert told(GOOD) == ""
    answer = told(GOOD, "rules/grammar/one.yaml")
    assert "the id 'one' stands in" in answer
    assert "a file name is used once" in answer


def test_a_file_that_is_no_text(told, tmp_path):
    told(GOOD)
    Path(tmp_path, "rules/typos/two.yaml").write_bytes(b"why: caf\xe9")
    (error,) = load((str(tmp_path / "rules"),))[1]
    assert "two.yaml: cannot be read" in str(error)


def test_every_mistake_of_every_file_is_told(told):
    told(GOOD.replace("level: error", "level: fatal"))
    answer = told(GOOD.replace("swap:", "swop:"), "rules/typos/two.yaml")
    assert "one.yaml:2:8" in answer
    assert "two.yaml:7:3" in answer


def test_a_folder_that_is_not_there(tmp_path):
    (error,) = load((str(tmp_path / "nowhere"),))[1]
    assert "no such folder of rules" in str(error)
