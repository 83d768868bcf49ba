"""An article in, its multiples and parts beside two figures out: `doubled to 40 from 20`, `fell by a third, to 60 from 90`."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from checker import patterns
from checker.article import Article, Number
from checker.checks._change import FROM, LEAD, NO_FIGURE, OTHER_BASE, SLACK, TO_AFTER
from checker.checks._lists import entries
from checker.checks._parts import SHARES, parts, with_degree
from checker.span import Span, line_back

#: Units of a number that is itself the multiple.
_TIMES = frozenset({"times", "fold"})

_NOT = patterns.compile(r"(?:\bnot|n['’]t|\bnever|\bwithout|\bfail(?:ed|s|ing)? to) (?:[^\W\d_]+ ){0,2}$", re.IGNORECASE)
#: In front of a part, so that it is one of the old figure: `by a third`, `fell a third`, `down a quarter`, `cut in half`.
_BY = patterns.compile(
    r"\b(?:by|up|down|in|rose|fell|grew|dropped|(?:rise|fall|gain|drop|increase|decrease|decline) of|or) $", re.IGNORECASE
)
#: Behind a part, so that it is one of something else: `half a point`, `a quarter of a percentage point`.
_OF_A_POINT = patterns.compile(
    r"[ -](?:of )?(?:an? )?(?:percentage |per ?cent\b|pct\b|points?\b|year|century|hour|mile|day)", re.IGNORECASE
)
_TO = patterns.compile(rf"{NO_FIGURE}{{0,80}}?\bto {SLACK}", re.IGNORECASE)
_THEN = patterns.compile(rf"(?:%|{NO_FIGURE}){{0,30}}?(?:,| \(|—|–| -) ?(?:(?:or|an?|and|thus|so) )*", re.IGNORECASE)
#: Between the new figure and `double the`.
_LEVEL = patterns.compile(
    rf"(?:%|{NO_FIGURE}){{0,30}}?(?:,|—|–| -| is| was| were| are) ?"
    r"(?:(?:an? |the )?(?:level|figure|number|rate|sum|amount|or|that|which|is|was) )*",
    re.IGNORECASE,
)
_THE_OLD = patterns.compile(
    r"(?: as (?:many|much|high|large|big) as)?"
    r"(?: (?:the|its|their|his|her|an?|previous|earlier|original|[^\W\d_]+['’]s))+ [$€£¥]?",
    re.IGNORECASE,
)


class Multiple(NamedTuple):
    """`span` holds the word with its degree (`nearly doubled`); `start:end` the stretch from the words before to the last figure.

    `degree` is `more`, `nearly`, `less`, `about` or empty. `factor` is the new figure for an old one of 1, or of a part
    (`by a third`) what of the old figure the two differ by; `loose` where `threefold` may be three or four times.
    """

    span: Span
    factor: float
    degree: str
    is_part: bool
    loose: bool
    old: Number
    new: Number
    start: int
    end: int


class _Word(NamedTuple):
    """As in `Multiple`; `begin` is where the words that lead to it (`a fall of`) begin.

    `counts`: `three times` may count occasions (`raised three times, to 14 from 11`), but not in `three times the 11`.
    """

    begin: int
    span: Span
    factor: float
    degree: str
    is_part: bool = False
    loose: bool = False
    counts: bool = False


def words() -> frozenset[str]:
    """Words without one of which an article states no multiple."""
    return frozenset(_factors()) | SHARES.keys() | _TIMES


def multiples(article: Article) -> Iterator[Multiple]:
    text = article.text
    numbers = [number for number in article.numbers if number.unit not in SHARES and number.unit not in _TIMES]
    if len(numbers) < 2:
        return
    for word in sorted([*_whole(article), *_parts(article)]):
        at = bisect_right(numbers, word.begin, key=lambda number: number.span.end)
        before = [number for number in numbers[max(0, at - 2) : at] if word.begin - number.span.end < 120]
        at = bisect_left(numbers, word.span.end, key=lambda number: number.span.start)
        after = numbers[at : at + 2]
        found = None if word.counts else _leading(text, word, after) or _trailing(text, word, before)
        if not (found := found or _level(text, word, before, after)):
            continue
        old, new = found
        start = min(word.begin, old.span.start, new.span.start)
        start, end = line_back(text, start, 60), max(word.span.end, old.span.end, new.span.end)
        stretch = text[start:end]
        if "\n" not in stretch and not OTHER_BASE.search(stretch) and not _NOT.search(text, start, word.span.start):
            yield Multiple(word.span, word.factor, word.degree, word.is_part, word.loose, old, new, start, end)


@cache
def _factors() -> Mapping[str, float]:
    return {word: float(factor) for word, factor in (entry.split(" ") for entry in entries("multiples"))}


def _whole(article: Article) -> Iterator[_Word]:
    """`doubled`, `twofold`, `three times`, `10-fold`."""
    for word in _factors().keys() & article.words.keys():
        for at in article.words[word]:
            yield _word(article.text, Span(at, at + len(word)), _factors()[word], "times" if word == "twice" else word)
    for number in article.numbers:
        if number.unit in _TIMES and number.value > 1:
            yield _word(article.text, Span(number.span.start, number.span.end + 1 + len(number.unit)), number.value, number.unit)


def _word(text: str, span: Span, factor: float, word: str) -> _Word:
    start, degree = with_degree(text, span.start)
    counts = word == "times"
    return _Word(start, Span(start, span.end), factor, degree, loose=counts or word.endswith("fold"), counts=counts)


def _parts(article: Article) -> Iterator[_Word]:
    """`by a third`, `down more than two-thirds`, `in half`."""
    for part in parts(article):
        lead = _BY.search(article.text, max(0, part.span.start - 12), part.span.start)
        if lead and not _OF_A_POINT.match(article.text, part.span.end):
            yield _Word(lead.start(), part.span, part.share, part.degree, is_part=True)


def _leading(text: str, word: _Word, after: Sequence[Number]) -> tuple[Number, Number] | None:
    """`doubled to 40 from 20`, `doubled from 20 to 40`: the old figure and the new one."""
    if len(after) < 2:
        return None
    one, two = after
    if _TO.fullmatch(text, word.span.end, one.span.start) and FROM.fullmatch(text, one.span.end, two.span.start):
        return two, one
    if FROM.fullmatch(text, word.span.end, one.span.start) and TO_AFTER.fullmatch(text, one.span.end, two.span.start):
        return one, two
    return None


def _trailing(text: str, word: _Word, before: Sequence[Number]) -> tuple[Number, Number] | None:
    """`to 40 from 20, doubling`, `from 90 to 60, down a third`."""
    if len(before) < 2 or not _THEN.fullmatch(text, before[1].span.end, word.begin):
        return None
    one, two = before
    lead = LEAD.search(text, max(0, one.span.start - 40), one.span.start)
    if lead and lead[1].lower() == "from" and TO_AFTER.fullmatch(text, one.span.end, two.span.start):
        return one, two
    if lead and lead[1].lower() == "to" and FROM.fullmatch(text, one.span.end, two.span.start):
        return two, one
    return None


def _level(text: str, word: _Word, before: Sequence[Number], after: Sequence[Number]) -> tuple[Number, Number] | None:
    """`40 million, twice the 20 million`."""
    if word.is_part or word.factor < 1 or not (before and after):
        return None
    new, old = before[-1], after[0]
    if (new.unit == "percent") != (old.unit == "percent"):
        return None
    if _LEVEL.fullmatch(text, new.span.end, word.begin) and _THE_OLD.fullmatch(text, word.span.end, old.span.start):
        return old, new
    return None
