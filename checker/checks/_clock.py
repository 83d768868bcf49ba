"""An article in, its clock times with a zone out: `10 a.m. EDT`, `1500 GMT`, `9 a.m. Tokyo time`, `9 a.m. local time`."""

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from checker import patterns
from checker.article import Article
from checker.checks._lists import entries
from checker.span import Span

_CLOCK = (
    r"(?<![\w:.,$€£-])(?<![0-9]/)(?:([0-9]{1,2})(?:[:.]([0-5][0-9]))?(?: ?([ap])\.?m\b\.?)?|"
    r"([01][0-9]|2[0-4])[:.h]?([0-5][0-9])(?: ?hrs| hours)?|(?:12 )?(noon|midday|midnight))"
)
_TIME = patterns.compile(_CLOCK + r" ?\(?$", re.IGNORECASE)
#: A time, and what stands between it and the bracket with the same moment elsewhere.
_BARE = patterns.compile(
    _CLOCK + r"((?:,? (?:on|in|local|at)(?: [^\W\d_]+,?){1,3}|,? [A-Z][a-z]+day)?) ?[(\[](?:about |around )?$", re.IGNORECASE
)
#: Labels that a wire writes in small letters; the others would be words (`west`, `pt`).
_SMALL = frozenset({"gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "bst"})
#: Days around a change of the clocks on which either label may be meant.
_SLACK = datetime.timedelta(days=20)
LOCAL = "local"


class ClockTime(NamedTuple):
    """`minutes` after midnight; `open` where neither a.m. nor p.m. is said and both are possible; `span` ends with the zone.

    `zone` is a label or a name of the lists, or `local`.
    """

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


@cache
def zone_names() -> dict[str, str]:
    """Zones in words: `tokyo`, `eastern daylight`."""
    rows = (entry.split(" ", 1) for entry in entries("zone-names"))
    return {name: zone for zone, names in rows for name in names.split("/")}


def clock_times(article: Article) -> Iterator[ClockTime]:
    """In order; only labels and zones that stand right behind a time."""
    found = [*_labelled(article), *_named(article)]
    last = -1
    for time in sorted(found, key=lambda time: (time.span.start, -time.span.end)):
        if time.span.start > last:
            yield time
            last = time.span.end


def _labelled(article: Article) -> Iterator[ClockTime]:
    labels = article.words.keys() & _zones().keys()
    for offset, label in ((offset, name) for name in labels for offset in article.words[name]):
        if _is_label(article.text[offset : offset + len(label)]):
            match = _TIME.search(article.text, max(0, offset - 16), offset)
            if match and (read := _minutes(match)):
                yield ClockTime(Span(match.start(), offset + len(label)), *read, label)


def _named(article: Article) -> Iterator[ClockTime]:
    """`9 a.m. Tokyo time`, `9 a.m. Eastern Daylight Time`, `9 a.m. local`."""
    text = article.text
    for offset in article.words.get(LOCAL, ()):
        match = _TIME.search(text, max(0, offset - 16), offset)
        if match and (read := _minutes(match)):
            end = offset + 10 if text.startswith("local time", offset) else offset + 5
            yield ClockTime(Span(match.start(), end), *read, LOCAL)
    for offset in article.words.get("time", ()):
        words = text[max(0, offset - 45) : offset].split(" ")[:-1]
        for count in (1, 2, 3):
            name = " ".join(words[-count:])
            if name.lower() in zone_names() and name[:1].isupper():
                start = offset - 1 - len(name)
                match = _TIME.search(text, max(0, start - 16), start)
                if match and (read := _minutes(match)):
                    yield ClockTime(Span(match.start(), offset + 4), *read, name.lower())


def unlabelled(article: Article, end: int) -> ClockTime | None:
    """The time before a bracket that ends at `end`: `9 a.m. in London (`, `9 a.m. on Monday (`; without a place it is local."""
    match = _BARE.search(article.text, max(0, end - 60), end)
    if match is None or not (match[3] or match[2] or match[4] or match[6]) or not (read := _minutes(match)):
        return None
    where = re.search(r" in ([^\W\d_]+(?: [A-Z][a-z]+)*)$", match[7])
    zone = where[1].lower() if where else LOCAL
    if where and zone not in zone_names():
        zone = LOCAL
    return ClockTime(Span(match.start(), match.end(7)), *read, zone)


def _is_label(written: str) -> bool:
    """In capitals; the wires' own in small letters too; `Eastern` and `Pacific`."""
    return written.isupper() or written in _SMALL or (len(written) > 4 and written.istitle())


def _minutes(match: re.Match[str]) -> tuple[int, bool] | None:
    hour, minute, half, hour24, minute24, word = match.groups()[:6]
    if word:
        return (0 if word.lower() == "midnight" else 720), False
    if hour24:
        return int(hour24) % 24 * 60 + int(minute24), False
    if half:
        return (int(hour) % 12 + (12 if half.lower() == "p" else 0)) * 60 + int(minute or 0), False
    if int(hour) > 23 or (not minute and int(hour) > 12):
        return None
    return int(hour) * 60 + int(minute or 0), int(hour) <= 12 and not (minute and hour.startswith("0"))


def offsets(zone: str, published: datetime.date | None) -> tuple[float, ...]:
    """Every number of hours ahead of GMT that a label may stand for around that day, the likeliest first."""
    meaning = _zones().get(zone) or zone_names()[zone]
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
