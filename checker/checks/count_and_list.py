"""A count that its list does not hold: an article in, `three demands:` over a list of four, `7 things …` over six points, out."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from checker import patterns
from checker.article import Article, Block, Number
from checker.checks._layout import Listing, lists, points
from checker.checks._lists import entries
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"counted", "right"})

_SENTENCE = patterns.compile(r"[.!?][”\"’)]* ")
#: The count is no promise: examples follow, or some of more.
_LOOSE = patterns.compile(
    r"\b(?:includ(?:e|es|ed|ing)|among|such as|for (?:example|instance)|some of|of (?:the|its|these|those|their|his|her))\b",
    re.IGNORECASE,
)
_ABOUT = patterns.compile(
    r"\b(?:at least|more than|over|about|around|some|up to|nearly|almost|fewer than|less than|other|another) (?:the )?$",
    re.IGNORECASE,
)
_REST = patterns.compile(r"(?:and )?(?:more|others|etc|many more)\b", re.IGNORECASE)
_WORD = patterns.compile(r"[^\W\d_]+")


@frozen
class Params:
    """`most`: a count that misses by more counts something else; `largest`: a larger one is no promise of a list."""

    most: int = 2
    largest: int = 30


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    if any(block.kind == "list" for block in article.document.blocks):
        for listing in lists(article):
            if hit := _announced(article, listing, params):
                yield hit
    yield from _over_points(article, params)


def _announced(article: Article, listing: Listing, params: Params) -> Hit | None:
    """`three demands:` right above the list."""
    lead, items = listing
    if lead is None or len(items) < 2 or not article.text.endswith(":", *lead.span):
        return None
    if _REST.match(article.text, items[-1].span.start, items[-1].span.end):
        return None
    start = max((match.end() for match in _SENTENCE.finditer(article.text, *lead.span)), default=lead.span.start)
    numbers = _inside(article.numbers, lead.span)
    if any(number.value == len(items) for number in numbers) or _LOOSE.search(article.text, start, lead.span.end):
        return None
    counts = [
        number for number in numbers if number.span.start >= start and _may_count(article.text, number, lead.span.end, params)
    ]
    if len(counts) != 1 or abs(counts[0].value - len(items)) > params.most:
        return None
    return _hit(article.text, counts[0], items)


def _may_count(text: str, number: Number, end: int, params: Params) -> bool:
    """A small whole number of things, told outright: `three reasons`, `the five are:`."""
    if (
        number.value != int(number.value)
        or not 2 <= number.value <= params.largest
        or _ABOUT.search(text, max(0, number.span.start - 20), number.span.start)
    ):
        return False
    words = _following(text, number, end)
    if not words or not entries("not-listed").isdisjoint(words):
        return False
    return words[0] in ("are", "were") or any(
        word.endswith("s") or word in ("people", "men", "women", "children") for word in words
    )


def _over_points(article: Article, params: Params) -> Iterator[Hit]:
    """`7 things to know` in the headline, or right above the first, over points numbered from 1 (or down to 1) without a gap."""
    if entries("numbered-points").isdisjoint(article.words):
        return
    found = points(article)
    numbers = [point.number for point in found]
    last = len(numbers)
    if last < 3 or sorted(numbers) != list(range(1, last + 1)):
        return
    promised = [
        number
        for lead in _leads(article, found[0].block)
        for number in _inside(article.numbers, lead)
        if _may_count(article.text, number, lead.end, params)
        and not entries("numbered-points").isdisjoint(_following(article.text, number, lead.end))
    ]
    for number in promised:
        if 0 < abs(last - number.value) <= params.most:
            yield _hit(article.text, number, [point.block for point in found])


def _leads(article: Article, first: Block) -> list[Span]:
    """The headline and the paragraph that ends in a colon above the first point."""
    at = article.document.blocks.index(first)
    above = article.document.blocks[at - 1].span if at else None
    headline = article.document.headline
    return [span for span in (headline, above if above and article.text.endswith(":", *above) else None) if span]


def _inside(numbers: Sequence[Number], span: Span) -> Sequence[Number]:
    first = bisect_left(numbers, span.start, key=lambda number: number.span.start)
    return numbers[first : bisect_right(numbers, span.end, key=lambda number: number.span.end)]


def _following(text: str, number: Number, end: int) -> list[str]:
    """The three words after the number, in lower case."""
    return [word.lower() for word in _WORD.findall(text[number.span.end : min(end, number.span.end + 45)])[:3]]


def _hit(text: str, number: Number, items: Sequence[Block]) -> Hit:
    related = tuple(Related(Span(item.span.start, min(item.span.end, item.span.start + 60)), "an item") for item in items)
    word = _WORD.search(text, number.span.end)
    counted = text[number.span.start : word.end()] if word else number.span.cut(text)
    return Hit(number.span, {"counted": counted, "right": str(len(items))}, related)
