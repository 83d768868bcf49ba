"""Two ages for one full name: an article in, the later age out."""

import re
from collections.abc import Iterator

from checker import patterns
from checker.article import Article
from checker.checks._people import full_names
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span, line_back

FIELDS = frozenset({"name", "other"})

_AFTER = patterns.compile(r"(?:, | \()(?:aged? )?([0-9]{1,3})(?=[,).;])|, an? ([0-9]{1,3})-year-old\b")
_BEFORE = patterns.compile(r"(?<![\w-])([0-9]{1,3})-year-old (?:[^\W\d_]+ ){0,2}$")
#: An age of another day.
_THEN = patterns.compile(r"\b(?:then|at the time|when|was|turn(?:s|ed)?|died|late)\b", re.IGNORECASE)


@frozen
class Params:
    """No options."""


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    found: dict[str, Span] = {}
    for name in full_names(article):
        age = _age(article.text, name.span)
        if age is None:
            continue
        whole = name.span.cut(article.text)
        before = found.setdefault(whole, age)
        if before.cut(article.text) != age.cut(article.text):
            values = {"name": whole, "other": before.cut(article.text)}
            yield Hit(age, values, (Related(before, "the other age"),))


def _age(text: str, name: Span) -> Span | None:
    """The age in apposition to a name: `Vilma Roe, 38,`, `the 38-year-old teacher Vilma Roe`."""
    start = line_back(text, name.start, 45)
    if _THEN.search(text, start, name.start) or _THEN.search(text, name.end, name.end + 25):
        return None
    if match := _AFTER.match(text, name.end):
        return Span(*match.span(match.lastindex or 0))
    match = _BEFORE.search(text, start, name.start)
    return Span(*match.span(1)) if match else None
