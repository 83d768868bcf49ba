"""Capitalised words that no list knows, one slip from one that the article uses: an article in, each with that word out."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.article import Article
from checker.checks import _slip
from checker.checks._known import is_established
from checker.finding import Fix, Hit, Related
from checker.house import House
from checker.span import Span
from checker.words.lexicon import kind
from checker.words.slips import OTHER, weight

FIELDS = frozenset({"replacement"})

_GLUE = frozenset("-–@#/._&")
_LONGEST = 30


@dataclass(frozen=True)
class Params:
    """`least`: how often the article must use the other form; `length`: shorter words are left alone."""

    least: int = 2
    length: int = 5


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    used = _used(article, params)
    if not used:
        return
    for word, offsets in article.words.items():
        base = word.removesuffix("'s")
        if len(offsets) > 1 or not params.length <= len(base) <= _LONGEST or not article.text[offsets[0]].isupper():
            continue
        span = Span(offsets[0], offsets[0] + len(base))
        found = span.cut(article.text)
        if not base.isalpha() or not found[1:].islower() or not (others := _near(base, used)) or kind(base):
            continue
        if len(others) == 1 and _is_new(article, span, house):
            yield _hit(article, span, *others)


def _used(article: Article, params: Params) -> dict[str, set[str]]:
    """The words that the article writes often enough, always with a capital, by themselves and by themselves less a letter."""
    found: dict[str, set[str]] = {}
    for word, offsets in article.words.items():
        if len(offsets) < params.least or not params.length - 1 <= len(word) <= _LONGEST or not word.isalpha():
            continue
        if all(article.text[at].isupper() for at in offsets):
            for form in _shortened(word):
                found.setdefault(form, set()).add(word)
    return found


def _shortened(word: str) -> Iterator[str]:
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def _near(base: str, used: dict[str, set[str]]) -> set[str]:
    """Those that differ by one likely slip, and not by an ending. Two such words have a form less one letter in common."""
    found = set[str]().union(*(used[form] for form in _shortened(base) if form in used))
    return {other for other in found if other != base and _is_slip(base, other)}


def _is_slip(base: str, other: str) -> bool:
    slip = weight(base, other)
    return slip is not None and slip > OTHER and not _slip.inflected(base, other)


def _is_new(article: Article, span: Span, house: House) -> bool:
    """No established name, none that the house accepts, no half of a compound name, no handle or address."""
    found = span.cut(article.text)
    if found in house.names or found.lower() in house.words or is_established(found):
        return False
    return article.text[span.start - 1 : span.start] not in _GLUE and article.text[span.end : span.end + 1] not in _GLUE


def _hit(article: Article, span: Span, other: str) -> Hit:
    at = article.words[other][0]
    there = Span(at, at + len(other))
    replacement = there.cut(article.text)
    related = (Related(there, f"'{replacement}' here"),)
    return Hit(span, {"replacement": replacement}, related, Fix(span, replacement, safe=False))
