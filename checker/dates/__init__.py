"""Dates as newspapers print them: text in, days out; and the names of months and weekdays in English copy."""

import datetime
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from checker import patterns

#: Names in lower case without a full stop; months count from 1.
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip

#: Names in lower case without a full stop; Monday is 0.
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thur thu", "friday fri", "saturday sat", "sunday sun")
    )
    for name in names.split()
}


class PrintedDay(NamedTuple):
    """A date as it stands in a text, at `start:end` (half-open, code points; a weekday before it is inside).

    `candidates`: one day, or both readings of an ambiguous one (`07/11/2017`), earlier first; none where no year is
    printed or there is no such day (`31 September 2020`). `month` and `day` are None where they are ambiguous.
    `weekday`: Monday is 0; None where none is printed.
    """

    start: int
    end: int
    candidates: tuple[datetime.date, ...]
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None


def _either(names: dict[str, int]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


_MONTH = rf"(?:{_either(MONTHS)})(?![^\W\d_])\.?"
_YEAR = r"(?:1[5-9]|20|21)\d\d(?!\d)"


@cache
def printed() -> re.Pattern[str]:
    """One printed date; `reading` says what a match stands for. Compiled on first use."""
    return patterns.compile(_PRINTED, re.IGNORECASE | re.VERBOSE)


_PRINTED = rf"""(?<![\w/.-])
    (?:(?P<weekday>{_either(WEEKDAYS)})(?![^\W_])\.?(?:\s?,\s?|\s)(?:the\s)?)?
    (?:
        (?P<d1>\d\d?)(?:st|nd|rd|th)?\.?(?:\sof)?[\s-](?P<m1>{_MONTH})(?:(?:\s?,\s?|[\s-])(?P<y1>{_YEAR}|(?<=-)\d\d(?!\d)))?
        |(?P<m2>{_MONTH})\s?(?P<d2>\d\d?)(?:st|nd|rd|th)?(?![\d%])(?:(?:\s?,\s?|\s)(?P<y2>{_YEAR}))?
        |(?P<y3>\d{{4}})(?P<s3>[-/.])(?P<m3>\d\d?)(?P=s3)(?P<d3>\d\d?)(?!\d)
        |(?P<y4>{_YEAR[:-6]})(?P<m4>\d\d)(?P<d4>\d\d)(?!\d)
        |(?P<a>\d\d?)(?P<s>[/.-])(?P<b>\d\d?)(?P=s)(?P<y5>\d{{4}}|\d\d)(?![\w])
    )"""


def printed_days(text: str, start: int = 0, end: int | None = None) -> Iterator[PrintedDay]:
    """Every date in `text[start:end]` that names at least a day and a month, in order."""
    for match in printed().finditer(text, start, len(text) if end is None else end):
        yield reading(match)


def reading(match: re.Match[str]) -> PrintedDay:
    """What a match of `printed()` stands for."""
    group = match.groupdict()
    weekday = WEEKDAYS[group["weekday"].lower()] if group["weekday"] else None
    if group["s"]:
        return _figures(match, weekday)
    shape = "1" if group["d1"] else "2" if group["d2"] else "3" if group["y3"] else "4"
    month, day, year = group["m" + shape].lower().rstrip("."), int(group["d" + shape]), group["y" + shape]
    number = int(month) if shape in "34" else MONTHS[month]
    days = _existing([(_whole(year), number, day)]) if year else ()
    return PrintedDay(*match.span(), days, _whole(year) if year else None, number, day, weekday)


def _figures(match: re.Match[str], weekday: int | None) -> PrintedDay:
    """`07/11/2017`: day first in most of the world, month first in the United States."""
    first, second, year = int(match["a"]), int(match["b"]), _whole(match["y5"])
    days = _existing([(year, second, first), (year, first, second)])
    if len(days) == 2 and weekday is not None:
        days = tuple(day for day in days if day.weekday() == weekday) or days
    month, day = (days[0].month, days[0].day) if len(days) == 1 else (None, None)
    return PrintedDay(*match.span(), days, year, month, day, weekday)


def _whole(year: str) -> int:
    """A year of two figures lies between 1970 and 2069."""
    return int(year) if len(year) > 2 else int(year) + (1900 if int(year) >= 70 else 2000)


def _existing(days: list[tuple[int, int, int]]) -> tuple[datetime.date, ...]:
    found = set()
    for day in days:
        try:
            found.add(datetime.date(*day))
        except ValueError:
            continue
    return tuple(sorted(found))


@cache
def beside() -> re.Pattern[str]:
    """What may stand beside a date on its own line: a clock, a zone, marks; nothing too."""
    return patterns.compile(_BESIDE, re.IGNORECASE | re.VERBOSE)


_BESIDE = r"""(?:[\s,|•·@–—()-]|T(?=\d)|\d\d?[:.h]\d\d(?:[:.]\d\d)?(?:[.,]\d+)?|\d{4,6}(?=Z)|\d\d?(?=\s?[ap]\.?m)|[ap]\.?m\b\.?
    |[+]\d\d:?\d\d|(?<=-)\d\d:?\d\d|Z\b|\b(?:at|on|hrs|gmt|utc|[a-z]{1,4}t|local\stime|eastern|central|pacific|noon|midnight)\b)*"""
_LONGEST = 90


def whole_day(text: str) -> PrintedDay | None:
    """The date that `text` consists of, alone or with weekday, clock and zone; None where it says more, or no date."""
    if len(text) > _LONGEST:
        return None
    match = printed().search(text)
    if match and beside().fullmatch(text, 0, match.start()) and beside().fullmatch(text, match.end()):
        return reading(match)
    return None


def nearest(month: int, day: int, to: datetime.date) -> datetime.date | None:
    """The month and day in the year that brings it nearest to a date; None where there is no such day (30 February)."""
    near = [found for year in (to.year - 1, to.year, to.year + 1) if (found := _existing([(year, month, day)]))]
    return min((days[0] for days in near), key=lambda found: abs(found - to), default=None)


def weekday_name(day: datetime.date) -> str:
    """`Monday`; English whatever the locale."""
    return ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[day.weekday()]


def long_date(day: datetime.date) -> str:
    """`28 September 2020`; English whatever the locale."""
    return f"{day.day} {_MONTH_NAMES[day.month - 1]} {day.year}"


_MONTH_NAMES = [name.capitalize() for name in MONTHS if len(name) > 4 or name in ("may", "june", "july")]
