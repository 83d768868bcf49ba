"""Organisations and the city where they are said to have their head office: an article in, each that does not fit out."""

from collections.abc import Iterator
from typing import ClassVar

from checker import patterns
from checker.article import Article
from checker.checks._facts import bodies, people
from checker.checks._facts.bodies import Body
from checker.facts.fold import key
from checker.facts.lookup import Base
from checker.facts.wordlists import words
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"city", "body", "right", "row"})

_CITY = r"(?P<city>[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*){0,2})"
_BASED = patterns.compile(rf"(?<![\w-])(?:The )?{_CITY}-based (?:the )?")
_BEHIND = patterns.compile(
    r"$|[.,;:)]| (?:[a-z]{3,}ed|said|says|has|had|is|was|will|would|which|that|declined|and|reported|cut|raised|"
    r"warned|estimates|expects|predicted)\b"
)
_IN = patterns.compile(rf",? (?:which |that )?(?:is |has been )?(?:based|headquartered) in {_CITY}")
#: `officials of the World Bank based in Nairobi`: they are.
_OF = patterns.compile(r"\b(?:of|by|at|for|from|within|with) (?:the )?$")
_OFFICE = patterns.compile(rf"(?:['’]s?)? headquarters in {_CITY}")


@frozen
class Params:
    """No options."""

    signs: ClassVar[frozenset[str]] = frozenset({"-based ", " based in ", " headquartered in ", " headquarters in "})


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    base = people.known_base(house)
    for span, city, body in _told(article, base):
        row = body.thing.row
        seats = [row["seat"], *row.get("seats", ())] if row.get("seat") else []
        if not seats or city in {key(seat) for seat in seats} or not _is_city(base, city):
            continue
        values = {"city": span.cut(article.text), "body": body.span.cut(article.text), "right": seats[0]}
        yield Hit(span, {**values, "row": body.thing.origin})


def _is_city(base: Base, city: str) -> bool:
    return city in words("no-capitals") or bool(base.named({city}, ("capital", "city")))


def _told(article: Article, base: Base) -> Iterator[tuple[Span, str, Body]]:
    text = article.text
    for offset in article.words.get("based", ()):
        start = max(0, offset - 40)
        match = next((m for m in _BASED.finditer(text, start, offset + 10) if m.start() < offset < m.end()), None)
        body = bodies.begins_at(base, text, match.end()) if match else None
        if match and body and _BEHIND.match(text, body.span.end):
            yield Span(*match.span("city")), key(match["city"]), body
    for word in ("based", "headquartered", "headquarters"):
        for offset in article.words.get(word, ()):
            yield from _behind(article, base, offset, word)


def _behind(article: Article, base: Base, offset: int, word: str) -> Iterator[tuple[Span, str, Body]]:
    """The name ends where the pattern begins: at a comma or blank before the word."""
    text = article.text
    for back in (1, 2, 4, 7, 10, 11, 5):
        at = offset - back
        match = (_OFFICE if word == "headquarters" else _IN).match(text, at) if at > 0 else None
        if match is None or not match.start() < offset < match.end():
            continue
        body = bodies.ends_at(base, text, at)
        if body and word != "headquarters" and _OF.search(text[max(0, body.span.start - 20) : body.span.start]):
            return
        if body and not (word == "headquarters" and key(body.thing.name) in words("missions")):
            yield Span(*match.span("city")), key(match["city"]), body
            return
