"""Loaded fact files in, what is doubtful in them out: one sentence a doubt, with file and line."""

import datetime
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.facts.days import days, later
from checker.facts.fold import key
from checker.facts.load import Loaded
from checker.facts.merge import Known, Merged, Seat, Term, merge
from checker.facts.rows import Country, Currency, Named, Organisation

_ADULT = 18
_REIGNS = frozenset(("king", "queen", "emir", "sultan", "prince", "crown prince", "monarch", "grand duke", "dalai lama"))


def lint(layers: Sequence[Sequence[Loaded]]) -> Iterator[str]:
    """In the order of the checks. Wrong dates and a `from` after its `to` end the loading; they are no doubts."""
    merged = merge(layers)
    for seat in merged.seats:
        yield from _chain(seat)
        yield from _births(seat)
    yield from _namesakes(merged)
    yield from _foreign(merged)
    for layer in layers:
        for loaded in layer:
            yield from _strangers(loaded)
            yield from _unsourced(loaded)


def _chain(seat: Seat) -> Iterator[str]:
    """Overlaps and gaps of a single seat, inside the days in which its list is complete."""
    if not seat.office.single:
        return
    terms = sorted(seat.terms.values(), key=lambda term: (days(term.holder.from_), term.holder.to or "9"))
    for before, after in pairwise(terms):
        name = f"{seat.office.office} ({seat.place})"
        if before.holder.acting != after.holder.acting and before.who is after.who:
            continue
        ended = days(before.holder.to).last if before.holder.to else None
        began = days(after.holder.from_)
        if ended is None or (
            began.last < days(before.holder.to or "").first and not (before.holder.acting or after.holder.acting)
        ):
            yield f"{after.origin}: {name}: {_who(before)} and {_who(after)} hold a single seat at the same time"
        elif _is_complete(seat, ended.isoformat()) and later(ended, 31) < began.first and not _is_vacant(seat, ended):
            yield f"{after.origin}: {name}: nobody between {before.holder.to} and {after.holder.from_}"


def _is_vacant(seat: Seat, ended: datetime.date) -> bool:
    return any(
        days(gap.from_ or "1").first <= later(ended, 31) and later(ended, -31) <= days(gap.to or "9999").last
        for gap in seat.office.vacant
    )


def _is_complete(seat: Seat, day: str) -> bool:
    known = seat.office.known
    return known is not None and (known.from_ or "") <= day <= (known.to or "9999")


def _who(term: Term) -> str:
    return f"{term.holder.person} ({term.holder.from_} to {term.holder.to or 'now'})"


def _births(seat: Seat) -> Iterator[str]:
    if not _REIGNS.isdisjoint(seat.office.titles):
        return
    for term in seat.terms.values():
        born, died = term.who.person.born, term.who.person.died
        if born and days(term.holder.from_).last.year - days(born).first.year < _ADULT:
            yield f"{term.origin}: {term.holder.person}, born {born}, took {seat.office.office} on {term.holder.from_}"
        if died and term.holder.to and days(died).last < days(term.holder.to).first:
            yield f"{term.origin}: {term.holder.person}, dead since {died}, held {seat.office.office} until {term.holder.to}"


def _namesakes(merged: Merged) -> Iterator[str]:
    """Spellings that point at two people, none of whom has a disambiguation."""
    owners: dict[str, list[Known]] = {}
    for known in merged.people:
        for name in {key(form) for form in (known.person.name, *known.person.aliases)}:
            owners.setdefault(name, []).append(known)
    for name, same in sorted(owners.items()):
        if len(same) > 1 and not any(known.person.disambiguation or "(" in known.person.name for known in same):
            yield f"{same[1].origin}: '{name}' is {same[0].person.name} ({same[0].origin}) and {same[1].person.name}"


def _foreign(merged: Merged) -> Iterator[str]:
    """Members of bodies and users of moneys that are no country of the list."""
    countries = {thing.row.name for thing in merged.things if isinstance(thing.row, Country)}
    for thing in merged.things:
        rows: tuple[Named, ...] = thing.row.members if isinstance(thing.row, Organisation) else ()
        rows = thing.row.users if isinstance(thing.row, Currency) else rows
        for row in rows:
            if countries and row.name not in countries:
                yield f"{thing.origin}: '{row.name}' is no country of the list"


def _strangers(loaded: Loaded) -> Iterator[str]:
    """People of a file that hold nothing there."""
    holders = {holder.person for office in loaded.file.offices for holder in office.holders}
    for at, person in enumerate(loaded.file.people):
        if loaded.file.offices and person.name not in holders:
            yield f"{loaded.origin('people', at)}: {person.name} holds no office in this file"


def _unsourced(loaded: Loaded) -> Iterator[str]:
    for at, office in enumerate(loaded.file.offices):
        if not office.source:
            yield f"{loaded.origin('offices', at)}: the office {office.office} names no source"
    for kind in ("events", "recurring", "terms", "organisations", "currencies", "countries"):
        for at, row in enumerate(getattr(loaded.file, kind)):
            if not (row.source or loaded.file.source):
                yield f"{loaded.origin(kind, at)}: the row names no source"
