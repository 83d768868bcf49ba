"""Expressions that stand side by side for one day or year (`yesterday, July 12`; `in 2016, four years ago`) in, clues out."""

import datetime
import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from checker import patterns
from checker.annotate.times.numbers import count, ordinal
from checker.article import Article, TimeExpression
from checker.checks import _clause
from checker.dates import WEEKDAYS
from checker.evidence import Evidence
from checker.span import Span

_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_YEARS = {"last year": -1, "this year": 0, "next year": 1}
#: What may stand between two names of one day: a comma, a bracket, `in`.
_APPOSED = patterns.compile(r"\s?[,(]?\s?(?:\(|in |on )?")
_AGO = patterns.compile(r"(?:(?:nearly|almost|about|more than|over)\s)?(?P<number>.+?)\syears?\sago", re.IGNORECASE)
_OTHER_YEAR = patterns.compile(r"\b(?:1[6-9]|20)\d\d\b")
_ANNIVERSARY = patterns.compile(
    r"(?P<nth>\d{1,3}(?:st|nd|rd|th)|[a-z]+)\sanniversary\sof\s(?:[\w’'.,-]+\s){0,8}?(?P<year>(?:1[6-9]|20)\d\d)\b"
)


def evidence(article: Article) -> Iterator[Evidence]:
    for first, second in pairwise(article.times):
        if _APPOSED.fullmatch(article.text, first.span.end, second.span.start) and not _clause.is_quoted(article, first.span):
            yield from _apposed(article, first, second)
            yield from _apposed(article, second, first)
    for time in article.times:
        if time.form == "weekday-month-day" and time.earliest and not _clause.is_quoted(article, time.span):
            yield _weekday_date(article, time, time.earliest)
    yield from _anniversaries(article)


def _apposed(article: Article, told: TimeExpression, dated: TimeExpression) -> Iterator[Evidence]:
    words = " ".join(told.span.cut(article.text).lower().split())
    if words in _DAYS and dated.form in ("month-day", "date") and dated.earliest:
        fits = partial(_is_day, dated.value, _DAYS[words])
        yield Evidence(told.span, fits, "hard", f"stands for {dated.span.cut(article.text)}", "apposed")
    if dated.form == "year" and dated.earliest:
        year = dated.earliest.year
        if words in _YEARS:
            fits = partial(_is_year, year - _YEARS[words], 0)
            yield Evidence(told.span, fits, "firm", f"stands for {year}", "apposed")
        elif told.form == "ago" and (found := _AGO.fullmatch(words)) and (number := _exact(found["number"])):
            fits = partial(_is_year, year + int(number), 1 + int(number) // 12)
            yield Evidence(told.span, fits, "firm", f"stands for {year}", "apposed")


def _exact(words: str) -> float | None:
    return None if "couple" in words else count(words.split())


def _is_day(value: str, shift: int, published: datetime.date) -> bool:
    """The day of a value such as `2020-07-12` (the year counts only if printed) lies `shift` days after the publication."""
    day = published + datetime.timedelta(shift) if 2 < published.toordinal() < 3_652_000 else published
    return f"{day:%m-%d}" == value[5:10]


def _is_year(year: int, slack: int, published: datetime.date) -> bool:
    return abs(published.year - year) <= slack


def _weekday_date(article: Article, time: TimeExpression, day: datetime.date) -> Evidence:
    """`Tuesday, Nov. 8`: the nearest Nov. 8 is a Tuesday."""
    words = re.findall(r"[^\W\d_]+", time.span.cut(article.text).lower())
    weekday = next(WEEKDAYS[word] for word in words if word in WEEKDAYS)
    fits = partial(_is_near, weekday, day.month, day.day)
    return Evidence(time.span, fits, "firm", "is that weekday in some years only", "weekday-date")


def _is_near(weekday: int, month: int, number: int, published: datetime.date) -> bool:
    """Some such day within ten months of the publication falls on the weekday."""
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            day = datetime.date(year, month, number)
        except ValueError:
            continue
        if abs((day - published).days) <= 300 and day.weekday() == weekday:
            return True
    return False


def _anniversaries(article: Article) -> Iterator[Evidence]:
    """`the 20th anniversary of the … 2001 …`: in that year, or prepared or remembered one year off."""
    for offset in article.words.get("anniversary", ()):
        start = max(0, article.text.rfind(" ", 0, max(0, offset - 1)) + 1)
        found = _ANNIVERSARY.match(article.text, start)
        number = ordinal(found["nth"].lower()) if found else 0
        if (
            found
            and number
            and "\n" not in found[0]
            and not _OTHER_YEAR.search(" ".join(_clause.words_before(article, Span(start, start))))
        ):
            fits = partial(_is_year, int(found["year"]) + number, 1)
            yield Evidence(Span(*found.span()), fits, "firm", f"falls in {int(found['year']) + number}", "anniversary")
