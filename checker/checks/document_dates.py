"""The dates that a file gives for itself and that do not agree: an article in, each odd one out."""

import datetime
from collections.abc import Iterator

from checker import patterns
from checker.article import Article, PrintedDate
from checker.checks._weekdays import NAMES
from checker.dates import MONTHS, nearest
from checker.finding import Fix, Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"told"})
GRADES = frozenset({"dateline", "order", "weekday", "none"})

_NUMBER = patterns.compile(r"\d{1,2}(?!\d)")
_WORD = patterns.compile(r"[^\W\d_]{3,}")


@frozen
class Params:
    """`before`, `after`: a dateline may lie so many days after and before the publication date."""

    before: int = 1
    after: int = 4


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    dates = article.document.dates
    published = next((date for date in dates if date.kind == "published" and len(date.candidates) == 1), None)
    for date in dates:
        if (told := _misfit(date)) is not None:
            yield Hit(date.span, {"told": told}, grade="weekday" if date.candidates else "none")
        if published is None:
            continue
        day = published.candidates[0]
        if date.kind == "dateline":
            yield from _dateline(article, date, published, day, params)
        elif date.kind == "modified" and date.candidates and (day - max(date.candidates)).days > 1:
            told = f"the last change, {date.candidates[0]}, lies before the publication, {day}"
            yield Hit(date.span, {"told": told}, (Related(published.span, "published"),), grade="order")


def _misfit(date: PrintedDate) -> str | None:
    """A weekday that no reading of the date has."""
    if date.weekday is None or not date.candidates or any(day.weekday() == date.weekday for day in date.candidates):
        return None
    day = date.candidates[0]
    return f"{day} is a {NAMES[day.weekday()]}, not a {NAMES[date.weekday]}"


def _dateline(article: Article, date: PrintedDate, published: PrintedDate, day: datetime.date, params: Params) -> Iterator[Hit]:
    """The text's own date against the one it was published under."""
    readings = date.candidates or tuple(filter(None, [nearest(*date.month_day, day)] if date.month_day else []))
    if not readings or any(-params.before <= (day - reading).days <= params.after for reading in readings):
        return
    told = f"the dateline says {' '.join(date.span.cut(article.text).split())}, the article is dated {day}"
    yield Hit(
        date.span, {"told": told}, (Related(published.span, "published"),), _fix(article, date, readings[0], day), "dateline"
    )


def _fix(article: Article, date: PrintedDate, reading: datetime.date, day: datetime.date) -> Fix | None:
    """Where only the month or only the day differs, that word or number."""
    if reading.year != day.year or (reading.month != day.month and reading.day != day.day):
        return None
    words = date.span.cut(article.text)
    if reading.month == day.month:
        found = [match for match in _NUMBER.finditer(words) if int(match[0]) == reading.day]
        new = str(day.day)
    else:
        found = [match for match in _WORD.finditer(words) if MONTHS.get(match[0].lower()) == reading.month]
        new = next((name for name, at in MONTHS.items() if at == day.month), "").capitalize()
    if len(found) != 1 or not new:
        return None
    start = date.span.start + found[0].start()
    return Fix(Span(start, start + len(found[0][0])), new, safe=False)
