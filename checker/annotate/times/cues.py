"""The name of a list of `cues.txt` in, its words out."""

from functools import cache
from pathlib import Path


@cache
def cues(name: str) -> frozenset[str]:
    """Lower-case words. Raises KeyError for a list that the file does not hold."""
    return frozenset(_lists()[name])


@cache
def _lists() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for line in Path(__file__).with_name("cues.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            name, *words = line.split()
            found.setdefault(name, set()).update(words)
    return found
