"""A feast told with its day (`Thanksgiving, Nov. 28`; `Thursday, Thanksgiving Day,`): an article in, such pairs and clues out."""

import datetime
from collections.abc import Iterator
from functools import cache, partial
from itertools import pairwise
from typing import NamedTuple

from checker import patterns
from checker.annotate.times import feasts
from checker.article import Article, TimeExpression
from checker.checks import _clause
from checker.dates import WEEKDAYS
from checker.evidence import Evidence
from checker.span import Span

#: Feasts that every country which keeps them keeps on one of the days of `falls`. Not Independence, Veterans or Election Day.
_KNOWN = frozenset({
    "thanksgiving", "thanksgiving day", "christmas", "christmas day", "christmas eve", "new year day", "new year eve",
    "halloween", "boxing day", "valentine day", "memorial day", "easter", "easter sunday", "columbus day",
})  # fmt: skip
#: Of these another church or country keeps a second day: month and day.
_SECOND = {"christmas": (1, 7), "christmas day": (1, 7), "christmas eve": (1, 6), "columbus day": (10, 12)}
_BETWEEN = patterns.compile(r",\s|,?\s\(|,\son\s")
#: Behind a weekday beside a feast: else the weekday begins what follows ("Before Thanksgiving, Wednesday is busy").
_CLOSE = frozenset(",.;)—–")
_LISTS = patterns.compile(r",?\s(?:and|or|to)\s(?:the\s)?|,\s|\sthrough\s|[-–]")
#: Years of which a feast without a year may be, while no publication date tells more.
_YEARS = range(1975, 2060)
_NEAR = 200


class Pair(NamedTuple):
    """`span` holds both; `day` is the date or weekday that stands beside the feast."""

    name: str
    span: Span
    day: TimeExpression


def pairs(article: Article) -> Iterator[Pair]:
    if not any(time.form == "holiday" for time in article.times):
        return
    for first, second in pairwise(article.times):
        for feast, day in ((first, second), (second, first)):
            name = _name(article, feast)
            if name and _touch(article, first, second) and _belong(article, first, second, day):
                yield Pair(name, Span(first.span.start, second.span.end), day)


def _touch(article: Article, first: TimeExpression, second: TimeExpression) -> bool:
    """`Easter Sunday, April 21` has but a blank between them."""
    gap = article.text[first.span.end : second.span.start]
    return bool(_BETWEEN.fullmatch(gap)) or (gap == " " and second.form.startswith("weekday-") and first.form == "holiday")


def _name(article: Article, time: TimeExpression) -> str | None:
    """Of the feast, as `feasts.day` wants it."""
    if time.form != "holiday":
        return None
    words = time.span.cut(article.text).lower().replace("’", "'").replace("'s", "").split()
    name = " ".join(word for word in words if word not in ("last", "this", "next"))
    return name if name in _KNOWN else None


def _belong(article: Article, first: TimeExpression, second: TimeExpression, day: TimeExpression) -> bool:
    before = _clause.words_before(article, first.span)[-1:]
    if not _clause.listed("other-feast").isdisjoint(before) or _clause.is_quoted(article, first.span):
        return False
    if day.form != "weekday":
        return day.form in ("date", "month-day", "weekday-date", "weekday-month-day")
    if article.text[second.span.end : second.span.end + 1] not in _CLOSE:
        return False
    return day.type == "DATE" and _clause.listed("no-feast").isdisjoint(before) and not _in_a_list(article, first, second)


def _in_a_list(article: Article, first: TimeExpression, second: TimeExpression) -> bool:
    """`Wednesday, Thanksgiving and Friday`."""
    for one, other in pairwise(article.times):
        if (one == second or other == first) and _LISTS.fullmatch(article.text, one.span.end, other.span.start):
            return True
    return False


@cache
def falls(name: str, year: int) -> frozenset[datetime.date]:
    """The days of a feast in a year, in every country and church; empty outside the years 1 to 9999."""
    days = {feasts.day(name, year)}
    if name in _SECOND and 1 <= year <= 9999:
        days.add(datetime.date(year, *_SECOND[name]))
    if name.startswith("thanksgiving") and 1 <= year <= 9999:
        days.add(feasts.floating(year, 10, 0, 2, 0))
    if name.startswith("easter") and 1900 <= year <= 2099:
        days.add(feasts.orthodox_easter(year))
    return frozenset(day for day in days if day)


def ever(pair: Pair, weekday: int | None) -> bool:
    """Does the feast fall on that month and day, or weekday, in any year?"""
    return any(matches(pair, weekday, day) for year in _YEARS for day in falls(pair.name, year))


def matches(pair: Pair, weekday: int | None, day: datetime.date) -> bool:
    return day.weekday() == weekday if weekday is not None else f"{day:%m-%d}" == pair.day.value[5:10]


def weekday_beside(article: Article, pair: Pair) -> int | None:
    """Of a pair with a bare weekday; Monday is 0."""
    words = pair.day.span.cut(article.text).lower().split()
    return next((WEEKDAYS[word] for word in words if word in WEEKDAYS), None) if pair.day.form == "weekday" else None


def evidence(article: Article) -> Iterator[Evidence]:
    """A movable feast beside month and day, a fixed one beside its weekday: so in some years only."""
    for pair in pairs(article):
        weekday = weekday_beside(article, pair)
        if pair.day.form in ("month-day", "weekday-month-day", "weekday") and ever(pair, weekday):
            yield Evidence(pair.span, partial(_near, pair, weekday), "firm", "go together in some years only", "feast")


def _near(pair: Pair, weekday: int | None, published: datetime.date) -> bool:
    years = (published.year - 1, published.year, published.year + 1)
    days = [day for year in years for day in falls(pair.name, year) if abs((day - published).days) <= _NEAR]
    return not days or any(matches(pair, weekday, day) for day in days)
