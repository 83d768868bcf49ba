"""The keys of a configuration file: their types are what is allowed."""

from collections.abc import Mapping
from typing import Literal

from checker.frozen import frozen
from checker.ruleset.rule import Level


@frozen
class Override:
    """Settings for some paths: glob patterns relative to the configuration file (`sport/**`)."""

    paths: tuple[str, ...]
    ignore: tuple[str, ...] = ()
    levels: Mapping[str, Level] = {}


@frozen
class Config:
    """Every key with its default. Paths are relative to the file that sets them, and absolute once read.

    `extends`: a file (`../house.toml`) or an installed package that holds a `newslint.toml`; keys set here replace its own.
    `minimum-version`: of newslint. `select`, `ignore`: rule ids or topics; `levels`: of rules or topics; `rules`: folders
    of house rules; `words`, `names`: accepted ones; `word-lists`, `name-lists`: files with one a line (`#` begins a
    comment). `variant`: the house's English; `languages`: of dates in copy; `weekday-habits`: the table that `newslint dates
    learn` prints. `facts`: folders of the newsroom's own facts, of which a later one wins over an earlier and over the
    shipped ones. `mandatory`: rules or topics that neither
    baseline nor desk can silence; `baseline`: a file that `newslint baseline` wrote.
    """

    extends: str | None = None
    minimum_version: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    levels: Mapping[str, Level] = {}
    rules: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    word_lists: tuple[str, ...] = ()
    name_lists: tuple[str, ...] = ()
    variant: Literal["us", "uk"] | None = None
    languages: tuple[str, ...] = ("en",)
    facts: tuple[str, ...] = ()
    weekday_habits: Mapping[str, tuple[float, ...]] = {}
    mandatory: tuple[str, ...] = ()
    baseline: str | None = None
    overrides: tuple[Override, ...] = ()


#: Keys whose values are paths, relative to the file that sets them.
PATHS = frozenset({"rules", "word_lists", "name_lists", "facts", "baseline"})
