"""SARIF 2.1.0 (OASIS), as GitHub code scanning reads it.

Columns are 1-based code points (`columnKind` says so), ends exclusive. GitHub's own fingerprint hashes the start of the
line, and a paragraph is one line: so the file carries its own.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from checker import __version__
from checker.finding import Edit, Finding, Place, Report, RuleNote
from checker.fingerprint import unique
from checker.span import Lines

_LEVELS = {"error": "error", "warning": "warning", "suggestion": "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def lines(report: Report, colour: bool) -> Iterator[str]:
    yield json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report)]}, indent=1) + "\n"


def _run(report: Report) -> dict[str, Any]:
    order = {name: number for number, name in enumerate(sorted(report.rules))}
    ruled = {path: Lines(text) for path, text in report.texts.items()}
    failures = [{"level": "error", "message": {"text": f"{failure.path}: {failure.message}"}} for failure in report.failures]
    return {
        "tool": {"driver": _driver([report.rules[name] for name in order])},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not failures, "toolExecutionNotifications": failures}],
        "results": [_result(finding, mark, order, ruled[finding.path]) for finding, mark in unique(report)],
    }


def _driver(rules: list[RuleNote]) -> dict[str, Any]:
    return {"name": "newslint", "semanticVersion": __version__, "rules": [_rule(rule) for rule in rules]}


def _rule(rule: RuleNote) -> dict[str, Any]:
    examples = [f"- flagged: {' '.join(text.split())}" for text in rule.fail] + [
        f"- not: {' '.join(text.split())}" for text in rule.passing
    ]
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.id.replace("-", " ")},
        "fullDescription": {"text": rule.why[:1024]},
        "help": {
            "text": f"{rule.why}\nSource: {rule.source}",
            "markdown": "\n".join([f"**{rule.id}**", "", rule.why, "", f"Source: {rule.source}", "", *examples]),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.level]},
        "properties": {"tags": [rule.topic], "problem.severity": "recommendation" if rule.level == "suggestion" else rule.level},
    }


def _result(finding: Finding, mark: str, order: Mapping[str, int], ruled: Lines) -> dict[str, Any]:
    related = [
        {"id": number, **_location(finding.path, other.place), "message": {"text": other.message}}
        for number, other in enumerate(finding.related)
    ]
    result = {
        "ruleId": finding.rule,
        "ruleIndex": order.get(finding.rule, -1),
        "level": _LEVELS[finding.level],
        "message": {"text": finding.message},
        "locations": [_location(finding.path, finding.place)],
        "partialFingerprints": {"primaryLocationLineHash": mark},
    }
    if related:
        result["relatedLocations"] = related
    if finding.fix:
        result["fixes"] = [_fix(finding.path, finding.fix, ruled)]
    return result


def _location(path: str, place: Place) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": {"uri": uri(path)}, "region": _region(place)}}


def _region(place: Place) -> dict[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": place.start,
        "charLength": place.end - place.start,
    }


def _fix(path: str, edit: Edit, ruled: Lines) -> dict[str, Any]:
    line, column = ruled.place(edit.start)
    end_line, end_column = ruled.place(edit.end)
    deleted = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    replacement = {"deletedRegion": deleted, "insertedContent": {"text": edit.replacement}}
    changes = [{"artifactLocation": {"uri": uri(path)}, "replacements": [replacement]}]
    return {"description": {"text": f"Write '{edit.replacement}'" if edit.replacement else "Delete"}, "artifactChanges": changes}


def uri(path: str) -> str:
    """A path as a relative URI reference; slashes whatever the system."""
    from urllib.parse import quote

    return quote(path.replace("\\", "/").removeprefix("./"), safe="/", errors="backslashreplace")
