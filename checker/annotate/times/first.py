"""The letters with which the matches of a grammar pattern can begin, read off its parse tree."""

import re
import re._constants as codes  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from typing import Any


def first_letters(pattern: re.Pattern[str]) -> set[str]:
    """Patterns of class letters hold letters, alternatives, groups, repeats and lookarounds, nothing else."""
    return _first(list(parser.parse(pattern.pattern)))[0]


def _first(items: list[Any]) -> tuple[set[str], bool]:
    """The first letters, and whether the items can match nothing."""
    letters: set[str] = set()
    for code, value in items:
        found, empty = _of(code, value)
        letters |= found
        if not empty:
            return letters, False
    return letters, True


def _of(code: Any, value: Any) -> tuple[set[str], bool]:
    if code is codes.LITERAL:
        return {chr(value)}, False
    if code is codes.IN:
        return _class(value), False
    if code is codes.SUBPATTERN:
        return _first(list(value[3]))
    if code is codes.BRANCH:
        parts = [_first(list(branch)) for branch in value[1]]
        return set().union(*(letters for letters, _ in parts)), any(empty for _, empty in parts)
    if code is codes.MAX_REPEAT:
        letters, empty = _first(list(value[2]))
        return letters, empty or value[0] == 0
    return set(), True


def _class(members: list[Any]) -> set[str]:
    found = set()
    for code, value in members:
        found |= {chr(value)} if code is codes.LITERAL else {chr(letter) for letter in range(value[0], value[1] + 1)}
    return found
