"""A name or title in, the key it is looked up by out: lower case, no accents, stops or apostrophes; a hyphen is a blank."""

import unicodedata
from functools import lru_cache

from checker import patterns
from checker.facts.wordlists import pairs

_ASCII = {ord(mark): None for mark in ".'’‘`ʼʻ,"} | {ord(mark): " " for mark in "-‐‑–\u00a0\t\n"}
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "ə": "e", "ŋ": "n"}
)


def key(name: str) -> str:
    if name.isascii():
        return " ".join(name.translate(_ASCII).lower().split())
    return " ".join(_bare(_bare(name).lower().translate(_LETTERS)).lower().split())


def _bare(text: str) -> str:
    """Without marks on and between the letters."""
    apart = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(_ASCII)


_POSSESSIVE = patterns.compile(r"['’]s?(?= |$)")


@lru_cache(8192)
def title_key(title: str) -> str:
    """A title's key with its abbreviations written out and one form for `spokesman`, `spokeswoman`, `defence`, `defense`."""
    short = pairs("abbreviations")
    whole = key(_POSSESSIVE.sub("", title))
    whole = short.get(whole, whole)
    return " ".join(short.get(word, word) for word in whole.split())
