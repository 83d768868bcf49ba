"""The given names that an article gives one surname in, one out that stands there once, without a word on a second person."""

from collections.abc import Mapping

from checker import patterns
from checker.article import Article
from checker.checks import _known
from checker.checks._likeness import stands_small
from checker.checks._lists import entries, rows
from checker.span import Span, line_back
from checker.words.lexicon import is_ordinary

#: Behind the name of somebody who is introduced, or who stands in a list.
_TOLD = patterns.compile(r"(?:['’]s)?(?:,| \(| (?:who|and|or|of|aka)\b)")
#: Given names that are words, months among them, before a surname as before anything.
_WORDS = ("Will", "May", "April", "June")
_NAMED = patterns.compile(r"(?<![^\W\d_])([^\W\d_a-z][^\W\d_]+) $")
_LISTED = patterns.compile(r"(?:,|;|&|\band|\bor) $")
_KIN = patterns.compile(
    r"(?i:\b(?:wife|husband|spouse|sons?|daughters?|brothers?|sisters?|father|mother|parents?|family|children|uncle|aunt|cousins?"
    r"|widow|widower|nephew|niece|married|twins?|grand\w+|late|siblings?|couple|related|relatives?|namesake|no relation)\b)"
)
#: At least so often the surname stands alone where the article is about one bearer of it.
_BARE = 1
#: So often an ordinary word stands alone, never small, that it is a surname.
_SURE = 3

Pair = tuple[list[Span], list[Span]]


def pair(article: Article, surname: str, givens: Mapping[str, list[Span]]) -> Pair | None:
    """The places of the lonely given name and of the usual one; None where a second person may be meant."""
    names = {given: places for given, places in givens.items() if _known.is_given(given)}
    if len(names) < 2:
        return None
    usual, often = min(names.items(), key=lambda item: (-len(item[1]), item[1][0]))
    lower = surname.lower().replace("’", "'")
    uses = len(article.words.get(lower, ())) + len(article.words.get(f"{lower}'s", ())) - sum(map(len, names.values()))
    if uses < _BARE or not _may_be_surname(article, surname, uses) or _is_in_name(article.text, often[0]):
        return None
    lonely = [places for given, places in names.items() if len(places) == 1 and _may_be_one(usual, given)]
    rare = [places for places in lonely if places[0] > often[0] and not _is_introduced(article.text, places[0], surname)]
    return (rare[0], often) if len(rare) == 1 else None


def _may_be_one(one: str, other: str) -> bool:
    """Of one sex, as far as lists tell, and no short forms: `Jen` and `Jennifer`, `Chuck` and `Charles`."""
    sexes = {_known.sex(one), _known.sex(other)}
    if one[:3] == other[:3] or sexes == {"f", "m"} or any(other in row for row in rows("pet-names").get(one, ())):
        return False
    return "" not in sexes or one[0] == other[0]


def _may_be_surname(article: Article, word: str, uses: int) -> bool:
    """`Brown`, but no `County`; an ordinary word that is no frequent surname must often stand alone, and never small."""
    return _known.is_surname(word) or not is_ordinary(word.lower()) or (uses >= _SURE and not stands_small(article, word))


def _is_introduced(text: str, given: Span, surname: str) -> bool:
    """Is the bearer told of as another person: with a description, in a list, as a relative?"""
    end = text.index(surname, given.end) + len(surname)
    begin = line_back(text, given.start, 150)
    stop = text.find("\n", end)
    around = text[begin : min(end + 100, stop if stop >= 0 else len(text))]
    if (
        given.cut(text) in _WORDS
        or _is_in_name(text, given)
        or not (_known.sex(given.cut(text)) or not is_ordinary(given.cut(text).lower()))
    ):
        return True
    return bool(_TOLD.match(text, end) or _LISTED.search(text, begin, given.start) or _KIN.search(around))


def _is_in_name(text: str, given: Span) -> bool:
    """Does another name stand before it: `Juan` before `Miguel`?"""
    match = _NAMED.search(text, max(0, given.start - 25), given.start)
    return match is not None and match[1].lower() not in entries("titles")
