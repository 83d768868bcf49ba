"""A pattern that would hang is stopped, and refused before it meets an article."""

import re
import threading
import time

import pytest

from checker.cli import main
from checker.engine import limit
from checker.engine.run import Setup, lint
from checker.engine.trial import complaint
from checker.house import DEFAULT
from checker.ruleset.load import parse

RULE = """\
check: existence
level: warning
message: "'{found}'"
why: For a test.
source: None.
with:
  raw: ['%s']
examples:
  fail:
    - '[[%s]]'
  pass:
    - nothing
"""


def rule(pattern: str, found: str):
    return parse("rules/test/slow.yaml", RULE % (pattern, found))


def test_a_match_that_hangs_is_stopped():
    with pytest.raises(limit.TookTooLong), limit.seconds(0.2):
        re.search(r"(a+)+$", "a" * 5000 + "!")


def test_what_ends_in_time_is_not_disturbed():
    with limit.seconds(0.1):
        pass
    begun = time.process_time()
    while time.process_time() < begun + 0.15:
        pass


def test_what_waits_takes_no_time():
    with limit.seconds(0.1):
        time.sleep(0.15)


def test_in_another_thread_there_is_no_limit():
    found = []

    def work() -> None:
        with limit.seconds(0.01):
            begun = time.process_time()
            while time.process_time() < begun + 0.03:
                pass
            found.append("done")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert found == ["done"]


def test_the_other_rules_still_run(rules, monkeypatch):
    monkeypatch.setattr(limit.Watch, "start", lambda self, most, real=limit.Watch.start: real(self, 0.3))
    from checker.article import Source

    als = [one for one in rules if one.id == "als-for-also"]
    text = "They have als come.\n\n" + "a" * 5000 + "!\n"
    findings, failures = lint(Source("a.txt", text), Setup([rule("(a+)+$", "aaa"), *als]))
    assert [finding.rule for finding in findings] == ["als-for-also"]
    (failure,) = failures
    assert failure.message.startswith("rule 'slow' was stopped: it takes too long on this text (rules/test/slow.yaml)")
    assert not failure.bug


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"(a+)+$", "aaa"),
        (r"(?:\w+\s?)+$", "aaa"),
        (r"(?:x|x\w*)+;", "x;"),
        (r"(\d+,?)+z", "1z"),
        (r"(?:the )*(?:the ?)*(?:the)*%", "the %"),
    ],
)
def test_a_catastrophic_pattern_is_refused(pattern, found, monkeypatch):
    monkeypatch.setattr("checker.engine.trial.SECONDS", 0.5)
    told = complaint(rule(pattern, found), DEFAULT)
    assert told is not None
    assert told.startswith("rules/test/slow.yaml: a pattern takes more than 0.5 s")


@pytest.mark.parametrize(("pattern", "found"), [(r"a+b", "ab"), (r"\w+ \d{1,3}", "a 1"), (r"x", "x"), (r"(?:ab)+c", "abc")])
def test_an_ordinary_pattern_is_not(pattern, found):
    assert complaint(rule(pattern, found), DEFAULT) is None


def test_rules_test_refuses_it(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("checker.engine.trial.SECONDS", 0.3)
    place = tmp_path / "own" / "test" / "slow.yaml"
    place.parent.mkdir(parents=True)
    place.write_text(RULE % ("(a+)+$", "aaa"), "utf-8")
    assert main(["rules", "test", str(tmp_path / "own"), "--isolated"]) == 1
    assert "slow.yaml: a pattern takes more than" in capsys.readouterr().err
