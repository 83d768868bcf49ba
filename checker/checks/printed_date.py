"""Dates that the file gives for the article itself: an article in, those that are ambiguous, unreadable or wrong out."""

from collections.abc import Iterator
from typing import Literal

from checker.article import Article, PrintedDate
from checker.dates import WEEKDAYS, long_date, weekday_name, whole_day
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House

FIELDS = frozenset({"first", "second", "reason", "weekday", "actual"})


@frozen
class Params:
    """`problem`: `ambiguous` gives `first` and `second`, `unreadable` a `reason`, `weekday` the printed and the `actual` one."""

    problem: Literal["ambiguous", "unreadable", "weekday"]


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    find = {"ambiguous": _ambiguous, "unreadable": _unreadable, "weekday": _weekday}[params.problem]
    for date in article.document.dates:
        if date.span.end > date.span.start and (values := find(date, article)):
            yield Hit(date.span, values)


def _ambiguous(date: PrintedDate, article: Article) -> dict[str, str] | None:
    """A date that another one of the file, or the caller, has settled is not reported."""
    if len(date.candidates) < 2 or article.published in date.candidates:
        return None
    return {"first": long_date(date.candidates[0]), "second": long_date(date.candidates[1])}


def _unreadable(date: PrintedDate, article: Article) -> dict[str, str] | None:
    if date.candidates or (date.month_day and date.origin != "front-matter"):
        return None
    day = whole_day(date.span.cut(article.text))
    if day and day.year is not None:
        return {"reason": "there is no such day"}
    return {"reason": "it names no year" if day else "it cannot be read as a day"}


def _weekday(date: PrintedDate, article: Article) -> dict[str, str] | None:
    if date.weekday is None or len(date.candidates) != 1 or date.candidates[0].weekday() == date.weekday:
        return None
    return {"weekday": _NAMES[date.weekday].capitalize(), "actual": weekday_name(date.candidates[0])}


_NAMES = [name for name in WEEKDAYS if name.endswith("day")]
