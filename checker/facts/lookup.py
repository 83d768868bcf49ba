"""Keys of names in, what the base knows under them out; every answer names its row."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.facts.days import Days, days, maybe
from checker.facts.fold import key

if TYPE_CHECKING:
    import sqlite3

#: Goes up with every change of the tables that `build` makes.
SCHEMA = 5

#: SQLite's own limit on the number of `?` was 999 for long.
_AT_ONCE = 900


class Office(NamedTuple):
    """`known`: outside these days the list of holders says nothing (None: it is never complete); `careers` as in the file."""

    place: str
    office: str
    titles: tuple[str, ...]
    single: bool
    known: Days | None
    careers: bool
    role: bool
    as_of: str | None
    source: str | None

    @property
    def label(self) -> str:
        return f"{self.titles[0] if self.titles else self.office} ({self.place})"


class Term(NamedTuple):
    """A term in an office; `until` is None where it was open on the office's `as_of`."""

    office: Office
    since: Days
    until: Days | None
    acting: bool
    origin: str

    def __str__(self) -> str:
        return f"{self.since} to {self.until or f'at least {self.office.as_of}'}"


class Person(NamedTuple):
    """`parties`, `states`: all that the person ever stood for, or none where the base does not tell; `standing` is their row."""

    id: int
    name: str
    born: Days | None
    died: Days | None
    sex: str | None
    prefer: str | None
    forms: tuple[str, ...]
    origin: str
    terms: tuple[Term, ...]
    parties: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    standing: str = ""


class Thing(NamedTuple):
    """A country, organisation, currency, event or dated term; `row` holds the keys of its row as written."""

    id: int
    kind: str
    name: str
    row: Mapping[str, Any]
    as_of: str | None
    source: str | None
    origin: str

    @property
    def days(self) -> tuple[Days, Days]:
        """First and last day of an event, each as imprecise as written."""
        first = days(self.row.get("date") or self.row["from"])
        return first, days(self.row["to"]) if self.row.get("to") else first


class Opening(NamedTuple):
    """A form of a dated term or event; `word` is its first word, `lead` code points in; `exact` where the capitals matter."""

    word: str
    form: str
    id: int
    exact: bool
    lead: int


