"""A place in an article in, its sentence out, and whether the sentence speaks of the article's own day."""

import re

from checker import patterns
from checker.article import Article
from checker.facts.wordlists import words
from checker.span import Span

_YEAR = patterns.compile(r"(?<![\w$£€.,-])(?:1[89]|20)\d\d(?![\w%])")
_SHORT_YEAR = patterns.compile(r"(?<!\w)['’]?(?:1[89]|20)?\d0s\b")
_WORD = patterns.compile(r"[^\W\d_]+")
_RUNNING = patterns.compile(
    r"\b(?:candidates?|running|ran|bid|race|campaign(?:ed|ing)?) for\b|-elect\b|\b(?:ex|then)-", re.IGNORECASE
)


def sentence_of(article: Article, at: int) -> Span:
    """The sentence that holds the offset; the rest of the line where none does."""
    if found := article.sentence_at(at):
        return found
    end = article.text.find("\n", at)
    return Span(article.text.rfind("\n", 0, at) + 1, end if end >= 0 else len(article.text))


def names_another_year(article: Article, sentence: Span, year: int) -> bool:
    """A year that is not the article's, or a decade."""
    text = sentence.cut(article.text)
    return any(int(match[0]) != year for match in _YEAR.finditer(text)) or _SHORT_YEAR.search(text) is not None


def is_of_another_time(article: Article, sentence: Span, year: int) -> bool:
    """Another year, `former`, `then`, `running for` …: nothing may be said of an office there."""
    text = sentence.cut(article.text)
    if names_another_year(article, sentence, year) or not words("silencers").isdisjoint(_WORD.findall(text.lower())):
        return True
    return _RUNNING.search(text) is not None


def is_conditional(article: Article, sentence: Span) -> bool:
    """`would`, `could`, `will`, `if`: it speaks of what is not, or not yet, so."""
    return not words("conditionals").isdisjoint(_WORD.findall(sentence.cut(article.text).lower()))
