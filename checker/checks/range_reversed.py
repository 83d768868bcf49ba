"""A range that runs down: an article in, `between 20 and 10 people` out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from checker import patterns
from checker.article import Article
from checker.finding import Hit
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"low", "high"})

_AND = patterns.compile(r" and [$€£]?")
#: Counted downwards: years before now, depths, losses, scores.
_DOWNWARDS = patterns.compile(r"(?:%|[ -][^\W\d_]+)? (?:years? (?:ago|old)|BC|B\.C|BCE|below|before|down|minus|lower)\b|-[0-9]")


@dataclass(frozen=True)
class Params:
    """No options."""

    needs: ClassVar[frozenset[str]] = frozenset({"between"})


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    text = article.text
    starts = article.words.get("between", ())
    if not starts:
        return
    numbers = {number.span.start: at for at, number in enumerate(article.numbers)}
    for offset in starts:
        begin = offset + len("between ")
        at = numbers.get(begin + (text[begin : begin + 1] in ("$", "€", "£")))
        if at is None or at + 1 >= len(numbers):
            continue
        one, other = article.numbers[at], article.numbers[at + 1]
        if one.value <= other.value or not _AND.fullmatch(text, one.span.end, other.span.start):
            continue
        if not _DOWNWARDS.match(text, other.span.end) and one.value / max(other.value, 1e-9) < 1000:
            values = {"low": other.span.cut(text), "high": one.span.cut(text)}
            yield Hit(Span(one.span.start, other.span.end), values)
