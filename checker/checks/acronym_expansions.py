"""One acronym with two meanings: an article in, the second expansion out."""

import re
from collections.abc import Iterator
from typing import ClassVar

from checker import patterns
from checker.article import Article
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"acronym", "other"})

_ACRONYM = patterns.compile(r"(?:\(|, or )([A-Z][A-Za-z]{0,4}[A-Z])(?:\)|,)")
#: The acronym first: `OTC (Oakhollow Trade Council)`, `the OTC, or Oakhollow Trade Council,`.
_TURNED = patterns.compile(r"(?<![\w-])([A-Z][A-Za-z]{0,4}[A-Z])(?: \(|, or )(?:the )?([A-Z][\w’'& -]{6,90}?)(?=[),.])")
_WORD = patterns.compile(r"[^\W\d_][\w’'-]*")


@frozen
class Params:
    """No options."""

    signs: ClassVar[frozenset[str]] = frozenset({"(", ", or "})


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    found: dict[str, Span] = {}
    for block in article.running:
        for acronym, span in _told(article.text, block.span):
            first = found.setdefault(acronym, span)
            if _plain(first.cut(article.text)) != _plain(span.cut(article.text)):
                values = {"acronym": acronym, "other": first.cut(article.text)}
                yield Hit(span, values, (Related(first, "the other meaning"),))


def _told(text: str, block: Span) -> list[tuple[str, Span]]:
    """Every acronym of a block that its words stand beside, with these, in order."""
    found = []
    for match in _ACRONYM.finditer(text, block.start, block.end):
        if span := _expansion(text, match[1], match.start(), block.start):
            found.append((match[1], span))
    for match in _TURNED.finditer(text, block.start, block.end):
        if _expansion(text, match[1], match.end(2) + 1, match.start(2)) == Span(*match.span(2)):
            found.append((match[1], Span(*match.span(2))))
    return sorted(found, key=lambda item: item[1])


def _expansion(text: str, acronym: str, stop: int, begin: int) -> Span | None:
    """The words that end one sign before `stop` and whose initials are the acronym's capitals; small words do not count."""
    capitals = [letter for letter in acronym if letter.isupper()]
    words = list(_WORD.finditer(text, max(begin, stop - 100), stop))
    if not words or words[-1].end() + 1 < stop:
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
