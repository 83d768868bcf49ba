"""One article in, what is to be shown of it out."""

from typing import NamedTuple

from checker.article import Source
from checker.engine._result_rows import Result
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
    result, failures = _result(source, setup, reads)
    heard = silence(result.findings, source, setup, result.switches)
    return Examined(result.findings, heard, failures, result.reading)


def _result(source: Source, setup: Setup, reads: bool) -> tuple[Result, list[Failure]]:
    """What an earlier run has kept, else the work itself. What could not be checked is tried again by every run."""
    if setup.keep:
        from checker.engine import results

        if known := results.read(source, setup, reads):
            return known, []
    article = understand(source, setup)
    off = switches(article.document)
    findings, failures = judge(article, setup)
    result = Result(findings, off, reading(article) if reads else None)
    if setup.keep and not failures:
        results.write(source, setup, reads, result)
    return result, failures
