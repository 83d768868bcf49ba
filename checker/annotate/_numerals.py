"""Words in, the number they spell out: `twenty-three`, `two hundred and fifty`, `one and a half million`."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from checker import patterns
from checker.annotate._lists import words


class Numeral(NamedTuple):
    value: int
    kind: str


class Spelt(NamedTuple):
    """A number in words; `words` tells how many; `end` is an offset of the text."""

    value: float
    end: int
    words: int


_NEXT = patterns.compile(r"[ -](?:and )?([A-Za-z]+)(?![\w’'])")
_HALF = patterns.compile(r" and a half(?: (million|billion|trillion))?(?!\w)")


@cache
def numerals() -> Mapping[str, Numeral]:
    rows = (entry.split() for entry in words("numerals"))
    return {word: Numeral(int(value), kind) for word, value, kind in rows}


@cache
def factors() -> Mapping[str, int]:
    """`million` and the like, with their abbreviations."""
    return {word: numeral.value for word, numeral in numerals().items() if numeral.kind == "factor"}


@cache
def openers() -> frozenset[str]:
    """Words, hyphenated pairs apart, with which a number in words begins."""
    return frozenset(word for word, numeral in numerals().items() if numeral.kind != "factor")


def spelt(text: str, start: int, stop: int) -> Spelt:
    """The number whose first word begins at `start`, which must be one of `openers()`; never beyond `stop`."""
    end = start
    while end < stop and text[end].isalpha():
        end += 1
    first = numerals()[text[start:end].lower()]
    total, part, last, count = 0, first.value, first, 1
    while match := _NEXT.match(text, end, stop):
        numeral = numerals().get(match[1].lower())
        if numeral is None or len(match[1]) < 3 or not _may_follow(last, numeral, joined=" and " in match[0]):
            break
        if numeral.kind != "factor":
            part += numeral.value
        elif numeral.value == 100:
            part *= 100
        else:
            total, part = total + part * numeral.value, 0
        end, last, count = match.end(), numeral, count + 1
    if (half := _HALF.match(text, end, stop)) and count == 1:
        return Spelt((part + 0.5) * factors().get(half[1] or "", 1), half.end(), 4)
    return Spelt(total + part, end, count)


def _may_follow(last: Numeral, numeral: Numeral, *, joined: bool) -> bool:
    """`twenty three`, `three hundred`, `hundred and five`; never `two and three`."""
    if numeral.kind == "factor":
        return not joined and (last.kind != "factor" or last.value < numeral.value)
    if last.kind == "factor":
        return last.value > numeral.value
    return not joined and last.kind == "ten" and numeral.kind == "unit"
