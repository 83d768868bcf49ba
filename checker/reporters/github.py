"""GitHub workflow commands: annotations on the lines of a pull request.

GitHub shows ten of each kind for a step and drops the rest without a word: the gravest come first, and a last line says
how many more there are. With GITHUB_STEP_SUMMARY set, the whole table goes there.
"""

import os
from collections.abc import Iterator

from checker.finding import LEVELS, Finding, Report
from checker.reporters import markdown

SHOWN = 10
_COMMANDS = {"error": "error", "warning": "warning", "suggestion": "notice"}


def lines(report: Report, colour: bool) -> Iterator[str]:
    for level in LEVELS:
        findings = [finding for finding in report.findings if finding.level == level]
        for finding in findings[:SHOWN]:
            yield f"::{_COMMANDS[level]} {_properties(finding)}::{_escaped(finding.message)}\n"
        if len(findings) > SHOWN:
            more = f"{len(findings) - SHOWN} more of level {level} are not shown as annotations; the log lists them"
            yield f"::notice title=newslint::{more}\n"
        for finding in findings[SHOWN:]:
            yield f"{finding.path}:{finding.place.line}:{finding.place.column}: {level} {finding.rule} {finding.message}\n"
    for failure in report.failures:
        yield f"::error file={_escaped(failure.path, ':,')},title=newslint::{_escaped(failure.message)}\n"
    if place := os.environ.get("GITHUB_STEP_SUMMARY"):
        with open(place, "a", encoding="utf-8") as file:
            file.writelines(markdown.lines(report, False))


def _properties(finding: Finding) -> str:
    """File, lines and title; columns only where the finding lies on one line, else GitHub drops the annotation."""
    place = finding.place
    parts = {"file": finding.path, "line": place.line, "endLine": place.end_line}
    if place.line == place.end_line:
        parts |= {"col": place.column, "endColumn": place.end_column}
    parts["title"] = f"newslint {finding.rule}"
    return ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in parts.items())


def _escaped(text: str, further: str = "") -> str:
    for letter in "%\r\n" + further:
        text = text.replace(letter, f"%{ord(letter):02X}")
    return text
