"""Parts beside their whole: an article in, `12 men and 15 women, 28 in all` and `five of eight (72 percent)` out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker import patterns
from checker.article import Article, Number
from checker.checks._interval import Interval, printed
from checker.finding import Fix, Hit, Related
from checker.house import House

FIELDS = frozenset({"parts", "right"})
GRADES = frozenset({"share"})

_AND = patterns.compile(r"(?: [^\W\d_]+){0,3} and ")
_COMMA = patterns.compile(r"(?: [^\W\d_]+){0,3}, ")
_WHOLE = patterns.compile(r"(?: [^\W\d_]+){0,3}(?:,|:| -| –| —) (?:for |making |or |that is )?(?:a total of )?", re.IGNORECASE)
_IN_ALL = patterns.compile(r"(?: [^\W\d_]+)? (?:in all|in total|altogether)(?! the|\w)", re.IGNORECASE)
_OF = patterns.compile(r"(?: [^\W\d_]+)? (?:out )?of (?:the |its |their |all |his |her )*", re.IGNORECASE)
_SHARE = patterns.compile(
    r"(?: [^\W\d_]+){0,3}(?: \(|, or |, | - | – )(?:or |about |nearly |some |just over |just under )*", re.IGNORECASE
)
_OF_ELSE = patterns.compile(r"(?:%|[ -][^\W\d_]+)(?: cent)? of ")


@dataclass(frozen=True)
class Params:
    """`grace`: what a share may miss beyond rounding, in percentage points."""

    grace: float = 1.0


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    text, numbers = article.text, article.numbers
    for at in range(2, len(numbers)):
        if numbers[at].span.end - numbers[at - 2].span.start < 120:
            hit = _share(text, numbers[at - 2 : at + 1], params) or _sum(text, numbers, at)
            if hit:
                yield hit


def _between(text: str, one: Number, other: Number) -> str:
    return text[one.span.end : other.span.start]


def _share(text: str, three: Sequence[Number], params: Params) -> Hit | None:
    """`five of eight (62 percent)`."""
    part, whole, share = three
    if share.unit != "percent" or "percent" in (part.unit, whole.unit) or not 0 < part.value <= whole.value:
        return None
    if not (_OF.fullmatch(_between(text, part, whole)) and _SHARE.fullmatch(_between(text, whole, share))):
        return None
    if _OF_ELSE.match(text, share.span.end):
        return None
    real, said = part.value / whole.value * 100, printed(share, text)
    parts = [printed(part, text), printed(whole, text)] if whole.value >= 1000 else []
    low, high = (parts[0].low / parts[1].high * 100, parts[0].high / parts[1].low * 100) if parts else (real, real)
    if Interval(low, high).meets(Interval(said.low - params.grace, said.high + params.grace), 0.0):
        return None
    related = (Related(part.span, "the part"), Related(whole.span, "the whole"))
    values = {"parts": text[part.span.start : whole.span.end], "right": f"{real:.0f} percent"}
    return Hit(share.span, values, related, grade="share")


def _sum(text: str, numbers: Sequence[Number], at: int) -> Hit | None:
    """`12 men, 15 women and 3 children, 30 in all`: whole numbers only, as nothing is rounded then."""
    whole = numbers[at]
    total = _between(text, numbers[at - 1], whole)
    if not _WHOLE.fullmatch(total) or not _AND.fullmatch(_between(text, numbers[at - 2], numbers[at - 1])):
        return None
    if not (total.endswith("a total of ") or _IN_ALL.match(text, whole.span.end)):
        return None
    begin = at - 2
    while begin and _COMMA.fullmatch(_between(text, numbers[begin - 1], numbers[begin])):
        begin -= 1
    parts = numbers[begin:at]
    if any(number.value != int(number.value) or number.value >= 1000 or number.unit == "percent" for number in (*parts, whole)):
        return None
    right = int(sum(number.value for number in parts))
    if right == whole.value or not max(number.value for number in parts) <= whole.value < 2 * right:
        return None
    related = tuple(Related(number.span, "a part") for number in parts)
    fix = Fix(whole.span, str(right), safe=False) if whole.span.cut(text).isdigit() else None
    return Hit(whole.span, {"parts": text[parts[0].span.start : parts[-1].span.end], "right": str(right)}, related, fix)
