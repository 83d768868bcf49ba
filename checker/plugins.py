"""A plug-in is a module in a known folder: the folder is the registry."""

import os
from functools import cache
from importlib import import_module
from types import ModuleType


@cache
def names(folder: str) -> tuple[str, ...]:
    """The plug-ins of `checker/<folder>`, sorted; nothing is imported. Names beginning with `_` are private."""
    found = set()
    for entry in os.scandir(os.path.join(os.path.dirname(__file__), folder)):
        name, suffix = os.path.splitext(entry.name)
        if not name.startswith("_") and (suffix == ".py" or (entry.is_dir() and not suffix)):
            found.add(name)
    return tuple(sorted(found))


@cache
def load(folder: str, name: str) -> ModuleType:
    """Import one plug-in. Raises KeyError when the folder holds none of that name."""
    if name not in names(folder):
        raise KeyError(name)
    return import_module(f"checker.{folder}.{name}")
