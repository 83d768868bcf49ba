"""The words around a stretch of text, within its sentence."""

from bisect import bisect_right
from functools import cache

from checker import patterns
from checker.article import Article
from checker.lists import entries
from checker.span import Span

_WORD = patterns.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_REACH = 140


def words_before(article: Article, span: Span) -> list[str]:
    """Lower-case words before the span in its sentence, the nearest last; at most about twenty."""
    start = max(sentence(article, span).start, span.start - _REACH)
    return _words(article.text[start : span.start])


def words_after(article: Article, span: Span) -> list[str]:
    """Lower-case words behind the span in its sentence, the nearest first."""
    end = min(sentence(article, span).end, span.end + _REACH)
    return _words(article.text[span.end : end])


def sentence(article: Article, span: Span) -> Span:
    """The sentence that holds the span's start; the span itself where none does (page furniture)."""
    return article.sentence_at(span.start) or span


def _words(text: str) -> list[str]:
    return [match[0].lower().replace("’", "'") for match in _WORD.finditer(text)]


def stands_alone(article: Article, span: Span) -> bool:
    """False for an epithet: `the 2016 presidential race`, `disputed May 15 elections`."""
    following = article.text[span.end : span.end + 30]
    word = _WORD.match(following.lstrip())
    if following[:1] in ("/", "-", "–", "‑"):
        return False
    return not following[:1].isspace() or word is None or word[0] in listed("function") or word[0][0].isupper()


def is_quoted(article: Article, span: Span) -> bool:
    """Does the span lie in what somebody is quoted as saying?"""
    at = bisect_right(article.quotes, span.start, key=lambda quote: quote.inner.start) - 1
    return at >= 0 and article.quotes[at].inner.holds(span)


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one list of `_clause.txt`."""
    found: set[str] = set()
    for line in entries(__file__, "_clause.txt"):
        if line.startswith(f"{name} "):
            found.update(line.split()[1:])
    return frozenset(found)
