"""A regular expression in, short strings out, one of which stands in everything that it can match."""

import re
import re._constants as codes  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator
from typing import Any

#: More strings than this cost more to look for than the pattern itself.
_MOST = 400

_NOTHING = frozenset({""})


def signs(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """Lower-case strings, one of which lies in the lower-case text of every match; None where nothing helpful is known."""
    return _best(list(parser.parse(pattern.pattern, pattern.flags)))


def _best(items: list[Any]) -> frozenset[str] | None:
    candidates = [found for found in _candidates(items) if found and all(_helps(sign) for sign in found)]
    return max(candidates, key=lambda found: (min(map(len, found)), -len(found), sorted(found)), default=None)


def _helps(sign: str) -> bool:
    """A letter or blank alone is in every article."""
    return len(sign) > 1 or (bool(sign) and not sign.isalnum() and sign not in " ,.")


def _candidates(items: list[Any]) -> Iterator[frozenset[str] | None]:
    """For each stretch of the sequence: the strings that it can be, or the signs inside a part that is too wide."""
    run = _NOTHING
    for code, value in items:
        here = _texts(code, value)
        if here is None:
            yield run
            yield _inside(code, value)
            run = _NOTHING
        elif len(run) * len(here) > _MOST:
            yield run
            run = here
        else:
            run = frozenset(one + other for one in run for other in here)
    yield run


def _inside(code: Any, value: Any) -> frozenset[str] | None:
    if code is codes.SUBPATTERN:
        return _best(list(value[3]))
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and value[0] > 0:
        return _best(list(value[2]))
    if code is codes.BRANCH:
        found = [_best(list(branch)) for branch in value[1]]
        return None if None in found else _within(frozenset().union(*(one for one in found if one)))
    return None


def _texts(code: Any, value: Any) -> frozenset[str] | None:
    """Every string that one item can be, in lower case; None where they are too many or cannot be told."""
    if code in (codes.ASSERT, codes.ASSERT_NOT, codes.AT):
        return _NOTHING
    if code is codes.LITERAL:
        return frozenset({chr(value).lower()})
    if code is codes.IN:
        return _letters(value)
    if code is codes.SUBPATTERN:
        return _sequence(list(value[3]))
    if code is codes.BRANCH:
        found = [_sequence(list(branch)) for branch in value[1]]
        return None if None in found else _within(frozenset().union(*(one for one in found if one)))
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and value[1] == 1:
        inner = _sequence(list(value[2]))
        return None if inner is None else inner | (_NOTHING if value[0] == 0 else frozenset())
    return None


def _sequence(items: list[Any]) -> frozenset[str] | None:
    run = _NOTHING
    for code, value in items:
        here = _texts(code, value)
        if here is None or len(run) * len(here) > _MOST:
            return None
        run = frozenset(one + other for one in run for other in here)
    return run


def _letters(members: list[Any]) -> frozenset[str] | None:
    found = set()
    for code, value in members:
        if code is codes.LITERAL:
            found.add(chr(value).lower())
        elif code is codes.RANGE and value[1] - value[0] < 12:
            found |= {chr(letter).lower() for letter in range(value[0], value[1] + 1)}
        else:
            return None
    return frozenset(found)


def _within(found: frozenset[str]) -> frozenset[str] | None:
    return found if len(found) <= _MOST else None
