"""Numbers and years as news copy writes them (`two`, `twenty-five`, `2 1/2`, `a few`, `'98`) in, figures out."""

import datetime
from collections.abc import Sequence

_SMALL = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_LARGE = {"hundred": 100, "thousand": 1000, "dozen": 12}
_ORDINALS = {
    "initial": 1, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}  # fmt: skip

#: Longer figures are no count of days or years in any article.
_MOST_DIGITS = 6


def count(words: Sequence[str]) -> float | None:
    """None for `several`, `a few`, and figures of absurd length; `couple` is 2."""
    total: float = 0
    for word in words:
        if word in ("several", "few"):
            return None
        if word == "couple":
            return 2
        if word in _LARGE:
            total = max(total, 1) * _LARGE[word]
        elif word in _SMALL or word in _TENS:
            total += _SMALL.get(word) or _TENS[word]
        elif word[:1].isdigit():
            if (number := _figure(word)) is None:
                return None
            total += number
    return total or None


def _figure(word: str) -> float | None:
    if len(word) > _MOST_DIGITS + 4:
        return None
    if "/" in word:
        above, below = word.split("/")
        return int(above) / int(below) if int(below) else None
    return float(word.replace(",", "")) if word.replace(",", "").replace(".", "", 1).isdigit() else None


def ordinal(word: str) -> int:
    """`3`, `3rd`, `third`; 0 for what is none."""
    return _ORDINALS.get(word) or int("".join(letter for letter in word if letter.isdigit()) or 0)


def whole_year(word: str, published: datetime.date | None) -> int:
    """`1998`, `'98`, `98`: two figures stand for the year that lies nearest before 20 years from the publication."""
    number = int("".join(letter for letter in word if letter.isdigit()))
    if number >= 100:
        return number
    latest = (published.year if published else 2030) + 20
    return latest - (latest - number) % 100
