"""Words in, the pairs that are one slip apart out: in time that grows with the number of words."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

#: From this length on two slips may lie between two forms of a name.
_LONG = 8

_LARGE = 60


class Pair(NamedTuple):
    """Two words, the first the smaller in code point order; `distance` is Damerau's: 1 or 2 letters."""

    one: str
    other: str
    distance: int


def near_pairs(words: Iterable[str]) -> Iterator[Pair]:
    """Each pair once; only words with the same first letter, which a slip seldom touches, are compared.

    Where the slip is behind the second letter the two begin alike, else they end alike.
    """
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[:2], []).append(word)
        groups.setdefault(f"{word[0]}…{word[-2:]}", []).append(word)
    seen = set()
    for group in groups.values():
        for one, other in _candidates(group) if len(group) > 1 else ():
            if -3 < len(one) - len(other) < 3:
                pair = (one, other) if one < other else (other, one)
                if pair not in seen:
                    seen.add(pair)
                    if (found := distance(one, other)) <= (2 if min(len(one), len(other)) >= _LONG else 1):
                        yield Pair(*pair, found)


def _candidates(group: list[str]) -> Iterator[tuple[str, str]]:
    """Every two of a group; of a large one, where that would grow with its square, those that share most letters."""
    if len(group) <= _LARGE:
        yield from combinations(group, 2)
        return
    alike: dict[str, list[str]] = {}
    for word in group:
        for key in {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}:
            alike.setdefault(key, []).append(word)
    for words in alike.values():
        yield from combinations(words, 2) if len(words) <= _LARGE else ()


def distance(one: str, other: str) -> int:
    """Letters left out, put in, replaced, or two neighbours swapped; 3 stands for 3 and more."""
    begin, shorter = 0, min(len(one), len(other))
    while begin < shorter and one[begin] == other[begin]:
        begin += 1
    end = 0
    while end < shorter - begin and one[-1 - end] == other[-1 - end]:
        end += 1
    left, right = one[begin : len(one) - end], other[begin : len(other) - end]
    if max(len(left), len(right)) <= 1 or (len(left) == 2 and left == right[::-1]):
        return int(left != right)
    return 3 if abs(len(left) - len(right)) > 2 else min(3, _rows(left, right))


def _rows(one: str, other: str) -> int:
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one):
        last, row = row, [at + 1]
        for to, target in enumerate(other):
            cost = min(last[to + 1] + 1, row[to] + 1, last[to] + (letter != target))
            if at and to and letter == other[to - 1] and one[at - 1] == target:
                cost = min(cost, before[to - 1] + 1)
            row.append(cost)
        before = last
    return row[-1]
