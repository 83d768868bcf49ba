"""Command line and configuration in, the setup of each article out."""

import argparse
import datetime
import os
from functools import cache

from checker import accepted, baseline, config
from checker.baseline import Baseline
from checker.changed import lines_since
from checker.config import Config, Settings
from checker.engine.read import read_file
from checker.engine.run import Setup
from checker.errors import InputError, RuleError, UsageError
from checker.frozen import frozen, replace, values
from checker.ruleset import Rule, load
from checker.ruleset.load import shipped


@frozen
class SetupFor:
    """The setup of one path: its nearest configuration, unless the command line names one; options win over files.

    `quiet`: false for a command that asks for the findings that a baseline keeps quiet. `no_cache`: results are not kept.
    """

    published: datetime.date | None = None
    file: str | None = None
    isolated: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    baseline: str | None = None
    changed_since: str | None = None
    quiet: bool = True
    no_cache: bool = True
    source: tuple[str, ...] = ()

    def __call__(self, path: str) -> Setup:
        """Raises ConfigError, RuleError or UsageError."""
        return _setup(self, self.settings(path).file, path if self._has_overrides(path) else "")

    def settings(self, path: str) -> Settings:
        """Raises ConfigError."""
        file = None if self.isolated else self.file or config.nearest(os.path.dirname(os.path.abspath(path)))
        return self.read(file)

    def read(self, file: str | None) -> Settings:
        """The settings of a configuration file, or the defaults, with the options of the command line."""
        found = config.read(file) if file else Settings()
        return replace(found, config=self._with_options(found.config))

    def _with_options(self, found: Config) -> Config:
        return replace(found, select=self.select or found.select, ignore=(*found.ignore, *self.ignore))

    def rules_of(self, settings: Settings) -> list[Rule]:
        """Every rule, on or off. Raises RuleError with all mistakes of all rule files."""
        return _loaded((shipped(), *settings.config.rules, *self.rules))

    def _has_overrides(self, path: str) -> bool:
        return bool(self.settings(path).config.overrides)


def setup_for(options: argparse.Namespace) -> SetupFor:
    """From parsed options; those that a command does not have keep their defaults. A run reads its files anew."""
    for known in (config.read, config.nearest, accepted.read, _loaded, _setup):
        known.cache_clear()
    names = values(SetupFor()).keys() - {"file"}
    given = {name: getattr(options, name) for name in names if hasattr(options, name)}
    return SetupFor(file=options.config, **given)


@cache
def _setup(wanted: SetupFor, file: str | None, path: str) -> Setup:
    """`path` is that of the article where its configuration has overrides, else empty: one setup serves many articles."""
    settings = wanted.read(file)
    every = wanted.rules_of(settings)
    return Setup(
        tuple(config.chosen(every, settings, path)),
        replace(config.house(settings), sources=_sources(wanted.source)),
        wanted.published,
        frozenset(rule.id for rule in every),
        frozenset(rule.topic for rule in every),
        frozenset(settings.config.mandatory),
        _baseline(wanted, settings),
        lines_since(wanted.changed_since) if wanted.changed_since else None,
        datetime.date.today(),
        not wanted.no_cache,
    )


def _sources(paths: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Name and text of the files given with `--source`. Raises UsageError for one that cannot be read."""
    found = []
    for path in paths:
        try:
            found.append((path, read_file(path).text))
        except InputError as error:
            raise UsageError(f"--source {path}: {error}") from None
    return tuple(found)


def _baseline(wanted: SetupFor, settings: Settings) -> Baseline | None:
    """The command line's baseline, else the configuration's."""
    if not wanted.quiet:
        return None
    if wanted.baseline:
        return baseline.read(wanted.baseline)
    return baseline.read(settings.config.baseline) if settings.config.baseline else None


@cache
def _loaded(folders: tuple[str, ...]) -> list[Rule]:
    rules, errors = load(folders)
    if errors:
        raise RuleError("\nnewslint: ".join(str(error) for error in errors))
    if not rules:
        raise RuleError(f"{', '.join(folders)}: no rule was found, so nothing could be checked")
    return rules
