"""One acronym with two meanings: an article in, the second expansion out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from checker import patterns
from checker.article import Article
from checker.finding import Hit, Related
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"acronym", "other"})

_ACRONYM = patterns.compile(r"\(([A-Z][A-Za-z]{0,4}[A-Z])\)")
_WORD = patterns.compile(r"[^\W\d_][\w’'-]*")


@dataclass(frozen=True)
class Params:
    """No options."""

    signs: ClassVar[frozenset[str]] = frozenset({"("})


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    found: dict[str, Span] = {}
    for block in article.running:
        for match in _ACRONYM.finditer(article.text, block.span.start, block.span.end):
            span = _expansion(article.text, match, block.span.start)
            if span is None:
                continue
            first = found.setdefault(match[1], span)
            if _plain(first.cut(article.text)) != _plain(span.cut(article.text)):
                values = {"acronym": match[1], "other": first.cut(article.text)}
                yield Hit(span, values, (Related(first, "the other meaning"),))


def _expansion(text: str, match: re.Match[str], begin: int) -> Span | None:
    """The words right before the brackets whose initials are the acronym's capitals; small words between them do not count."""
    capitals = [letter for letter in match[1] if letter.isupper()]
    words = list(_WORD.finditer(text, max(begin, match.start() - 100), match.start()))
    if not words or words[-1].end() + 1 != match.start():
        return None
    start = end = words[-1].end()
    for word in reversed(words[-len(capitals) * 2 - 2 :]):
        if not capitals:
            break
        if word[0][0] == capitals[-1]:
            capitals.pop()
            start = word.start()
        elif word[0][0].isupper():
            return None
    return Span(start, end) if not capitals else None


def _plain(words: str) -> str:
    """Without case, plurals and the difference of `-ise` and `-ize`."""
    return re.sub(r"[’']?s\b", "", words.lower()).replace("isation", "ization").replace("’", "'")
