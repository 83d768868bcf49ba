"""`newslint config`: each setting, its value and where it comes from."""

import argparse

from checker.cli import OK, _options
from checker.cli._setup import setup_for
from checker.frozen import is_frozen, values

HELP = "print each setting, its value and where it comes from"


def arguments(parser: argparse.ArgumentParser) -> None:
    _options.place(parser)
    _options.reading(parser)


def run(options: argparse.Namespace) -> int:
    wanted = setup_for(options)
    settings = wanted.settings(options.path)
    wanted(options.path)
    print(f"# configuration file: {settings.file or 'none'}")
    for name, value in values(settings.config).items():
        print(f"{name.replace('_', '-')} = {_shown(value)}  # {settings.origins.get(name, 'default')}")
    return OK


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(_shown(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {_shown(item)}" for key, item in value.items()) + "}"
    if is_frozen(value):
        return _shown(values(value))
    return "none" if value is None else f'"{value}"'
