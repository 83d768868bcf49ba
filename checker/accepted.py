"""Findings that the desk has accepted, with a reason: `article.txt.newslint.yaml` beside an article, or one
`newslint-accepted.yaml` in its folder."""

import datetime
import os
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from checker import marked_yaml, shape
from checker.errors import ConfigError
from checker.frozen import frozen
from checker.marked_yaml import Mark, MarkedYamlError
from checker.shape import ShapeError

SUFFIX = ".newslint.yaml"
FOLDER_NAME = "newslint-accepted.yaml"


@frozen
class Acceptance:
    """One row: the rule, the finding's fingerprint, why, by whom, until when (that day included).

    `words` are those of the article, for people; `path`, in a folder's file, is relative to it.
    """

    rule: str
    fingerprint: str
    reason: str
    words: str = ""
    path: str = ""
    author: str = ""
    expires: datetime.date | None = None


@frozen
class File:
    """What a file of acceptances holds."""

    accepted: tuple[Acceptance, ...] = ()


class Placed(NamedTuple):
    """An acceptance and where it stands: the file, line and column (1-based)."""

    acceptance: Acceptance
    file: str
    mark: Mark


def beside(path: str) -> list[Placed]:
    """What is accepted in one article. Raises ConfigError for a file with a mistake."""
    folder, name = os.path.split(path)
    own = path + SUFFIX
    common = os.path.join(folder, FOLDER_NAME)
    found = list(read(own)) if os.path.isfile(own) else []
    if os.path.isfile(common):
        found += [placed for placed in read(common) if placed.acceptance.path == name]
    return found


@cache
def read(file: str) -> tuple[Placed, ...]:
    """Raises ConfigError with line, column and what is allowed."""
    try:
        with open(file, encoding="utf-8") as stream:
            marked = marked_yaml.parse(stream.read())
        rows = shape.build(File, marked.value or {}).accepted
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: cannot be read: {error}") from None
    except MarkedYamlError as error:
        raise ConfigError(f"{file}:{error.line}:{error.column}: {error.message}") from None
    except ShapeError as error:
        line, column = marked.place(error.path, key=error.at_key)
        raise ConfigError(f"{file}:{line}:{column}: {error.message}") from None
    return tuple(Placed(row, file, marked.place(("accepted", number))) for number, row in enumerate(rows))


def text(rows: Iterable[Acceptance]) -> str:
    """The content of a file of acceptances."""
    import yaml

    plain = [{name: str(value) for name, value in vars(row).items() if value} for row in rows]
    return str(yaml.safe_dump({"accepted": plain}, allow_unicode=True, sort_keys=False, width=120))
