"""The same quotation twice, with a changed word or with another speaker: an article in, the second place out."""

from collections.abc import Iterator
from typing import Literal

from checker.article import Article, Quote
from checker.checks import _quotations, _speakers
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House

FIELDS = frozenset({"first", "second", "speaker", "other"})

#: Quotations are compared when they share a run of so many words; more pairs than this are not looked at.
_SHINGLE = 4
_MOST_PAIRS = 400


@frozen
class Params:
    """`find`: a changed word under one speaker, or the same words of two speakers. `min_words` of both quotations."""

    find: Literal["altered", "two-speakers"]
    min_words: int = 6


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    named = _speakers.names(article)
    for first, second in _pairs(article, params.min_words):
        one, two = named.get(first.span.start), named.get(second.span.start)
        if one is None or two is None:
            continue
        words = _words(article, first), _words(article, second)
        related = (Related(first.span, "said before"),)
        values = {"first": "", "second": "", "speaker": one, "other": two}
        if params.find == "two-speakers":
            if words[0] == words[1] and _both_named(article, first, second) and one != two:
                yield Hit(second.span, values, related)
        elif one == two and (changed := _changed(*words)):
            yield Hit(second.span, {**values, "first": changed[0], "second": changed[1]}, related)


def _both_named(article: Article, first: Quote, second: Quote) -> bool:
    """Both speakers are people whose names the article gives, at the place itself."""
    starts = {mention.span.start for mention in _speakers.people(article)}
    return all(q.speaker and q.speaker.start in starts and q.attribution == "same-sentence" for q in (first, second))


def _words(article: Article, quote: Quote) -> list[str]:
    return _quotations.WORD.findall(quote.inner.cut(article.text).lower().replace("’", "'"))


def _pairs(article: Article, least: int) -> Iterator[tuple[Quote, Quote]]:
    """Pairs of quotations that share a run of words, the earlier first."""
    seen: dict[tuple[str, ...], int] = {}
    found: dict[tuple[int, int], None] = {}
    for at, quote in enumerate(article.quotes):
        words = _words(article, quote)
        if len(words) < least:
            continue
        for start in range(min(len(words), 60) - _SHINGLE + 1):
            shingle = tuple(words[start : start + _SHINGLE])
            if (other := seen.setdefault(shingle, at)) != at and len(found) < _MOST_PAIRS:
                found[other, at] = None
    for first, second in found:
        yield article.quotes[first], article.quotes[second]


def _changed(first: list[str], second: list[str]) -> tuple[str, str] | None:
    """The one word that differs, where all the others are the same and in the same order."""
    if len(first) != len(second):
        return None
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, first, second, autojunk=False)
    different = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    if len(different) != 1 or different[0][0] != "replace":
        return None
    _, a, b, c, d = different[0]
    return (first[a], second[c]) if b - a == d - c == 1 else None
