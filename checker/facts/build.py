"""Merged facts and imported people in, one SQLite file out; the same rows give the same file, byte for byte."""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.facts.fold import key, title_key
from checker.facts.lookup import SCHEMA
from checker.facts.merge import Known, Merged, Seat, Thing
from checker.facts.names import FAMILY_FIRST, surname_keys, whole_keys
from checker.facts.rows import spellings

if TYPE_CHECKING:
    import sqlite3

_TABLES = """
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT, born TEXT, died TEXT, sex TEXT, prefer TEXT, forms TEXT, origin TEXT,
  parties TEXT, states TEXT, standing TEXT);
CREATE TABLE office(id INTEGER PRIMARY KEY, place TEXT, office TEXT, titles TEXT, single INTEGER, known_from TEXT, known_to TEXT,
  careers INTEGER, role INTEGER, as_of TEXT, source TEXT, origin TEXT);
CREATE TABLE term(person INTEGER, since TEXT, office INTEGER, until TEXT, acting INTEGER, origin TEXT,
  PRIMARY KEY(person, since, office)) WITHOUT ROWID;
CREATE TABLE thing(id INTEGER PRIMARY KEY, kind TEXT, name TEXT, row TEXT, as_of TEXT, source TEXT, origin TEXT);
CREATE TABLE name(key TEXT, kind TEXT, id INTEGER, form TEXT, PRIMARY KEY(key, kind, id)) WITHOUT ROWID;
CREATE TABLE opening(word TEXT, form TEXT, id INTEGER, exact INTEGER, lead INTEGER, PRIMARY KEY(word, form, id)) WITHOUT ROWID;
"""


class ImportedTerm(NamedTuple):
    """`title` in lower case, or the id of an office in `labels`; days as written, of any precision."""

    title: str
    place: str
    since: str
    until: str | None


class Imported(NamedTuple):
    """A person of somebody else's data; `origin` is the row's name there (`Q123`)."""

    name: str
    aliases: tuple[str, ...]
    born: str | None
    died: str | None
    sex: str | None
    terms: tuple[ImportedTerm, ...]
    origin: str


def build(
    target: str,
    merged: Merged,
    imported: Iterable[Imported] = (),
    labels: Mapping[str, str] | None = None,
    meta: Mapping[str, str] | None = None,
) -> int:
    """Write `target` (replaced when complete, never half written); returns the number of people. Raises OSError.

    `labels` names offices by their id (`President of France`); it may still be filled while `imported` is read.
    """
    import sqlite3

    draft = f"{target}.{os.getpid()}"
    try:
        connection = sqlite3.connect(draft, isolation_level=None)
        try:
            count = fill(connection, merged, imported, labels, meta)
        finally:
            connection.close()
        os.replace(draft, target)
    except sqlite3.Error as error:
        raise OSError(f"{target}: {error}") from None
    finally:
        if os.path.exists(draft):
            os.unlink(draft)
    return count


def fill(
    connection: sqlite3.Connection,
    merged: Merged,
    imported: Iterable[Imported] = (),
    labels: Mapping[str, str] | None = None,
    meta: Mapping[str, str] | None = None,
) -> int:
    """Fill an empty data base."""
    connection.execute("PRAGMA journal_mode=OFF")
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("PRAGMA cache_size=-262144")
    connection.executescript(_TABLES)
    connection.execute("BEGIN")
    rows = {"schema": str(SCHEMA), **(meta or {})}
    connection.executemany("INSERT INTO meta VALUES(?,?)", sorted(rows.items()))
    ids = {id(known): number for number, known in enumerate(merged.people, 1)}
    connection.executemany("INSERT INTO person VALUES(?,?,?,?,?,?,?,?,?,?,?)", map(_person, merged.people, range(1, 10**9)))
    connection.executemany("INSERT OR IGNORE INTO name VALUES(?,?,?,?)", _person_names(merged.people))
    connection.executemany("INSERT INTO office VALUES(?,?,?,?,?,?,?,?,?,?,?,?)", map(_office, merged.seats, range(1, 10**9)))
    connection.executemany("INSERT OR IGNORE INTO term VALUES(?,?,?,?,?,?)", _terms(merged.seats, ids))
    connection.executemany("INSERT INTO thing VALUES(?,?,?,?,?,?,?)", map(_thing, merged.things, range(1, 10**9)))
    connection.executemany("INSERT OR IGNORE INTO name VALUES(?,?,?,?)", _thing_names(merged.things))
    connection.executemany("INSERT OR IGNORE INTO opening VALUES(?,?,?,?,?)", _openings(merged.things))
    count = len(merged.people) + _Importer(connection, merged).add(imported, {} if labels is None else labels)
    connection.executemany("INSERT INTO meta VALUES(?,?)", _indexes(connection))
    connection.execute("COMMIT")
    return count


