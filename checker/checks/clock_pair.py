"""One moment by two clocks, `10 a.m. EDT (1400 GMT)`: an article in, the second times that cannot be the same moment out."""

import re
from collections import Counter
from collections.abc import Iterator

from checker import patterns
from checker.article import Article
from checker.checks._clock import LOCAL, ClockTime, clock_times, offsets, unlabelled, zone_offsets
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House

FIELDS = frozenset({"first", "right"})
GRADES = frozenset({"local"})

_DAY = r"(?:(?:[Oo]n )?(?:[A-Z][a-z]+day|today|tomorrow|yesterday|tonight)(?: morning| afternoon| evening| night)?)"
_JOIN = patterns.compile(
    rf"(?: [Ss]tandard| [Dd]aylight)?(?: [Tt]ime)?(?:,? {_DAY})? ?(?:[(\[/;=–—]|, or | or | - |--)"
    rf"(?:or |about |around |at |{_DAY},? )* ?"
)
#: Behind a pair: the local time of a place that is named.
_ELSEWHERE = patterns.compile(r"[)\]]? in [A-Z]")
#: Labels of winter time that are written in summer too, and the zone that tells what is meant then.
_LOOSE = {
    "est": "America/New_York", "cst": "America/Chicago", "mst": "America/Denver", "pst": "America/Los_Angeles",
    "cet": "Europe/Berlin", "eet": "Europe/Athens",
    "central european": "Europe/Berlin", "eastern european": "Europe/Athens", "eastern standard": "America/New_York",
    "central standard": "America/Chicago", "mountain standard": "America/Denver", "pacific standard": "America/Los_Angeles",
}  # fmt: skip


@frozen
class Params:
    """No options."""


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    local = []
    for first, second in _pairs(article):
        if LOCAL in (first.zone, second.zone):
            local += [(first, second)] if not _ELSEWHERE.match(article.text, second.span.end) else []
            continue
        rights = [_moved(first, second, here, there) for here in _hours(first, article) for there in _hours(second, article)]
        modulus = min(first.modulus, second.modulus)
        if rights and all((right - second.minutes) % modulus for right in rights):
            yield _hit(article, first, second, rights[0])
    yield from _local(article, local)


def _pairs(article: Article) -> Iterator[tuple[ClockTime, ClockTime]]:
    """Two times for one moment; a comma alone divides two moments as often."""
    before = None
    for time in clock_times(article):
        if before and _JOIN.fullmatch(article.text, before.span.end, time.span.start):
            if before.zone != time.zone:
                yield before, time
        elif time.zone != LOCAL and (first := unlabelled(article, time.span.start)):
            yield first, time
        before = time


def _hit(article: Article, first: ClockTime, second: ClockTime, right: int, grade: str | None = None) -> Hit:
    values = {"first": first.span.cut(article.text), "right": f"{right // 60:02d}:{right % 60:02d}"}
    return Hit(second.span, values, (Related(first.span, "the other clock"),), grade=grade)


def _hours(time: ClockTime, article: Article) -> tuple[float, ...]:
    found = offsets(time.zone, article.published)
    return (*found, *zone_offsets(_LOOSE[time.zone], article.published)) if time.zone in _LOOSE else found


def _moved(first: ClockTime, second: ClockTime, here: float, there: float) -> int:
    """The first time on the second clock, in minutes after midnight."""
    return round(first.minutes + (there - here) * 60) % 1440


def _local(article: Article, pairs: list[tuple[ClockTime, ClockTime]]) -> Iterator[Hit]:
    """Clocks differ by quarters of an hour; and where most local times of an article lie so far from GMT, the others do too."""
    ahead = [(first.minutes - second.minutes) % min(first.modulus, second.modulus) for first, second in pairs]
    (most, count), *rest = Counter(ahead).most_common() or [(0, 0)]
    for (first, second), hours in zip(pairs, ahead, strict=True):
        if hours % 15:
            if _has_minutes(article, first) and _has_minutes(article, second):
                yield _hit(article, first, second, (first.minutes - round(hours / 60) * 60) % 1440, "local")
        elif hours != most and count > 1 and (not rest or rest[0][1] < count) and first.modulus == second.modulus == 1440:
            yield _hit(article, first, second, (first.minutes - most) % 1440, "local")


def _has_minutes(article: Article, time: ClockTime) -> bool:
    """Minutes that are told exactly: no full hour, nor `about`."""
    start = time.span.start
    hedged = re.search(r"(?:about|around|after|before|nearly|almost|by) $", article.text[max(0, start - 8) : start])
    return bool(re.search(r"[0-9][:.]?[0-5][0-9]", time.span.cut(article.text))) and not hedged
