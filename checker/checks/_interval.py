"""A printed number in, the interval of the values that it may stand for out."""

import math
import re
from typing import NamedTuple

from checker import patterns
from checker.article import Number

_DIGITS = patterns.compile(r"[0-9][0-9,]*(?:\.([0-9]+))?")
#: Zeros at the end of a whole number are loose (`500 people`), but not by more than this share.
_LOOSE = 0.05
_PRICED = frozenset("$€£")
_HEDGED = patterns.compile(
    r"\b(?:about|some|nearly|almost|around|roughly|over|under|more than|less than|least|most|estimated) [$€£¥]?$", re.IGNORECASE
)


class Interval(NamedTuple):
    """Both ends included."""

    low: float
    high: float

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2

    @property
    def point(self) -> "Interval":
        """The printed value itself."""
        return Interval(self.middle, self.middle)

    def scaled(self, factor: float) -> "Interval":
        low, high = sorted((self.low * factor, self.high * factor))
        return Interval(low, high)

    def meets(self, other: "Interval", grace: float = 0.035) -> bool:
        """Do the two share a value, each end moved out by the share `grace` of itself?"""
        return _out(self, grace).low <= _out(other, grace).high and _out(other, grace).low <= _out(self, grace).high


def _out(interval: Interval, grace: float) -> Interval:
    return Interval(interval.low - abs(interval.low) * grace, interval.high + abs(interval.high) * grace)


def printed(number: Number, text: str) -> Interval:
    """Half a unit of the last digit to either side; in words, half of what the number is a whole of."""
    match = _DIGITS.match(text, number.span.start, number.span.end)
    digits = match[0].replace(",", "") if match else ""
    if not digits or not float(digits) or "/" in number.span.cut(text):
        half = 0.5 if number.value >= 1 and number.value == int(number.value) else 0.05
        return Interval(number.value - half, number.value + half)
    factor = number.value / float(digits)
    if match and match[1]:
        half = 0.5 * 10 ** -len(match[1])
    else:
        zeros = len(digits) - len(digits.rstrip("0"))
        half = min(0.5 * 10**zeros, _LOOSE * float(digits)) if zeros else 0.5
    return Interval(number.value - half * factor, number.value + half * factor)


def side_by_side(one: Number, other: Number, text: str) -> tuple[Interval, Interval]:
    """Two figures for one thing, each as exact as the other shows: zeros at the end of a figure below 1,000 are none of rounding,
    nor are those of a figure beside one that is printed to that place, nor the missing cents of a price beside one with cents.
    """
    finest = min(_place(one, text), _place(other, text))
    return _beside(one, finest, text), _beside(other, finest, text)


def _place(number: Number, text: str) -> float:
    """The size of the last digit that is no zero of a whole number; infinite where the figure has decimals but those of cents."""
    match = _DIGITS.match(text, number.span.start, number.span.end)
    if match is None or not number.value:
        return math.inf
    digits = match[0].replace(",", "")
    if match[1]:
        return 0.01 if len(match[1]) == 2 and number.unit in _PRICED and number.value == float(digits) else math.inf
    return number.value / float(digits) * 10.0 ** (len(digits) - len(digits.rstrip("0")))


def _beside(number: Number, finest: float, text: str) -> Interval:
    match = _DIGITS.match(text, number.span.start, number.span.end)
    if match is None or match[1] or "/" in number.span.cut(text) or not number.value:
        return printed(number, text)
    if _HEDGED.search(text, max(0, number.span.start - 16), number.span.start):
        return printed(number, text)
    unit = number.value / float(match[0].replace(",", ""))
    is_small = unit == 1 and 10 <= number.value < 1000 and (number.unit in _PRICED or len(match[0].rstrip("0")) > 1)
    half = 0.5 * unit if is_small else 0.5 * max(unit, finest)
    if finest == 0.01 and unit == 1:
        half = 0.005
    exact = Interval(number.value - half, number.value + half)
    loose = printed(number, text)
    return exact if half < loose.high - number.value else loose
