"""A weekday and a date that do not go together: an article in, each such pair out."""

import datetime
import re
from collections.abc import Iterator

from checker.article import Article, TimeExpression
from checker.checks._weekdays import NAMES
from checker.dates import WEEKDAYS
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House

FIELDS = frozenset({"date", "weekday"})


@frozen
class Params:
    """`years`: a date without a year is tried in the publication's year and this many before and after it."""

    years: int = 1


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    for time in article.times:
        if time.form not in ("weekday-date", "weekday-month-day") or not time.earliest:
            continue
        printed = _weekday(article, time)
        days = _days(article, time, params.years)
        if printed is not None and days and all(day.weekday() != printed for day in days):
            day = time.earliest
            yield Hit(time.span, {"date": day.isoformat(), "weekday": NAMES[day.weekday()]})


def _weekday(article: Article, time: TimeExpression) -> int | None:
    words = re.findall(r"[^\W\d_]+", time.span.cut(article.text).lower())
    return next((WEEKDAYS[word] for word in words if word in WEEKDAYS), None)


def _days(article: Article, time: TimeExpression, years: int) -> list[datetime.date]:
    """The day, or every day that a date without a year may stand for."""
    day = time.earliest
    assert day is not None
    if time.form == "weekday-date":
        return [day]
    published = article.published
    if published is None:
        return []
    found = []
    for year in range(published.year - years, published.year + years + 1):
        try:
            found.append(day.replace(year=year))
        except ValueError:
            continue
    return found
