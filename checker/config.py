"""Configuration files in, settings out: `newslint.toml`, or `[tool.newslint]` of `pyproject.toml`; the nearest alone counts."""

import dataclasses
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from checker import shape
from checker.errors import ConfigError, did_you_mean
from checker.house import House
from checker.ruleset.rule import Level, Rule
from checker.shape import ShapeError


@dataclass(frozen=True)
class Override:
    """Settings for some paths: glob patterns relative to the configuration file (`sport/**`)."""

    paths: tuple[str, ...]
    ignore: tuple[str, ...] = ()
    levels: Mapping[str, Level] = field(default_factory=dict)


@dataclass(frozen=True)
class Config:
    """The keys of a configuration file, with their defaults. Paths are relative to the file.

    `select`, `ignore`: rule ids or topics; `rules`: folders of house rules; `words`, `names`: accepted ones, and
    `word-lists`, `name-lists`: files with one a line (`#` begins a comment); `variant`: the house's English;
    `languages`: of dates in copy; `mandatory`: rules or topics that neither baseline nor desk can silence; `baseline`:
    a file that `newslint baseline` wrote.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    levels: Mapping[str, Level] = field(default_factory=dict)
    rules: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    word_lists: tuple[str, ...] = ()
    name_lists: tuple[str, ...] = ()
    variant: Literal["us", "uk"] | None = None
    languages: tuple[str, ...] = ("en",)
    mandatory: tuple[str, ...] = ()
    baseline: str | None = None
    overrides: tuple[Override, ...] = ()


@dataclass(frozen=True)
class Settings:
    """A configuration and the file it came from; `file` is None where there is none."""

    config: Config = Config()
    file: str | None = None
    set_keys: frozenset[str] = frozenset()

    @property
    def folder(self) -> str:
        """What the paths in the configuration are relative to."""
        return os.path.dirname(self.file) if self.file else ""


@cache
def nearest(folder: str) -> str | None:
    """The nearest configuration file at or above an absolute folder. Raises ConfigError for a broken one."""
    for name in ("newslint.toml", "pyproject.toml"):
        path = os.path.join(folder, name)
        if os.path.isfile(path) and (name == "newslint.toml" or "newslint" in _toml(path).get("tool", {})):
            return path
    above = os.path.dirname(folder)
    return None if above == folder else nearest(above)


@cache
def read(path: str) -> Settings:
    """One configuration file. Raises ConfigError: missing, not TOML, an unknown key or a value of another type."""
    raw = _toml(path)
    raw = raw.get("tool", {}).get("newslint", {}) if os.path.basename(path) == "pyproject.toml" else raw
    try:
        return Settings(shape.build(Config, raw), path, frozenset(key.replace("-", "_") for key in raw))
    except ShapeError as error:
        where = ".".join(str(part) for part in error.path)
        raise ConfigError(f"{path}: {where + ': ' if where else ''}{error.message}") from None


def _toml(path: str) -> dict[str, Any]:
    import tomllib

    try:
        with open(path, "rb") as file:
            return tomllib.load(file)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from None
    except ValueError as error:
        raise ConfigError(f"{path}: not TOML: {error}") from None


def house(settings: Settings) -> House:
    """What the checks may know of the configuration. Raises ConfigError for a word list that cannot be read."""
    config = settings.config
    words = {*config.words, *_listed(settings, config.word_lists)}
    names = {*config.names, *_listed(settings, config.name_lists)}
    return House(config.variant, config.languages, frozenset(word.lower() for word in words), frozenset(names))


def _listed(settings: Settings, files: Sequence[str]) -> list[str]:
    found = []
    for name in files:
        try:
            with open(os.path.join(settings.folder, name), encoding="utf-8") as file:
                lines = file.read().splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"{settings.file}: the list '{name}' cannot be read: {error}") from None
        found += [line.split("#")[0].strip() for line in lines]
    return [line for line in found if line]


def chosen(rules: Sequence[Rule], settings: Settings, path: str) -> list[Rule]:
    """The rules for one article, with the configured levels. Raises ConfigError for an id that no rule has."""
    config = settings.config
    ignored, levels = set(config.ignore), dict(config.levels)
    for override in config.overrides:
        if any(_fits(settings, path, pattern) for pattern in override.paths):
            ignored |= set(override.ignore)
            levels |= override.levels
    check_ids(rules, _named(config))
    selected = set(config.select)
    return [_levelled(rule, levels) for rule in rules if _is_on(rule, selected) and not ignored & {rule.id, rule.topic}]


def _named(config: Config) -> list[str]:
    """Every rule and topic that a configuration names."""
    overridden = [name for override in config.overrides for name in (*override.ignore, *override.levels)]
    return [*config.select, *config.ignore, *config.levels, *config.mandatory, *overridden]


def _is_on(rule: Rule, selected: set[str]) -> bool:
    return rule.id in selected or (rule.file.enabled and (not selected or rule.topic in selected))


def _levelled(rule: Rule, levels: Mapping[str, Level]) -> Rule:
    level = levels.get(rule.id) or levels.get(rule.topic)
    return dataclasses.replace(rule, levels={rule.id: level}) if level else rule


def _fits(settings: Settings, path: str, pattern: str) -> bool:
    from fnmatch import fnmatch

    below = os.path.relpath(os.path.abspath(path), os.path.abspath(settings.folder or ".")).replace(os.sep, "/")
    return fnmatch(below, pattern) or fnmatch(below, pattern.rstrip("/") + "/*")


def check_ids(rules: Sequence[Rule], wanted: Sequence[str]) -> None:
    """Raises ConfigError for the first word that is neither a rule's id nor a topic."""
    known = {rule.id for rule in rules} | {rule.topic for rule in rules}
    for word in wanted:
        if word not in known:
            raise ConfigError(
                f"no rule or topic is called '{word}'{did_you_mean(word, tuple(sorted(known)))}; newslint rules lists them"
            )
