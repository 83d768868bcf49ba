"""reviewdog's rdjson: columns are 1-based UTF-8 bytes, ends exclusive; a fix becomes a suggested change."""

import json
from collections.abc import Iterator
from typing import Any

from checker.finding import Edit, Finding, Place, Report
from checker.span import Lines

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "suggestion": "INFO"}


def lines(report: Report, colour: bool) -> Iterator[str]:
    ruled = {path: Lines(text) for path, text in report.texts.items()}
    diagnostics: list[dict[str, Any]] = [_diagnostic(finding, ruled[finding.path]) for finding in report.findings]
    diagnostics += [
        {"message": failure.message, "location": {"path": failure.path}, "severity": "ERROR", "code": {"value": "newslint"}}
        for failure in report.failures
    ]
    yield json.dumps({"source": {"name": "newslint"}, "diagnostics": diagnostics}, indent=1) + "\n"


def _diagnostic(finding: Finding, ruled: Lines) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "message": finding.message,
        "location": {"path": finding.path, "range": _range(finding.place, ruled)},
        "severity": _SEVERITIES[finding.level],
        "code": {"value": finding.rule},
    }
    if finding.fix:
        shown["suggestions"] = [{"range": _edit_range(finding.fix, ruled), "text": finding.fix.replacement}]
    if finding.related:
        shown["related_locations"] = [
            {"message": other.message, "location": {"path": finding.path, "range": _range(other.place, ruled)}}
            for other in finding.related
        ]
    return shown


def _range(place: Place, ruled: Lines) -> dict[str, Any]:
    return {"start": _point(place.line, place.column, ruled), "end": _point(place.end_line, place.end_column, ruled)}


def _edit_range(edit: Edit, ruled: Lines) -> dict[str, Any]:
    return {"start": _point(*ruled.place(edit.start), ruled), "end": _point(*ruled.place(edit.end), ruled)}


def _point(line: int, column: int, ruled: Lines) -> dict[str, int]:
    before = ruled.line(line)[: column - 1]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