def _indexes(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Every title and place by key, which each article needs whole."""
    titles: dict[str, list[int]] = {}
    for number, row in connection.execute("SELECT id, titles FROM office ORDER BY id"):
        for title in sorted({title_key(title) for title in json.loads(row)} - {""}):
            titles.setdefault(title, []).append(number)
    query = (
        "SELECT name.key, thing.name FROM name JOIN thing USING(id) WHERE name.kind IN ('country', 'adjective') "
        "AND thing.kind='country' ORDER BY thing.id"
    )
    places = {folded: key(name) for folded, name in connection.execute(query)}
    places |= {
        key(place): key(place)
        for (place,) in connection.execute("SELECT DISTINCT place FROM office WHERE known_from IS NOT NULL")
    }
    moneys = sorted(folded for (folded,) in connection.execute("SELECT key FROM name WHERE kind='currency'"))
    return [
        ("currencies", json.dumps(moneys)),
        ("titles", json.dumps(titles, sort_keys=True)),
        ("places", json.dumps(places, sort_keys=True)),
    ]


def _person(known: Known, number: int) -> tuple[Any, ...]:
    row = known.person
    forms = json.dumps(spellings((row.name, *row.aliases)), ensure_ascii=False)
    parties, states = "|".join(row.parties), "|".join(row.states)
    place = known.origin, parties, states, known.standing
    return number, row.name, row.born, row.died, row.sex, row.prefer, forms, *place


def _person_names(people: list[Known]) -> Iterator[tuple[str, str, int, str]]:
    for number, known in enumerate(people, 1):
        forms = spellings((known.person.name, *known.person.aliases))
        for folded, form in whole_keys(forms).items():
            yield folded, "person", number, form
        for folded, form in surname_keys(forms, not known.places.isdisjoint(FAMILY_FIRST)).items():
            yield folded, "surname", number, form


def _office(seat: Seat, number: int) -> tuple[Any, ...]:
    row, known = seat.office, seat.office.known
    return (
        number, seat.place, row.office, json.dumps(row.titles, ensure_ascii=False), bool(row.single), known and known.from_,
        known and known.to, row.careers, row.role, seat.as_of, row.source, seat.origin,
    )  # fmt: skip


def _terms(seats: list[Seat], ids: Mapping[int, int]) -> Iterator[tuple[Any, ...]]:
    for number, seat in enumerate(seats, 1):
        for term in seat.terms.values():
            row = term.holder
            yield ids[id(term.who)], row.from_, number, row.to, row.acting, term.origin


def _thing(thing: Thing, number: int) -> tuple[Any, ...]:
    filled = {name.rstrip("_"): value for name, value in dataclasses.asdict(thing.row).items() if value not in (None, ())}
    name = filled.get("name") or filled["term"]
    row = json.dumps(filled, ensure_ascii=False, sort_keys=True)
    return number, thing.kind, name, row, thing.as_of, thing.source, thing.origin


def _thing_names(things: list[Thing]) -> Iterator[tuple[str, str, int, str]]:
    for number, thing in enumerate(things, 1):
        for kind, forms in thing_forms(thing.kind, thing.row).items():
            for form in forms:
                yield key(form), kind, number, form


def thing_forms(kind: str, row: Any) -> dict[str, tuple[str, ...]]:
    """What a country, organisation, currency, event or term is called, by kind of name (`country`, `capital`, `adjective` …)."""
    if kind != "country":
        return {
            kind: spellings(
                (getattr(row, "name", None), getattr(row, "term", None), *row.aliases, *getattr(row, "abbreviations", ()))
            )
        }
    former = tuple(named.name for named in (*row.capital_names, *row.former_capitals))
    return {
        "country": spellings((row.name, *row.names, *(named.name for named in row.former_names))),
        "capital": spellings((row.capital, *row.capitals, *row.capital_aliases, *former)),
        "city": row.cities,
        "adjective": spellings((row.adjective, *row.adjectives)),
        "demonym": spellings((row.demonym, *row.demonyms)),
    }


def _openings(things: list[Thing]) -> Iterator[tuple[str, str, int, bool, int]]:
    """Dated terms and events by the first word of each form, as `Article.words` writes words."""
    import re

    for number, thing in enumerate(things, 1):
        if thing.kind in ("term", "event"):
            for form in thing_forms(thing.kind, thing.row)[thing.kind]:
                if first := re.search(r"[^\W_]+(?:['’][^\W_]+)*", form):
                    exact = thing.kind == "event" or getattr(thing.row, "case", None) == "exact"
                    yield first[0].lower().replace("’", "'"), form, number, exact, first.start()


class _Importer:
    """Streams imported people behind the hand-kept ones; a name that these have is theirs alone."""

    def __init__(self, connection: sqlite3.Connection, merged: Merged) -> None:
        self.connection = connection
        self.person, self.office = len(merged.people), len(merged.seats)
        self.taken = {folded for known in merged.people for folded in whole_keys((known.person.name, *known.person.aliases))}
        self.offices: dict[tuple[str, str], int] = {}

    def add(self, imported: Iterable[Imported], labels: Mapping[str, str]) -> int:
        from itertools import islice

        rows, before = iter(imported), self.person
        while batch := list(islice(rows, 20_000)):
            self._batch(batch)
        offices = []
        for (place, title), number in self.offices.items():
            label, _, of = labels.get(title, title).partition(" of ")
            titles = json.dumps([label.lower()], ensure_ascii=False)
            place = place or of.removeprefix("the ")
            offices.append((number, place, label, titles, False, None, None, False, False, None, "imported", ""))
        self.connection.executemany("INSERT INTO office VALUES(?,?,?,?,?,?,?,?,?,?,?,?)", offices)
        return self.person - before

    def _batch(self, batch: list[Imported]) -> None:
        people, names, terms = [], [], []
        for row in batch:
            forms = spellings((row.name, *row.aliases))
            keys = whole_keys(forms)
            if key(row.name) in self.taken:
                continue
            self.person += 1
            number = self.person
            people.append(
                (
                    number,
                    row.name,
                    row.born,
                    row.died,
                    row.sex,
                    None,
                    json.dumps(forms, ensure_ascii=False),
                    row.origin,
                    "",
                    "",
                    "",
                )
            )
            names += [(folded, "person", number, form) for folded, form in keys.items()]
            for term in row.terms:
                office = self.offices.setdefault((term.place, term.title), self.office + len(self.offices) + 1)
                terms.append((number, term.since, office, term.until, False, row.origin))
        names.sort()
        self.connection.executemany("INSERT INTO person VALUES(?,?,?,?,?,?,?,?,?,?,?)", people)
        self.connection.executemany("INSERT OR IGNORE INTO name VALUES(?,?,?,?)", names)
        self.connection.executemany("INSERT OR IGNORE INTO term VALUES(?,?,?,?,?,?)", terms)
