"""Plain strings, lists and dicts in, frozen classes out: the class is the specification."""

import datetime
import types
import typing
from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from checker.errors import did_you_mean
from checker.frozen import is_frozen
from checker.marked_yaml import KeyPath

T = TypeVar("T")


class ShapeError(Exception):
    """A value does not fit. `path` leads to it; `at_key` when the key itself is wrong."""

    def __init__(self, message: str, path: KeyPath, *, at_key: bool = False) -> None:
        super().__init__(message)
        self.message, self.path, self.at_key = message, path, at_key


@cache
def fields(cls: type) -> dict[str, tuple[Any, bool]]:
    """The keys of a frozen class, or of a dataclass: type and whether it is required.

    A user writes `max_words` as `max-words` too, `from_` as `from`.
    """
    hints = typing.get_type_hints(cls)
    if is_frozen(cls):
        known: Any = cls
        return {name: (hints[name], name not in known._field_defaults) for name in known._fields}
    import dataclasses

    missing = dataclasses.MISSING
    return {
        field.name: (hints[field.name], field.default is missing and field.default_factory is missing)
        for field in dataclasses.fields(typing.cast(Any, cls))
        if field.init
    }


def build(cls: type[T], raw: object, path: KeyPath = ()) -> T:
    """Raises ShapeError for unknown or missing keys and for values of another type."""
    if not isinstance(raw, dict):
        raise ShapeError(f"expected keys and values, found {_kind(raw)}", path)
    known = fields(typing.cast(Any, cls))
    values: dict[str, Any] = {}
    for key, value in raw.items():
        name = key.replace("-", "_")
        name = f"{name}_" if f"{name}_" in known else name
        if name not in known:
            written = tuple(sorted(name.rstrip("_").replace("_", "-") for name in known))
            allowed, near = ", ".join(written) or "nothing", did_you_mean(key, written)
            raise ShapeError(f"unknown key '{key}'{near}; allowed: {allowed}", (*path, key), at_key=True)
        values[name] = convert(known[name][0], value, (*path, key))
    for name, (_, required) in known.items():
        if required and name not in values:
            raise ShapeError(f"the key '{name.rstrip('_')}' is missing", path)
    try:
        return cls(**values)
    except ValueError as error:
        raise ShapeError(str(error), path) from None


def convert(wanted: Any, raw: Any, path: KeyPath) -> Any:
    """One value to the type a field asks for."""
    if wanted is Any:
        return raw
    origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in (types.UnionType, typing.Union):
        inner = [argument for argument in arguments if argument is not type(None)]
        return None if raw in ("", "null", "~") else convert(inner[0], raw, path)
    if origin is typing.Literal:
        if raw not in arguments:
            raise ShapeError(f"'{raw}' is not allowed{did_you_mean(str(raw), arguments)}; allowed: {', '.join(arguments)}", path)
        return raw
    if origin in (tuple, frozenset):
        if not isinstance(raw, list):
            raise ShapeError(f"expected a list, found {_kind(raw)}", path)
        return origin(convert(arguments[0], item, (*path, at)) for at, item in enumerate(raw))
    if origin in (dict, Mapping):
        if not isinstance(raw, dict):
            raise ShapeError(f"expected keys and values, found {_kind(raw)}", path)
        return {key: convert(arguments[1], value, (*path, key)) for key, value in raw.items()}
    if is_frozen(wanted) or hasattr(wanted, "__dataclass_fields__"):
        return build(typing.cast(type, wanted), raw, path)
    return _scalar(wanted, raw, path)


def _scalar(wanted: Any, raw: Any, path: KeyPath) -> Any:
    if isinstance(raw, (list, dict)):
        raise ShapeError(f"expected {_NAMES.get(wanted, 'a value')}, found {_kind(raw)}", path)
    if wanted is bool:
        if str(raw).lower() not in _TRUTH:
            raise ShapeError(f"expected true or false, found '{raw}'", path)
        return _TRUTH[str(raw).lower()]
    try:
        return datetime.date.fromisoformat(raw) if wanted is datetime.date else wanted(raw)
    except ValueError:
        raise ShapeError(f"expected {_NAMES.get(wanted, 'a value')}, found '{raw}'", path) from None


_TRUTH = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_NAMES = {str: "a text", int: "a whole number", float: "a number", datetime.date: "a date such as 2020-09-28"}


def _kind(raw: object) -> str:
    return "a list" if isinstance(raw, list) else "keys and values" if isinstance(raw, dict) else f"'{raw}'"
