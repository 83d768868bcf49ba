"""The name of a list in `lists/` in, its words out: one a line, `#` begins a comment."""

import os
from functools import cache


@cache
def words(name: str) -> frozenset[str]:
    return frozenset(_lines(name))


@cache
def pairs(name: str) -> dict[str, str]:
    """Lines of the shape `short = whole`."""
    return {short.strip(): whole.strip() for short, whole in (line.split("=") for line in _lines(name))}


def _lines(name: str) -> list[str]:
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "lists", f"{name}.txt")
    with open(path, encoding="utf-8") as file:
        return [line.strip() for line in file if line.strip() and not line.startswith("#")]
