"""Word lists in, sets out: one entry a line; the first line (`#`) says what the list is, its source and licence."""

import os
from collections.abc import Mapping
from functools import cache

_HERE = os.path.dirname(__file__)
#: The annotators' lists, read too: given names, places, demonyms.
_ANNOTATE = os.path.join(os.path.dirname(os.path.dirname(_HERE)), "annotate", "lists")


def read(name: str) -> str:
    """The text of `<name>.txt`, whole."""
    own = os.path.join(_HERE, f"{name}.txt")
    with open(own if os.path.exists(own) else os.path.join(_ANNOTATE, f"{name}.txt"), encoding="utf-8") as file:
        return file.read()


@cache
def entries(name: str) -> frozenset[str]:
    return frozenset(line for line in read(name).split("\n")[1:] if line)


@cache
def rows(name: str) -> Mapping[str, tuple[frozenset[str], ...]]:
    """Of a list with several words a line: each word with the lines that hold it."""
    found: dict[str, tuple[frozenset[str], ...]] = {}
    for line in read(name).split("\n")[1:]:
        row = frozenset(line.split())
        for word in row:
            found[word] = (*found.get(word, ()), row)
    return found
