"""A folder in, the nearest configuration file; a file in, its settings: `newslint.toml`, or `[tool.newslint]` of
`pyproject.toml`. The nearest file alone counts, with what it extends by name."""

import os
from collections.abc import Mapping
from functools import cache
from typing import Any

from checker import __version__, shape
from checker.config.keys import PATHS, Config
from checker.errors import ConfigError
from checker.frozen import frozen
from checker.shape import ShapeError

NAME = "newslint.toml"


@frozen
class Settings:
    """A configuration, the file it came from (None: the defaults) and, for each key set, the file that sets it."""

    config: Config = Config()
    file: str | None = None
    origins: Mapping[str, str] = {}


@cache
def nearest(folder: str) -> str | None:
    """The nearest configuration file at or above an absolute folder. Raises ConfigError for one that is not TOML."""
    for name in (NAME, "pyproject.toml"):
        path = os.path.join(folder, name)
        if os.path.isfile(path) and (name == NAME or "newslint" in _toml(path).get("tool", {})):
            return path
    above = os.path.dirname(folder)
    return None if above == folder else nearest(above)


@cache
def read(path: str) -> Settings:
    """One configuration file with what it extends.

    Raises ConfigError: missing, not TOML, an unknown key, a value of another type, made for a newer newslint, or
    extending itself.
    """
    values, origins = _merged(path, ())
    config = _built(path, values)
    if config.minimum_version and _parts(path, config.minimum_version) > _parts(path, __version__):
        told = f"needs newslint {config.minimum_version} or newer; this is {__version__}"
        raise ConfigError(f"{path}: {told}")
    return Settings(config, path, origins)


def _merged(path: str, below: tuple[str, ...]) -> tuple[dict[str, Any], dict[str, str]]:
    """The keys of a file over those of the file that it extends, and where each comes from."""
    if path in below:
        raise ConfigError(f"{path}: extends itself by way of {below[-1]}")
    own = _toml(path)
    own = own.get("tool", {}).get("newslint", {}) if os.path.basename(path) == "pyproject.toml" else own
    _built(path, own)
    values = {key.replace("-", "_"): value for key, value in own.items()}
    values |= {key: _placed(path, value) for key, value in values.items() if key in PATHS}
    base, origins = _merged(_extended(path, values["extends"]), (*below, path)) if "extends" in values else ({}, {})
    return {**base, **values}, {**origins, **dict.fromkeys(values, path)}


def _built(path: str, values: dict[str, Any]) -> Config:
    try:
        return shape.build(Config, values)
    except ShapeError as error:
        where = ".".join(str(part) for part in error.path)
        raise ConfigError(f"{path}: {where + ': ' if where else ''}{error.message}") from None


def _placed(path: str, value: Any) -> Any:
    """A path, or a list of paths, seen from the file that names it."""
    if isinstance(value, list):
        return [_placed(path, item) for item in value]
    return os.path.join(os.path.dirname(path), value)


def _extended(path: str, name: str) -> str:
    """The file that `extends` names: a path, or a package that holds a newslint.toml."""
    if name.endswith(".toml") or "/" in name:
        return os.path.normpath(os.path.join(os.path.dirname(path), name))
    from importlib.util import find_spec

    try:
        found = find_spec(name)
    except (ImportError, ValueError):
        found = None
    folders = list(found.submodule_search_locations or ()) if found else []
    for folder in folders:
        if os.path.isfile(file := os.path.join(folder, NAME)):
            return file
    told = f"holds no {NAME}" if found else "is not installed here"
    raise ConfigError(f"{path}: extends: the package '{name}' {told}; name a package or a file that ends in .toml")


def _parts(path: str, version: str) -> tuple[int, ...]:
    try:
        return tuple(int(part) for part in version.split("."))
    except ValueError:
        raise ConfigError(f"{path}: minimum-version: '{version}' is no version; write one such as {__version__}") from None


def _toml(path: str) -> dict[str, Any]:
    import tomllib

    try:
        with open(path, "rb") as file:
            return tomllib.load(file)
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from None
    except ValueError as error:
        raise ConfigError(f"{path}: not TOML: {error}") from None
