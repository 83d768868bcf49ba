"""A word and its neighbours in, how well it stands there out."""

from functools import cache

from checker.words.lexicon import UNSEEN, entry
from checker.words.pairs import log_after

#: A pair that was not seen is at most this likely together (natural logarithm): the list of pairs was cut there.
_CUT = -17.2

#: What the word and its own inflection cost as a slip: writers mean the form they type more often than any other word.
INFLECTION = -6.0
_LONGEST = 32
_ENDINGS = ("s", "d", "r", "ed", "es", "'s", "n", "ly", "y", "ing")


def beside(text: str, start: int, end: int) -> tuple[str | None, str | None]:
    """The words before and after, in lower case; None where anything but one blank stands between, or for half a compound."""
    before = after = ""
    if text[start - 1 : start] == " ":
        before = text[max(0, start - _LONGEST) : start - 1].split("\n")[-1].split(" ")[-1].lstrip("\"'“‘([")
    if text[end : end + 1] == " ":
        after = text[end + 1 : end + _LONGEST].split("\n")[0].split(" ")[0].rstrip(".,;:!?\"'”’)]")
    return _word(before), _word(after)


def _word(found: str) -> str | None:
    found = plain(found)
    return found if found.replace("'", "").isalpha() else None


def plain(word: str) -> str:
    """As the word lists write it: lower case, straight apostrophe."""
    return word.lower().replace("’", "'")


@cache
def frequency(word: str) -> float:
    """Natural logarithm of the word's share of English text."""
    found = entry(word)
    return found.log if found else UNSEEN


def seen(left: str | None, word: str, right: str | None) -> int:
    """How many of the two neighbours the word was seen with."""
    return sum((left is not None and log_after(left, word) is not None, right is not None and log_after(word, right) is not None))


def fit(left: str | None, word: str, right: str | None) -> float:
    """Natural logarithm of the chance of `word` between its neighbours; comparable between words at one place."""
    total = frequency(word) if left is None else _after(left, word)
    return total if right is None else total + _after(word, right) - frequency(right)


def _after(first: str, second: str) -> float:
    known = log_after(first, second)
    if known is not None:
        return known
    return min(frequency(second) - 1.0, _CUT - frequency(first)) if entry(first) else frequency(second)


def inflected(word: str, other: str) -> bool:
    """Are the two forms of one word, as far as their ends tell?"""
    short, long = sorted((word, other), key=len)
    if len(short) < 4:
        return False
    if len(short) == len(long):
        same = short.replace("tre", "ter") == long.replace("tre", "ter")
        return same or (short[:-1] == long[:-1] and {short[-1], long[-1]} <= set("sdrn"))
    return any(long == short + ending for ending in _ENDINGS)
