"""Bare months and `last month` in, what they softly say about the publication's month out."""

import datetime
from collections.abc import Iterator
from functools import partial

from checker.article import Article, TimeExpression
from checker.checks import _clause
from checker.evidence import Evidence

#: A bare month is hardly ever this many months back or more: then copy says `last August`.
_RARE = 10
#: `last month` and a month stand for one event when they lie this near, in code points.
_NEAR = 400
_LAST = "relative-month"


def evidence(article: Article) -> Iterator[Evidence]:
    bare = [time for time in article.times if time.form == "month" and _is_bare(article, time)]
    for time in bare:
        recent = partial(_is_recent, month_of(time), _first_day(article, time))
        yield Evidence(time.span, recent, "soft", "names no year, and a bare month is seldom ten or eleven months back", "month")
    yield from _linked(article, bare)


def month_of(time: TimeExpression) -> int:
    """Of a value such as `2020-08` or `XXXX-08`."""
    return int(time.value[5:7])


def _is_bare(article: Article, time: TimeExpression) -> bool:
    """A past month named without `last`, `this` or `next`."""
    words = time.span.cut(article.text).lower().split()
    return (
        time.tense == "past"
        and not {"last", "this", "next", "past", "year", "coming"} & set(words)
        and not _clause.is_quoted(article, time.span)
        and _clause.listed("no-day").isdisjoint(_clause.words_before(article, time.span)[-2:])
    )


def _first_day(article: Article, time: TimeExpression) -> int:
    """The day of its month with which the expression can begin: `late August` with the 21st."""
    return {"late": 21, "mid": 11}.get(time.span.cut(article.text).split()[0].lower().partition("-")[0], 1)


def _is_recent(month: int, first: int, day: datetime.date) -> bool:
    return (day.month - month) % 12 < _RARE and (day.month != month or day.day >= first)


def _linked(article: Article, bare: list[TimeExpression]) -> Iterator[Evidence]:
    """`broke out last month … since late August`: one event, if the article has one of each, near each other."""
    last = [time for time in article.times if time.form == _LAST and "last" in time.span.cut(article.text).lower()]
    if len(last) != 1 or len(bare) != 1 or abs(last[0].span.start - bare[0].span.start) > _NEAR:
        return
    month = month_of(bare[0])
    reason = f"stands beside '{bare[0].span.cut(article.text)}', so that month or the one before is meant"
    yield Evidence(last[0].span, partial(_follows, month), "soft", reason, "month-link")


def _follows(month: int, day: datetime.date) -> bool:
    return (day.month - month) % 12 <= 1
