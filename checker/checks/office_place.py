"""Offices with the wrong country or the wrong first name: an article in, each person so called out."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from checker.article import Article
from checker.checks._facts import offices, people
from checker.checks._facts.people import Known, Named
from checker.checks._facts.sentence import is_of_another_time, sentence_of
from checker.checks._facts.titles import Title
from checker.facts.fold import key, title_key
from checker.facts.lookup import Base, Person, Term
from checker.finding import Fix, Hit
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"person", "office", "place", "right", "row"})

_SHORTEST = 4


@dataclass(frozen=True)
class Params:
    """`wrong`: the `country` of the office (`Lithuanian President …`) or the holder's `first-name` (`Emanuel …`)."""

    wrong: Literal["country", "first-name"]


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    known = people.known(article, house)
    yield from _countries(article, known) if params.wrong == "country" else _first_names(article, known)


def _countries(article: Article, known: Known) -> Iterator[Hit]:
    for named in known.named:
        title = named.title
        if (
            not named.whole
            or title is None
            or not title.plain
            or title.place not in known.base.names
            or any(offices.claims(named))
        ):
            continue
        held = [(person, term) for person in named.people for term in person.terms if _has(term, title)]
        if len({person for person, _ in held}) == len(named.people) and all(
            key(term.office.place) in known.base.names for _, term in held
        ):
            if is_of_another_time(article, sentence_of(article, named.span.start), 0):
                continue
            yield _country_hit(named, title, held[0][0], held[0][1], known.base)


def _has(term: Term, title: Title) -> bool:
    return any(title_key(name) == title.title for name in term.office.titles)


def _country_hit(named: Named, title: Title, person: Person, term: Term, base: Base) -> Hit:
    values = {
        "person": person.name,
        "office": title.title,
        "place": base.names[title.place or ""],
        "right": term.office.place,
        "row": term.origin,
    }
    return Hit(Span(title.start, named.span.end), values)


def _first_names(article: Article, known: Known) -> Iterator[Hit]:
    """`President Emanuel Macron`: one letter from the first name of the one holder of that office and surname."""
    taken = [named.span for named in known.named if named.whole]
    titles, text = people.titles(known.base), article.text
    for row in known.rows:
        for group in row:
            span = Span(group.start, group.end)
            if group.words != 2 or any(span.overlaps(other) for other in taken):
                continue
            title = titles.before(text, group.start)
            if title and title.plain:
                yield from _first_name(text, span, title, known.base, article.published)


def _first_name(text: str, span: Span, title: Title, base: Base, day: datetime.date | None) -> Iterator[Hit]:
    given, _, surname = key(span.cut(text)).partition(" ")
    found = base.named({surname}, ("surname",)).get(surname, ())
    holders = [
        person
        for person in (base.person(number) for _, number, _ in found)
        if any(_fits(term, title, day) for term in person.terms)
    ]
    if len(holders) != 1 or len(given) < _SHORTEST:
        return
    names = {form.split()[0] for form in holders[0].forms if key(form).endswith(" " + surname)}
    near = [name for name in names if _is_one_off(given, key(name))]
    if near and given not in {key(name) for name in names}:
        first = Span(span.start, span.start + text[span.start : span.end].index(" "))
        term = next(term for term in holders[0].terms if _fits(term, title, day))
        values = {"person": f"{near[0]} {text[first.end + 1 : span.end]}", "office": title.title, "place": term.office.place}
        yield Hit(first, {**values, "right": near[0], "row": holders[0].origin}, fix=Fix(first, near[0], safe=False))


def _fits(term: Term, title: Title, day: datetime.date | None) -> bool:
    if not _has(term, title) or (title.place is not None and key(term.office.place) != title.place):
        return False
    return day is None or (term.since.first <= day and day <= offices.end(term))


def _is_one_off(one: str, other: str) -> bool:
    """One letter more, less or other, or two neighbours in the other order.

    Never the first letter, nor the last alone (`Louie`, `Louis`), nor a longer form (`Steve`, `Steven`).
    """
    if abs(len(one) - len(other)) > 1 or one[0] != other[0] or one[:-1] == other[:-1]:
        return False
    if other.startswith(one) or one.startswith(other):
        return False
    at = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, more = one[at:], other[at:]
    return rest[1:] == more[1:] or rest[1:] == more or rest == more[1:] or (rest[:2] == more[1::-1] and rest[2:] == more[2:])
