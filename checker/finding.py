"""What a check reports (`Hit`, in the clean text) and what a user sees (`Finding`, in the file)."""

import datetime
from collections.abc import Mapping
from typing import NamedTuple

from checker.span import Piece, Span

LEVELS = ("error", "warning", "suggestion")


class Related(NamedTuple):
    """A second place that the finding compares with."""

    span: Span
    message: str


class Fix(NamedTuple):
    """Replace `span` by `replacement`; both lie within one block."""

    span: Span
    replacement: str
    safe: bool = True


class Hit(NamedTuple):
    """What a check found. `values` fill the rule's message; `grade` picks one of the rule's `grades` instead of its level."""

    span: Span
    values: Mapping[str, object]
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    grade: str | None = None


class Place(NamedTuple):
    """A stretch of the decoded file: offsets half-open from 0; lines and columns 1-based, `end_column` exclusive."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


class RelatedPlace(NamedTuple):
    place: Place
    message: str


class Edit(NamedTuple):
    """Replace `start:end` of the decoded file."""

    start: int
    end: int
    replacement: str
    safe: bool


class Finding(NamedTuple):
    path: str
    place: Place
    rule: str
    topic: str
    level: str
    message: str
    found: str
    related: tuple[RelatedPlace, ...]
    evidence: Mapping[str, object]
    fix: Edit | None

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Findings are shown by path, start, end, rule."""
        return self.path, self.place.start, self.place.end, self.rule


class Failure(NamedTuple):
    """Something that could not be checked. `bug` tells a fault of newslint from one of the input."""

    path: str
    message: str
    bug: bool = False


class RuleNote(NamedTuple):
    """What a report tells of a rule."""

    id: str
    topic: str
    level: str
    why: str
    source: str
    fail: tuple[str, ...]
    passing: tuple[str, ...]


class ReadBlock(NamedTuple):
    """A block as the article has it: its kind and where it stands in the clean text."""

    kind: str
    start: int
    end: int


class ReadTime(NamedTuple):
    """A time expression in the clean text; `earliest` and `latest` (inclusive) are None where it fixes no interval."""

    start: int
    end: int
    value: str
    earliest: datetime.date | None
    latest: datetime.date | None


class Reading(NamedTuple):
    """An article as it reads: its clean `text`, whose `pieces` lead to the file; for reports that show whole articles."""

    text: str
    pieces: tuple[Piece, ...]
    blocks: tuple[ReadBlock, ...]
    times: tuple[ReadTime, ...]
    published: datetime.date | None


class Report(NamedTuple):
    """One run: `files` were read; `texts` holds the decoded text of every file with a finding, `rules` the rules that found.

    `accepted` findings were silenced by the desk, `known` ones by the baseline. `readings` holds every article that was
    read, the clean ones too, where a reporter asks for it (`READS = True`), else nothing.
    """

    findings: tuple[Finding, ...]
    failures: tuple[Failure, ...]
    files: int
    texts: Mapping[str, str]
    rules: Mapping[str, RuleNote]
    accepted: int = 0
    known: int = 0
    readings: Mapping[str, Reading] = {}

    def count(self, level: str) -> int:
        return sum(finding.level == level for finding in self.findings)
