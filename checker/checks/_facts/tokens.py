"""An article in, its capitalised words in rows out: the candidates for names."""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from checker import patterns
from checker.article import Article

#: Python's `re` has no class of capital letters; these are Latin, Greek and Cyrillic.
_CAPITAL = "".join(chr(code) for code in range(0x41, 0x530) if unicodedata.category(chr(code)) == "Lu")
_REST = rf"(?:\.(?:-?[{_CAPITAL}]\.)*|\w*(?:['’-](?!s\b)\w+)*)"
#: One class stands first, which `re` looks for far quicker than for alternatives; what it found is told by looking back.
_WORD = rf"[ae{_CAPITAL}](?:(?:(?<=[aA])[lsnrd]|(?<=[eE])l)-[{_CAPITAL}]{_REST}|(?<=[{_CAPITAL}]){_REST})"
_PARTICLES = "de|da|do|dos|del|della|der|den|di|du|la|le|van|von|bin|bint|ibn|al|el|ter|y|ul"
_ROW = patterns.compile(rf"{_WORD}(?: (?:(?:{_PARTICLES}) )*{_WORD})*")
_ONE = patterns.compile(r"\S+")

#: A name of more words is none.
MOST = 5


class Group(NamedTuple):
    """Words `start:end` of the text, that may be a name."""

    start: int
    end: int
    words: int


def groups(article: Article) -> Iterator[list[Group]]:
    """For each row of capitalised words: every part of it that may be a name, longest first, then leftmost."""
    text = article.text
    for block in article.running:
        for match in _ROW.finditer(text, block.span.start, block.span.end):
            start = match.start()
            if start > block.span.start and (text[start - 1].isalnum() or text[start - 1] in "@#_"):
                continue
            yield _parts(match[0], start)


def _parts(row: str, start: int) -> list[Group]:
    if " " not in row:
        return [Group(start, start + len(row), 1)]
    tokens = [(word.start(), word.end(), not word[0].islower() or "-" in word[0]) for word in _ONE.finditer(row)]
    found = [
        Group(start + begin, start + tokens[to][1], to - at + 1)
        for at, (begin, _, opens) in enumerate(tokens)
        if opens
        for to in range(at, min(at + MOST, len(tokens)))
        if tokens[to][2]
    ]
    return sorted(found, key=lambda group: (-group.words, group.start))
