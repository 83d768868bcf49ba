"""Where facts are kept: folders in, the paths of their YAML files out."""

import os
from collections.abc import Iterable

from checker.errors import FactError


def shipped() -> str:
    """The folder of the facts that come with newslint."""
    return os.path.join(os.path.dirname(os.path.abspath(__file__)), "base")


def paths(folders: Iterable[str]) -> list[str]:
    """Every YAML file below the folders, folder by folder, sorted. Raises FactError for a folder that is not there."""
    found = []
    for folder in folders:
        if not os.path.isdir(folder):
            raise FactError(f"{folder}: no such folder of facts")
        for at, inside, names in os.walk(folder):
            inside.sort()
            found += [os.path.join(at, name) for name in sorted(names) if name.endswith((".yaml", ".yml"))]
    return found
