"""Word lists in, sets out: one word or phrase a line; the first line (`#`) says what it is, its source and licence."""

from functools import cache
from pathlib import Path


@cache
def lines(name: str) -> tuple[str, ...]:
    """The entries of `lists/<name>.txt` in order."""
    found = Path(__file__).parent.joinpath("lists", f"{name}.txt").read_text("utf-8").split("\n")
    return tuple(line for line in found if line and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """The entries of `lists/<name>.txt` to look a word up in."""
    return frozenset(lines(name))


def word_class(name: str) -> frozenset[str]:
    """The words of one class of `lists/word-classes.txt`, whose lines begin with the class."""
    return next(frozenset(words) for first, *words in map(str.split, lines("word-classes")) if first == name)
