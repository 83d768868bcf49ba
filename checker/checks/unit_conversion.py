"""A measure given twice in two units, `90 km (56 miles)`: an article in, the second figures that do not fit the first out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from checker import patterns
from checker.article import Article, Number
from checker.checks._interval import Interval, printed
from checker.checks._units import Unit, unit_at
from checker.finding import Fix, Hit, Related
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"first", "right"})
GRADES = frozenset({"slight"})

#: What stands between the first unit and the second figure.
_JOIN = patterns.compile(
    r" ?\((?:or |just |only |about |nearly |roughly |some |around |over |under |almost |more than |less than )*|, or (?:about )?"
)
#: At sea a mile is often the nautical one.
_SEA = patterns.compile(
    r"\b(?:sea|seas|coast|offshore|shores?|ships?|vessels?|waters|boats?|fishing|naval|navy|nautical|tankers?|gulf)\b",
    re.IGNORECASE,
)
_RANGE = patterns.compile(r" ?(?:to|and|-|–|or) ?| ?- ?")


@dataclass(frozen=True)
class Params:
    """`grace`: what a figure may miss beyond its rounding; up to `most` from the right figure a miss has the grade `slight`."""

    signs: ClassVar[frozenset[str]] = frozenset({"(", ", or "})

    grace: float = 0.035
    most: float = 0.1


class Measure(NamedTuple):
    """`values` holds one interval, or the two ends of a range, in the unit's own size; `span` the figures."""

    values: tuple[Interval, ...]
    unit: Unit
    span: Span


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    text, numbers = article.text, article.numbers
    for at in range(1, len(numbers)):
        before, number = numbers[at - 1], numbers[at]
        gap = number.span.start - before.span.end
        if gap > 45 or not (
            "(" in text[before.span.end : number.span.start] or ", or " in text[before.span.end : number.span.start]
        ):
            continue
        first = _measure_ending(article, at - 1)
        if first is None or not (join := _JOIN.match(text, first.unit.end)) or join.end() != number.span.start:
            continue
        second = _measure_from(article, at)
        if second and (hit := _compared(article, first, second, params)):
            yield hit


def _measure_ending(article: Article, at: int) -> Measure | None:
    """The measure whose last figure is the number `at`: `10 to 15 km`, `5 feet 6 inches`."""
    number = article.numbers[at]
    unit = unit_at(article.text, number.span.end)
    if unit is None:
        return None
    value = printed(number, article.text)
    if at:
        before = article.numbers[at - 1]
        between = article.text[before.span.end : number.span.start]
        if _RANGE.fullmatch(between):
            return Measure((printed(before, article.text), value), unit, Span(before.span.start, number.span.end))
        if _is_close(between) and (larger := unit_at(article.text, before.span.end)) and larger.end <= number.span.start:
            return _compound(before, larger, value, unit, Span(before.span.start, number.span.end))
    if article.text[number.span.start - 6 : number.span.start].endswith(("foot ", "foot-", "feet ", "' ", "’ ", "-")):
        return None
    return Measure((value,), unit, number.span)


def _is_close(between: str) -> bool:
    """Only a unit stands between the two figures: `5 feet, 6 inches`."""
    return len(between) < 14 and not any(mark in between for mark in "().;/")


def _compound(before: Number, larger: Unit, value: Interval, unit: Unit, span: Span) -> Measure | None:
    """`5 feet 6 inches` in inches."""
    if larger.dimension != unit.dimension or larger.sizes[0] <= unit.sizes[0] or unit.dimension == "temperature":
        return None
    more = before.value * larger.sizes[0] / unit.sizes[0]
    return Measure((Interval(value.low + more, value.high + more),), unit, span)


def _measure_from(article: Article, at: int) -> Measure | None:
    """The measure whose first figure is the number `at`."""
    number, text = article.numbers[at], article.text
    unit = unit_at(text, number.span.end)
    after = article.numbers[at + 1] if at + 1 < len(article.numbers) else None
    between = text[number.span.end : after.span.start] if after else ""
    if unit is None:
        far = unit_at(text, after.span.end) if after and _RANGE.fullmatch(between) else None
        if after is None or far is None:
            return None
        return Measure((printed(number, text), printed(after, text)), far, Span(number.span.start, after.span.end))
    if after and _is_close(between) and (smaller := unit_at(text, after.span.end)):
        return _compound(number, unit, printed(after, text), smaller, Span(number.span.start, after.span.end))
    return Measure((printed(number, text),), unit, number.span)


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
    printed_unit = article.text[second.span.end : second.unit.end].strip(" -")
    values = {"first": article.text[first.span.start : first.unit.end], "right": f"{right} {printed_unit}"}
    fix = Fix(second.span, right, safe=False) if len(wanted) == 1 and len(wanted[0]) == 1 else None
    related = (Related(Span(first.span.start, first.unit.end), "the other figure"),)
    return Hit(Span(second.span.start, second.unit.end), values, related, fix, "slight" if slight else None)


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
