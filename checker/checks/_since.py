"""Events named with their year and how long ago they were (`ten years after the 2006 fire`) in, clues to the date out."""

import datetime
import re
from collections.abc import Iterator
from functools import partial

from checker import patterns
from checker.annotate.times.numbers import count
from checker.article import Article
from checker.checks import _clause
from checker.evidence import Evidence
from checker.span import Span

_YEAR = r"(?:1[6-9]|20)\d\d"
_NUMBER = r"(?P<number>\d{1,3}|[a-z]+(?:-[a-z]+)?)"
#: Events of a day or a few; a campaign, season or budget of a year may begin in the year before.
_EVENT = (
    r"(?:(?:presidential|general|parliamentary|midterm|local|state|national|mayoral|snap)\s)?"
    r"(?:elections?|referendum|coup|earthquake|quake|tsunami|fire|wildfires?|floods?|hurricane|cyclone|attacks?|bombings?|massacre|crash)"
)
_AFTER = patterns.compile(rf"years?\s(?P<link>after|since)\sthe\s(?P<year>{_YEAR})\s(?=[a-z])")
_COUNTED = patterns.compile(rf"(?:^|[\s(“\"])(?P<told>{_NUMBER}\s)$", re.IGNORECASE)
_LAST = patterns.compile(rf"the\s(?P<year>{_YEAR})\s{_EVENT}\s(?P<shift>last|this)\syear\b")
_FIRST = patterns.compile(
    rf"first\b[^.;\n]{{0,60}}?\bin\s{_NUMBER}\sdecades\b[^.;\n]{{0,60}}?\bsince\s(?:the\s)?(?P<year>{_YEAR})\b"
)


def evidence(article: Article) -> Iterator[Evidence]:
    yield from _counted(article)
    yield from _named(article)
    yield from _decades(article)


def _counted(article: Article) -> Iterator[Evidence]:
    """`Ten years after the 2006 fire, …` opens its sentence and tells of now; `it is ten years since the 2006 fire`."""
    for word in ("years", "year"):
        for offset in article.words.get(word, ()):
            if (found := _AFTER.match(article.text, offset)) is None:
                continue
            counted = _COUNTED.search(article.text, max(0, offset - 30), offset)
            number = _whole(counted["number"]) if counted else None
            if counted is None or number is None or not _tells_of_now(article, Span(counted.start("told"), found.end())):
                continue
            span, year = Span(counted.start("told"), found.end() - 1), int(found["year"]) + number
            yield Evidence(span, partial(_is_near, year, 1), "firm", f"falls in {year}", "anniversary")


def _tells_of_now(article: Article, span: Span) -> bool:
    """Nothing stands before it but `it is`, `now`, and no verb of another time in the clause behind it."""
    before, after = _clause.words_before(article, span), _clause.words_after(article, span)
    is_now = set(before) <= {"it", "is", "it's", "has", "been", "now", "nearly", "almost", "exactly", "today", "more", "than"}
    present = {"is", "are", "has", "have", "remains", "remain", "still", "now", "it's"}
    return is_now and _clause.listed("other-time").isdisjoint(after) and (bool(before) or not present.isdisjoint(after[:12]))


def _whole(words: str) -> int | None:
    """Of a number in figures or words; a loose one (`several`, `a few`, a dozen) is none."""
    number = None if words.lower() in ("dozen", "couple", "few", "hundred") else count(words.lower().split("-"))
    return int(number) if number and number == int(number) and number < 500 else None


def _named(article: Article) -> Iterator[Evidence]:
    """`the 2016 election last year`."""
    for word in ("last", "this"):
        for offset in article.words.get(word, ()):
            if article.text[offset + 5 : offset + 9] != "year":
                continue
            start = article.text.rfind("the ", max(0, offset - 50), offset)
            found = _LAST.match(article.text, start) if start >= 0 else None
            span = Span(*found.span()) if found else None
            if found is None or span is None or found.start("shift") != offset or _clause.is_quoted(article, span):
                continue
            year = int(found["year"]) + (found["shift"] == "last")
            yield Evidence(span, partial(_is_near, year, 0), "firm", f"is written in {year}", "event-year")


def _decades(article: Article) -> Iterator[Evidence]:
    """`the first win in two decades … since 1998`: counted in tens, so only about that year, and soft."""
    if "decades" not in article.words:
        return
    for offset in article.words.get("first", ()):
        found = _FIRST.match(article.text, offset)
        number = _whole(found["number"]) if found else None
        if found is None or number is None or _clause.is_quoted(article, Span(*found.span())):
            continue
        year = int(found["year"]) + 10 * number
        yield Evidence(Span(*found.span()), partial(_is_near, year, 5), "soft", f"is written about {year}", "decades")


def _is_near(year: int, slack: int, published: datetime.date) -> bool:
    return abs(published.year - year) <= slack
