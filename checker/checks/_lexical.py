"""What the lexical kinds share: words to a pattern, and walking an article with it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from checker import patterns
from checker.article import Article
from checker.span import Span

#: Words that begin a pattern are worked out up to this number; a wider pattern is searched for everywhere.
_MOST_STARTS = 400

#: A whole word begins after no letter and ends before none; a possessive 's may follow it, another apostrophe may not.
_OPEN, _CLOSE = r"(?<![\w’'])(?:", r")(?!\w|['’](?!s\b)\w)"

_APOSTROPHE = patterns.compile(r"\\.|\[(?:\\.|[^]\\])+\]|'")


@cache
def compiled(words: Sequence[str], raw: str, nonword: bool, ignorecase: bool) -> re.Pattern[str]:
    """`raw` followed by one of `words`; whole words unless `nonword`. A straight apostrophe stands for a curly one too.

    Raises ValueError with the pattern's mistake.
    """
    inner = "|".join(sorted((_APOSTROPHE.sub(_either_apostrophe, word) for word in words), key=len, reverse=True))
    body = raw + (f"(?:{inner})" if inner else "")
    flags = re.MULTILINE | (re.IGNORECASE if ignorecase else 0)
    try:
        pattern = patterns.compile(body if nonword else _OPEN + body + _CLOSE, flags)
    except re.error as error:
        raise ValueError(f"the pattern does not compile: {error}") from None
    if pattern.match(""):
        raise ValueError("the pattern matches an empty text, so it would be found everywhere")
    return pattern


def _either_apostrophe(part: re.Match[str]) -> str:
    """A class of characters keeps its other members; what is escaped stays as it is."""
    if part[0] == "'":
        return "['’]"
    return part[0].replace("'", "'’") if part[0][0] == "[" and "’" not in part[0] else part[0]


def matches(article: Article, pattern: re.Pattern[str], starts: frozenset[str] | None) -> Iterator[re.Match[str]]:
    """The pattern's matches in the running text, in order, each within one block.

    With `starts` the pattern is tried only where one of these words begins.
    """
    if starts is None:
        for block in article.running:
            yield from pattern.finditer(article.text, block.span.start, block.span.end)
        return
    offsets = sorted({offset for word in starts if word in article.words for offset in article.words[word]})
    blocks = article.running
    at = after = 0
    for offset in offsets:
        while offset >= blocks[at].span.end:
            at += 1
        if offset >= after and (match := pattern.match(article.text, offset, blocks[at].span.end)):
            after = match.end()
            yield match


def starts_of(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """The lower-case words with one of which every match begins; None where they cannot be told or are too many.

    A pattern that is not made of whole words may begin inside a word, so nothing is known of it.
    """
    from checker.checks._first_words import first_words

    found = first_words(pattern, _MOST_STARTS) if pattern.pattern.startswith(_OPEN) else None
    return None if found is None else frozenset(found)


def needs_of(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """Words (in lower case) of which every match holds one; None where they cannot be told."""
    from checker.checks._signs import signs

    return signs(pattern, pattern.pattern.startswith(_OPEN))[0]


def signs_of(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """Strings (in lower case) of which every match holds one; None where they cannot be told or are too many."""
    from checker.checks._signs import signs

    return signs(pattern, pattern.pattern.startswith(_OPEN))[1]


def span(match: re.Match[str], group: int | str = 0) -> Span:
    return Span(*match.span(group))


def is_excepted(article: Article, here: Span, exceptions: re.Pattern[str] | None) -> bool:
    """True when the place lies inside one of the exceptions, or holds one."""
    if exceptions is None:
        return False
    text = article.text
    start = max(text.rfind("\n", max(0, here.start - 80), here.start) + 1, here.start - 80)
    found = exceptions.finditer(text, start, min(len(text), here.end + 80))
    return any(here.holds(span(other)) or span(other).holds(here) for other in found)
