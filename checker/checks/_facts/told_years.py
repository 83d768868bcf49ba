"""A place of an event in an article in, the year, or day, that the words right beside it give to the event out."""

import re
from typing import NamedTuple

from checker import patterns
from checker.article import Article
from checker.span import Span, line_back

_MONTHS = (
    "Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|April|May|June|July|Aug(?:ust|\\.)|Sept(?:ember|\\.)|Oct(?:ober|\\.)|"
    "Nov(?:ember|\\.)|Dec(?:ember|\\.)"
)
_DAY = rf"(?:(?:(?P<month>{_MONTHS}) (?P<day>\d\d?), |(?P<day2>\d\d?) (?P<month2>{_MONTHS}) |(?:{_MONTHS}) ))?"
_YEAR = r"(?P<year>1[89]\d\d|20\d\d)(?![\w%-]|[.,]\d)"
_OF = patterns.compile(rf" of {_DAY}{_YEAR}")
_IN_BRACKETS = patterns.compile(rf" \({_DAY}{_YEAR}\)")
_SIGNED = patterns.compile(
    r",? (?:(?:that|which) )?(?:was |were )?"
    r"(?:signed|reached|adopted|took place|happened|occurred|began|struck|hit|devastated|ravaged)\b"
    rf"[^.,;:\d()]{{0,30}} (?:in|on) {_DAY}{_YEAR}"
)
_IN = patterns.compile(rf" (?:back )?(?:in|on) {_DAY}{_YEAR}")
_BEFORE = patterns.compile(
    r"(?:^|[^\w.,-])(?P<year>1[89]\d\d|20\d\d) "
    r"(?:(?:deadly|devastating|terrorist|terror|nuclear|disputed|massive|so-called|failed|U\.S\.-led|US-led) )?$"
)
_SINCE = patterns.compile(
    r"\b(?:[Ss]ince|[Aa]fter|[Bb]efore|until|[Dd]uring|[Ff]ollowing)"
    r"(?: (?:the|its|his|her|their|[A-Z][\w.]*['’]s?|[A-Z][a-z]+ian)){0,2}(?: [a-z-]+)? $"
)
#: `the 2014 D-Day anniversary`, `the 2006 Chernobyl film`: the year is of what follows.
_NOT_ITS = patterns.compile(
    r"(?:['’]s)? (?:[a-z]+ )?(?:anniversar(?:y|ies)|award|celebrations?|ceremon(?:y|ies)|commemorations?|"
    r"concert|conference|documentary|exhibition|festival|"
    r"film|hearings?|inquest|inquiry|memorial|movie|musical|novel|observances?|play|remembrance|reports?|reunion|review|sequel|series|"
    r"song|summit|trials?|verdicts?)\b"
)
_AGO = patterns.compile(r",? (?:exactly |just )?(?P<count>\d{1,3}|[a-z]+(?:-[a-z]+)?) years ago\b")
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twenty": 20}


class Told(NamedTuple):
    """`number`: the year, or (`ago`) how many years ago; `sure`: the words cannot date anything but the event."""

    span: Span
    number: int
    ago: bool
    sure: bool
    month: str | None = None
    day: int | None = None


def beside(article: Article, span: Span) -> Told | None:
    """What stands right before the event (`the 1986 Chernobyl disaster`) or behind it (`the Chernobyl disaster in 1986`)."""
    text = article.text
    begin = line_back(text, span.start, 60)
    if before := _BEFORE.search(text[begin : span.start]):
        if _NOT_ITS.match(text, span.end):
            return None
        return Told(Span(begin + before.start("year"), begin + before.end("year")), int(before["year"]), False, True)
    end = text.find("\n", span.end)
    end = end if end >= 0 else len(text)
    for pattern in (_OF, _IN_BRACKETS, _SIGNED, _IN):
        if match := pattern.match(text, span.end, end):
            return _told(match, pattern is not _IN or _SINCE.search(text[begin : span.start]) is not None)
    if match := _AGO.match(text, span.end, end):
        count = match["count"]
        number = int(count) if count.isdecimal() else _NUMBERS.get(count, 0)
        return Told(Span(*match.span("count")), number, True, False) if number else None
    return None


def _told(match: re.Match[str], sure: bool) -> Told:
    day = match["day"] or match["day2"]
    month = match["month"] or match["month2"]
    return Told(Span(*match.span("year")), int(match["year"]), False, sure, month, int(day) if day else None)
