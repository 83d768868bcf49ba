"""The words behind a number in, the unit of measurement that they name out."""

import re
from functools import cache
from typing import NamedTuple

from checker import patterns
from checker.checks._lists import entries

#: Behind a hyphen after the unit: `a 300m-long wall`.
_SHAPES = "(?:long|wide|high|deep|tall|thick|square|plus|long-)"


class Unit(NamedTuple):
    """`sizes`: how many of the dimension's base units it may be; `name` as in the list; `end`: an offset of the text."""

    dimension: str
    sizes: tuple[float, ...]
    name: str
    end: int


@cache
def _table() -> dict[str, tuple[str, tuple[float, ...], str]]:
    found = {}
    for entry in entries("units"):
        dimension, sizes, names = entry.split(" ", 2)
        for name in _names(names):
            found[name] = (dimension, tuple(map(float, sizes.split(","))), _names(names)[0])
    return found


def _names(names: str) -> list[str]:
    return names.split("/")


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted((re.escape(name.replace("÷", "/")).replace(r"\ ", "[ -]") for name in _table()), key=len, reverse=True)
    return patterns.compile(rf"[ -]?(?:({'|'.join(names)})(?!\w|[’']\w|/(?![0-9])|-(?!{_SHAPES})[^0-9]|\.\w)\.?)", re.IGNORECASE)


def unit_named(name: str, end: int) -> Unit:
    """The unit whose first name in the list is given, as if it ended at `end`."""
    dimension, sizes, first = _table()[name]
    return Unit(dimension, sizes, first, end)


def unit_at(text: str, offset: int) -> Unit | None:
    """The unit named at `offset`, behind one blank or hyphen or none (`90 km`, `90-km`, `90km`)."""
    match = _pattern().match(text, offset)
    if match is None:
        return None
    key = match[1].lower().replace("-", " ").replace("/", "÷")
    dimension, sizes, name = _table()[key]
    return Unit(dimension, sizes, name.replace("÷", "/"), match.end())
