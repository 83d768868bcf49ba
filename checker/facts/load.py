"""Folders of fact files in, their rows with the line of each out; every mistake is named by file, line and what is allowed."""

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker import marked_yaml, shape
from checker.errors import FactError
from checker.facts.rows import FactFile
from checker.marked_yaml import KeyPath, Marked, MarkedYamlError
from checker.shape import ShapeError


class Loaded(NamedTuple):
    """A fact file; `path` as given, `marked` knows the line of each row."""

    path: str
    file: FactFile
    marked: Marked

    def origin(self, *path: str | int) -> str:
        """`fr.yaml:12`, for the row at a key path."""
        return f"{os.path.basename(self.path)}:{self.marked.place(path)[0]}"


def load(files: Sequence[str]) -> Iterator[Loaded]:
    """Raises FactError for the first mistake."""
    for path in files:
        yield read(path)


def read(path: str) -> Loaded:
    """One file. Raises FactError with path, line, column and what is allowed."""
    try:
        with open(path, encoding="utf-8") as file:
            marked = marked_yaml.parse(file.read())
    except (OSError, UnicodeDecodeError) as error:
        raise FactError(f"{path}: cannot be read: {error}") from None
    except MarkedYamlError as error:
        raise FactError(f"{path}:{error.line}:{error.column}: {error.message}") from None
    try:
        return Loaded(path, shape.build(FactFile, marked.value), marked)
    except ShapeError as error:
        raise FactError(f"{path}:{_place(marked, error.path, error.at_key)}: {error.message}") from None


def _place(marked: Marked, path: KeyPath, at_key: bool) -> str:
    line, column = marked.place(path, key=at_key)
    return f"{line}:{column}"
