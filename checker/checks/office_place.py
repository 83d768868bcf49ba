"""Offices with the wrong country or the wrong first name: an article in, each person so called out."""

import datetime
from collections.abc import Iterator
from typing import Literal

from checker.article import Article
from checker.checks._facts import first_names, offices, people, seats
from checker.checks._facts.people import Known, Named
from checker.checks._facts.titles import Title
from checker.facts.fold import key
from checker.facts.lookup import Base, Person, Term
from checker.finding import Fix, Hit
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"person", "office", "place", "right", "row"})


@frozen
class Params:
    """`wrong`: the `country` of the office (`Lithuanian President …`) or the holder's `first-name` (`Emanuel …`)."""

    wrong: Literal["country", "first-name"]


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    known = people.known(article, house)
    yield from _countries(article, known) if params.wrong == "country" else _first_names(article, known)


def _countries(article: Article, known: Known) -> Iterator[Hit]:
    for named in known.named:
        claimed = [claim.title for claim in offices.claims(named)]
        for title in (named.title, named.apposition):
            if title is None or title.place is None or title in claimed or not (title.plain or _is_former(title, known.base)):
                continue
            if held := _held_elsewhere(named, title, known.base, article.published):
                yield _country_hit(article, named, title, *held, known.base)


def _is_former(title: Title, base: Base) -> bool:
    """`former British Prime Minister`: of no other country either."""
    before = [word for word in title.before if base.places.get(word) != title.place]
    return before[-1:] in (["former"], ["ex"], ["then"], ["late"], ["longtime"])


def _held_elsewhere(named: Named, title: Title, base: Base, day: datetime.date | None) -> tuple[Person, Term] | None:
    """Everybody of this name had the office elsewhere; a surname alone, or a body's head, must have it on that very day,
    and the list of the place that the article names be complete then.
    """
    held = [(person, term) for person in named.people for term in person.terms if offices.has_title(term, title)]
    if len({person for person, _ in held}) != len(named.people) or not held:
        return None
    countries = title.place in base.names and all(key(term.office.place) in base.names for _, term in held)
    if named.whole and countries:
        return held[0]
    if day is None or not seats.complete(base, title.title, title.place or "", day):
        return None
    now = {term for person in named.people for term in seats.holds_now(person, day)}
    return next(((person, term) for person, term in held if term in now), None)


def _country_hit(article: Article, named: Named, title: Title, person: Person, term: Term, base: Base) -> Hit:
    place = title.place or ""
    values = {
        "person": person.name,
        "office": article.text[title.start : title.end],
        "place": base.names.get(place) or _office_place(base, title.title, place),
        "right": term.office.place,
        "row": term.origin,
    }
    return Hit(Span(min(title.start, named.span.start), max(title.end, named.span.end)), values)


def _office_place(base: Base, title: str, place: str) -> str:
    """A body's name as written."""
    listed = (base.office(number).place for number in base.titles.get(title, ()))
    return next((name for name in listed if key(name) == place), place)


def _first_names(article: Article, known: Known) -> Iterator[Hit]:
    """`President Emanuel Macron`: another first name than that of the one holder of that office and surname."""
    taken = [named.span for named in known.named if named.whole]
    titles, text = people.titles(known.base), article.text
    for row in known.rows:
        for group in row:
            if group.words != 2:
                continue
            span = Span(group.start, group.end)
            if any(span.overlaps(other) for other in taken):
                continue
            title = titles.before(text, group.start)
            if title and title.plain:
                yield from _first_name(article, span, title, known.base)


def _first_name(article: Article, span: Span, title: Title, base: Base) -> Iterator[Hit]:
    given, _, surname = key(span.cut(article.text)).partition(" ")
    holders = first_names.holders(base, surname, title, article.published)
    if len(holders) != 1 or article.text[span.end : span.end + 1] == "-":
        return
    person, term = holders[0]
    names = first_names.given(person, surname)
    near = first_names.near(given, names) or first_names.other(article, given, names, person, title, base, span.end)
    if near:
        first = Span(span.start, span.start + span.cut(article.text).index(" "))
        values = {"person": f"{near} {article.text[first.end + 1 : span.end]}", "office": title.title, "place": term.office.place}
        values |= {"right": near, "row": person.origin}
        yield Hit(first, values, fix=Fix(first, near, safe=False))
