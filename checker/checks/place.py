"""Cities and the countries that they are said to lie in, or to be the capital of: an article in, each that does not fit out."""

import datetime
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from checker import patterns
from checker.article import Article
from checker.checks._facts import people
from checker.facts.days import days, later
from checker.facts.fold import key
from checker.facts.lookup import Base, Thing
from checker.facts.wordlists import words
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"city", "country", "right", "row"})

_NAME = r"[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*){0,2}"
_TOWN = r"(?P<city>[A-ZÀ-Þ][\w’'-]*(?: (?:(?:de|do|da|of|la) )?[A-ZÀ-Þ][\w’'-]*){0,3})"
_CAPITAL = (
    patterns.compile(rf"(?<![\w-])(?P<country>{_NAME}?)(?:['’]s?)? capital(?: city)?,? (?:of )?{_TOWN}"),
    patterns.compile(rf"(?<![\w-])[Tt]he capital (?:city )?of (?:the )?(?P<country>{_NAME}), (?P<city>{_NAME})(?=,)"),
    patterns.compile(rf"(?<![\w-]){_TOWN}(?:, (?:which is )?| is )(?:the )?capital (?:city )?of (?:the )?(?P<country>{_NAME})"),
    patterns.compile(rf"(?<![\w-]){_TOWN}, (?:the )?(?P<country>{_NAME})(?:['’]s)? capital\b"),
)
_IN = patterns.compile(
    rf"(?<![\w-])(?:in|near|at|from|outside|to) (?P<city>{_NAME}), (?P<country>{_NAME})(?=[.;:)]|, (?:[a-z]|$)| (?!and\b)[a-z])"
)
_CITY_OF = patterns.compile(
    rf"(?<![\w-])(?P<country>{_NAME})(?:['’]s)? (?:(?:port|coastal|northern|southern|eastern|western|central|border|capital|"
    rf"historic|second|largest|biggest|main|industrial|resort|holy|ancient|major)[ -]){{0,3}}(?:city|town|port) (?:of )?{_TOWN}"
)


@frozen
class Params:
    """`of`: what is said of the city: that it is the `capital` of a country, or that it lies in one (`city`)."""

    of: Literal["capital", "city"]

    @property
    def signs(self) -> frozenset[str] | None:
        return frozenset({"capital"}) if self.of == "capital" else None


#: Days after a capital was moved in which copy may still call it so.
_GRACE = 60


class Pair(NamedTuple):
    """A city and a country, folded, and the city's place."""

    span: Span
    city: str
    country: str


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    base, day = people.known_base(house), article.published
    pairs = list(_capitals(article, base) if params.of == "capital" else _cities(article, base))
    known = base.named({pair.city for pair in pairs}, ("capital", "city")) if pairs else {}
    for span, city, country in pairs:
        owners = [(kind, base.thing(number)) for kind, number, _ in known.get(city, ())]
        if not owners and params.of == "capital" and city in words("no-capitals"):
            owners = [("city", base.country(country))]
        if not owners or city in words("shared-cities") or country in words("shared-cities"):
            continue
        if any(
            key(thing.name) == country and (params.of == "city" or _is_capital(kind, thing, city, day)) for kind, thing in owners
        ):
            continue
        yield _hit(article, span, country, owners[0][1], base, params)


def _is_capital(kind: str, country: Thing, city: str, day: datetime.date | None) -> bool:
    """Now, or, of one that has lost the rank, on the day of the article."""
    if kind != "capital":
        return False
    lost = [row["to"] for row in country.row.get("former_capitals", ()) if key(row["name"]) == city and row.get("to")]
    return not lost or day is None or day <= later(days(lost[0]).last, _GRACE)


def _hit(article: Article, span: Span, country: str, owner: Thing, base: Base, params: Params) -> Hit:
    right = f"it lies in {owner.name}"
    if params.of == "capital":
        seat = base.country(country)
        right = "the capital is " + " or ".join(
            [seat.row["capital"]] if "capital" in seat.row else seat.row.get("capitals", ["another"])
        )
    values = {"city": span.cut(article.text), "country": base.names[country], "right": right, "row": owner.origin}
    return Hit(span, values)


def _capitals(article: Article, base: Base) -> Iterator[Pair]:
    for offset in article.words.get("capital", ()):
        start, stop = max(0, offset - 70), min(len(article.text), offset + 80)
        start = max(start, article.text.rfind("\n", start, offset) + 1)
        end = article.text.find("\n", offset, stop)
        stop = end if end >= 0 else stop
        for pattern in _CAPITAL:
            for match in pattern.finditer(article.text, start, stop):
                if match.start() <= offset < match.end():
                    yield from _pair(match, base)


def _cities(article: Article, base: Base) -> Iterator[Pair]:
    for block in article.running:
        for match in _IN.finditer(article.text, block.span.start, block.span.end):
            yield from _pair(match, base)
    for word in ("city", "town", "port"):
        for offset in article.words.get(word, ()):
            near = _CITY_OF.finditer(article.text, max(0, offset - 60), offset + 60)
            yield from (pair for match in near if match.start() < offset < match.end() for pair in _pair(match, base))


def _pair(match: re.Match[str], base: Base) -> Iterator[Pair]:
    named = key(re.sub(r"['’]s?$", "", match["country"]))
    country = base.places.get(named) or base.places.get(named.removeprefix("the "))
    if country is not None and country in base.names:
        yield Pair(Span(*match.span("city")), key(match["city"]), country)
