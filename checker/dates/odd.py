"""A date of a shape or language not known to `checker.dates` in, its day out; the only place where dateparser is imported."""

import datetime
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from checker import patterns

#: Longer text than this is no date.
_LONGEST = 60
_FIGURES = patterns.compile(r"\d+")
_WORD = patterns.compile(r"[^\W\d_]{3,}|[年月日]")


def odd_day(text: str, languages: Sequence[str]) -> tuple[datetime.date, ...] | None:
    """The day that `text` names with day, month and year, in one of the languages (`en`); None where it cannot be read.

    The month must be a word, and day and year must stand there in figures: "yesterday" and "last Monday" name no day, and
    what dateparser makes of figures alone is a guess.
    """
    figures = {int(number) for number in _FIGURES.findall(text[:_LONGEST])}
    if len(text) > _LONGEST or len(figures) < 2 or not _WORD.search(text):
        return None
    return _read(text, tuple(languages), frozenset(figures))


@lru_cache(4096)
def _read(text: str, languages: tuple[str, ...], figures: frozenset[int]) -> tuple[datetime.date, ...] | None:
    try:
        found = _parser(languages).get_date_data(text)
    except (ValueError, OverflowError, RecursionError):
        return None
    if not found or not found.date_obj:
        return None
    day = found.date_obj.date()
    return (day,) if day.day in figures and figures & {day.year, day.year % 100} else None


@cache
def _parser(languages: tuple[str, ...]) -> Any:
    from dateparser.date import DateDataParser

    settings = {
        "RELATIVE_BASE": datetime.datetime(2000, 1, 1),
        "REQUIRE_PARTS": ["day", "month", "year"],
        "STRICT_PARSING": True,
        "PARSERS": ["absolute-time"],
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
    return DateDataParser(languages=list(languages), settings=settings)
