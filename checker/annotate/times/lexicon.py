"""The word list of time expressions in, one letter a class out: grammar rules are regular expressions over these letters."""

from functools import cache
from typing import NamedTuple

from checker.lists import entries

#: Classes that the tokeniser gives to figures and punctuation; `x` is any other word, `|` the end of a block.
SHAPES = (
    "day2", "year4", "figure", "decimal", "fraction", "clock", "iso", "slashed", "dotted", "nth", "decade4", "decade2", "yy",
    "ampm", "oclock", "hyphen", "comma", "dot", "apostrophe", "money", "percent", "slash", "stop", "quote", "open", "close",
)  # fmt: skip

FILLER, BREAK = "x", "|"
_LETTERS = [chr(code) for code in range(0x100, 0x200)]


class Lexicon(NamedTuple):
    """`letters`: a class and its letter; `words`: a word as it may be written and its letter; `heads` in lower case."""

    letters: dict[str, str]
    words: dict[str, str]
    heads: frozenset[str]


@cache
def lexicon() -> Lexicon:
    letters = dict(zip(SHAPES, _LETTERS, strict=False))
    words: dict[str, str] = {}
    heads: set[str] = set()
    for line in entries(__file__, "lexicon.txt"):
        marked, *members = line.split()
        name = marked.strip("*[]")
        letter = letters.setdefault(name, _LETTERS[len(letters)])
        heads.update(members if marked.startswith("*") else ())
        for word in members:
            for form in (word.capitalize(), word.upper(), *(() if marked.endswith("]") else (word,))):
                words.setdefault(form, letter)
    return Lexicon(letters, words, frozenset(heads))
