"""Parts beside their whole: an article in, `12 men and 15 women, 28 in all` and `five of eight (72 percent)` out."""

import re
from collections.abc import Iterator, Sequence

from checker import patterns
from checker.article import Article, Number
from checker.checks._interval import Interval, printed
from checker.checks._shares import Share, share
from checker.checks._sums import MOST_PARTS, sums, with_ones
from checker.finding import Fix, Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"parts", "right"})
GRADES = frozenset({"share"})

_AND = patterns.compile(r"(?: [^\W\d_]+){0,3},? and ")
_COMMA = patterns.compile(r"(?: [^\W\d_]+){0,3}, ")
_WHOLE = patterns.compile(
    r"(?: [^\W\d_]+){0,3}(?:,|:| -| –| —) (?:for |making |or |that is |that makes )?(?:a total of )?", re.IGNORECASE
)
_IN_ALL = patterns.compile(r"(?: [^\W\d_]+)? (?:in all|in total|altogether|all told)(?! the|\w)", re.IGNORECASE)


@frozen
class Params:
    """`grace`: what a share may miss beyond rounding, in percentage points."""

    grace: float = 1.0


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    text, numbers = article.text, article.numbers
    if len(numbers) < 2:
        return
    for at in range(2, len(numbers)):
        three = numbers[at - 2 : at + 1]
        if three[2].span.end - three[0].span.start < 120 and (found := share(text, *three)):
            yield from _share(text, found, params)
    both = with_ones(article)
    for at in range(2, len(both)):
        if both[at].span.end - both[at - 2].span.start < 120 and (hit := _sum(text, both, at)):
            yield hit
    for whole, parts, most in sums(article):
        right = int(sum(number.value for number in parts))
        if right != whole.value and (right > whole.value or not most):
            yield _unequal(text, whole, parts, right)


def _share(text: str, found: Share, params: Params) -> Iterator[Hit]:
    """`five of eight (62 percent)`."""
    part, whole, percent = found
    real, said = part.value / whole.value * 100, printed(percent, text)
    parts = [printed(part, text), printed(whole, text)] if whole.value >= 1000 else []
    low, high = (parts[0].low / parts[1].high * 100, parts[0].high / parts[1].low * 100) if parts else (real, real)
    if Interval(low, high).meets(Interval(said.low - params.grace, said.high + params.grace), 0.0):
        return
    related = (Related(part.span, "the part"), Related(whole.span, "the whole"))
    ends = sorted((part.span, whole.span))
    between = (ends[0].end, ends[1].start)
    words = text[ends[0].start : ends[1].end]
    if between[0] <= percent.span.start < between[1]:
        words = f"{part.span.cut(text)} of {whole.span.cut(text)}"
    yield Hit(percent.span, {"parts": words, "right": f"{real:.0f} percent"}, related, grade="share")


def _between(text: str, one: Number, other: Number) -> str:
    return text[one.span.end : other.span.start]


def _sum(text: str, numbers: Sequence[Number], at: int) -> Hit | None:
    """`12 men, 15 women and 3 children, 30 in all`: whole numbers only, as nothing is rounded then."""
    whole = numbers[at]
    total = _between(text, numbers[at - 1], whole)
    if not _WHOLE.fullmatch(total) or not _AND.fullmatch(_between(text, numbers[at - 2], numbers[at - 1])):
        return None
    if not (total.endswith("a total of ") or _IN_ALL.match(text, whole.span.end)):
        return None
    begin = at - 2
    while begin and at - begin <= MOST_PARTS and _COMMA.fullmatch(_between(text, numbers[begin - 1], numbers[begin])):
        begin -= 1
    parts = numbers[begin:at]
    if any(number.value != int(number.value) or number.value >= 1000 or number.unit == "percent" for number in (*parts, whole)):
        return None
    right = int(sum(number.value for number in parts))
    if right == whole.value or not max(number.value for number in parts) <= whole.value < 2 * right:
        return None
    return _unequal(text, whole, parts, right)


def _unequal(text: str, whole: Number, parts: Sequence[Number], right: int) -> Hit:
    related = tuple(Related(number.span, "a part") for number in parts)
    fix = Fix(whole.span, str(right), safe=False) if whole.span.cut(text).isdigit() else None
    words = Span(parts[0].span.start, parts[-1].span.end).cut(text)
    return Hit(whole.span, {"parts": words, "right": str(right)}, related, fix)
