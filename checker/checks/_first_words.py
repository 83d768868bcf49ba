"""The words with which the matches of a regular expression can begin, read off its parse tree."""

import re
import re._constants as codes  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from typing import Any


class _Unknown(Exception):
    """The tree does not tell where the first word ends, or allows too many."""


def first_words(pattern: re.Pattern[str], most: int) -> set[str] | None:
    """Lower-case first words (straight apostrophes) of everything that `pattern` can match; None where unknown.

    Where a match may end with its first word, the possessive (`word's`) is among them: in the index it is another word.
    """
    try:
        found = set()
        for prefix, _ in _walk(list(parser.parse(pattern.pattern, pattern.flags)), "", most):
            word = prefix.lower().replace("’", "'").strip("' ")
            if not word or not word[0].isalnum() or prefix[0] in "'’":
                return None
            found |= {word} if prefix.endswith(" ") else {word, word + "'s"}
            if len(found) > most:
                return None
        return found
    except _Unknown:
        return None


def _walk(items: list[Any], so_far: str, most: int) -> Iterator[tuple[str, bool]]:
    """Each way to begin: the letters of the first word (and a blank where another sign follows), and whether it ends there."""
    if not items:
        yield so_far, False
        return
    (code, value), rest = items[0], items[1:]
    for text, ended in _step(code, value, so_far, most):
        if ended:
            yield text, True
        else:
            yield from _walk(rest, text, most)


def _step(code: Any, value: Any, so_far: str, most: int) -> Iterator[tuple[str, bool]]:
    if code is codes.ASSERT and so_far and not _never_a_letter(value[1][:1]):
        raise _Unknown
    if code in (codes.ASSERT, codes.ASSERT_NOT, codes.AT):
        yield so_far, bool(so_far) and code is not codes.ASSERT_NOT
    elif code is codes.LITERAL:
        yield _add(so_far, chr(value))
    elif code is codes.IN:
        for letter in _letters(value, bool(so_far)):
            yield _add(so_far, letter)
    elif code is codes.SUBPATTERN:
        yield from _walk(list(value[3]), so_far, most)
    elif code is codes.BRANCH:
        for branch in value[1]:
            yield from _walk(list(branch), so_far, most)
    elif code is codes.MAX_REPEAT and value[1] <= 4:
        for count in range(value[0], value[1] + 1):
            yield from _walk(list(value[2]) * count, so_far, most)
    elif code is codes.MAX_REPEAT and value[0] == 1 and so_far and _never_a_letter(value[2]):
        yield so_far + " ", True
    else:
        raise _Unknown


def _add(so_far: str, letter: str) -> tuple[str, bool]:
    if letter.isalnum() or letter in "'’":
        return so_far + letter, False
    if not so_far:
        raise _Unknown
    return so_far + " ", True


def _letters(members: list[Any], begun: bool) -> list[str]:
    """The characters of a class; a class of blanks ends the word."""
    found = []
    for code, value in members:
        if code is codes.LITERAL:
            found.append(chr(value))
        elif code is codes.RANGE and value[1] - value[0] < 40:
            found += [chr(letter) for letter in range(value[0], value[1] + 1)]
        elif code is codes.CATEGORY and value is codes.CATEGORY_SPACE and begun:
            found.append(" ")
        else:
            raise _Unknown
    return found


def _never_a_letter(items: Any) -> bool:
    try:
        return all(
            code in (codes.LITERAL, codes.IN) and not any(text.isalnum() or text in "'’" for text in _texts(code, value))
            for code, value in items
        )
    except _Unknown:
        return False


def _texts(code: Any, value: Any) -> list[str]:
    return [chr(value)] if code is codes.LITERAL else _letters(value, True)
