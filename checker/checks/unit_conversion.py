"""A measure given twice in two units, `90 km (56 miles)`: an article in, the second figures that do not fit the first out."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import ClassVar

from checker import patterns
from checker.article import Article
from checker.checks._interval import Interval
from checker.checks._measures import Measure, figures, measure
from checker.checks._units import Unit
from checker.finding import Fix, Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"first", "right"})
GRADES = frozenset({"slight"})

#: Where a second figure may begin: in brackets, behind a stroke, a dash or `, or about`.
_CUE = patterns.compile(
    r"[(\[/–—,-](?:(?<=[(\[/–—])|(?<=-)-|(?<=,) (?:or|about|just over|nearly|roughly) )(?=[ ~≈−-]?(?:[0-9½¼¾]|[a-z]))"
)
_HEDGES = patterns.compile(
    r" ?(?:(?:or|just|only|about|nearly|roughly|some|around|over|under|almost|approximately|approx\.?|more than|less than|"
    r"at least|up to|close to|equivalent to|equal to|the equivalent of|between|a|an) |[~≈])*(?:minus |[-−])?",
    re.IGNORECASE,
)
#: Words between the first unit and the second figure: `300 metres long (984 feet)`, `4 inches of rain (10 cm)`.
_SHAPE = patterns.compile(
    r"(?:[ -](long|wide|high|deep|tall|thick|broad|across|away|apart|in (?:length|height|diameter|size|area))\b)?[,.]? ?"
)
_FILLED = patterns.compile(r"(?: (?!(?:and|to|by|at|on|under|per|an?)\b)[a-z]+){0,4} ?")
_CLOSED = patterns.compile(r"(?:[ -](?:long|wide|high|deep|tall|thick))?[)\];,]")
_DASHED = patterns.compile(r" ?(?:--|[–—])")
#: At sea a mile is often the nautical one.
_SEA = patterns.compile(
    r"\b(?:sea|seas|coast|offshore|shores?|ships?|vessels?|waters|boats?|fishing|naval|navy|nautical|tankers?|gulf)\b",
    re.IGNORECASE,
)
#: How far before the cue the first figure may begin, and how far behind it the second unit may end.
_BEFORE, _BEHIND = 60, 60


@frozen
class Params:
    """`grace`: what a figure may miss beyond its rounding; up to `most` from the right figure a miss has the grade `slight`."""

    signs: ClassVar[frozenset[str]] = frozenset({"(", "[", "/", ", or ", ", about ", "–", "—", "--"})

    grace: float = 0.035
    most: float = 0.1


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    for block in article.running:
        for cue in _CUE.finditer(article.text, block.span.start, block.span.end):
            pair = _pair(article, block.span, cue)
            if pair and (hit := _compared(article, *pair, params)):
                yield hit


def _pair(article: Article, block: Span, cue: re.Match[str]) -> tuple[Measure, Measure] | None:
    """The measures before and behind the cue, where they stand there for the same thing."""
    text = article.text
    hedges = _HEDGES.match(text, cue.end())
    start = hedges.end() if hedges else cue.end()
    if not _may_begin(article, start):
        return None
    found = figures(article, max(block.start, cue.start() - _BEFORE), min(block.end, start + _BEHIND))
    at = bisect_left(found, start, key=lambda figure: figure.start)
    if at == len(found) or found[at].start != start or not (second := measure(text, found, at)):
        return None
    for before in range(at):
        first = measure(text, found[:at], before)
        if first and first.unit.end <= cue.start() and _meet(text, first, cue, second):
            return first, second
    return None


def _may_begin(article: Article, start: int) -> bool:
    """A figure, a number in words, or `half a`."""
    sign = article.text[start : start + 1]
    if not sign.isalpha():
        return sign.isdigit() or sign in ("½", "¼", "¾")
    at = bisect_left(article.numbers, start, key=lambda number: number.span.start)
    is_number = at < len(article.numbers) and article.numbers[at].span.start == start
    return is_number or article.text.startswith(("half", "quarter"), start)


def _meet(text: str, first: Measure, cue: re.Match[str], second: Measure) -> bool:
    between, sign = (first.unit.end, cue.start()), cue[0].strip()
    shape, other = _SHAPE.fullmatch(text, *between), _SHAPE.match(text, second.unit.end)
    if shape:
        if shape[1] and other and other[1] and shape[1] != other[1]:
            return False
        return sign not in ("--", "–", "—") or bool(_DASHED.match(text, second.unit.end))
    return sign in ("(", "[") and bool(_FILLED.fullmatch(text, *between) and _CLOSED.match(text, second.unit.end))


def _compared(article: Article, first: Measure, second: Measure, params: Params) -> Hit | None:
    if first.unit.dimension != second.unit.dimension or first.unit.name == second.unit.name:
        return None
    if len(first.values) != len(second.values):
        return None
    sides = list(zip(first.values, second.values, strict=True))
    first_unit, second_unit = (_at_sea(article, measure.unit) for measure in (first, second))
    if all(_fits(one, first_unit, other, second_unit, params.grace) for one, other in sides):
        return None
    wanted = [[option.middle for option in _converted(value.point, first.unit, second.unit)] for value in first.values]
    slight = all(
        any(abs(value.middle / option - 1) <= params.most for option in options if option)
        for options, value in zip(wanted, second.values, strict=True)
    )
    right = " to ".join(_written(options[0]) for options in wanted)
    printed_unit = article.text[second.span.end : second.unit.end].strip(" -.")
    values = {"first": article.text[first.span.start : first.unit.end], "right": f"{right} {printed_unit}"}
    fix = Fix(second.span, right, safe=False) if len(wanted) == 1 and len(wanted[0]) == 1 else None
    related = (Related(Span(first.span.start, first.unit.end), "the other figure"),)
    end = second.unit.end - article.text.endswith(".", 0, second.unit.end)
    return Hit(Span(second.span.start, end), values, related, fix, "slight" if slight else None)


def _at_sea(article: Article, unit: Unit) -> Unit:
    if unit.name != "mile" or not _SEA.search(article.text, max(0, unit.end - 200), unit.end + 100):
        return unit
    return unit._replace(sizes=(*unit.sizes, 1852.0))


def _fits(one: Interval, unit: Unit, other: Interval, to: Unit, grace: float) -> bool:
    """Is one of the two a rounding of the other, converted?"""
    there = any(option.meets(other, grace / 2) for option in _converted(one.point, unit, to))
    return there or any(option.meets(one, grace / 2) for option in _converted(other.point, to, unit))


def _converted(value: Interval, unit: Unit, to: Unit) -> list[Interval]:
    """Every value that it may be in the other unit: units have several meanings, temperatures may be differences."""
    if unit.dimension == "temperature":
        unit = unit if unit.name != "degree" else to._replace(name="degrees celsius" if "fahrenheit" in to.name else "fahrenheit")
        if unit.name.endswith("celsius"):
            return [Interval(value.low * 1.8 + 32, value.high * 1.8 + 32), value.scaled(1.8)]
        return [Interval((value.low - 32) / 1.8, (value.high - 32) / 1.8), value.scaled(1 / 1.8)]
    if unit.dimension == "fuel":
        return [Interval(rate / value.high, rate / value.low) for rate in (235.215, 282.481) if value.low > 0]
    return [value.scaled(one / other) for one in unit.sizes for other in to.sizes]


def _written(middle: float) -> str:
    """Three digits at most, as a newspaper prints it."""
    if abs(middle) >= 100:
        return f"{round(middle, -1 if abs(middle) >= 1000 else 0):,.0f}"
    return f"{middle:.0f}" if abs(middle) >= 10 else f"{middle:.1f}"
