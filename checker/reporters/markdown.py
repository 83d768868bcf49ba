"""A Markdown table, for step summaries, merge requests and mail."""

import re
from collections.abc import Iterator

from checker.finding import LEVELS, Report


def lines(report: Report, colour: bool) -> Iterator[str]:
    counts = ", ".join(f"{report.count(level)} {level}s" for level in LEVELS)
    yield f"## newslint: {counts} in {report.files} articles\n\n"
    if report.findings:
        yield "| place | level | rule | message |\n|---|---|---|---|\n"
    for finding in report.findings:
        where = f"{finding.path}:{finding.place.line}:{finding.place.column}"
        yield f"| {_cell(where)} | {finding.level} | {_cell(finding.rule)} | {_cell(finding.message)} |\n"
    for failure in report.failures:
        yield f"\n**Not checked:** {_cell(failure.path)}: {_cell(failure.message)}\n"


def _cell(text: str) -> str:
    """Text of an article may hold anything: nothing of it may become markup."""
    return re.sub(r"([\\`*_{}\[\]<>()#+!|~&])", r"\\\1", " ".join(text.split()))
