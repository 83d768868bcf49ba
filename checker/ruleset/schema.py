"""The JSON Schema of a rule file, for editors; made from the types that rules are checked against.

`rule.schema.json` beside this file holds it: `newslint rules schema > checker/ruleset/rule.schema.json` after a change.
"""

import types
import typing
from collections.abc import Mapping
from typing import Any

from checker import plugins, shape
from checker.ruleset.rule import RuleFile

_SCALARS = {str: {"type": "string"}, int: {"type": "integer"}, float: {"type": "number"}, bool: {"type": "boolean"}}


def schema() -> dict[str, Any]:
    """One object; what may stand under `with` depends on `check`."""
    whole = _object(RuleFile)
    whole["properties"]["check"] = {"enum": list(plugins.names("checks"))}
    whole["properties"]["examples"] = _examples()
    whole["properties"]["with"] = {"type": "object"}
    kinds = [(name, _object(plugins.load("checks", name).Params)) for name in plugins.names("checks")]
    whole["allOf"] = [
        {
            "if": {"properties": {"check": {"const": name}}},
            "then": {"properties": {"with": params}, "required": ["with"] if params["required"] else []},
        }
        for name, params in kinds
    ]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "newslint rule", **whole}


def _examples() -> dict[str, Any]:
    cases = {"type": "array", "items": {"type": "string"}, "minItems": 1}
    return {
        "type": "object",
        "properties": {"fail": cases, "pass": cases},
        "required": ["fail", "pass"],
        "additionalProperties": False,
    }


def _object(cls: type) -> dict[str, Any]:
    known = shape.fields(cls)
    return {
        "type": "object",
        "properties": {name: _type(kind) for name, (kind, _) in known.items()},
        "required": [name for name, (_, required) in known.items() if required],
        "additionalProperties": False,
    }


def _type(kind: Any) -> dict[str, Any]:
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return _type(next(argument for argument in arguments if argument is not type(None)))
    if origin is typing.Literal:
        return {"enum": list(arguments)}
    if origin in (tuple, frozenset):
        return {"type": "array", "items": _type(arguments[0])}
    if origin in (dict, Mapping):
        return {"type": "object", "additionalProperties": _type(arguments[1])}
    return dict(_SCALARS[kind]) if kind in _SCALARS else {} if kind is Any else _object(kind)
