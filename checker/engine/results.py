"""What was found in an article is kept between runs: article and setup in, the kept result out, as long as neither changes.

One file a result, named by what it depends on: the article's name and text, the rules, the house with its facts, the
publication date, and the code itself. It only saves time: what is damaged is thrown away, what cannot be written is not
kept. Written to a draft and renamed, so several processes may work at once.
"""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache

from checker import __version__, patterns
from checker.article import Source
from checker.engine import _result_rows as rows
from checker.engine._result_rows import Result
from checker.engine.run import Setup

try:
    from _blake2 import blake2b
except ImportError:  # hashlib gives the same, but loads OpenSSL for its other functions, which a kept result would wait for
    from hashlib import blake2b

#: Results lie in 256 folders; one that grows beyond so many bytes loses its oldest half (64 MB in all).
MOST = 256 * 1024


def read(source: Source, setup: Setup, reads: bool) -> Result | None:
    place = _place(source, setup, reads)
    try:
        with open(place, "rb") as file:
            mark, _, body = file.read().partition(b"\n")
        if _mark(body) != mark:
            raise ValueError("damaged")
        return rows.result(json.loads(body), source.name)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError):
        with suppress(OSError):
            os.unlink(place)
        return None


def write(source: Source, setup: Setup, reads: bool, result: Result) -> None:
    place = _place(source, setup, reads)
    body = json.dumps(rows.plain(result), separators=(",", ":"), default=str).encode("utf-8", "surrogatepass")
    draft = f"{place}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(draft, "wb") as file:
            file.write(_mark(body) + b"\n" + body)
        os.replace(draft, place)
        _prune(os.path.dirname(place))
    except OSError:
        with suppress(OSError):
            os.unlink(draft)


def _mark(body: bytes) -> bytes:
    return blake2b(body, digest_size=16).hexdigest().encode()


def _place(source: Source, setup: Setup, reads: bool) -> str:
    whole = repr((source.name, source.encoding, source.mark, reads, _of_setup(setup)))
    key = blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=16)
    key.update(source.text.encode("utf-8", "surrogatepass"))
    name = key.hexdigest()
    return os.path.join(patterns.folder(), "results", name[:2], name[2:])


_setups: dict[int, tuple[Setup, str]] = {}


def _of_setup(setup: Setup) -> str:
    """A hash of what decides about a finding; worked out once, as one setup serves many articles."""
    known = _setups.get(id(setup))
    if known is None or known[0] is not setup:
        rules = [(rule.id, rule.topic, vars(rule.file), rule.raw, dict(rule.levels)) for rule in setup.rules]
        house = [(name, sorted(value) if isinstance(value, frozenset) else value) for name, value in vars(setup.house).items()]
        facts = [stamp for folder in setup.house.facts for stamp in _stamps(folder)]
        whole = repr((__version__, sys.version, _code(), setup.published, rules, house, facts))
        known = _setups[id(setup)] = setup, blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    return known[1]


@cache
def _code() -> tuple[tuple[str, int, int], ...]:
    """The package's own files, and the folders of installed packages, whose times change with every update."""
    installed = [path for path in sys.path if path.endswith("-packages") and os.path.isdir(path)]
    folders = ((path, os.stat(path).st_mtime_ns, 0) for path in installed)
    return (*_stamps(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), *folders)


def _stamps(folder: str) -> Iterator[tuple[str, int, int]]:
    """Path, time of the last change (ns) and size of every file below a folder, or of the one file."""
    if not os.path.isdir(folder):
        found = os.stat(folder) if os.path.exists(folder) else None
        yield folder, found.st_mtime_ns if found else 0, found.st_size if found else 0
        return
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _stamps(entry.path)
        else:
            status = entry.stat()
            yield entry.path, status.st_mtime_ns, status.st_size


def _prune(folder: str) -> None:
    found = []
    for entry in os.scandir(folder):
        with suppress(FileNotFoundError):
            status = entry.stat()
            found.append((status.st_mtime_ns, status.st_size, entry.path))
    total = sum(size for _, size, _ in found)
    if total <= MOST:
        return
    for _, size, path in sorted(found):
        if total <= MOST // 2:
            return
        with suppress(OSError):
            os.unlink(path)
        total -= size
