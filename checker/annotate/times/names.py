"""Is a weekday or month part of a name (`Black Monday`, `the Sunday Times`, `Theresa May`, `April Ryan`)?"""

from functools import cache

from checker.annotate.times.cues import cues
from checker.annotate.times.tokens import Tokens
from checker.dates import MONTHS, WEEKDAYS
from checker.lists import entries

_MODAL = {"may", "march"}
#: Months that are given names too, or begin a title.
_GIVEN = {"april", "may", "june", "august", "jan", "mar", "dec", "sun", "sat", "mon", "fri", "wed"}
_SHORT = {"sun", "sat", "mon", "fri", "wed", "jan", "mar", "dec", "nov", "oct", "jul", "jun", "feb", "aug", "sep", "apr"}


@cache
def _names() -> dict[str, list[tuple[list[str], int]]]:
    """Words of each name by its weekday or month (or `_`), with the place of that word."""
    found: dict[str, list[tuple[list[str], int]]] = {}
    for line in entries(__file__, "names.txt"):
        words = line.split()
        at = next(at for at, word in enumerate(words) if word == "_" or word in WEEKDAYS or word in MONTHS)
        found.setdefault(words[at], []).append((words, at))
    return found


def is_name(tokens: Tokens, at: int) -> bool:
    """Is the weekday or month at token `at` a part of a known name?"""
    word = tokens.word(at)
    for words, place in (*_names().get("_", ()), *_names().get(word, ())):
        first = at - place
        if first >= 0 and first + len(words) < len(tokens.starts):
            there = [tokens.word(first + step) for step in range(len(words))]
            if there[:place] == words[:place] and there[place + 1 :] == words[place + 1 :]:
                return all(tokens.text[tokens.starts[first + step]].isupper() for step in range(len(words)))
    return False


def is_no_weekday(tokens: Tokens, at: int) -> bool:
    """Is a weekday without a date a name, or a short form that is another word (`Sun Microsystems`)?"""
    return is_name(tokens, at) or (tokens.word(at) in _SHORT and tokens.word(at + 1) != ".")


def is_no_month(tokens: Tokens, at: int) -> bool:
    """Is a month that stands alone (no day, no year) the verb, a given name or a part of a title?"""
    word, text = tokens.word(at), tokens.text
    if is_name(tokens, at):
        return True
    before, after = tokens.word(at - 1) if at else "", tokens.word(at + 1) if at + 1 < len(tokens.starts) else ""
    if word in _SHORT and after != ".":
        return True
    if word not in _MODAL | _GIVEN or before in cues("before-month"):
        return False
    follows = text[tokens.starts[at + 1] : tokens.starts[at + 1] + 1] if after else ""
    leads = text[tokens.starts[at - 1] : tokens.starts[at - 1] + 1] if before else ""
    if before in cues("near-month"):
        return follows.isupper() and word in _GIVEN
    return word in _MODAL or follows.isupper() or leads.isupper()
