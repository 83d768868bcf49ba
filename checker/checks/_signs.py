"""A regular expression in, short strings and words out, one of which stands in everything that it can match."""

import re
import re._constants as codes  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections import Counter
from collections.abc import Iterator
from typing import Any

from checker import patterns

#: While they are worked out, so many strings are followed; of so many it pays to search a text for each.
_MOST, _MOST_USED = 400, 60

#: More than a few strings are cut to this number of characters, so that those which begin alike are searched for once.
_FEW, _BEGINNING = 8, 8

_NOTHING = frozenset({""})
_WORD = patterns.compile(r"[^\W_]+(?:'[^\W_]+)*")

#: Words of nearly every article: to need one of them says nothing.
_COMMON = frozenset(
    re.findall(
        r"\w+", "the a an of to in and for on at by from with is was are were be been has have had he she it they we his not"
    )
)

#: A string that begins, or ends, with this begins, or ends, with a whole word.
_EDGE = "\x00"


def signs(pattern: re.Pattern[str], whole_words: bool) -> tuple[frozenset[str] | None, frozenset[str] | None]:
    """Words of which every match holds one, and strings of which every match holds one; None where they cannot be told.

    Both in lower case, the words with straight apostrophes. `whole_words`: every match begins and ends with a whole word.
    """
    items = list(parser.parse(pattern.pattern, pattern.flags))
    edge = [(codes.LITERAL, ord(_EDGE))] if whole_words else []
    found = _best([*edge, *items, *edge], 2)
    if found is None:
        return None, None
    shortest = _shortest({text.strip(_EDGE) for text in found})
    return _needed([_words(text) for text in found]), shortest if len(shortest) <= _MOST_USED else None


def _words(text: str) -> set[str]:
    """The words of a string that no letter outside it can make longer."""
    text = text.replace("’", "'")
    found = [match for match in _WORD.finditer(text) if match.start() and match.end() < len(text)]
    return {match[0] for match in found} - _COMMON


def _needed(texts: list[set[str]]) -> frozenset[str] | None:
    """Few words, one of which is in each text: always the word that most of the texts left over share.

    With each comes its possessive: where a match ends with a word, an 's may follow, which makes it another word.
    """
    chosen: set[str] = set()
    while texts:
        counts = Counter(word for words in texts for word in words)
        if not all(texts) or not counts:
            return None
        word = min(counts, key=lambda word: (-counts[word], -len(word), word))
        chosen |= {word, word + "'s"}
        texts = [words for words in texts if word not in words]
    return frozenset(chosen)


def _shortest(texts: set[str]) -> frozenset[str]:
    """Without the strings that hold another of them; of many, only how they begin, or the rare character they begin with."""
    found = {text for text in texts if not any(other in text for other in texts if other != text)}
    if len(found) <= _FEW:
        return frozenset(found)
    rare = {text[0] for text in found if not text[0].isascii() or text[0] in "<[&{$#@%"}
    if rare and all(text[0] in rare for text in found):
        return frozenset(rare)
    begun = {text[:_BEGINNING] for text in found}
    return frozenset(text for text in begun if not any(other in text for other in begun if other != text))


def _best(items: list[Any], depth: int) -> frozenset[str] | None:
    """`depth`: so many choices between wide branches are followed with what stands before and after them."""
    flat = _flat(items)
    candidates = [found for found in (*_candidates(flat), _branched(flat, depth)) if found and all(map(_helps, found))]
    return max(candidates, key=lambda found: (min(map(len, found)), -len(found), sorted(found)), default=None)


def _flat(items: list[Any]) -> list[Any]:
    """The items with those of groups that are too wide to be followed as one put in their place."""
    found: list[Any] = []
    for code, value in items:
        found += _flat(list(value[3])) if code is codes.SUBPATTERN and _texts(code, value) is None else [(code, value)]
    return found


def _branched(items: list[Any], depth: int) -> frozenset[str] | None:
    for at, (code, value) in enumerate(items):
        if depth and code is codes.BRANCH and _texts(code, value) is None:
            return _united([_best([*items[:at], *branch, *items[at + 1 :]], depth - 1) for branch in value[1]])
    return None


def _united(found: list[frozenset[str] | None]) -> frozenset[str] | None:
    """All of them together; None where one is not known or they are too many."""
    known = [one for one in found if one is not None]
    union = frozenset[str]().union(*known)
    return union if len(known) == len(found) and len(union) <= _MOST else None


def _helps(sign: str) -> bool:
    """A letter or blank alone is in every article."""
    sign = sign.strip(_EDGE)
    return len(sign) > 1 or (bool(sign) and not sign.isalnum() and sign not in " ,.")


def _candidates(items: list[Any]) -> Iterator[frozenset[str] | None]:
    """For each stretch of the sequence: the strings that it can be, or the signs inside a part that is too wide."""
    run = _NOTHING
    for code, value in items:
        here = _texts(code, value)
        if here is None:
            yield run
            if code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and value[0] > 0:
                yield _best(list(value[2]), 0)
            run = _NOTHING
        elif len(run) * len(here) > _MOST:
            yield run
            run = here
        else:
            run = frozenset(one + other for one in run for other in here)
    yield run


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
        return _united([_sequence(list(branch)) for branch in value[1]])
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and value[1] <= 4:
        return _united([_sequence(list(value[2]) * count) for count in range(value[0], value[1] + 1)])
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
