"""A list beside a module in, its entries out: one a line; a line that begins with `#` says what it is, its source and licence."""

import os
from functools import cache


@cache
def entries(module: str, name: str) -> tuple[str, ...]:
    """The lines of the text file `name` beside `module` (its `__file__`), in order, without comments and empty lines."""
    with open(os.path.join(os.path.dirname(module), name), encoding="utf-8") as file:
        lines = file.read().split("\n")
    return tuple(line for line in lines if line.strip() and not line.startswith("#"))
