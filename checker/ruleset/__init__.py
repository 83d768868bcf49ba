"""Rule files in, rules out; every mistake in a rule is found before an article is read."""

from checker.ruleset.load import load
from checker.ruleset.rule import Rule

__all__ = ["Rule", "load"]
