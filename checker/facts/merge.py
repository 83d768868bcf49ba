"""Fact files in, lowest layer first; one set of people, offices and things out. What a later file says wins, or retracts."""

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from checker.facts.days import days
from checker.facts.fold import key
from checker.facts.load import Loaded
from checker.facts.rows import Country, Currency, DatedTerm, Event, Holder, Office, Organisation, Person, Retraction, spellings


class Term(NamedTuple):
    """A holder's row and where it stands (`fr.yaml:12`)."""

    holder: Holder
    who: "Known"
    origin: str


@dataclass(eq=False)
class Known:
    """A person as all files together tell; `standing` is the row that names parties and states."""

    person: Person
    origin: str
    layer: int
    places: set[str] = field(default_factory=set)
    standing: str = ""


@dataclass(eq=False)
class Seat:
    """An office as all files together tell; terms by person and first day."""

    place: str
    office: Office
    as_of: str
    origin: str
    terms: dict[tuple[int, str], Term] = field(default_factory=dict)


class Thing(NamedTuple):
    """A country, organisation, currency, event or dated term."""

    kind: str
    row: Country | Organisation | Currency | Event | DatedTerm
    as_of: str | None
    source: str | None
    origin: str


class Merged(NamedTuple):
    people: list[Known]
    seats: list[Seat]
    things: list[Thing]


class _Merger:
    def __init__(self) -> None:
        self.people: dict[str, list[Known]] = {}
        self.seats: dict[tuple[str, str], Seat] = {}
        self.things: dict[tuple[str, str], Thing] = {}

    def add(self, loaded: Loaded, layer: int) -> None:
        for retraction in loaded.file.retract:
            self.retract(retraction)
        here = {row.name: self.person(row, loaded.origin("people", at), layer) for at, row in enumerate(loaded.file.people)}
        for at, row in enumerate(loaded.file.people):
            if row.parties or row.states:
                here[row.name].standing = loaded.origin("people", at)
        for at, office in enumerate(loaded.file.offices):
            self.office(loaded, at, office, here, layer)
        for kind, names, rows in _things(loaded):
            for at, row in enumerate(rows):
                source = row.source or loaded.file.source
                thing = Thing(kind, row, loaded.file.as_of, source, loaded.origin(names, at))
                self.things[(kind, key(str(getattr(row, "name", None) or getattr(row, "term", ""))))] = thing

    def person(self, row: Person, origin: str, layer: int) -> Known:
        """A namesake of the same layer with another birth is another person; of a lower layer, the same one corrected."""
        for known in self.people.setdefault(key(row.name), []):
            if _may_be_same(known.person, row) or known.layer < layer:
                known.person, known.layer = _joined(known.person, row), layer
                return known
        self.people[key(row.name)].append(Known(row, origin, layer))
        return self.people[key(row.name)][-1]

    def office(self, loaded: Loaded, at: int, office: Office, here: dict[str, Known], layer: int) -> None:
        place, as_of = office.place or loaded.file.place or "", loaded.file.as_of or ""
        origin = loaded.origin("offices", at)
        seat = self.seats.setdefault((place, office.office), Seat(place, office, as_of, origin))
        if seat.office is not office:
            seat.office, seat.as_of = _office_joined(seat.office, office), max(seat.as_of, as_of)
        for number, holder in enumerate(office.holders):
            row = loaded.origin("offices", at, "holders", number)
            who = here.get(holder.person) or self.person(Person(holder.person), row, layer)
            who.places.add(place)
            seat.terms[(id(who), holder.from_)] = Term(holder, who, row)

    def retract(self, row: Retraction) -> None:
        if row.event:
            self.things.pop(("event", key(row.event)), None)
        elif row.term:
            self.things.pop(("term", key(row.term)), None)
        elif row.alias:
            for known in self.people.get(key(row.person or ""), ()):
                kept = tuple(alias for alias in known.person.aliases if key(alias) != key(row.alias))
                known.person = dataclasses.replace(known.person, aliases=kept)
        elif row.office:
            for place, seat in list(self.seats.items()):
                if place == (row.place, row.office):
                    self._retract_terms(seat, row)
        else:
            gone = self.people.pop(key(row.person or ""), [])
            for seat in self.seats.values():
                seat.terms = {at: term for at, term in seat.terms.items() if term.who not in gone}

    def _retract_terms(self, seat: Seat, row: Retraction) -> None:
        if not row.person:
            del self.seats[(seat.place, seat.office.office)]
            return
        seat.terms = {
            at: term
            for at, term in seat.terms.items()
            if key(term.who.person.name) != key(row.person) or row.from_ not in (None, term.holder.from_)
        }


def merge(layers: Iterable[Iterable[Loaded]]) -> Merged:
    merger = _Merger()
    for number, layer in enumerate(layers):
        for loaded in layer:
            merger.add(loaded, number)
    people = [known for _, same in sorted(merger.people.items()) for known in same]
    seats = [seat for _, seat in sorted(merger.seats.items())]
    return Merged(people, seats, [thing for _, thing in sorted(merger.things.items())])


def _things(loaded: Loaded) -> Iterator[tuple[str, str, tuple[Any, ...]]]:
    file = loaded.file
    yield "country", "countries", file.countries
    yield "organisation", "organisations", file.organisations
    yield "currency", "currencies", file.currencies
    yield "event", "events", file.events
    yield "event", "recurring", file.recurring
    yield "term", "terms", file.terms


def _may_be_same(one: Person, other: Person) -> bool:
    if one.disambiguation and other.disambiguation and one.disambiguation != other.disambiguation:
        return False
    if not (one.born and other.born):
        return True
    first, second = days(one.born), days(other.born)
    return first.first <= second.last and second.first <= first.last


def _joined(lower: Person, upper: Person) -> Person:
    """What the upper row leaves out, the lower one keeps telling; the more precise of two agreeing dates is kept."""
    fields = {name: value for name, value in vars(upper).items() if value not in (None, ())}
    fields["aliases"] = spellings((*lower.aliases, *upper.aliases))
    if lower.born and upper.born and lower.born.startswith(upper.born):
        fields["born"] = lower.born
    return dataclasses.replace(lower, **fields)


def _office_joined(lower: Office, upper: Office) -> Office:
    fields = {name: value for name, value in vars(upper).items() if value not in (None, (), False)}
    fields["titles"] = spellings((*lower.titles, *upper.titles))
    fields.pop("holders", None)
    return dataclasses.replace(lower, **fields)
