"""Rules that were found right before are not parsed again: a JSON file keyed by the content of every rule file.

The cache only saves time. Where its folder cannot be written, or the file in it is damaged, the rules are parsed.
"""

import json
import os
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

from checker import __version__, shape
from checker.ruleset.rule import Rule, RuleFile


def read(files: Mapping[str, str]) -> list[Rule] | None:
    """The rules of exactly these files, or None."""
    try:
        rows = json.loads(_place(files).read_text("utf-8"))
        return [_rule(row) for row in rows]
    except (OSError, ValueError, KeyError, TypeError, shape.ShapeError):
        return None


def write(files: Mapping[str, str], rules: Sequence[Rule]) -> None:
    rows = [
        {
            "id": rule.id,
            "topic": rule.topic,
            "path": rule.path,
            "file": {key: value for key, value in vars(rule.file).items() if value is not None},
            "raw": rule.raw,
            "starts": None if rule.starts is None else sorted(rule.starts),
        }
        for rule in rules
    ]
    place = _place(files)
    draft = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(rows), "utf-8")
        draft.replace(place)
    except OSError:
        draft.unlink(missing_ok=True)


def _place(files: Mapping[str, str]) -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    mark = blake2b(repr((__version__, _code(), sorted(files.items()))).encode("utf-8", "surrogatepass"), digest_size=16)
    return Path(base, "newslint", f"rules-{mark.hexdigest()}.json")


def _code() -> list[tuple[str, int]]:
    """When the code that reads rules was last changed: a developer's edit must not meet an old cache."""
    root = Path(__file__).parent
    entries = [entry for folder in (root, root.parent / "checks") for entry in os.scandir(folder)]
    return sorted((entry.name, entry.stat().st_mtime_ns) for entry in entries if entry.name.endswith(".py"))


def _rule(row: dict[str, object]) -> Rule:
    file, starts = row["file"], row["starts"]
    if not isinstance(file, dict):
        raise ValueError("not a rule")
    built = RuleFile(**{**file, "scope": tuple(file["scope"]) if file.get("scope") else None})
    known = None if starts is None else frozenset(starts)  # type: ignore[call-overload]
    return Rule(str(row["id"]), str(row["topic"]), str(row["path"]), built, row["raw"], known)  # type: ignore[arg-type]
