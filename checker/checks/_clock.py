"""An article in, its clock times with a zone's label out: `10 a.m. EDT`, `1500 GMT`."""

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from checker import patterns
from checker.article import Article
from checker.checks._lists import entries
from checker.span import Span

_TIME = patterns.compile(
    r"(?<![\w:.,$€£-])(?<![0-9]/)(?:([0-9]{1,2})(?:[:.]([0-5][0-9]))?(?: ?([ap])\.?m\.?)?|"
    r"([01][0-9]|2[0-4])[:.h]?([0-5][0-9])(?: hrs| hours)?|(noon|midnight)) ?$",
    re.IGNORECASE,
)
#: Labels that a wire writes in small letters; the others would be words (`west`, `pt`).
_SMALL = frozenset({"gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "bst"})
#: Days around a change of the clocks on which either label may be meant.
_SLACK = datetime.timedelta(days=20)


class ClockTime(NamedTuple):
    """`minutes` after midnight; `open` where neither a.m. nor p.m. is said and both are possible; `span` ends with the label."""

    span: Span
    minutes: int
    open: bool
    zone: str

    @property
    def modulus(self) -> int:
        return 720 if self.open else 1440


@cache
def _zones() -> dict[str, str]:
    return dict(entry.split(" ", 1) for entry in entries("zones"))


def clock_times(article: Article) -> Iterator[ClockTime]:
    """In order; only labels that stand right behind a time."""
    labels = article.words.keys() & _zones().keys()
    for offset, label in sorted((offset, name) for name in labels for offset in article.words[name]):
        if not _is_label(article.text[offset : offset + len(label)]):
            continue
        match = _TIME.search(article.text, max(0, offset - 16), offset)
        if match and (read := _minutes(match)):
            yield ClockTime(Span(match.start(), offset + len(label)), *read, label)


def _is_label(written: str) -> bool:
    """In capitals; the wires' own in small letters too; `Eastern` and `Pacific`."""
    return written.isupper() or written in _SMALL or (len(written) > 4 and written.istitle())


def _minutes(match: re.Match[str]) -> tuple[int, bool] | None:
    hour, minute, half, hour24, minute24, word = match.groups()
    if word:
        return (720 if word.lower() == "noon" else 0), False
    if hour24:
        return int(hour24) % 24 * 60 + int(minute24), False
    if half:
        return (int(hour) % 12 + (12 if half.lower() == "p" else 0)) * 60 + int(minute or 0), False
    if int(hour) > 23 or (not minute and int(hour) > 12):
        return None
    return int(hour) * 60 + int(minute or 0), int(hour) <= 12 and not (minute and hour.startswith("0"))


def offsets(label: str, published: datetime.date | None) -> tuple[float, ...]:
    """Every number of hours ahead of GMT that a label may stand for around that day, the likeliest first."""
    meaning = _zones()[label]
    if "/" in meaning:
        return zone_offsets(meaning, published)
    return tuple(map(float, meaning.split(",")))


def zone_offsets(zone: str, published: datetime.date | None) -> tuple[float, ...]:
    """Hours ahead of GMT on that day, and twenty days before and after; in winter and summer where no day is known.

    Nothing where this machine has no time zone data.
    """
    import zoneinfo

    try:
        there = zoneinfo.ZoneInfo(zone)
    except zoneinfo.ZoneInfoNotFoundError:
        return ()
    found = (datetime.datetime.combine(day, datetime.time(12), there).utcoffset() for day in _days(published))
    return tuple(dict.fromkeys(offset.total_seconds() / 3600 for offset in found if offset is not None))


def _days(published: datetime.date | None) -> list[datetime.date]:
    if published is None:
        return [datetime.date(2020, 1, 1), datetime.date(2020, 7, 1)]
    if not 2 <= published.year < 9999:
        return [published]
    return [published, published - _SLACK, published + _SLACK]
