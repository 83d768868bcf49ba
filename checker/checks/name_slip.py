"""Capitalised words that no list knows, one slip from one that the article uses: an article in, each with that word out."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.article import Article
from checker.checks import _slip
from checker.checks._known import is_established
from checker.finding import Fix, Hit, Related
from checker.house import House
from checker.span import Span
from checker.words.lexicon import entry
from checker.words.slips import OTHER, one_slip, weight

FIELDS = frozenset({"replacement"})


@dataclass(frozen=True)
class Params:
    """`least`: how often the article must use the other form; `length`: shorter words are left alone."""

    least: int = 2
    length: int = 5


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    for word, offsets in article.words.items():
        base = word.removesuffix("'s")
        if len(offsets) > 1 or len(base) < params.length or not base.isalpha() or entry(base) or base in house.words:
            continue
        span = Span(offsets[0], offsets[0] + len(base))
        found = span.cut(article.text)
        if not found[0].isupper() or not found[1:].islower() or found in house.names or not _alone(article, span):
            continue
        if (other := _used(article, base, params)) and not is_established(found):
            yield _hit(article, span, other)


def _alone(article: Article, span: Span) -> bool:
    """Half of a compound name, a handle or an address is another name."""
    return article.text[span.start - 1 : span.start] not in _GLUE and article.text[span.end : span.end + 1] not in _GLUE


_GLUE = frozenset("-–@#/._&")


def _used(article: Article, base: str, params: Params) -> str | None:
    """The one word with a capital that the article uses often enough and that differs by one slip, not by its ending."""
    found = {
        other
        for other in one_slip(base)
        if other != base and other in article.words and _capitals(article, other) >= params.least and _differs(base, other)
    }
    return found.pop() if len(found) == 1 else None


def _capitals(article: Article, word: str) -> int:
    offsets = [*article.words[word], *article.words.get(f"{word}'s", ())]
    capitals = sum(article.text[at].isupper() for at in offsets)
    return capitals if capitals == len(offsets) else 0


def _differs(base: str, other: str) -> bool:
    slip = weight(base, other)
    return not _slip.inflected(base, other) and slip is not None and slip > OTHER


def _hit(article: Article, span: Span, other: str) -> Hit:
    at = article.words[other][0]
    there = Span(at, at + len(other))
    replacement = there.cut(article.text)
    related = (Related(there, f"'{replacement}' here"),)
    return Hit(span, {"replacement": replacement}, related, Fix(span, replacement, safe=False))
