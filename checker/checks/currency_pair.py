"""A sum in two currencies, `$980 million (£720 billion)`: an article in, the second sums that no rate explains out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import ClassVar, NamedTuple

from checker import patterns
from checker.article import Article, Number
from checker.checks._lists import entries
from checker.finding import Hit, Related
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"first", "low", "high"})

_JOIN = patterns.compile(
    r"[^.;0-9()]{0,20}? ?\((?:about |around |some |roughly |nearly |or |worth |more than |over )*[^\W\d_]{0,2}[$€£¥₹]?"
)
_SIGN = patterns.compile(r"(?:US|AU?|CA?)?[$€£¥₹]$")


@dataclass(frozen=True)
class Params:
    """`factor`: how far outside the rates of the past decades a pair must lie."""

    signs: ClassVar[frozenset[str]] = frozenset({"("})

    factor: float = 2.0


class Rate(NamedTuple):
    """The fewest and the most that a US dollar bought."""

    low: float
    high: float


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    text, numbers = article.text, article.numbers
    for at in range(1, len(numbers)):
        one, other = numbers[at - 1 : at + 1]
        if other.span.start - one.span.end > 40 or "(" not in text[one.span.end : other.span.start]:
            continue
        if not _JOIN.fullmatch(text, one.span.end, other.span.start):
            continue
        here, there = _rate(text, one), _rate(text, other)
        if here is None or there is None or here == there or not one.value or not other.value:
            continue
        low, high = one.value / here.high * there.low, one.value / here.low * there.high
        if not low / params.factor <= other.value <= high * params.factor:
            values = {"first": text[one.span.start : one.span.end], "low": f"{low:,.4g}", "high": f"{high:,.4g}"}
            yield Hit(Span(*other.span), values, (Related(one.span, "the other sum"),))


@cache
def _table() -> Mapping[str, Rate]:
    rows = (entry.split(" ", 2) for entry in entries("currencies"))
    return {name: Rate(float(low), float(high)) for low, high, names in rows for name in names.split("/")}


def _rate(text: str, number: Number) -> Rate | None:
    """By the sign before the figure, else the words behind it."""
    if sign := _SIGN.search(text, max(0, number.span.start - 3), number.span.start):
        return _table().get(sign[0].lower())
    words = re.findall(r"[\w.]+", text[number.span.end : number.span.end + 24].split(")")[0])
    return next((rate for count in (2, 1) if (rate := _table().get(" ".join(words[:count]).lower().rstrip(".")))), None)
