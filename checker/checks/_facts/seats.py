"""A title, a place and a day in, the offices of that title whose lists of holders are complete on it out; and who held them."""

import datetime
from collections.abc import Iterator

from checker.checks._facts.offices import GRACE, end
from checker.facts.days import later
from checker.facts.fold import key
from checker.facts.lookup import Base, Office, Person, Term


def complete(base: Base, title: str, place: str, day: datetime.date) -> tuple[int, ...]:
    """Their numbers; empty where there is none, or where one of them is not known on that day. `title`, `place`: folded."""
    numbers = [number for number in base.titles.get(title, ()) if key(base.office(number).place) == place]
    return tuple(numbers) if all(_is_known(base.office(number), day) for number in numbers) else ()


def _is_known(office: Office, day: datetime.date) -> bool:
    return office.known is not None and office.known.first <= day <= office.known.last


def holders(base: Base, numbers: tuple[int, ...], day: datetime.date, grace: int = GRACE) -> Iterator[Person]:
    """Who held one of the offices within the grace of the day."""
    for number in numbers:
        for person, since, until in base.holders(number):
            if since.first <= later(day, grace) and later(day, -grace) <= (until.last if until else datetime.date.max):
                yield base.person(person)


def ever_held(base: Base, numbers: tuple[int, ...]) -> set[int]:
    """The numbers of all who ever held one of the offices."""
    return {person for number in numbers for person, _, _ in base.holders(number)}


def holds_now(person: Person, day: datetime.date, margin: int = 0) -> Iterator[Term]:
    """The person's terms that run on the day, and did for `margin` days before and will after."""
    for term in person.terms:
        last = end(term) if term.until else datetime.date.fromisoformat(_open_end(term))
        if term.since.last <= later(day, -margin) and later(day, margin) <= last:
            yield term


def _open_end(term: Term) -> str:
    """An open term ran on the day that the file is of; what came after is not known."""
    return term.office.as_of or "0001-01-01"
