"""What the tests share: linting a text with the shipped rules, without files or configuration."""

import datetime
import os
from collections.abc import Callable

import pytest
from hypothesis import settings

from checker.article import Article, Source
from checker.engine.run import Setup, lint, understand
from checker.finding import Finding
from checker.ruleset import load
from checker.ruleset.load import shipped

settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("desk", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.fixture(scope="session")
def rules() -> list:
    """Every shipped rule, on or off."""
    found, errors = load((shipped(),))
    assert not errors
    return found


@pytest.fixture(scope="session")
def lint_text(rules: list) -> Callable[..., list[Finding]]:
    """`lint_text(text, published="2020-09-28", name="a.txt", only=("rule-id",))`: the findings of the rules that are on."""

    def run(text: str, published: str | None = None, name: str = "article.txt", only: tuple[str, ...] = ()) -> list[Finding]:
        chosen = [rule for rule in rules if (rule.id in only if only else rule.file.enabled)]
        day = datetime.date.fromisoformat(published) if published else None
        findings, failures = lint(Source(name, text), Setup(chosen, published=day))
        assert not failures
        return findings

    return run


@pytest.fixture(scope="session")
def understood() -> Callable[..., Article]:
    """`understood(text, published="2020-09-28", name="a.md")`: the annotated article."""

    def run(text: str, published: str | None = None, name: str = "article.txt") -> Article:
        day = datetime.date.fromisoformat(published) if published else None
        return understand(Source(name, text), Setup((), published=day))

    return run
