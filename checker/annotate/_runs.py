"""A block in, its runs of capitalised words out: the candidates for names, with the words of each."""

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from checker import patterns
from checker.annotate._lists import words
from checker.span import Span

#: Python's `re` has no class of capital letters; these are Latin, Greek and Cyrillic.
_CAPITAL = "".join(chr(code) for code in range(0x41, 0x530) if unicodedata.category(chr(code)) == "Lu")
_ABBREVIATED = (
    "Mr|Mrs|Ms|Dr|Sens?|Reps?|Govs?|Gen|Lt|Col|Maj|Capt|Sgt|Adm|"
    "Rev|Hon|Prof|St|Jr|Sr|Inc|Corp|Co|Ltd|Cpl|Cmdr|Supt|Det|Insp|Atty|Pvt|Messrs"
)
#: A capital stands first, which `re` looks for far quicker than for alternatives; what it was is told by looking back.
_SHORT = "|".join(f"(?<={short[0]}){short[1:]}" for short in _ABBREVIATED.split("|"))
_WORD = rf"[{_CAPITAL}](?:(?:{_SHORT})\.|\.(?:-?[{_CAPITAL}]\.)*|[\w&]*(?:['’-](?!s\b)\w+)*)"
_PARTICLE = (
    "de la|de los|van der|van den|von der|of the|of|for|de|del|della|der|den|di|da|dos|du|van|von|bin|bint|ibn|al|el|la|le|ter|y"
)
_PREFIX = "(?:[aA][ldnrs]|[eE]l|[aA]sh)-"
_RUN = patterns.compile(rf"{_WORD}(?: (?:(?:{_PARTICLE}) )?(?:{_PREFIX})?{_WORD}){{0,11}}")
_OPENS = frozenset(".!?:;•*—–…\"“”‘’'«»(")


class Run(NamedTuple):
    """Capitalised words in a row from `start`. `first`: they open a sentence, so the first may be an ordinary word."""

    start: int
    words: str
    first: bool

    @property
    def tokens(self) -> list[str]:
        return self.words.split(" ")

    @property
    def end(self) -> int:
        return self.start + len(self.words)

    def part(self, begin: int, end: int | None = None) -> "Run":
        """The tokens `begin:end` as a run of their own."""
        if begin == 0 and end is None:
            return self
        tokens = self.tokens
        skipped = sum(len(token) + 1 for token in tokens[:begin])
        return Run(self.start + skipped, " ".join(tokens[begin:end]), self.first and begin == 0)


def runs(text: str, block: Span) -> Iterator[Run]:
    """In order; words that are never part of a name (days, months, pronouns) divide a run."""
    never = words("never-names")
    for match in _RUN.finditer(text, block.start, block.end):
        found, at = match[0], match.start()
        if found in never or (found[0] == "I" and found.replace("’", "'") in never):
            continue
        before = text[at - 1] if at > block.start else "\n"
        if before.isalnum() or before in "@#_":
            continue
        if before == "-" and text[at - 3 : at] in ("al-", "el-", "as-"):
            at, found = at - 3, text[at - 3 : match.end()]
        run = Run(at, found, before != " " or at - 1 <= block.start or text[at - 2] in _OPENS)
        if " " not in found or never.isdisjoint(found.replace("’", "'").split(" ")):
            yield run
        else:
            yield from _divided(run, never)


def _divided(run: Run, never: frozenset[str]) -> Iterator[Run]:
    begin, tokens = 0, run.tokens
    for at, token in enumerate((*tokens, "The")):
        if token.replace("’", "'") in never:
            end = at
            while end > begin and tokens[end - 1].islower():
                end -= 1
            while begin < end and tokens[begin].islower():
                begin += 1
            if end > begin:
                yield run.part(begin, end)
            begin = at + 1
