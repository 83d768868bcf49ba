"""Checkstyle XML, which many review tools read."""

from collections.abc import Iterator
from itertools import groupby

from checker.finding import Report
from checker.reporters._xml import attributes

_SEVERITIES = {"error": "error", "warning": "warning", "suggestion": "info"}


def lines(report: Report, colour: bool) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="utf-8"?>\n<checkstyle version="4.3">\n'
    for path, findings in groupby(report.findings, key=lambda finding: finding.path):
        yield f"<file{attributes(name=path)}>\n"
        for finding in findings:
            place = {"line": finding.place.line, "column": finding.place.column}
            told = {"severity": _SEVERITIES[finding.level], "message": finding.message, "source": f"newslint.{finding.rule}"}
            yield f"<error{attributes(**place, **told)}/>\n"
        yield "</file>\n"
    for failure in report.failures:
        error = attributes(line=1, severity="error", message=failure.message, source="newslint")
        yield f"<file{attributes(name=failure.path)}>\n<error{error}/>\n</file>\n"
    yield "</checkstyle>\n"
