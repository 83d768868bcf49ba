"""Paths as a user names them in, articles to read out."""

import os
from collections.abc import Iterator, Sequence
from functools import cache

from checker import plugins
from checker.finding import Failure

_SKIPPED = frozenset({".git", ".hg", ".svn", ".venv", "node_modules", "__pycache__"})


@cache
def suffixes() -> dict[str, str]:
    """Every suffix that a reader knows (`.txt`) and the reader's name."""
    return {suffix: name for name in plugins.names("readers") for suffix in plugins.load("readers", name).SUFFIXES}


def suffix_of(path: str) -> str:
    return os.path.splitext(path)[1].lower()


def articles(paths: Sequence[str]) -> tuple[list[str], list[Failure]]:
    """The article files that the paths name, sorted within a folder, each once; and what is wrong with the others."""
    found: dict[str, None] = {}
    failures: list[Failure] = []
    for path in paths:
        if os.path.isdir(path):
            inside = list(_inside(path, failures))
            found.update(dict.fromkeys(inside))
            if not inside:
                failures.append(Failure(path, f"holds no article; looked for {_known()}"))
        elif not os.path.lexists(path):
            failures.append(Failure(path, "does not exist"))
        elif suffix_of(path) not in suffixes():
            failures.append(Failure(path, f"has no suffix that newslint reads; known: {_known()}"))
        else:
            found[path] = None
    return list(found), failures


def _known() -> str:
    return ", ".join(sorted(suffixes()))


def _inside(folder: str, failures: list[Failure]) -> Iterator[str]:
    """Links to folders are not followed, so they cannot lead round in a circle; a folder that cannot be read is a failure."""

    def refuse(error: OSError) -> None:
        failures.append(Failure(error.filename, f"cannot be read: {(error.strerror or str(error)).lower()}"))

    for at, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if name not in _SKIPPED and not name.startswith("."))
        for name in sorted(names):
            if suffix_of(name) in suffixes() and not name.startswith("."):
                path = os.path.join(at, name)
                yield path.removeprefix("./") if folder == "." else path
