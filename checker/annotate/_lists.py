"""Word lists in, sets out: one word or phrase a line; the first line (`#`) says what it is, its source and licence."""

from functools import cache
from pathlib import Path


@cache
def words(name: str) -> frozenset[str]:
    """The entries of `lists/<name>.txt`."""
    lines = Path(__file__).parent.joinpath("lists", f"{name}.txt").read_text("utf-8").split("\n")
    return frozenset(line for line in lines if line and not line.startswith("#"))
