"""A word in, whether it is an established name or an ordinary word out."""

from functools import cache

from checker.checks._lists import entries, read


@cache
def _english() -> str:
    """Sorted by code point."""
    return read("english")


@cache
def _is_english(word: str) -> bool:
    """One bisection in the text as it stands: a set of 70,000 words would cost more than all the questions asked."""
    text = _english()
    low, high = text.index("\n") + 1, len(text)
    while low < high:
        start = text.rfind("\n", low, (low + high) // 2) + 1 or low
        end = text.index("\n", start)
        if text[start:end] == word:
            return True
        if text[start:end] < word:
            low = end + 1
        else:
            high = start
    return False


@cache
def is_established(name: str) -> bool:
    """A frequent surname or given name, a place, a nationality, or a name that dictionaries know; as written."""
    return is_surname(name) or is_given(name) or is_place(name) or _is_english(name)


def is_surname(name: str) -> bool:
    return name in entries("surnames") or name in entries("world-surnames")


def is_given(name: str) -> bool:
    return name in entries("given-names") or name in entries("given")


def is_place(name: str) -> bool:
    """A place or a nationality."""
    return name in entries("places") or name in entries("demonyms")


def is_ordinary(word: str) -> bool:
    """An ordinary English word of four letters or more; `word` in lower case."""
    return _is_english(word)
