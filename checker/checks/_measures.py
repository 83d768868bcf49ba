"""A stretch of text in, the measures in it out: `90 km`, `10 to 15 km`, `5 feet 6 inches`, `30 by 50 feet`, `half a mile`."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from checker import patterns
from checker.article import Article, Number
from checker.checks._interval import Interval, printed
from checker.checks._units import Unit, unit_at, unit_named
from checker.span import Span

_FIGURES = patterns.compile(
    r"(?<![\w.,$€£¥#])(?<![0-9]/)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(\.[0-9]+)?(?:([½¼¾])|[ -]([0-9])/([0-9]{1,2})(?![0-9]))?"
    r"(?:[ -]?(thousand|million|billion|mln|bn)(?!\w))?|(?<![\w.])([½¼¾])"
)
_HALF = patterns.compile(r"\b(?:(half)|(?:a )?(quarter)|(three[- ]quarters))[- ](?:of )?(?:an? )?|\b[Aa] (half)[- ]")
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_FACTORS = {"thousand": 1e3, "million": 1e6, "mln": 1e6, "billion": 1e9, "bn": 1e9}
_RANGE = patterns.compile(r" ?(?:to|and|-|–|or|by|x|×) ?(?:minus |[-−])?")
_SMALLER = patterns.compile(r"[ -]?|, | and ")
_PRIMES = patterns.compile(r"['’′] ?([0-9]{1,2})(?:[\"”″]|''|’’)")
_MINUS = patterns.compile(r"(?:\bminus |(?:^|[ (])[-−–])$")
#: Behind the inches of `6-foot-2`.
_NO_INCHES = patterns.compile(r"[\w./:’'%]|-\w|[ -](?:inch|metre|meter|foot|feet|yard|mile|percent|pct|people|men)")


class Figure(NamedTuple):
    """`end` is where its unit may stand."""

    start: int
    end: int
    values: Interval


class Measure(NamedTuple):
    """`values` holds one interval, or the two ends of a range, in the unit's own size; `span` the figures."""

    values: tuple[Interval, ...]
    unit: Unit
    span: Span


def figures(article: Article, start: int, end: int) -> list[Figure]:
    """Every figure of the stretch in order, numbers in words among them."""
    text = article.text
    found = [_figure(match) for match in _FIGURES.finditer(text, start, end)]
    at = bisect_left(article.numbers, start, key=lambda number: number.span.start)
    while at < len(article.numbers) and (number := article.numbers[at]).span.end <= end:
        if text[number.span.start].isalpha():
            found.append(Figure(*number.span, printed(number, text)))
        at += 1
    for match in _HALF.finditer(text, start, end):
        part = 0.5 if match[1] or match[4] else 0.25 if match[2] else 0.75
        found.append(Figure(match.start(), match.end() - 1, Interval(part * 0.9, part * 1.1)))
    return sorted(found)


def _figure(match: re.Match[str]) -> Figure:
    whole, decimals, vulgar, over, under, factor, alone = match.groups()
    if alone:
        return Figure(*match.span(), Interval(_VULGAR[alone] * 0.9, _VULGAR[alone] * 1.1))
    value = float(whole.replace(",", "") + (decimals or ""))
    end = match.end()
    if vulgar or over:
        value += _VULGAR[vulgar] if vulgar else int(over) / max(1, int(under))
        return Figure(match.start(), end, Interval(value - 0.05, value + 0.05).scaled(_FACTORS.get(factor or "", 1)))
    number = Number(Span(*match.span()), value * _FACTORS.get(factor or "", 1))
    return Figure(match.start(), end, printed(number, match.string))


def measure(text: str, found: Sequence[Figure], at: int) -> Measure | None:
    """The measure that begins with the figure `at` of those `found`."""
    one = found[at]
    if text[one.start - 1 : one.start] in ("-", "–") and text[one.start - 2 : one.start - 1].isalnum():
        return None
    unit, other = unit_at(text, one.end), found[at + 1] if at + 1 < len(found) else None
    if unit is None and (match := _PRIMES.match(text, one.end)):
        return _of_primes(one, match)
    if other is None or other.start - (unit.end if unit else one.end) > 12:
        return _single(text, one, unit)
    if unit is None:
        far = unit_at(text, other.end)
        is_range = _RANGE.fullmatch(text, one.end, other.start)
        return _range(text, one, other, far) if far and is_range else None
    between, second = (unit.end, other.start), unit_at(text, other.end)
    if _SMALLER.fullmatch(text, *between) and (both := _compound(text, one, unit, other, second)):
        return both
    if second and second.name == unit.name and _RANGE.fullmatch(text, *between):
        return _range(text, one, other, second)
    return _single(text, one, unit)


def _single(text: str, one: Figure, unit: Unit | None) -> Measure | None:
    return unit and Measure((_signed(text, one, unit),), unit, Span(one.start, one.end))


def _range(text: str, one: Figure, other: Figure, unit: Unit) -> Measure:
    return Measure((_signed(text, one, unit), _signed(text, other, unit)), unit, Span(one.start, other.end))


def _signed(text: str, figure: Figure, unit: Unit) -> Interval:
    """Below zero, where the unit knows such a thing."""
    is_below = unit.dimension == "temperature" and _MINUS.search(text, max(0, figure.start - 6), figure.start)
    return figure.values.scaled(-1) if is_below else figure.values


def _compound(text: str, one: Figure, larger: Unit, other: Figure, unit: Unit | None) -> Measure | None:
    """`5 feet 6 inches`, `14st 4lb` in the smaller unit; `6-foot-2` means inches."""
    if unit is None:
        if larger.name != "foot" or other.values.high > 12 or _NO_INCHES.match(text, other.end):
            return None
        unit = unit_named("inch", other.end)
    if larger.dimension != unit.dimension or larger.sizes[0] <= unit.sizes[0] or unit.dimension == "temperature":
        return None
    more = one.values.middle * larger.sizes[0] / unit.sizes[0]
    if other.values.high * unit.sizes[0] > larger.sizes[0] * 1.1:
        return None
    return Measure((Interval(other.values.low + more, other.values.high + more),), unit, Span(one.start, other.end))


def _of_primes(one: Figure, match: re.Match[str]) -> Measure:
    """`6'2"` in inches."""
    inches = one.values.middle * 12 + int(match[1])
    return Measure((Interval(inches - 0.5, inches + 0.5),), unit_named("inch", match.end()), Span(one.start, match.end()))
