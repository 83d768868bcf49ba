"""Folders of rule files in, checked rules out."""

import os
from collections.abc import Sequence
from typing import Any

from checker import marked_yaml, plugins, shape
from checker.errors import RuleError, did_you_mean
from checker.marked_yaml import KeyPath, Marked, MarkedYamlError
from checker.ruleset import cache
from checker.ruleset.rule import Gates, Rule, RuleFile
from checker.shape import ShapeError


def shipped() -> str:
    """The folder of the rules that come with newslint: inside the package when installed, else the checkout's."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    inside = os.path.join(package, "rules")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(package), "rules")


def load(folders: Sequence[str]) -> tuple[list[Rule], list[RuleError]]:
    """Every rule below the folders, sorted by topic and id, and every mistake found in a rule file."""
    errors = [RuleError(f"{folder}: no such folder of rules") for folder in folders if not os.path.isdir(folder)]
    paths = _paths(folders)
    if not errors and (known := cache.read(folders, paths)) is not None:
        return known, errors
    rules: dict[str, Rule] = {}
    for path in paths:
        try:
            rule = parse(path, _text(path))
            if rule.id in rules:
                raise RuleError(f"{path}: the id '{rule.id}' stands in {rules[rule.id].path} too; a file name is used once")
            rules[rule.id] = rule
        except RuleError as error:
            errors.append(error)
    found = sorted(rules.values(), key=lambda rule: (rule.topic, rule.id))
    if not errors:
        cache.write(folders, paths, found)
    return found, errors


def _paths(folders: Sequence[str]) -> list[str]:
    found = []
    for folder in folders:
        for at, inside, names in os.walk(folder):
            inside.sort()
            found += [os.path.join(at, name) for name in sorted(names) if name.endswith((".yaml", ".yml"))]
    return found


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(f"{path}: cannot be read: {error}") from None


def parse(path: str, text: str) -> Rule:
    """One rule. Raises RuleError with path, line, column and what is allowed."""
    try:
        marked = marked_yaml.parse(text)
    except MarkedYamlError as error:
        raise RuleError(f"{path}:{error.line}:{error.column}: {error.message}") from None
    try:
        return _rule(path, marked)
    except ShapeError as error:
        line, column = marked.place(error.path, key=error.at_key)
        raise RuleError(f"{path}:{line}:{column}: {error.message}") from None


def _rule(path: str, marked: Marked) -> Rule:
    raw = dict(marked.value) if isinstance(marked.value, dict) else marked.value
    params = raw.pop("with", {}) if isinstance(raw, dict) else {}
    file = shape.build(RuleFile, raw)
    if file.check not in plugins.names("checks"):
        known = plugins.names("checks")
        near = did_you_mean(file.check, known)
        raise ShapeError(f"unknown kind of check '{file.check}'{near}; allowed: {', '.join(known)}", ("check",))
    module = plugins.load("checks", file.check)
    _check_message(file.message, frozenset(module.FIELDS))
    _check_grades(file, frozenset(getattr(module, "GRADES", ())))
    _check_examples(file.examples)
    try:
        built = shape.build(module.Params, params)
    except ShapeError as error:
        raise ShapeError(error.message, ("with", *error.path), at_key=error.at_key) from None
    folder, name = os.path.split(path)
    gates = Gates(*(getattr(built, name, None) for name in Gates._fields))
    return Rule(os.path.splitext(name)[0], os.path.basename(folder), path, file, params, gates)


def _check_message(message: str, given: frozenset[str]) -> None:
    import string

    try:
        used = {name for _, name, _, _ in string.Formatter().parse(message) if name is not None}
    except ValueError as error:
        raise ShapeError(f"the message does not format: {error}", ("message",)) from None
    allowed = given | {"found"}
    for name in sorted(used - allowed):
        told = f"{did_you_mean(name, tuple(allowed))}; allowed: {', '.join(sorted(allowed))}"
        raise ShapeError(f"the message uses '{{{name}}}', which the check does not give{told}", ("message",))


def _check_grades(file: RuleFile, given: frozenset[str]) -> None:
    for grade in file.grades or {}:
        if grade not in given:
            told = f"{did_you_mean(grade, tuple(given))}; allowed: {', '.join(sorted(given)) or 'none for this check'}"
            raise ShapeError(f"unknown grade '{grade}'{told}", ("grades", grade), at_key=True)


def _check_examples(examples: Any) -> None:
    path: KeyPath = ("examples",)
    for key in examples:
        if key not in ("fail", "pass"):
            raise ShapeError(f"unknown key '{key}'; allowed: fail, pass", (*path, key), at_key=True)
    for key in ("fail", "pass"):
        cases = examples.get(key)
        if not isinstance(cases, list) or not cases:
            raise ShapeError(f"a rule needs at least one example that must {key} (a list under '{key}:')", path)
        for at, case in enumerate(cases):
            if not isinstance(case, str):
                raise ShapeError("an example is a text", (*path, key, at))
            if ("[[" in case) != (key == "fail"):
                told = "marks what must be flagged with [[…]]" if key == "fail" else "has no [[…]]: nothing may be flagged in it"
                raise ShapeError(f"an example under '{key}' {told}", (*path, key, at))
