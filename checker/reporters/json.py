"""The whole report as one JSON object; `version` counts changes of its shape."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from checker import __version__
from checker.finding import Edit, Finding, Report


def lines(report: Report, colour: bool) -> Iterator[str]:
    yield json.dumps(shown(report), indent=1, default=str) + "\n"


def shown(report: Report) -> dict[str, Any]:
    return {
        "version": 1,
        "tool": {"name": "newslint", "version": __version__},
        "findings": [_finding(finding) for finding in report.findings],
        "errors": [{"path": failure.path, "message": failure.message} for failure in report.failures],
        "summary": {"files": report.files, **{f"{level}s": report.count(level) for level in ("error", "warning", "suggestion")}},
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "path": finding.path,
        "rule": finding.rule,
        "topic": finding.topic,
        "level": finding.level,
        "message": finding.message,
        "found": finding.found,
        **finding.place._asdict(),
        "related": [{"path": finding.path, **other.place._asdict(), "message": other.message} for other in finding.related],
        "evidence": finding.evidence,
        "fix": _fix(finding.fix),
    }


def _fix(edit: Edit | None) -> Mapping[str, Any] | None:
    return edit and {"start": edit.start, "end": edit.end, "replacement": edit.replacement}
