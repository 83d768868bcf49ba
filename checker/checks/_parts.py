"""An article in, its fractions in words out: `a third`, `nearly two-thirds`, `more than half`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker import patterns
from checker.article import Article
from checker.span import Span

SHARES = {"half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4, "fifth": 1 / 5, "fifths": 1 / 5}

_DEGREE = patterns.compile(
    r"\b(?:(more[ -]than|over|at least|better than|slightly more than)|"
    r"(nearly|near|almost|close to|just under|just shy of|virtually|practically)|"
    r"(less than|not quite|fewer than)|(about|around|roughly|some|approximately))[ -](?:an? )?$",
    re.IGNORECASE,
)
_DEGREES = ("more", "nearly", "less", "about")
_COUNT = patterns.compile(r"\b(?:(an?|one)|(two)|(three)|(four))[ -]$", re.IGNORECASE)


class Part(NamedTuple):
    """`span` holds the words with their degree (`nearly two-thirds`); `share` is what they say of a whole of 1."""

    span: Span
    share: float
    degree: str


def parts(article: Article) -> Iterator[Part]:
    """`third` and the like count only behind `a` or a number, `half` also by itself."""
    text = article.text
    for word in SHARES.keys() & article.words.keys():
        for at in article.words[word]:
            count = _COUNT.search(text, max(0, at - 6), at)
            if count or word == "half":
                many = count.lastindex if count and count.lastindex else 1
                start, degree = with_degree(text, count.start() if count else at)
                yield Part(Span(start, at + len(word)), many * SHARES[word], degree)


def with_degree(text: str, start: int) -> tuple[int, str]:
    """Where the degree of the words at `start` begins, and which it is: `more`, `nearly`, `less`, `about` or empty."""
    match = _DEGREE.search(text, max(0, start - 22), start)
    return (match.start(), _DEGREES[match.lastindex - 1]) if match and match.lastindex else (start, "")
