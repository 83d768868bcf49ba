"""A person named with an office and a day in, what the base says about it out."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from checker.checks._facts.people import Named
from checker.checks._facts.titles import Title
from checker.facts.days import later
from checker.facts.fold import key, title_key
from checker.facts.lookup import Person, Term
from checker.span import Span

#: Days of grace at the edges of a term: copy is written ahead, and after.
GRACE = 7


class Claim(NamedTuple):
    """That the person held the office: for everybody whom the name could mean and who ever held it, all terms in it."""

    named: Named
    title: Title
    people: tuple[Person, ...]
    terms: tuple[Term, ...]

    @property
    def phrase(self) -> Span:
        """The name with its title."""
        return Span(min(self.named.span.start, self.title.start), max(self.named.span.end, self.title.end))

    @property
    def first(self) -> datetime.date:
        """The earliest day on which somebody of this name may have taken the office."""
        return min(term.since.first for term in self.terms)

    def is_covered(self, day: datetime.date) -> bool:
        """Does the base tell of every term of these people on that day?"""
        return all(term.office.careers or _in_window(term, day) for term in self.terms)

    def holds(self, day: datetime.date) -> bool:
        """May somebody of this name have held the office on that day, give or take the grace?"""
        return any(term.since.first <= later(day, GRACE) and later(day, -GRACE) <= end(term) for term in self.terms)


def end(term: Term) -> datetime.date:
    return term.until.last if term.until else datetime.date.max


def _in_window(term: Term, day: datetime.date) -> bool:
    known = term.office.known
    return known is not None and known.first <= day


def claims(named: Named) -> Iterator[Claim]:
    """What the title before the name, and that behind it, claim."""
    for title in (named.title, named.apposition):
        if title:
            found = [(person, term) for person in named.people for term in person.terms if _fits(term, title)]
            if found:
                people = tuple(dict.fromkeys(person for person, _ in found))
                yield Claim(named, title, people, tuple(term for _, term in found))


def _fits(term: Term, title: Title) -> bool:
    """The office has the title, and is of the place that the words name, if they name one."""
    return has_title(term, title) and (title.place is None or title.place in (key(term.office.place), title.title.split()[0]))


def has_title(term: Term, title: Title) -> bool:
    return any(title_key(name) == title.title for name in term.office.titles)
