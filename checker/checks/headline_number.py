"""A headline that counts otherwise than the article: an article in, the headline's figure out.

Reported only where the article counts the same thing (killed, jobs …) and gives the headline's figure nowhere.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from checker import patterns
from checker.article import Article, Number
from checker.checks._interval import printed
from checker.checks._lists import entries
from checker.finding import Hit, Related
from checker.house import House

FIELDS = frozenset({"counted", "body"})

_WORD = patterns.compile(r"[^\W\d_]+")
_MORE = patterns.compile(
    r"\b(?:more than|over|at least|above|upwards of) [$€£]?$|\b(?:dozens|scores|hundreds|thousands)\b", re.IGNORECASE
)
_LESS = patterns.compile(r"\b(?:nearly|almost|about|up to|around|some|under|fewer than|less than) [$€£]?$", re.IGNORECASE)


@dataclass(frozen=True)
class Params:
    """`after`, `before`: within so many words behind and in front of a figure stands what it counts."""

    after: int = 3
    before: int = 4


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    heads = [block.span for block in article.running if block.kind == "headline"]
    if not heads or not article.numbers:
        return
    head = [number for number in article.numbers if any(span.holds(number.span) for span in heads)]
    body = [number for number in article.numbers if number.span.start >= heads[-1].end]
    for number in head:
        counted = _counted(article.text, number, params)
        if counted is None or number.unit in ("percent", "$", "£", "€", "year-old"):
            continue
        same = [other for other in body if _counted(article.text, other, params) == counted and other.unit != "percent"]
        if same and not any(_agrees(article.text, number, other) for other in body):
            values = {"counted": counted, "body": same[0].span.cut(article.text)}
            yield Hit(number.span, values, tuple(Related(other.span, "in the article") for other in same[:3]))


@cache
def _classes() -> Mapping[str, str]:
    rows = (entry.split(" ") for entry in entries("counted"))
    return {word: name for name, *words in rows for word in words}


def _counted(text: str, number: Number, params: Params) -> str | None:
    """What the figure counts, by the class word nearest to it in its clause."""
    end = text.find("\n", number.span.end)
    after = re.split(r"[.,;:()]|\band\b", text[number.span.end : min(number.span.end + 45, end if end > 0 else len(text))])[0]
    start = max(text.rfind("\n", 0, number.span.start) + 1, number.span.start - 45)
    before = re.split(r"[.,;:()]|\band\b", text[start : number.span.start])[-1]
    words = [*_WORD.findall(after)[: params.after], *reversed(_WORD.findall(before)[-params.before :])]
    return next((found for word in words if (found := _classes().get(word.lower()))), None)


def _agrees(text: str, head: Number, body: Number) -> bool:
    start = max(0, head.span.start - 20)
    if _MORE.search(text, start, head.span.start) and head.value <= body.value <= 1.5 * head.value:
        return True
    if _LESS.search(text, start, head.span.start) and 0.7 * head.value <= body.value <= 1.3 * head.value:
        return True
    return printed(head, text).meets(printed(body, text), 0.0)
