"""Settings in: the rules for an article, and the house as checks see it, out."""

import os
from collections.abc import Mapping, Sequence

from checker.config.keys import Config
from checker.config.read import Settings
from checker.errors import ConfigError, did_you_mean
from checker.frozen import replace
from checker.house import House
from checker.ruleset.rule import Level, Rule


def house(settings: Settings) -> House:
    """What the checks may know of the configuration. Raises ConfigError for a list, FactError for facts."""
    config = settings.config
    words = {*config.words, *_listed(settings, config.word_lists)}
    names = {*config.names, *_listed(settings, config.name_lists)}
    if config.facts:
        from checker.facts.store import prepare

        prepare(config.facts)
    habits = tuple(sorted(config.weekday_habits.items()))
    if habits:
        _check_habits(settings, habits)
    lowered = frozenset(word.lower() for word in words)
    return House(config.variant, config.languages, lowered, frozenset(names), config.facts, habits)


def _check_habits(settings: Settings, habits: Sequence[tuple[str, tuple[float, ...]]]) -> None:
    from checker.checks._weekday_habit import USES

    for use, shares in habits:
        if use not in USES:
            raise ConfigError(f"{settings.file}: weekday-habits.{use}: there is no such use of weekdays{did_you_mean(use, USES)}")
        if len(shares) != 7 or min(shares) <= 0:
            raise ConfigError(
                f"{settings.file}: weekday-habits.{use}: seven shares above 0 are needed, for 0 to 6 days after the weekday"
            )


def _listed(settings: Settings, files: Sequence[str]) -> list[str]:
    found = []
    for name in files:
        try:
            with open(name, encoding="utf-8") as file:
                lines = file.read().splitlines()
        except (OSError, UnicodeDecodeError) as error:
            told = getattr(error, "strerror", None) or str(error)
            raise ConfigError(f"{name}: the list cannot be read: {told.lower()} (named in {settings.file})") from None
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
    return replace(rule, levels={rule.id: level}) if level else rule


def _fits(settings: Settings, path: str, pattern: str) -> bool:
    from fnmatch import fnmatch

    origin = settings.origins.get("overrides", settings.file or "")
    below = os.path.relpath(os.path.abspath(path), os.path.dirname(os.path.abspath(origin))).replace(os.sep, "/")
    return fnmatch(below, pattern) or fnmatch(below, pattern.rstrip("/") + "/*")


def check_ids(rules: Sequence[Rule], wanted: Sequence[str]) -> None:
    """Raises ConfigError for the first word that is neither a rule's id nor a topic."""
    known = {rule.id for rule in rules} | {rule.topic for rule in rules}
    for word in wanted:
        if word not in known:
            raise ConfigError(
                f"no rule or topic is called '{word}'{did_you_mean(word, tuple(sorted(known)))}; newslint rules lists them"
            )
