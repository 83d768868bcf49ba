"""GitLab's code quality report: a JSON list; equal fingerprints would be shown once, so each is its own."""

import json
from collections.abc import Iterator

from checker.finding import Report
from checker.fingerprint import unique

_SEVERITIES = {"error": "major", "warning": "minor", "suggestion": "info"}


def lines(report: Report, colour: bool) -> Iterator[str]:
    rows = [
        {
            "description": finding.message,
            "check_name": finding.rule,
            "fingerprint": mark,
            "severity": _SEVERITIES[finding.level],
            "location": {
                "path": finding.path.removeprefix("./"),
                "lines": {"begin": finding.place.line, "end": finding.place.end_line},
            },
        }
        for finding, mark in unique(report)
    ]
    rows += [
        {
            "description": failure.message,
            "check_name": "newslint",
            "fingerprint": f"newslint:{failure.path}:{number}",
            "severity": "blocker",
            "location": {"path": failure.path.removeprefix("./"), "lines": {"begin": 1}},
        }
        for number, failure in enumerate(report.failures)
    ]
    yield json.dumps(rows, indent=1) + "\n"
