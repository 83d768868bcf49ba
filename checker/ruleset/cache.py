"""Rules that were found right before are not parsed again, nor even read: a JSON file beside their files' times and sizes.

The cache only saves time. Where its folder cannot be written, or the file in it is damaged, the rules are parsed.
"""

import json
import os
from collections.abc import Mapping, Sequence
from typing import Any
from zlib import crc32

from checker import __version__, patterns, shape
from checker.ruleset.rule import Gates, Rule, RuleFile

#: Path, time of the last change (ns) and size of a file.
Stamp = tuple[str, int, int]


def stamps(paths: Sequence[str]) -> list[Stamp]:
    """Raises OSError for a file that is not there."""
    found = [(path, os.stat(path)) for path in paths]
    return [(path, status.st_mtime_ns, status.st_size) for path, status in found]


def read(folders: Sequence[str], paths: Sequence[str]) -> list[Rule] | None:
    """The rules of exactly these files as they are now, or None."""
    try:
        with open(_place(folders), encoding="utf-8") as file:
            known = json.load(file)
        if known["stamps"] != [list(stamp) for stamp in _all_stamps(paths)]:
            return None
        return [_rule(row) for row in known["rules"]]
    except (OSError, ValueError, KeyError, TypeError, shape.ShapeError):
        return None


def write(folders: Sequence[str], paths: Sequence[str], rules: Sequence[Rule]) -> None:
    place = _place(folders)
    draft = f"{place}.{os.getpid()}"
    try:
        rows = {"stamps": _all_stamps(paths), "rules": [_row(rule) for rule in rules]}
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(draft, "w", encoding="utf-8") as file:
            json.dump(rows, file)
        os.replace(draft, place)
    except OSError:
        return


def _place(folders: Sequence[str]) -> str:
    mark = crc32(repr((__version__, [os.path.abspath(folder) for folder in folders])).encode("utf-8", "surrogatepass"))
    return os.path.join(patterns.folder(), f"rules-{mark:08x}.json")


def _all_stamps(paths: Sequence[str]) -> list[Stamp]:
    """Of the rule files, and of the code that reads them: a developer's edit must not meet an old cache."""
    here = os.path.dirname(__file__)
    folders = (here, os.path.join(os.path.dirname(here), "checks"))
    code = [entry.path for folder in folders for entry in os.scandir(folder) if entry.name.endswith(".py")]
    return stamps([*paths, *sorted(code)])


def _row(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "topic": rule.topic,
        "path": rule.path,
        "file": {key: value for key, value in vars(rule.file).items() if value is not None},
        "raw": rule.raw,
        "gates": [None if gate is None else sorted(gate) for gate in rule.gates],
    }


def _rule(row: Mapping[str, Any]) -> Rule:
    file = {**row["file"], "scope": tuple(row["file"]["scope"]) if row["file"].get("scope") else None}
    gates = Gates(*(None if gate is None else frozenset(gate) for gate in row["gates"]))
    return Rule(row["id"], row["topic"], row["path"], RuleFile(**file), row["raw"], gates)
