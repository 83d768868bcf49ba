"""One moment by two clocks, `10 a.m. EDT (1400 GMT)`: an article in, the second times that cannot be the same moment out."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from checker import patterns
from checker.article import Article
from checker.checks._clock import ClockTime, clock_times, offsets, zone_offsets
from checker.finding import Hit, Related
from checker.house import House

FIELDS = frozenset({"first", "right"})

_JOIN = patterns.compile(r"(?: [Tt]ime| [Ss]tandard [Tt]ime| [Dd]aylight [Tt]ime)? ?(?:\(|/|, or | or )(?:or |about )? ?")
#: Labels of winter time that are written in summer too, and the zone that tells what is meant then.
_LOOSE = {"est": "America/New_York", "cst": "America/Chicago", "mst": "America/Denver", "pst": "America/Los_Angeles"}


@dataclass(frozen=True)
class Params:
    """No options."""


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    for first, second in pairwise(clock_times(article)):
        if first.zone == second.zone or not _JOIN.fullmatch(article.text, first.span.end, second.span.start):
            continue
        rights = [_moved(first, second, here, there) for here in _hours(first, article) for there in _hours(second, article)]
        modulus = min(first.modulus, second.modulus)
        if rights and all((right - second.minutes) % modulus for right in rights):
            values = {"first": first.span.cut(article.text), "right": f"{rights[0] // 60:02d}:{rights[0] % 60:02d}"}
            yield Hit(second.span, values, (Related(first.span, "the other clock"),))


def _hours(time: ClockTime, article: Article) -> tuple[float, ...]:
    found = offsets(time.zone, article.published)
    return (*found, *zone_offsets(_LOOSE[time.zone], article.published)) if time.zone in _LOOSE else found


def _moved(first: ClockTime, second: ClockTime, here: float, there: float) -> int:
    """The first time on the second clock, in minutes after midnight."""
    return round(first.minutes + (there - here) * 60) % 1440
