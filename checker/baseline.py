"""Known old findings: a JSON file that keeps them quiet and can only shrink.

Keyed by path (relative to the file, with slashes), rule and fingerprint, so an edit elsewhere changes nothing.
"""

import json
import os
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from checker.errors import ConfigError
from checker.finding import Finding, Report
from checker.fingerprint import fingerprints

VERSION = 1
NAME = "newslint-baseline.json"


class Entry(NamedTuple):
    """One known finding."""

    path: str
    rule: str
    fingerprint: str


class Baseline(NamedTuple):
    """`file` and the findings that it knows."""

    file: str
    entries: frozenset[Entry]

    def split(self, findings: Iterable[Finding], texts: Mapping[str, str]) -> tuple[list[Finding], set[Entry]]:
        """The findings that are new, and the entries that were found again."""
        new, met = [], set()
        for finding, mark in fingerprints(findings, texts):
            entry = Entry(below(self.file, finding.path), finding.rule, mark)
            if entry in self.entries:
                met.add(entry)
            else:
                new.append(finding)
        return new, met


def below(file: str, path: str) -> str:
    """A path as the baseline file names it."""
    return os.path.relpath(os.path.abspath(path), os.path.dirname(os.path.abspath(file))).replace(os.sep, "/")


def read(file: str) -> Baseline:
    """Raises ConfigError: missing, damaged, or of another version."""
    try:
        with open(file, encoding="utf-8") as stream:
            raw = json.load(stream)
        if raw["version"] != VERSION:
            raise ConfigError(
                f"{file}: a baseline of version {raw['version']}; this newslint reads version {VERSION}: create it anew"
            )
        rows = [(path, rule, mark) for path, rules in raw["findings"].items() for rule, marks in rules.items() for mark in marks]
    except OSError as error:
        raise ConfigError(f"{file}: cannot be read: {(error.strerror or str(error)).lower()}") from None
    except (ValueError, KeyError, TypeError, AttributeError):
        raise ConfigError(f"{file}: not a baseline that newslint wrote; create it anew") from None
    return Baseline(file, frozenset(Entry(*row) for row in rows))


def entries(file: str, report: Report) -> frozenset[Entry]:
    """The report's findings as entries of the baseline `file`."""
    marked = fingerprints(report.findings, report.texts)
    return frozenset(Entry(below(file, finding.path), finding.rule, mark) for finding, mark in marked)


def text(known: Iterable[Entry]) -> str:
    """The file's content: sorted, so that a change of it can be read in a review."""
    found: dict[str, dict[str, list[str]]] = {}
    for entry in sorted(known):
        found.setdefault(entry.path, {}).setdefault(entry.rule, []).append(entry.fingerprint)
    return json.dumps({"version": VERSION, "findings": found}, indent=1) + "\n"
