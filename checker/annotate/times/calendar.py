"""Stretches of the calendar by their TIMEX3 value: a day, week, month … in, value with its first and last day out."""

import datetime
from calendar import monthrange
from typing import NamedTuple

DAY = datetime.timedelta(1)
#: Months in which a season of the northern hemisphere begins.
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


class Stretch(NamedTuple):
    """`value` as in ISO-TimeML; `first` and `last` are both part of it."""

    value: str
    first: datetime.date
    last: datetime.date


def day(of: datetime.date) -> Stretch:
    return Stretch(of.isoformat(), of, of)


def exact(year: int, month: int, number: int) -> datetime.date | None:
    """None where the calendar has no such day."""
    try:
        return datetime.date(year, month, number)
    except ValueError:
        return None


def moved(of: datetime.date, days: int) -> datetime.date | None:
    """None outside the years 1 to 9999."""
    try:
        return of + datetime.timedelta(days)
    except OverflowError:
        return None


def week(of: datetime.date) -> Stretch | None:
    """The ISO week, Monday to Sunday."""
    year, number, weekday = of.isocalendar()
    first = moved(of, 1 - weekday)
    last = first and moved(first, 6)
    return Stretch(f"{year:04}-W{number:02}", first, last) if first and last else None


def weekend(of: datetime.date) -> Stretch | None:
    """Saturday and Sunday of the ISO week."""
    whole = week(of)
    return Stretch(f"{whole.value}-WE", whole.last - DAY, whole.last) if whole else None


def month(year: int, number: int) -> Stretch | None:
    """`number` may lie outside 1 to 12: month 0 is the December before."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    if not 1 <= year <= 9999:
        return None
    return Stretch(
        f"{year:04}-{number:02}", datetime.date(year, number, 1), datetime.date(year, number, monthrange(year, number)[1])
    )


def quarter(year: int, number: int) -> Stretch | None:
    """`number` may lie outside 1 to 4."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    first, last = month(year, 3 * number - 2), month(year, 3 * number)
    return Stretch(f"{year:04}-Q{number}", first.first, last.last) if first and last else None


def half(year: int, number: int) -> Stretch | None:
    first, last = month(year, 6 * number - 5), month(year, 6 * number)
    return Stretch(f"{year:04}-H{number}", first.first, last.last) if first and last else None


def season(year: int, name: str) -> Stretch | None:
    """`name` as in `SEASONS`; winter begins in the year's December."""
    first, last = month(year, SEASONS[name]), month(year, SEASONS[name] + 2)
    return Stretch(f"{year:04}-{name}", first.first, last.last) if first and last else None


def year(number: int) -> Stretch | None:
    return years(number, number, f"{number:04}")


def years(first: int, last: int, value: str) -> Stretch | None:
    if not (1 <= first <= last <= 9999):
        return None
    return Stretch(value, datetime.date(first, 1, 1), datetime.date(last, 12, 31))


def decade(first: int) -> Stretch | None:
    """`first` is the year it begins with, such as 1990."""
    return years(first, first + 9, f"{first // 10:03}")


def century(number: int) -> Stretch | None:
    """The 20th century is `19` in TIMEX3: the years 1900 to 1999."""
    return years(max(1, 100 * (number - 1)), 100 * number - 1, f"{number - 1:02}")
