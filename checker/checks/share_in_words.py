"""A share in words beside its percentage: an article in, `nearly a third (42 percent)` and `four in 10 — 52 percent —` out."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from checker import patterns
from checker.article import Article, Number
from checker.checks._interval import Interval, printed
from checker.checks._parts import Part, parts, with_degree
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"share", "right"})

#: By its degree, what a share may be of the one that is said.
_MAY_BE = {
    "": Interval(0.88, 1.12),
    "more": Interval(0.98, 2.0),
    "nearly": Interval(0.8, 1.02),
    "less": Interval(0.4, 1.02),
    "about": Interval(0.82, 1.2),
}
_IN = patterns.compile(r" (?:in|out of)(?: every)? ")
_ONE_IN = patterns.compile(r"\bone (?:in|out of)(?: every)? $", re.IGNORECASE)
#: Behind `a third`, so that it is no ordinal (`a third round`).
_OF = patterns.compile(r"s| of |[,)]| \(| ?[—–-]")
#: Between the words and the percentage, which is set off on both sides: `(31%)`, `— 31% —`, `, or 31%,`.
_THEN = patterns.compile(r"(?: [^\W\d_]+){0,5}(?: \((?:or |about )?|(?: [—–-]|—|,) (?:or |about |some )?)")
_CLOSE = patterns.compile(r"(?:%| ?per ?cent| ?pct)(?:\)|,| [—–-] |—|\.$|\. )")
#: In front of the words, set off likewise: `31 percent, or nearly a third,`.
_BEFORE = patterns.compile(r"(?:%| ?per ?cent| ?pct)(?: \((?:or )?|(?:,| [—–-]|—) ?(?:or |that is )?)")
_AFTER = patterns.compile(r"\)|,| [—–-] |—")


@frozen
class Params:
    """No options."""

    signs: ClassVar[frozenset[str]] = frozenset({"%", "percent", "per cent", "pct"})


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    percents = [number for number in article.numbers if number.unit == "percent"]
    if not percents:
        return
    starts = [number.span.start for number in percents]
    for part in sorted([*_fractions(article), *_counts(article)]):
        at = bisect_left(starts, part.span.end)
        beside = [number for number in percents[max(0, at - 1) : at + 1] if _are_one(article.text, part.span, number)]
        if beside and (hit := _judged(article.text, part, beside[0])):
            yield hit


def _fractions(article: Article) -> Iterator[Part]:
    for part in parts(article):
        if part.span.cut(article.text).lower().endswith("half") or _OF.match(article.text, part.span.end):
            yield part


def _counts(article: Article) -> Iterator[Part]:
    """`four in 10`, `one out of every five`; a bare `one` is no number of the article's."""
    text = article.text
    for one, two in pairwise(article.numbers):
        if 0 < one.value < two.value <= 100 and _IN.fullmatch(text, one.span.end, two.span.start):
            start, degree = with_degree(text, one.span.start)
            yield Part(Span(start, two.span.end), one.value / two.value, degree)
    for two in article.numbers:
        if 1 < two.value <= 100 and (one_in := _ONE_IN.search(text, max(0, two.span.start - 17), two.span.start)):
            start, degree = with_degree(text, one_in.start())
            yield Part(Span(start, two.span.end), 1 / two.value, degree)


def _are_one(text: str, words: Span, percent: Number) -> bool:
    """Is the percentage the same share once more, set off by brackets, dashes or commas?"""
    if percent.span.start > words.end:
        return bool(_THEN.fullmatch(text, words.end, percent.span.start) and _CLOSE.match(text, percent.span.end))
    return bool(_BEFORE.fullmatch(text, percent.span.end, words.start) and _AFTER.match(text, words.end))


def _judged(text: str, part: Part, percent: Number) -> Hit | None:
    said = printed(percent, text)
    if Interval(said.low / 100, said.high / 100).meets(_MAY_BE[part.degree].scaled(part.share), 0.0):
        return None
    related = (Related(part.span, "the share in words"),)
    return Hit(percent.span, {"share": part.span.cut(text), "right": f"{part.share * 100:.0f} percent"}, related)