class Base:
    """Questions to an open file; answers are kept for the process."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self._people: dict[int, Person] = {}
        self._things: dict[int, Thing] = {}
        self._offices: dict[int, Office] = {}
        self._asked: set[str] = set()
        self._openings: dict[str, list[Opening]] = {}

    def named(self, keys: Collection[str], kinds: Collection[str]) -> dict[str, list[tuple[str, int, str]]]:
        """Kind, id and spelling of everything called by one of the keys (see `fold.key`), by key."""
        found: dict[str, list[tuple[str, int, str]]] = {}
        marks = ",".join("?" * len(kinds))
        for part in _parts(keys):
            query = f"SELECT key, kind, id, form FROM name WHERE key IN ({','.join('?' * len(part))}) AND kind IN ({marks})"
            for folded, kind, number, form in self.connection.execute(query, (*part, *kinds)):
                found.setdefault(folded, []).append((kind, number, form))
        return found

    def openings(self, words: Collection[str]) -> list[Opening]:
        """The dated terms and events that begin with one of the words."""
        for part in _parts(set(words) - self._asked):
            self._asked.update(part)
            query = f"SELECT word, form, id, exact, lead FROM opening WHERE word IN ({','.join('?' * len(part))})"
            for row in self.connection.execute(query, part):
                self._openings.setdefault(row[0], []).append(Opening(*row))
        return [opening for word in sorted(self._openings.keys() & words) for opening in self._openings[word]]

    def person(self, number: int) -> Person:
        if number not in self._people:
            query = "SELECT id, name, born, died, sex, prefer, forms, origin, parties, states, standing FROM person WHERE id=?"
            id_, name, born, died, sex, prefer, forms, origin, parties, states, standing = self.connection.execute(
                query, (number,)
            ).fetchone()
            terms = tuple(self._terms(number))
            self._people[number] = Person(
                id_, name, maybe(born), maybe(died), sex, prefer, tuple(json.loads(forms)), origin, terms,
                _parted(parties), _parted(states), standing,
            )  # fmt: skip
        return self._people[number]

    def _terms(self, person: int) -> Iterator[Term]:
        query = "SELECT office, since, until, acting, origin FROM term WHERE person=? ORDER BY since"
        for office, since, until, acting, origin in self.connection.execute(query, (person,)):
            yield Term(self.office(office), days(since), maybe(until), bool(acting), origin)

    def thing(self, number: int) -> Thing:
        if number not in self._things:
            query = "SELECT id, kind, name, row, as_of, source, origin FROM thing WHERE id=?"
            id_, kind, name, row, as_of, source, origin = self.connection.execute(query, (number,)).fetchone()
            self._things[number] = Thing(id_, kind, name, json.loads(row), as_of, source, origin)
        return self._things[number]

    def office(self, number: int) -> Office:
        if number not in self._offices:
            query = (
                "SELECT place, office, titles, single, known_from, known_to, careers, role, as_of, source FROM office WHERE id=?"
            )
            self._offices[number] = _office(*self.connection.execute(query, (number,)).fetchone())
        return self._offices[number]

    @cached_property
    def titles(self) -> dict[str, list[int]]:
        """The key of every title of an office, with the numbers of these offices."""
        found: dict[str, list[int]] = json.loads(self._meta("titles"))
        return found

    @cached_property
    def places(self) -> dict[str, str]:
        """Countries, their adjectives and seats of office, folded, with the folded name of the country or seat."""
        found: dict[str, str] = json.loads(self._meta("places"))
        return found

    @cached_property
    def currencies(self) -> frozenset[str]:
        """The key of every form of a currency."""
        return frozenset(json.loads(self._meta("currencies")))

    def _meta(self, name: str) -> str:
        value: str = self.connection.execute("SELECT value FROM meta WHERE key=?", (name,)).fetchone()[0]
        return value

    @cached_property
    def names(self) -> dict[str, str]:
        """Countries by their folded name."""
        query = "SELECT name FROM thing WHERE kind='country'"
        return {key(name): name for (name,) in self.connection.execute(query)}

    def country(self, folded: str) -> Thing:
        """By the folded name. Raises KeyError."""
        query = "SELECT id FROM thing WHERE kind='country' AND name=?"
        number: int = self.connection.execute(query, (self.names[folded],)).fetchone()[0]
        return self.thing(number)

    def holders(self, number: int) -> list[tuple[int, Days, Days | None]]:
        """Of an office: each person's number, first and last day of the term, in the order of time."""
        query = "SELECT person, since, until FROM term WHERE office=? ORDER BY since"
        return [(person, days(since), maybe(until)) for person, since, until in self.connection.execute(query, (number,))]

    def events_on(self, day: str) -> list[Thing]:
        query = "SELECT id FROM thing WHERE kind='event' AND row LIKE ? ORDER BY id"
        return [self.thing(number) for (number,) in self.connection.execute(query, (f'%"date": "{day}"%',))]

    def elections(self, country: str) -> list[Thing]:
        """Those of a country (folded), as far as the base knows."""
        query = "SELECT id FROM thing WHERE kind='event' AND row LIKE ? AND row LIKE '%\"kind\": \"election\"%' ORDER BY id"
        like = f'%"country": "{self.names.get(country, "-")}"%'
        return [self.thing(number) for (number,) in self.connection.execute(query, (like,))]


def _office(
    place: str, office: str, titles: str, single: int, known_from: str | None, known_to: str | None, careers: int, role: int,
    as_of: str | None, source: str | None,
) -> Office:  # fmt: skip
    known = None
    if known_from:
        known = Days(days(known_from).last, days(known_to or as_of or known_from).first)
    told = tuple(json.loads(titles))
    return Office(place, office, told, bool(single), known, bool(careers), bool(role), as_of, source)


def _parted(listed: str) -> tuple[str, ...]:
    return tuple(listed.split("|")) if listed else ()


def _parts(keys: Collection[str]) -> Iterator[list[str]]:
    listed: Iterable[str] = sorted(keys)
    listed = list(listed)
    for at in range(0, len(listed), _AT_ONCE):
        yield listed[at : at + _AT_ONCE]
