"""The name of a word list of `lists/` in, its words and phrases out."""

from functools import cache

from checker.lists import entries


def lines(name: str) -> tuple[str, ...]:
    """The entries of `lists/<name>.txt` in order."""
    return entries(__file__, f"lists/{name}.txt")


@cache
def words(name: str) -> frozenset[str]:
    """The entries of `lists/<name>.txt` to look a word up in."""
    return frozenset(lines(name))


def word_class(name: str) -> frozenset[str]:
    """The words of one class of `lists/word-classes.txt`, whose lines begin with the class."""
    return next(frozenset(words) for first, *words in map(str.split, lines("word-classes")) if first == name)
