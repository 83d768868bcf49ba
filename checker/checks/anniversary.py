"""Anniversaries of dated events: an article in, each whose number does not fit the article's day out."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker import patterns
from checker.article import Article
from checker.checks._facts import openings
from checker.checks._facts.openings import Found
from checker.checks._facts.sentence import names_another_year, sentence_of
from checker.finding import Hit, Related
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"event", "date", "number", "right", "published", "row"})

_ORDINALS = {
    word: number
    for number, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 1
    )
} | {"one-year": 1, "two-year": 2, "five-year": 5, "10-year": 10, "20-year": 20}
_NUMBER = patterns.compile(
    rf"(?<![\w-])(?P<number>\d{{1,3}}(?=st|nd|rd|th)|{'|'.join(_ORDINALS)})(?:st|nd|rd|th)? anniversary "
    r"(?:of |since )(?:the )?$",
    re.IGNORECASE,
)

#: Copy is written ahead of an anniversary, and after it.
_GRACE = 400


@dataclass(frozen=True)
class Params:
    """Nothing to choose."""

    @property
    def signs(self) -> frozenset[str] | None:
        return frozenset({"anniversary"})


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    day = article.published
    if day is None or "anniversary" not in article.words:
        return
    for found in openings.found(article, house):
        match = _before(article, found)
        if match is None or found.thing.kind != "event":
            continue
        word = match["number"].lower()
        number = int(word) if word.isdecimal() else _ORDINALS[word]
        happened = found.thing.days[0].first
        wrong = abs((day - happened).days - number * 365.2425) > _GRACE
        if wrong and not names_another_year(article, sentence_of(article, found.span.start), day.year):
            yield _hit(article, found, match, number, day)


def _before(article: Article, found: Found) -> re.Match[str] | None:
    start = max(article.text.rfind("\n", max(0, found.span.start - 60), found.span.start) + 1, found.span.start - 60)
    return _NUMBER.search(article.text, start, found.span.start)


def _hit(article: Article, found: Found, match: re.Match[str], number: int, day: datetime.date) -> Hit:
    happened = found.thing.days[0]
    values = {
        "event": found.thing.name,
        "date": str(happened),
        "number": number,
        "right": happened.first.year + number,
        "published": str(day),
        "row": f"{found.thing.origin}: {found.thing.source}",
    }
    return Hit(Span(*match.span("number")), values, (Related(found.span, f"this was on {happened}"),))
