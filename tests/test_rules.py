"""Every shipped rule does what its own examples say."""

from checker.engine.examples import mistakes
from checker.engine.run import Setup


def test_every_example_of_every_rule(rules):
    assert [mistake for rule in rules for mistake in mistakes(rule, Setup(()))] == []
