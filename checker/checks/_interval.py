"""A printed number in, the interval of the values that it may stand for out."""

from typing import NamedTuple

from checker import patterns
from checker.article import Number

_DIGITS = patterns.compile(r"[0-9][0-9,]*(?:\.([0-9]+))?")
#: Zeros at the end of a whole number are loose (`500 people`), but not by more than this share.
_LOOSE = 0.05


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
