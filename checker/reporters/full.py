"""One finding a line: `path:line:column: level rule message`."""

from collections.abc import Iterator

from checker.finding import Report


def lines(report: Report, colour: bool) -> Iterator[str]:
    for finding in report.findings:
        yield f"{finding.path}:{finding.place.line}:{finding.place.column}: {finding.level} {finding.rule} {finding.message}\n"
