"""What was found in an article in, plain lists and texts for a JSON file out, and back."""

import datetime
from typing import Any, NamedTuple

from checker.engine.switches import Mistake, Switch, Switches
from checker.finding import Edit, Finding, Place, ReadBlock, Reading, ReadTime, RelatedPlace
from checker.span import Piece, Span


class Result(NamedTuple):
    """All that is found in an article itself, before what lies beside it (acceptances, baseline) is asked."""

    findings: list[Finding]
    switches: Switches
    reading: Reading | None


def plain(result: Result) -> dict[str, Any]:
    """Values of `evidence` that JSON does not know become texts, as they do in every output; tuples become lists."""
    reading = result.reading
    times = [(*time[:3], *(day and day.isoformat() for day in time[3:])) for time in reading.times] if reading else []
    published = reading and reading.published and reading.published.isoformat()
    return {
        "findings": [finding[1:] for finding in result.findings],
        "switches": result.switches,
        "reading": reading and reading._replace(times=(), published=None),
        "times": times,
        "published": published,
    }


def result(raw: Any, path: str) -> Result:
    """Raises ValueError, TypeError, KeyError or IndexError for anything that `plain` did not write."""
    off = tuple(Switch(rule, Span(*where), Span(*told)) for rule, where, told in raw["switches"][0])
    mistakes = tuple(Mistake(Span(*told), message) for told, message in raw["switches"][1])
    return Result([_finding(row, path) for row in raw["findings"]], Switches(off, mistakes), _reading(raw))


def _finding(row: Any, path: str) -> Finding:
    place, rule, topic, level, message, found, related, evidence, fix = row
    others = tuple(RelatedPlace(Place(*other), told) for other, told in related)
    return Finding(path, Place(*place), rule, topic, level, message, found, others, evidence, fix and Edit(*fix))


def _reading(raw: Any) -> Reading | None:
    if raw["reading"] is None:
        return None
    text, pieces, blocks, _, _ = raw["reading"]
    times = tuple(ReadTime(start, end, value, _day(first), _day(last)) for start, end, value, first, last in raw["times"])
    shown = tuple(Piece(*piece) for piece in pieces), tuple(ReadBlock(*block) for block in blocks)
    return Reading(text, *shown, times, _day(raw["published"]))


def _day(written: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(written) if written else None
