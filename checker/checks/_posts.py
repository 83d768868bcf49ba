"""Posts that an article embeds with their date (`Anna Berg (@aberg) July 5, 2016`) in, clues to its own date out."""

import datetime
from collections.abc import Iterator
from functools import partial

from checker import patterns
from checker.article import Article, TimeExpression
from checker.evidence import Evidence

_YEARED = frozenset({"date", "weekday-date"})
#: The handle before the date, as copied from a page or in the mark-up of an embedded post (`author="@aberg" date="…"`).
_HANDLE = patterns.compile(r"@\w{1,30}[)\"”]{0,2}[\s,–—-]*(?:[\w-]{1,20}=[\"“])?$")
_REACH = 60
#: A post is dated in the reader's time zone.
_SLACK = 1
#: By so many days the newest post may be older than the article, and by so many it hardly ever is.
_FRESH, _OLD = 3, 14
_LOST_FRESH, _LOST_OLD = 1.5, 2.5


def evidence(article: Article) -> Iterator[Evidence]:
    """Written after its newest post, and most often on that day or the next."""
    if "@" not in article.text:
        return
    dated = [(time.earliest, time) for time in article.times if time.earliest and _is_of_post(article, time)]
    if dated:
        sent, newest = max(dated, key=lambda pair: pair[0])
        told = f"dates a post that is quoted, so the article is not from before {sent}"
        yield Evidence(newest.span, partial(_is_after, sent), "hard", told, "post")
        recent = f"dates the newest post that is quoted, and such a post is seldom more than {_FRESH} days old"
        yield Evidence(newest.span, partial(_is_fresh, sent), "soft", recent, "post-age", partial(_loss, sent))


def _is_of_post(article: Article, time: TimeExpression) -> bool:
    start = time.span.start
    return time.form in _YEARED and _HANDLE.search(article.text, max(0, start - _REACH), start) is not None


def _is_after(sent: datetime.date, day: datetime.date) -> bool:
    return day.toordinal() >= sent.toordinal() - _SLACK


def _is_fresh(sent: datetime.date, day: datetime.date) -> bool:
    return (day - sent).days <= _FRESH


def _loss(sent: datetime.date, day: datetime.date) -> float:
    age = (day - sent).days
    return 0.0 if age <= _FRESH else _LOST_FRESH if age <= _OLD else _LOST_OLD
