"""A name as written in, the key it is looked up by out: lower case, no accents, stops or apostrophes; a hyphen is a blank."""

import unicodedata

_ASCII = {ord(mark): None for mark in ".'’‘`ʼʻ,"} | {ord(mark): " " for mark in "-‐‑–\u00a0\t\n"}
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "ə": "e", "ŋ": "n"}
)


def key(name: str) -> str:
    lowered = name.translate(_ASCII).lower()
    if not lowered.isascii():
        apart = unicodedata.normalize("NFKD", lowered.translate(_LETTERS))
        lowered = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(lowered.split())
