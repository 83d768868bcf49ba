"""`newslint doctor`: which version, rules, facts and configuration are in force."""

import argparse
import os
import platform

from checker import __version__, patterns
from checker.cli import OK, _options
from checker.cli._setup import setup_for
from checker.facts.folders import paths
from checker.facts.folders import shipped as facts
from checker.ruleset import cache
from checker.ruleset.load import shipped

HELP = "tell which version, rules, facts and configuration are in force"


def arguments(parser: argparse.ArgumentParser) -> None:
    _options.place(parser)
    _options.reading(parser)


def run(options: argparse.Namespace) -> int:
    wanted = setup_for(options)
    settings = wanted.settings(options.path)
    setup = wanted(options.path)
    rows = {
        "newslint": f"{__version__} in {os.path.dirname(os.path.dirname(os.path.abspath(cache.__file__)))}",
        "python": f"{platform.python_version()} on {platform.system()}",
        "configuration": settings.file or "none",
        "rules": f"{len(setup.rules)} on of {len(setup.ids)}, from {', '.join([shipped(), *settings.config.rules])}",
        "facts": f"{len(paths([facts(), *setup.house.facts]))} files, from {', '.join([facts(), *setup.house.facts])}",
        "mandatory": ", ".join(sorted(setup.mandatory)) or "none",
        "baseline": f"{setup.baseline.file} ({len(setup.baseline.entries)} findings)" if setup.baseline else "none",
        "cache": f"{patterns.folder()} ({'writable' if _writable(patterns.folder()) else 'cannot be written; runs are slower'})",
    }
    for name, value in rows.items():
        print(f"{name + ':':<15}{value}")
    return OK


def _writable(folder: str) -> bool:
    """Of the nearest folder that exists."""
    while not os.path.exists(folder) and folder != os.path.dirname(folder):
        folder = os.path.dirname(folder)
    return os.path.isdir(folder) and os.access(folder, os.W_OK)
