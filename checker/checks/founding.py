"""Organisations and the year in which they are said to have been founded: an article in, each year that does not fit out."""

from collections.abc import Iterator
from typing import ClassVar

from checker import patterns
from checker.article import Article
from checker.checks._facts import bodies, people
from checker.facts.days import days
from checker.facts.fold import key
from checker.facts.wordlists import words
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"body", "right", "row"})

_FOUNDED = patterns.compile(
    r",? (?:which |that )?(?:was |were )?(?:founded|established|set up|created) (?:by [^,.;\d]{3,40} )?in "
    r"(?:[A-Z][a-z]+ )?(?P<year>1[89]\d\d|20\d\d)(?![\w-])"
)

#: `a body of the United Nations established in 1988`: the body was.
_OF = patterns.compile(r" (?:of|by|at|for|from|within|with) (?:the )?$")

#: Years: the treaty and its coming into force, the idea and the company.
_NEAR = 1


@frozen
class Params:
    """No options."""

    signs: ClassVar[frozenset[str]] = frozenset({" founded ", " established ", " set up ", " created "})


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    text = article.text
    for block in article.running:
        for match in _FOUNDED.finditer(text, block.span.start, block.span.end):
            body = bodies.ends_at(people.known_base(house), text, match.start())
            founded = body.thing.row.get("founded") if body and body.thing.row.get("seat") else None
            if (
                body is None
                or not founded
                or _OF.search(text, block.span.start, body.span.start)
                or key(body.thing.name) in words("several-foundings")
            ):
                continue
            if abs(int(match["year"]) - days(founded).first.year) > _NEAR:
                values = {"body": body.span.cut(text), "right": days(founded).told, "row": body.thing.origin}
                yield Hit(Span(*match.span("year")), values)
