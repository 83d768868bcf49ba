"""Command line and configuration in, the setup of each article out."""

import argparse
import dataclasses
import datetime
import os
from dataclasses import dataclass
from functools import cache

from checker import config
from checker.config import Config, Settings
from checker.engine.run import Setup
from checker.errors import RuleError
from checker.ruleset import Rule, load
from checker.ruleset.load import shipped


@dataclass(frozen=True)
class SetupFor:
    """The setup of one path: its nearest configuration, unless the command line names one; options win over files."""

    published: datetime.date | None = None
    file: str | None = None
    isolated: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()

    def __call__(self, path: str) -> Setup:
        return _setup(self, self.settings(path), path if self._has_overrides(path) else "")

    def settings(self, path: str) -> Settings:
        """Raises ConfigError."""
        if self.isolated:
            found = Settings()
        else:
            file = self.file or config.nearest(os.path.dirname(os.path.abspath(path)))
            found = config.read(file) if file else Settings()
        return dataclasses.replace(found, config=self._with_options(found.config))

    def _with_options(self, found: Config) -> Config:
        return dataclasses.replace(found, select=self.select or found.select, ignore=(*found.ignore, *self.ignore))

    def rules_of(self, settings: Settings) -> list[Rule]:
        """Every rule, on or off. Raises RuleError with all mistakes of all rule files."""
        own = tuple(os.path.join(settings.folder, name) for name in settings.config.rules)
        return _loaded((shipped(), *own, *self.rules))

    def _has_overrides(self, path: str) -> bool:
        return bool(self.settings(path).config.overrides)


def setup_for(options: argparse.Namespace) -> SetupFor:
    """From parsed options; those that a command does not have keep their defaults."""
    names = {field.name for field in dataclasses.fields(SetupFor)} - {"file"}
    given = {name: getattr(options, name) for name in names if hasattr(options, name)}
    return SetupFor(file=options.config, **given)


_setups: dict[tuple[object, ...], Setup] = {}


def _setup(wanted: SetupFor, settings: Settings, path: str) -> Setup:
    key = (wanted, settings.file, path)
    if key not in _setups:
        rules = config.chosen(wanted.rules_of(settings), settings, path)
        _setups[key] = Setup(tuple(rules), config.house(settings), wanted.published)
    return _setups[key]


@cache
def _loaded(folders: tuple[str, ...]) -> list[Rule]:
    rules, errors = load(folders)
    if errors:
        raise RuleError("\nnewslint: ".join(str(error) for error in errors))
    if not rules:
        raise RuleError(f"{', '.join(folders)}: no rule was found, so nothing could be checked")
    return rules
