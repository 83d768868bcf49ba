"""A date of a shape or language not known to `checker.dates` in, its day out; the only place where dateparser is imported."""

import datetime
import re
from collections.abc import Sequence
from functools import cache
from typing import Any

#: Words without a figure are relative ("yesterday") or no date; text longer than this is no date either.
_LONGEST = 60
_FIGURES = re.compile(r"\d")


def odd_day(text: str, languages: Sequence[str]) -> tuple[datetime.date, ...] | None:
    """The day that `text` names with day, month and year, in one of the languages (`en`); None where it cannot be read."""
    if len(text) > _LONGEST or not _FIGURES.search(text) or len(re.findall(r"\d+", text)) < 2:
        return None
    try:
        found = _parser(tuple(languages)).get_date_data(text)
    except (ValueError, OverflowError, RecursionError):
        return None
    return (found.date_obj.date(),) if found and found.date_obj and found.period in ("day", "time") else None


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
