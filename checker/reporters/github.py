"""GitHub workflow commands: annotations on the lines of a pull request.

GitHub shows ten of each kind for a step and drops the rest without a word: what could not be checked comes first, then the
gravest, and a line says how many more there are. With GITHUB_STEP_SUMMARY set, the whole table goes there, up to the
megabyte that GitHub takes.
"""

import os
import sys
from collections.abc import Iterator

from checker.finding import LEVELS, Finding, Report
from checker.reporters import markdown

SHOWN = 10
#: Of a step summary, in bytes; a longer one is refused as a whole.
SUMMARY = 1_000_000
_COMMANDS = {"error": "error", "warning": "warning", "suggestion": "notice"}


def lines(report: Report, colour: bool) -> Iterator[str]:
    failures = [f"::error file={_escaped(one.path, ':,')},title=newslint::{_escaped(one.message)}\n" for one in report.failures]
    yield from failures
    more = 0
    for level in LEVELS:
        findings = [finding for finding in report.findings if finding.level == level]
        room = SHOWN - {"error": min(len(failures), SHOWN), "warning": 0, "suggestion": more}[level]
        for finding in findings[:room]:
            yield f"::{_COMMANDS[level]} {_properties(finding)}::{_escaped(finding.message)}\n"
        if len(findings) > room:
            told = f"{len(findings) - room} more of level {level} are not shown as annotations; the log lists them"
            yield f"::notice title=newslint::{told}\n"
            more += 1
        for finding in findings[room:]:
            yield f"{finding.path}:{finding.place.line}:{finding.place.column}: {level} {finding.rule} {finding.message}\n"
    if place := os.environ.get("GITHUB_STEP_SUMMARY"):
        _summarize(report, place)


def _summarize(report: Report, place: str) -> None:
    try:
        with open(place, "a", encoding="utf-8", errors="backslashreplace") as file:
            file.writelines(_bounded(markdown.lines(report, False)))
    except OSError as error:
        print(f"newslint: {place}: the step summary cannot be written: {error.strerror}", file=sys.stderr)


def _bounded(rows: Iterator[str]) -> Iterator[str]:
    """Rows up to the size that GitHub takes, and how many more there are."""
    left = SUMMARY
    for row in rows:
        left -= len(row.encode("utf-8", "backslashreplace"))
        if left < 0:
            yield f"\n{1 + sum(1 for _ in rows)} more lines are not shown here; the log lists them\n"
            return
        yield row


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
