"""Anniversaries of dated events: an article in, each whose number does not fit the article's day out."""

import datetime
import re
from collections.abc import Iterator
from itertools import groupby

from checker import patterns
from checker.article import Article
from checker.checks._facts import openings
from checker.checks._facts.openings import Found
from checker.checks._facts.sentence import names_another_year, sentence_of
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span, line_back

FIELDS = frozenset({"event", "date", "number", "right", "published", "row"})

_ORDINALS = {
    word: number
    for number, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), 1
    )
} | {"one-year": 1, "two-year": 2, "five-year": 5, "10-year": 10, "20-year": 20}
_NUMBER = patterns.compile(
    rf"(?<![\w-])(?P<number>\d{{1,3}}(?=st|nd|rd|th)|{'|'.join(_ORDINALS)})(?:st|nd|rd|th)? anniversary "
    r"(?:(?:this |on |last |next )?[A-Z]?[a-z]+day |this (?:week|month|year) )?(?:of |since )(?:the )?$",
    re.IGNORECASE,
)
_SINCE = patterns.compile(
    r"\b(?:mark|marks|marked|marking|commemorat(?:e|es|ed|ing)) (?:the )?(?P<number>\d{1,3}) years (?:since|after) (?:the )?$",
    re.IGNORECASE,
)
_OWN = patterns.compile(r"['’]s? (?P<number>\d{1,3})(?:st|nd|rd|th) anniversary\b")

#: Copy is written ahead of an anniversary, and after it.
_GRACE = 400


@frozen
class Params:
    """No options."""

    @property
    def signs(self) -> frozenset[str] | None:
        return frozenset({"anniversary", " years since ", " years after "})


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    day = article.published
    if day is None:
        return
    events = (found for found in openings.found(article, house) if found.thing.kind == "event")
    for _, same in groupby(events, key=lambda found: found.span):
        meant = list(same)
        match = _beside(article, meant[0])
        if match is None:
            continue
        word = match["number"].lower()
        number = int(word) if word.isdecimal() else _ORDINALS[word]
        if any(_fits(found, number, day) for found in meant):
            continue
        if not names_another_year(article, sentence_of(article, meant[0].span.start), day.year):
            yield _hit(article, meant[0], match, number, day)


def _fits(found: Found, number: int, day: datetime.date) -> bool:
    return abs((day - found.thing.days[0].first).days - number * 365.2425) <= _GRACE


def _beside(article: Article, found: Found) -> re.Match[str] | None:
    start = line_back(article.text, found.span.start, 60)
    before = _NUMBER.search(article.text, start, found.span.start) or _SINCE.search(article.text, start, found.span.start)
    return before or _OWN.match(article.text, found.span.end)


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
