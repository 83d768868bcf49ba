"""The rows of a fact file, as its author writes them; the dataclasses are the specification of the format.

A key that is a word of Python ends in `_` here (`from_`), not in the file.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from checker.facts.days import days


def _dated(*written: str | None) -> None:
    for day in written:
        if day:
            days(day)


def _in_order(from_: str | None, to: str | None) -> None:
    _dated(from_, to)
    if from_ and to and days(from_).first > days(to).last:
        raise ValueError(f"from {from_} lies after to {to}")


@dataclass(frozen=True)
class Period:
    """Both ends inclusive; None is open."""

    from_: str | None = None
    to: str | None = None

    def __post_init__(self) -> None:
        _in_order(self.from_, self.to)


@dataclass(frozen=True)
class Holder:
    """One term in an office; without `to` the person held it on the file's `as_of`."""

    person: str
    from_: str
    to: str | None = None
    acting: bool = False
    note: str | None = None
    source: str | None = None

    def __post_init__(self) -> None:
        _in_order(self.from_, self.to)


@dataclass(frozen=True)
class Office:
    """`titles`: words before a name, lower case, without the nationality. `known`: when the list of holders is complete.

    `careers`: the list is not complete, but every term of each person on it is here; then `known` may be left out.
    `vacant`: when nobody held a single seat. `role`: a standing rather than an office (a candidacy).
    `place`: where it is not the file's.
    """

    office: str
    titles: tuple[str, ...] = ()
    single: bool | None = None
    known: Period | None = None
    source: str | None = None
    holders: tuple[Holder, ...] = ()
    careers: bool = False
    role: bool = False
    vacant: tuple[Period, ...] = ()
    place: str | None = None


@dataclass(frozen=True)
class Person:
    """`disambiguation` tells two people of one name apart. `prefer`: the house's spelling of the name.

    `parties`: every party the person ever stood for, `states`: every state or province that he or she stood for.
    """

    name: str
    born: str | None = None
    died: str | None = None
    aliases: tuple[str, ...] = ()
    sex: Literal["m", "f"] | None = None
    disambiguation: str | None = None
    source: str | None = None
    prefer: str | None = None
    parties: tuple[str, ...] = ()
    states: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _in_order(self.born, self.died)


@dataclass(frozen=True)
class Named:
    """Another name of a place, and when it was official."""

    name: str
    from_: str | None = None
    to: str | None = None

    def __post_init__(self) -> None:
        _in_order(self.from_, self.to)


@dataclass(frozen=True)
class Member(Named):
    """A country in a body for one spell; `unclear`: it may be counted in or out (suspended, not yet ratified)."""

    unclear: bool = False


@dataclass(frozen=True)
class Country:
    """`cities` have a name that no other country's city in the news has. `prefer`: house spellings, by the name they replace."""

    name: str
    iso: str | None = None
    capital: str | None = None
    capitals: tuple[str, ...] = ()
    former_capitals: tuple[Named, ...] = ()
    capital_names: tuple[Named, ...] = ()
    capital_aliases: tuple[str, ...] = ()
    demonym: str | None = None
    demonyms: tuple[str, ...] = ()
    adjective: str | None = None
    adjectives: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    former_names: tuple[Named, ...] = ()
    name_since: str | None = None
    cities: tuple[str, ...] = ()
    prefer: str | None = None
    source: str | None = None


@dataclass(frozen=True)
class Renamed:
    """From this day on called `to_name`, before it `from_name` (the row's name where it is left out)."""

    to_name: str
    from_: str
    from_name: str | None = None

    def __post_init__(self) -> None:
        _dated(self.from_)


@dataclass(frozen=True)
class Organisation:
    """`members`: every country that ever belonged, a row a spell (a complete list). `seat`: the city of its head office;
    `seats`: other cities with a main office, now or once.
    """

    name: str
    abbreviations: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    founded: str | None = None
    dissolved: str | None = None
    renamed: tuple[Renamed, ...] = ()
    country: str | None = None
    source: str | None = None
    note: str | None = None
    members: tuple[Member, ...] = ()
    seat: str | None = None
    seats: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _in_order(self.founded, self.dissolved)


@dataclass(frozen=True)
class Currency:
    """`users`: every country whose money it is or was, with the days where they are known; `aliases`: its other forms."""

    name: str
    aliases: tuple[str, ...] = ()
    users: tuple[Named, ...] = ()
    source: str | None = None


@dataclass(frozen=True)
class Event:
    """What happened on `date`, or from `from` to `to`; `series` names what recurs (Olympic Games, summits)."""

    name: str
    aliases: tuple[str, ...] = ()
    date: str | None = None
    from_: str | None = None
    to: str | None = None
    country: str | None = None
    kind: str = "other"
    series: str | None = None
    source: str | None = None
    note: str | None = None

    def __post_init__(self) -> None:
        _dated(self.date)
        _in_order(self.from_, self.to)
        if not self.date and not self.from_:
            raise ValueError("an event needs 'date', or 'from' and 'to'")


@dataclass(frozen=True)
class DatedTerm:
    """The first day a word could stand in print; `case: exact` where the capitals matter."""

    term: str
    from_: str
    why: str
    source: str | None = None
    aliases: tuple[str, ...] = ()
    case: Literal["exact"] | None = None

    def __post_init__(self) -> None:
        _dated(self.from_)


@dataclass(frozen=True)
class Retraction:
    """A row of a lower layer that no longer counts: a person, one term in an office, an event, a dated term, an alias."""

    person: str | None = None
    office: str | None = None
    place: str | None = None
    from_: str | None = None
    event: str | None = None
    term: str | None = None
    alias: str | None = None

    def __post_init__(self) -> None:
        _dated(self.from_)
        if not (self.person or self.event or self.term or (self.office and self.place)):
            raise ValueError("a retraction names a person, an event, a term, or an office with its place")


@dataclass(frozen=True)
class FactFile:
    """One YAML file. `as_of`: on this day its open ends were true; `place` is that of its offices."""

    place: str | None = None
    as_of: str | None = None
    source: str | None = None
    offices: tuple[Office, ...] = ()
    people: tuple[Person, ...] = ()
    countries: tuple[Country, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    currencies: tuple[Currency, ...] = ()
    events: tuple[Event, ...] = ()
    recurring: tuple[Event, ...] = ()
    terms: tuple[DatedTerm, ...] = ()
    retract: tuple[Retraction, ...] = ()

    def __post_init__(self) -> None:
        _dated(self.as_of)
        if self.offices and not (self.place and self.as_of):
            raise ValueError("a file with offices needs 'place' and 'as_of'")


def spellings(names: Iterable[str | None]) -> tuple[str, ...]:
    """Names once each, in order."""
    return tuple(dict.fromkeys(name for name in names if name))
