"""An article in, the capitalised words that may be names out, each form with its places and neighbours."""

from collections.abc import Mapping
from typing import NamedTuple

from checker import patterns
from checker.article import Article
from checker.checks._lists import entries

_BEFORE = patterns.compile(r"([^\W\d_](?:\.(?:[^\W\d_]\.)*|[\w-]*)) $")
_AFTER = patterns.compile(r" ([^\W\d_][\w-]*)")
#: The company of a name shows in so many of its places; a long text may hold thousands.
_ENOUGH = 60
#: Small words that belong to the surname behind them.
PARTICLES = ("bin", "ibn", "ben", "al", "el", "de", "di", "da", "du", "del", "van", "von", "der", "den", "ter", "la", "le")
_TWO, _THREE, _FOUR = ("Mc", "De", "Di", "Du", "La", "Le", "O'", "O’", "D'", "D’"), ("Mac", "Van", "Von"), ("Fitz",)
_COUPLED = patterns.compile(r"(?:^|[ (])[^\W\d_a-z][^\W\d_]*/$")


class Neighbours(NamedTuple):
    """Capitalised words, and particles (`bin`), right before a form, and capitalised words right after it, in the article."""

    before: frozenset[str]
    after: frozenset[str]


def forms(article: Article, shortest: int = 4) -> dict[str, list[int]]:
    """Words with one capital, their first letter (or two: `McRoe`), and where they stand; a genitive's `'s` is left out.

    Handles, tags, addresses and forms followed by `[sic]` are no names.
    """
    text = article.text
    found: dict[str, list[int]] = {}
    for key, offsets in article.words.items():
        if len(key) < shortest:
            continue
        for offset in offsets:
            if text[offset].isupper():
                end = offset + len(key)
                word = text[offset : end - 2 if key.endswith("'s") else end]
                if _has_one_capital(word) and len(word) >= shortest and _is_free(text, offset, end):
                    found.setdefault(word, []).append(offset)
    return found


def _has_one_capital(word: str) -> bool:
    """`Roe`, and `McRoe`, `DeRoe`, `O'Roe`, where the part before the second capital is one of those of surnames."""
    if word[1:].islower() and word.isalpha():
        return True
    rest = word[4 if word.startswith(_FOUR) else 3 if word.startswith(_THREE) else 2 if word.startswith(_TWO) else 0 :]
    return 1 < len(rest) < len(word) and rest[0].isupper() and rest[1:].islower() and rest.isalpha()


def _is_free(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    if before and before in "@#_.":
        return False
    if before == "/":
        return bool(_COUPLED.search(text, max(0, start - 30), start))
    if after and after in "@_.":
        return after == "." and not text[end + 1 : end + 2].isalpha()
    return not text.startswith(" [sic", end)


def neighbours(article: Article, form: str, offsets: list[int]) -> Neighbours:
    text = article.text
    before, after = set(), set()
    for offset in offsets[:_ENOUGH]:
        if (match := _BEFORE.search(text, max(0, offset - 25), offset)) and (match[1][0].isupper() or match[1] in PARTICLES):
            before.add(match[1])
        if (match := _AFTER.match(text, offset + len(form))) and match[1][0].isupper():
            after.add(match[1])
    nothing = entries("no-neighbours")
    return Neighbours(frozenset(before - nothing), frozenset(after - nothing))


def in_capitals(article: Article, form: str) -> int:
    """How often the form stands in capitals, as in a wire's headline."""
    return _count(article.text, article.words, form.upper())


def _count(text: str, words: Mapping[str, list[int]], capitals: str) -> int:
    offsets = [*words.get(capitals.lower(), ()), *words.get(f"{capitals.lower()}'s", ())]
    return sum(text.startswith(capitals, offset) for offset in offsets)
