"""The name of a list of `cues.txt` in, its words out."""

from functools import cache

from checker.lists import entries


@cache
def cues(name: str) -> frozenset[str]:
    """Lower-case words. Raises KeyError for a list that the file does not hold."""
    return frozenset(_lists()[name])


@cache
def _lists() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for line in entries(__file__, "cues.txt"):
        name, *words = line.split()
        found.setdefault(name, set()).update(words)
    return found
