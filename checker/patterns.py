"""Regular expressions whose compiled form is kept between runs: `re` takes longer to compile a few hundred patterns than
newslint to read an article.

What is kept is the code that `re` itself makes, in one file for each version of Python. It only saves time: where the
parts of `re` that this rests on are not there, or the file is damaged or cannot be written, `re.compile` does the work
(`re` checks code that it is handed before it runs it).
"""

import marshal
import os
import re
import sys
from array import array
from typing import Any

Key = tuple[str, int]
#: Flags, code (unsigned 32-bit integers), number of groups, names of groups, names by number.
Kept = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]

#: Rows are kept packed, each by itself: a run unpacks the patterns that it uses, a small part of the file.
_known: dict[Key, bytes] = {}
_used: dict[Key, bytes] = {}
_loaded = False

#: Bytes of a file that has grown too large; all shipped rules together need a third of it.
_MOST = 12_000_000


def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`. Raises re.error."""
    _load()
    key = (pattern, int(flags))
    try:
        kept = _known.get(key) or marshal.dumps(_made(*key))
        made = _restored(pattern, marshal.loads(kept))
    except (ImportError, AttributeError, TypeError, ValueError, RuntimeError, OverflowError, EOFError):
        return re.compile(pattern, flags)
    _used[key] = kept
    return made


def folder() -> str:
    """Where newslint keeps what it can make again (XDG base directories)."""
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache"), "newslint")


def save() -> None:
    """Keep what this run compiled anew; together with what was known, as another run may need other patterns.

    A file that has grown too large holds patterns of rules that are no more, so it is begun anew.
    """
    if not _used.keys() - _known.keys():
        return
    every = {**_known, **_used}
    kept = every if sum(map(len, every.values())) < _MOST else _used
    place = _place()
    draft = f"{place}.{os.getpid()}"
    try:
        os.makedirs(folder(), exist_ok=True)
        with open(draft, "wb") as file:
            marshal.dump(kept, file)
        os.replace(draft, place)
    except OSError:
        return


def _place() -> str:
    return os.path.join(folder(), f"compiled-{sys.implementation.cache_tag}-{sys.hexversion:08x}.bin")


def _load() -> None:
    global _loaded
    if _loaded:
        return
    _loaded = True
    try:
        with open(_place(), "rb") as file:
            found = marshal.loads(file.read())  # a third of the time that marshal.load takes
        if isinstance(found, dict):
            _known.update(found)
    except (OSError, ValueError, EOFError, TypeError):
        return


def _made(pattern: str, flags: int) -> Kept:
    """The steps of `re._compiler.compile`, without the last."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    tree = _parser.parse(pattern, flags)
    code = array("I", _compiler._code(tree, flags)).tobytes()
    names: dict[str, int] = dict(tree.state.groupdict)
    by_number: list[str | None] = [None] * tree.state.groups
    for name, number in names.items():
        by_number[number] = name
    return int(flags | tree.state.flags), code, tree.state.groups - 1, names, tuple(by_number)


def _restored(pattern: str, kept: Kept) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found]

    flags, code, groups, names, by_number = kept
    made: Any = _sre
    found: re.Pattern[str] = made.compile(pattern, flags, array("I", code).tolist(), groups, names, by_number)
    return found
