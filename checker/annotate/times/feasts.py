"""Feast days of the news: a name and a year in, the day out."""

import datetime
from functools import cache

#: Fixed days, month and day.
_FIXED = {
    "christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "new year day": (1, 1), "new year eve": (12, 31),
    "halloween": (10, 31), "boxing day": (12, 26), "valentine day": (2, 14), "independence day": (7, 4), "veterans day": (11, 11),
    "armistice day": (11, 11),
}  # fmt: skip

#: Month, weekday (Monday is 0), which one of the month (-1 is the last) and how many days later.
_FLOATING = {
    "thanksgiving": (11, 3, 4, 0), "thanksgiving day": (11, 3, 4, 0), "labor day": (9, 0, 1, 0), "labour day": (9, 0, 1, 0),
    "memorial day": (5, 0, -1, 0), "election day": (11, 0, 1, 1), "columbus day": (10, 0, 2, 0),
}  # fmt: skip


@cache
def day(name: str, year: int) -> datetime.date | None:
    """None for a name that is none, and outside the years 1 to 9999."""
    if not 1 <= year <= 9999:
        return None
    if name in _FIXED:
        return datetime.date(year, *_FIXED[name])
    if name in _FLOATING:
        return floating(year, *_FLOATING[name])
    return easter(year) if name in ("easter", "easter sunday") else None


def floating(year: int, month: int, weekday: int, number: int, later: int) -> datetime.date:
    """The weekday (Monday is 0) of that number in the month, -1 for the last, and `later` days on."""
    if number > 0:
        first = datetime.date(year, month, 1)
        found = first + datetime.timedelta((weekday - first.weekday()) % 7 + 7 * (number - 1))
    else:
        last = datetime.date(year, month + 1, 1) - datetime.timedelta(1)
        found = last - datetime.timedelta((last.weekday() - weekday) % 7)
    return found + datetime.timedelta(later)


def easter(year: int) -> datetime.date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, after Meeus)."""
    golden, century, of_century = year % 19, year // 100, year % 100
    skipped, since = century // 4, century % 4
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - skipped - moon + 15) % 30
    weekday = (32 + 2 * since + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, number = divmod(epact + weekday - 7 * late + 114, 31)
    return datetime.date(year, month, number + 1)


def orthodox_easter(year: int) -> datetime.date:
    """Easter Sunday of the eastern churches, in the Gregorian calendar; right for the years 1900 to 2099."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, number = divmod(moon + weekday + 114, 31)
    return datetime.date(year, month, number + 1) + datetime.timedelta(13)
