"""Years that do not add up: `between 2003 and 1998`, `from 1998 to 2003, six years`; an article in, each of them out."""

import re
from collections.abc import Iterator

from checker import patterns
from checker.annotate.times.numbers import count
from checker.article import Article
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"told", "counted"})

_YEAR = r"(?:1[5-9]|20)\d\d"
_SPAN = patterns.compile(
    rf"(?P<word>between|from)\s(?:[A-Z][a-z]+\s)?(?P<first>{_YEAR})\s(?P<link>and|to|until|through)\s"
    rf"(?:[A-Z][a-z]+\s)?(?P<last>{_YEAR})"
    r"(?![\d,.]\d|\s(?:people|points|percent|dollars))"
    r"(?P<told>,?\s\(?(?:a period of |over |for |some )?(?P<number>[a-z]+|\d{1,3})[\s-]years?\b"
    r"(?!\s(?:after|before|later|earlier|ago|old)))?"
)


@frozen
class Params:
    """`slack`: both the first and the last year may count, or neither, so the number may be off by so many."""

    slack: int = 1
    starts = frozenset({"between", "from"})


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    for word in ("between", "from"):
        for offset in article.words.get(word, ()):
            found = _SPAN.match(article.text, offset)
            if found and (hit := _hit(found, params.slack)):
                yield hit


def _hit(found: re.Match[str], slack: int) -> Hit | None:
    first, last = int(found["first"]), int(found["last"])
    if found["word"] == "between" and found["link"] == "and" and first > last:
        return Hit(
            Span(found.start("first"), found.end("last")), {"told": f"{first} to {last}", "counted": f"{last} is the earlier"}
        )
    number = count([found["number"]]) if found["told"] else None
    if number and first < last and abs(last - first - number) > slack:
        told = Span(found.start("number"), found.end("told"))
        return Hit(told, {"told": f"{found['number']} years", "counted": f"{first} to {last} is {last - first} years"})
    return None
