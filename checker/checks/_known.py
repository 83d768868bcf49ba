"""A word in, whether it is an established name out, and of which kind."""

from functools import cache

from checker.checks._lists import entries


@cache
def is_established(name: str) -> bool:
    """A frequent surname or given name, a place, a nationality, or a name that dictionaries know; as written."""
    return is_surname(name) or is_given(name) or is_place(name) or name in entries("proper-words")


def is_surname(name: str) -> bool:
    return name in entries("surnames") or name in entries("world-surnames")


def is_given(name: str) -> bool:
    return name in entries("given-names") or name in entries("given")


def sex(name: str) -> str:
    """`f` or `m` of a given name that is frequent, and nearly always borne by women or by men; else nothing."""
    return "f" if name in entries("womens-names") else "m" if name in entries("mens-names") else ""


def is_place(name: str) -> bool:
    """A place or a nationality."""
    return name in entries("places") or name in entries("demonyms")
