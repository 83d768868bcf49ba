"""Other people's data in, people with their births, deaths and offices out: Wikidata's dump, SPARQL results, Popolo, CSV.

Each reader is a generator that keeps one record in memory; a record that is broken is skipped and counted, a file that
ends too early ends the import with FactError.
"""

from __future__ import annotations

import csv
import gzip
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO, Any, cast

from checker.errors import FactError
from checker.facts.build import Imported, ImportedTerm
from checker.facts.days import days


@dataclass
class Count:
    """What an import met. `labels`: names of offices by their id, known for sure only when all is read."""

    people: int = 0
    broken: int = 0
    labels: dict[str, str] = field(default_factory=dict)


def lines(path: str) -> Iterator[bytes]:
    """The lines of a file, packed with gzip or bzip2 or not. Raises FactError where it cannot be read or ends too early."""
    try:
        with _opened(path) as file:
            yield from file
    except EOFError:
        raise FactError(f"{path}: the packed file ends too early; download it again") from None
    except (OSError, zlib.error) as error:
        raise FactError(f"{path}: cannot be read: {error}") from None


def _opened(path: str) -> IO[bytes]:
    if path.endswith(".gz"):
        return cast("IO[bytes]", gzip.open(path, "rb"))
    if path.endswith(".bz2"):
        import bz2

        return bz2.open(path, "rb")
    return open(path, "rb")


def sparql(path: str, count: Count) -> Iterator[Imported]:
    """A SPARQL result in JSON: the variables `person`, `personLabel`, `officeLabel`, `place`, `from`, `to`, `born`, `died`."""
    rows = _whole(path)
    try:
        bindings = rows["results"]["bindings"]
    except (KeyError, TypeError):
        raise FactError(f"{path}: no SPARQL result: it has no results.bindings") from None
    people: dict[str, list[Mapping[str, str]]] = {}
    for binding in bindings:
        row = {name: cell.get("value", "") for name, cell in binding.items() if isinstance(cell, dict)}
        people.setdefault(row.get("person") or row.get("personLabel", ""), []).append(row)
    for name, found in people.items():
        yield from _flat(name.rpartition("/")[2], found, count)


def _flat(origin: str, rows: list[Mapping[str, str]], count: Count) -> Iterator[Imported]:
    """Rows of one person, one an office."""
    first = rows[0]
    label = first.get("personLabel") or first.get("name", "")
    if not label or label == origin:
        count.broken += 1
        return
    aliases = tuple(dict.fromkeys(row["alias"] for row in rows if row.get("alias")))
    terms = tuple(
        ImportedTerm(row["officeLabel"].lower(), row.get("place", ""), since, day(row.get("to", "")))
        for row in rows
        if row.get("officeLabel") and (since := day(row.get("from", "")))
    )
    count.people += 1
    yield Imported(
        label, aliases, day(first.get("born", "")), day(first.get("died", "")), first.get("sex") or None, terms, origin
    )


def popolo(path: str, count: Count) -> Iterator[Imported]:
    """Popolo JSON: `persons`, `memberships`, `posts`, `organizations`, as EveryPolitician wrote it."""
    whole = _whole(path)
    if not isinstance(whole, dict) or not isinstance(whole.get("persons"), list):
        raise FactError(f"{path}: no Popolo file: it has no list 'persons'")
    labels = {
        row.get("id"): row.get("label") or row.get("name") for kind in ("posts", "organizations") for row in whole.get(kind, ())
    }
    held: dict[str, list[ImportedTerm]] = {}
    for row in whole.get("memberships", ()):
        title = row.get("role") or labels.get(row.get("post_id")) or ""
        since = day(row.get("start_date", ""))
        if title and since:
            place = labels.get(row.get("organization_id")) or ""
            held.setdefault(row.get("person_id", ""), []).append(
                ImportedTerm(title.lower(), place, since, day(row.get("end_date", "")))
            )
    for row in whole["persons"]:
        if not row.get("name"):
            count.broken += 1
            continue
        others = tuple(other["name"] for other in row.get("other_names", ()) if other.get("name"))
        sex = {"male": "m", "female": "f"}.get(row.get("gender") or "")
        count.people += 1
        terms = tuple(held.get(row.get("id", ""), ()))
        yield Imported(
            row["name"], others, day(row.get("birth_date")), day(row.get("death_date")), sex, terms, str(row.get("id", ""))
        )


#: Columns of a CSV file that a map may name.
COLUMNS = ("person", "name", "alias", "born", "died", "sex", "office", "place", "from", "to")


def table(path: str, columns: Mapping[str, str], count: Count) -> Iterator[Imported]:
    """A CSV file; `columns` says which of its columns is what (`name: Politician`, `from: start`)."""
    if unknown := sorted(set(columns) - set(COLUMNS)):
        raise FactError(f"the map names '{unknown[0]}'; allowed: {', '.join(COLUMNS)}")
    if "name" not in columns:
        raise FactError(f"the map must say which column of {path} holds the 'name'")
    people: dict[str, list[Mapping[str, str]]] = {}
    for row in _table(path, columns):
        found = {"name": row["name"], "officeLabel": row.get("office", ""), **row}
        people.setdefault(row.get("person") or row["name"], []).append(found)
    for name, rows in people.items():
        yield from _flat(name if "person" in columns else f"{path}: {name}", rows, count)


def _table(path: str, columns: Mapping[str, str]) -> Iterator[dict[str, str]]:
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            missing = [name for name in columns.values() if name not in (reader.fieldnames or ())]
            if missing:
                raise FactError(f"{path}: no column '{missing[0]}'; it has: {', '.join(reader.fieldnames or ())}")
            for row in reader:
                yield {name: (row[column] or "").strip() for name, column in columns.items()}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise FactError(f"{path}: cannot be read: {error}") from None


def _whole(path: str) -> Any:
    try:
        return json.loads(b"".join(lines(path)))
    except ValueError as error:
        raise FactError(f"{path}: not JSON: {error}") from None


def day(written: str | None) -> str | None:
    """`2017-05-14T00:00:00Z`, `2017-05`, `2017` as the base writes it; None for what is no date."""
    cut = (written or "").lstrip("+").partition("T")[0]
    while cut.endswith("-00"):
        cut = cut[:-3]
    try:
        days(cut)
    except ValueError:
        return None
    return cut


def chained(parts: Iterable[Iterable[Imported]]) -> Iterator[Imported]:
    for part in parts:
        yield from part
