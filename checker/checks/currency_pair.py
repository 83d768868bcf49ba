"""A sum in two currencies, `$980 million (£720 billion)`: an article in, the second sums that no rate explains out."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import ClassVar, NamedTuple

from checker import patterns
from checker.article import Article, Number
from checker.checks._lists import entries
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"first", "low", "high"})

_JOIN = patterns.compile(
    r"(?:[^.;0-9()]{0,24}? ?(?:\(|\[)|[^.;,0-9()]{0,22}?, or |/|[^.;,0-9()]{0,20}?[;,] )"
    r"(?:about |around |some |roughly |nearly |or |worth |more than |over |just |under |equivalent to |approximately )*"
    r"(?:(?:US|AU?|CA?|HK|NZ|NT|S|R)?[$€£¥₹]|(?:dlrs|rs\.?|EUR|USD|GBP) )?",
    re.IGNORECASE,
)
#: Behind a sum that is a price for each, or a difference.
_RATE = patterns.compile(r"[^.;,()]{0,12} (?:an?|per|each|more|less|extra)\b")
_LISTED = patterns.compile(r"[;,] (?!or )")
_SIGN = patterns.compile(r"(?:(?:US|AU?|CA?|HK|NZ|NT|S|R)?[$€£¥₹]|\b(?:dlrs|rs|eur|usd|gbp) )$", re.IGNORECASE)


@frozen
class Params:
    """`factor`: how far outside the rates of the past decades a pair must lie."""

    signs: ClassVar[frozenset[str]] = frozenset({"(", "[", ", or ", "/"})

    factor: float = 2.0


class Rate(NamedTuple):
    """The fewest and the most that a US dollar bought, and the years for which that holds (both included)."""

    low: float
    high: float
    first: int = 0
    last: int = 9999


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    text, numbers = article.text, article.numbers
    for at in range(1, len(numbers)):
        one, other = numbers[at - 1 : at + 1]
        if other.span.start - one.span.end > 50 or not _JOIN.fullmatch(text, one.span.end, other.span.start):
            continue
        if _RATE.match(text, other.span.end) or (
            _LISTED.search(text, one.span.end, other.span.start) and not _is_inside(text, one)
        ):
            continue
        here, there = _rate(article, one), _rate(article, other)
        if here is None or there is None or here == there or not one.value or not other.value:
            continue
        low, high = one.value / here.high * there.low, one.value / here.low * there.high
        if not low / params.factor <= other.value <= high * params.factor:
            values = {"first": text[one.span.start : one.span.end], "low": f"{low:,.4g}", "high": f"{high:,.4g}"}
            yield Hit(Span(*other.span), values, (Related(one.span, "the other sum"),))


def _is_inside(text: str, number: Number) -> bool:
    """In brackets, where sums are told again; outside, a comma divides other sums."""
    start = max(0, number.span.start - 60)
    return text.rfind("(", start, number.span.start) > text.rfind(")", start, number.span.start)


@cache
def _table() -> Mapping[str, tuple[Rate, ...]]:
    found: dict[str, tuple[Rate, ...]] = {}
    for low, high, rest in sorted(entry.split(" ", 2) for entry in entries("currencies")):
        years = re.match(r"([0-9]{4})-([0-9]{4}) ", rest)
        rate = Rate(float(low), float(high), *(map(int, years.groups()) if years else ()))
        for name in (rest[years.end() :] if years else rest).split("/"):
            found[name] = (*found.get(name, ()), rate)
    return found


def _rate(article: Article, number: Number) -> Rate | None:
    """By the sign before the figure, else the words behind it; at the time of the article and a year to either side."""
    text = article.text
    if sign := _SIGN.search(text, max(0, number.span.start - 5), number.span.start):
        rates = _table().get(sign[0].lower().strip())
    else:
        words = re.findall(r"[\w.]+", text[number.span.end : number.span.end + 30].split(")")[0])
        names = (" ".join(words[:count]).lower().rstrip(".") for count in (3, 2, 1))
        rates = next((found for name in names if (found := _table().get(name))), None)
    if rates and article.published:
        year = article.published.year
        rates = tuple(rate for rate in rates if rate.first - 1 <= year <= rate.last + 1)
    return Rate(min(rate.low for rate in rates), max(rate.high for rate in rates)) if rates else None
