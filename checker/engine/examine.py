"""One article in, what is to be shown of it out."""

from typing import NamedTuple

from checker.article import Source
from checker.engine.reading import reading
from checker.engine.run import Setup, judge, understand
from checker.engine.silence import Heard, silence
from checker.engine.switches import switches
from checker.finding import Failure, Finding, Reading


class Examined(NamedTuple):
    """`findings`: all of them; `heard`: those that nobody has silenced; `reading` where it was asked for."""

    findings: list[Finding]
    heard: Heard
    failures: list[Failure]
    reading: Reading | None


def examined(source: Source, setup: Setup, reads: bool = False) -> Examined:
    """Raises InputError and ConfigError: front matter, or a file beside the article, with a mistake."""
    article = understand(source, setup)
    off = switches(article.document)
    findings, failures = judge(article, setup)
    return Examined(findings, silence(findings, source, setup, off), failures, reading(article) if reads else None)
