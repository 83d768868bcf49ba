"""The JSON Schema that editors use is the one of the code, and every shipped rule keeps it."""

import json
import re
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml

from checker.ruleset import schema
from checker.ruleset.load import shipped

SHIPPED = json.loads(Path(schema.__file__).with_name("rule.schema.json").read_text("utf-8"))
RULES = sorted(Path(shipped()).rglob("*.yaml"))


class Yaml12(yaml.SafeLoader):
    """Scalars as editors read them: `true` and `3` have types, `no` and `2017-07-11` are texts."""

    yaml_implicit_resolvers: ClassVar[dict] = {}


Yaml12.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), ["t", "f"])
Yaml12.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?\d+$"), list("-0123456789"))
Yaml12.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^-?\d+\.\d+$"), list("-0123456789"))

TYPES = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "array": list, "object": dict}


def faults(wanted: dict[str, Any], value: Any, place: str = "") -> list[str]:
    """What in `value` breaks the schema; of JSON Schema the words that ours uses."""
    kind = wanted.get("type")
    if kind and (not isinstance(value, TYPES[kind]) or (isinstance(value, bool) and kind != "boolean")):
        return [f"{place}: {value!r} is no {kind}"]
    found = [f"{place}: {value!r} is not allowed"] if "enum" in wanted and value not in wanted["enum"] else []
    if "const" in wanted and value != wanted["const"]:
        found.append(f"{place}: not {wanted['const']}")
    if isinstance(value, list):
        found += [f"{place}: too short"] if len(value) < wanted.get("minItems", 0) else []
        found += [fault for at, item in enumerate(value) for fault in faults(wanted.get("items", {}), item, f"{place}[{at}]")]
    if isinstance(value, dict):
        known, more = wanted.get("properties", {}), wanted.get("additionalProperties", {})
        found += [f"{place}: '{name}' is missing" for name in wanted.get("required", ()) if name not in value]
        for name, item in value.items():
            if name not in known and more is False:
                found.append(f"{place}: '{name}' is unknown")
            else:
                found += faults(known.get(name, more or {}), item, f"{place}.{name}")
    for part in wanted.get("allOf", ()):
        if "if" not in part or not faults(part["if"], value, place):
            found += faults(part["then"], value, place)
    return found


def test_the_shipped_schema_is_current():
    assert schema.schema() == SHIPPED, "run: newslint rules schema > checker/ruleset/rule.schema.json"


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_every_shipped_rule_keeps_it(path):
    assert faults(SHIPPED, yaml.load(path.read_text("utf-8"), Yaml12)) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"level": "fatal"}, ".level: 'fatal' is not allowed"),
        ({"check": "existance"}, ".check: 'existance' is not allowed"),
        ({"with": {"token": "a"}}, ".with: 'token' is unknown"),
        ({"with": {"tokens": "a"}}, ".with.tokens: 'a' is no array"),
        ({"examples": {"fail": []}}, ".examples: 'pass' is missing"),
        ({"severity": "error"}, ": 'severity' is unknown"),
    ],
)
def test_a_wrong_rule_breaks_it(change, fault):
    rule = {"check": "existence", "level": "error", "message": "m", "why": "w", "source": "s", "with": {"tokens": ["a"]}}
    rule["examples"] = {"fail": ["[[a]]"], "pass": ["b"]}
    assert faults(SHIPPED, rule) == []
    assert fault in faults(SHIPPED, {**rule, **change})
