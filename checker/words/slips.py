"""A misspelt word in, the words that may have been meant out, each with how likely such a slip is."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from checker.words.lexicon import ordinary, same_outline

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")

#: Natural logarithms: how likely a slip of this kind is, compared with the most likely ones.
SWAP, DOUBLE, DROP, NEIGHBOUR, OTHER, FIRST, FAR = 0.0, 0.0, -0.5, -0.5, -2.5, -1.5, -4.0


def _beside() -> frozenset[str]:
    found = set()
    for row, keys in enumerate(_ROWS):
        for at, key in enumerate(keys):
            near = keys[at + 1 : at + 2]
            if row + 1 < len(_ROWS):
                near += _ROWS[row + 1][max(0, at - 1) : at + 1]
            found |= {key + other for other in near} | {other + key for other in near}
    return frozenset(found)


BESIDE = _beside()


def weight(wrong: str, right: str) -> float | None:
    """How likely `right` is typed as `wrong` by one slip; None where that takes more than one."""
    if abs(len(wrong) - len(right)) > 1 or wrong == right:
        return None
    at = 0
    while at < min(len(wrong), len(right)) and wrong[at] == right[at]:
        at += 1
    first = FIRST if at == 0 else 0.0
    if len(wrong) == len(right):
        if wrong[at + 1 :] == right[at + 1 :]:
            return first + (NEIGHBOUR if wrong[at] + right[at] in BESIDE else OTHER)
        if wrong[at : at + 2] == right[at + 1 : at - 1 if at else None : -1] and wrong[at + 2 :] == right[at + 2 :]:
            return SWAP
        return None
    if len(wrong) < len(right):
        if wrong[at:] != right[at + 1 :]:
            return None
        return first + (DOUBLE if at and right[at] == right[at - 1] else DROP)
    if wrong[at + 1 :] != right[at:]:
        return None
    extra, around = wrong[at], wrong[max(0, at - 1) : at] + wrong[at + 1 : at + 2]
    if extra in around:
        return DOUBLE
    return first + (NEIGHBOUR if any(extra + letter in BESIDE for letter in around) else OTHER + 0.5)


def one_slip(word: str) -> Iterator[str]:
    """Every string that one slip of the keyboard may have turned into `word`; `word` itself is among them."""
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    for left, right in parts:
        if right:
            yield left + right[1:]
            if len(right) > 1:
                yield left + right[1] + right[0] + right[2:]
            for letter in _LETTERS:
                yield left + letter + right[1:]
        for letter in _LETTERS:
            yield left + letter + right


def outline(word: str) -> str:
    """First letter and the set of consonants: what most misspellings leave as it was (`goverment`, `seperate`, `qtuie`)."""
    return word[0] + "".join(sorted(set(word[1:]) - set("aeiouy" + word[0])))


def distance(first: str, second: str) -> int:
    """Edits between two words; two letters that changed places are one edit (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(second) + 1))
    for at, letter in enumerate(first, 1):
        older, before, row = before, row, [at]
        for to, other in enumerate(second, 1):
            cost = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != other))
            if at > 1 and to > 1 and letter == second[to - 2] and first[at - 2] == other:
                cost = min(cost, older[to - 2] + 1)
            row.append(cost)
    return row[-1]


@lru_cache(4096)
def candidates(word: str) -> Mapping[str, float]:
    """Ordinary words that may have been meant by an unknown one, each with the logarithm of the slip's likelihood."""
    found = {other: weight(word, other) or 0.0 for other in ordinary(set(one_slip(word)) - {word})}
    if len(word) > 3:
        most = 2 if len(word) < 9 else 3
        for other in same_outline(outline(word)):
            if other not in found and other != word and (far := distance(word, other)) <= most:
                found[other] = FAR * (far - 1)
    return found
