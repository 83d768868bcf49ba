"""Folders of facts in, an open base out: built into the cache on first use, again when a file changed or the cache is damaged."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING
from zlib import crc32

from checker import __version__
from checker.facts import folders as where
from checker.facts.lookup import SCHEMA, Base

if TYPE_CHECKING:
    import sqlite3

    from checker.facts.load import Loaded
    from checker.facts.merge import Merged


@cache
def open_base(folders: tuple[str, ...] = ()) -> Base:
    """The shipped facts under those of `folders`, of which a later one wins. Opened once a process.

    A cache that cannot be written, or was damaged, is said on standard error. Raises FactError for a mistake in a file.
    """
    import sqlite3

    layers = [where.paths([folder]) for folder in (where.shipped(), *folders)]
    stamp = repr([__version__, SCHEMA, *(_stamp(path) for layer in layers for path in layer)])
    wheel = os.path.join(os.path.dirname(os.path.abspath(__file__)), "base.sqlite")
    if not folders and os.path.exists(wheel):
        return Base(_read_only(wheel))
    place = _place(folders)
    if os.path.exists(place):
        try:
            connection = _read_only(place)
            if connection.execute("SELECT value FROM meta WHERE key='stamp'").fetchone() == (stamp,):
                return Base(connection)
            connection.close()
        except sqlite3.DatabaseError as error:
            _say(f"the fact base {place} was damaged ({error}) and is built again")
    return _built(place, stamp, layers)


def prepare(folders: tuple[str, ...]) -> None:
    """Find every mistake before an article is read. Raises FactError."""
    open_base(folders)


def _built(place: str, stamp: str, layers: Sequence[Sequence[str]]) -> Base:
    import sqlite3

    from checker.facts import build

    merged = _merged(layers)
    try:
        os.makedirs(os.path.dirname(place), exist_ok=True)
        build.build(place, merged, meta={"stamp": stamp})
        return Base(_read_only(place))
    except OSError as error:
        _say(f"the fact base cannot be kept in {os.path.dirname(place)} ({error}); it is built anew for each run")
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    build.fill(connection, merged)
    return Base(connection)


def _merged(layers: Sequence[Sequence[str]]) -> Merged:
    from checker.facts.merge import merge

    return merge(_loading(layer) for layer in layers)


def _loading(files: Sequence[str]) -> Iterator[Loaded]:
    from checker.facts.load import load

    return load(files)


def _stamp(path: str) -> tuple[str, int, int]:
    status = os.stat(path)
    return path, status.st_mtime_ns, status.st_size


def _place(folders: Sequence[str]) -> str:
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    mark = crc32(repr((where.shipped(), *folders)).encode("utf-8", "surrogatepass"))
    return os.path.join(base, "newslint", f"facts-{mark:08x}.sqlite")


def _read_only(path: str) -> sqlite3.Connection:
    """Raises sqlite3.Error for a file that is damaged."""
    import sqlite3

    connection = sqlite3.connect(f"file:{_quoted(path)}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    if connection.execute("PRAGMA page_count").fetchone()[0] * _page(connection) != os.path.getsize(path):
        raise sqlite3.DatabaseError("cut short")
    return connection


def _quoted(path: str) -> str:
    """As SQLite asks for in a URI; `urllib.parse` does more and takes longer to import than a base to open."""
    for mark in "%?#":
        path = path.replace(mark, f"%{ord(mark):02x}")
    return path


def _page(connection: sqlite3.Connection) -> int:
    size: int = connection.execute("PRAGMA page_size").fetchone()[0]
    return size


@cache
def _say(message: str) -> None:
    """Once a process."""
    print(f"newslint: {message}", file=sys.stderr)
