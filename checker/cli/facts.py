"""`newslint facts`: `lookup NAME` shows what the base knows; `lint` looks for doubtful rows; `build` writes a base to a file."""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator

from checker.cli import FOUND, OK, _options
from checker.cli._setup import setup_for
from checker.errors import FactError, UsageError
from checker.facts import folders, load
from checker.facts.build import Imported
from checker.facts.fold import key
from checker.facts.lookup import Person, Thing

HELP = "look up, lint or build the fact base"

_KINDS = ("person", "surname", "country", "capital", "city", "adjective", "demonym", "organisation", "currency", "event", "term")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=("lookup", "lint", "build"), help="lookup NAME, lint [DIR…] or build [DIR…]")
    parser.add_argument("words", nargs="*", metavar="NAME|DIR", help="a name to look up, or folders of facts")
    parser.add_argument("-o", "--output", metavar="FILE", help="build: the SQLite file to write")
    parser.add_argument(
        "--wikidata", metavar="DUMP", action="append", default=[], help="build: Wikidata's JSON dump (.json, .gz, .bz2)"
    )
    parser.add_argument("--sparql", metavar="RESULT", action="append", default=[], help="build: a SPARQL result in JSON")
    parser.add_argument("--popolo", metavar="FILE", action="append", default=[], help="build: a Popolo JSON file")
    parser.add_argument("--csv", metavar="FILE", action="append", default=[], help="build: a CSV file, with --map")
    parser.add_argument("--map", metavar="MAP", help="build: a YAML file that says which column of the CSV file is what")
    _options.reading(parser)


def run(options: argparse.Namespace) -> int:
    house = setup_for(options)("article.txt").house
    if options.action == "lookup":
        return _lookup(" ".join(options.words), house.facts)
    own = tuple(dict.fromkeys((*house.facts, *map(os.path.abspath, options.words))))
    return _lint(own) if options.action == "lint" else _build(options, own)


def _lookup(name: str, own: tuple[str, ...]) -> int:
    from checker.facts.store import open_base

    if not name:
        raise UsageError('write the name to look up: newslint facts lookup "Gabriel Attal"')
    base = open_base(own)
    found = dict.fromkeys(
        (kind in ("person", "surname"), number) for kind, number, _ in base.named([key(name)], _KINDS).get(key(name), ())
    )
    for is_person, number in found:
        print("\n".join(_person(base.person(number)) if is_person else _thing(base.thing(number))))
    if not found:
        print(f"nothing is known under '{name}'; that proves nothing: the base is never complete", file=sys.stderr)
    return OK if found else FOUND


def _person(person: Person) -> Iterator[str]:
    lived = ", ".join(f"{word} {day}" for word, day in (("born", person.born), ("died", person.died)) if day)
    yield f"{person.name}{': ' if lived else ''}{lived}  [{person.origin}]"
    if len(person.forms) > 1:
        yield f"  also: {', '.join(person.forms[1:])}"
    if person.parties or person.states:
        yield f"  of: {', '.join((*person.parties, *person.states))}  [{person.standing}]"
    for term in person.terms:
        acting = ", acting" if term.acting else ""
        yield f"  {term.office.label}{acting}: {term}  [{term.origin}, as of {term.office.as_of}; {term.office.source}]"


def _thing(thing: Thing) -> Iterator[str]:
    told = [f"{name.rstrip('_')} {_shown(value)}" for name, value in thing.row.items() if name not in ("name", "term", "source")]
    yield f"{thing.name} ({thing.kind}): {'; '.join(told)}  [{thing.origin}, as of {thing.as_of}; {thing.source}]"


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(_shown(item) for item in value)
    return " ".join(str(part) for part in value.values() if part) if isinstance(value, dict) else str(value)


def _lint(own: tuple[str, ...]) -> int:
    from checker.facts.lint import lint

    layers = [list(load.load(folders.paths([folder]))) for folder in (folders.shipped(), *own)]
    doubts = list(lint(layers))
    print("\n".join(doubts) if doubts else f"{sum(map(len, layers))} files: nothing doubtful")
    return FOUND if doubts else OK


def _build(options: argparse.Namespace, own: tuple[str, ...]) -> int:
    from checker.facts.build import build
    from checker.facts.imports import Count
    from checker.facts.merge import merge

    if not options.output:
        raise UsageError("say where the base is to be written: newslint facts build -o facts.sqlite")
    merged = merge(load.load(folders.paths([folder])) for folder in (folders.shipped(), *own))
    count = Count()
    try:
        people = build(options.output, merged, _imported(options, count), count.labels)
    except OSError as error:
        raise FactError(f"{options.output}: cannot be written: {error}") from None
    broken = f"; {count.broken} broken records were left out" if count.broken else ""
    print(f"{options.output}: {people} people, {len(merged.seats)} offices, {len(merged.things)} other things{broken}")
    return OK


def _imported(options: argparse.Namespace, count: object) -> Iterable[Imported]:
    from checker.facts import imports, wikidata

    assert isinstance(count, imports.Count)
    if bool(options.csv) != bool(options.map):
        raise UsageError("--csv and --map go together")
    columns = _columns(options.map) if options.map else {}
    parts = [
        *(wikidata.dump(path, count) for path in options.wikidata),
        *(imports.sparql(path, count) for path in options.sparql),
        *(imports.popolo(path, count) for path in options.popolo),
        *(imports.table(path, columns, count) for path in options.csv),
    ]
    return imports.chained(parts)


def _columns(path: str) -> dict[str, str]:
    from checker import marked_yaml
    from checker.marked_yaml import MarkedYamlError

    try:
        with open(path, encoding="utf-8") as file:
            found = marked_yaml.parse(file.read()).value
    except (OSError, UnicodeDecodeError) as error:
        raise FactError(f"{path}: cannot be read: {error}") from None
    except MarkedYamlError as error:
        raise FactError(f"{path}:{error.line}:{error.column}: {error.message}") from None
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise FactError(f"{path}: a map holds lines such as 'name: Politician'")
    return found
