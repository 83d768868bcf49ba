"""Running text in, its tokens out: where each stands and, as one string, the class letter of each."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from checker import patterns
from checker.annotate.times.lexicon import BREAK, FILLER, lexicon
from checker.span import Span

#: Alternatives from the longest shape to the shortest; the group's name is the class.
_TOKEN = patterns.compile(
    r"""(?P<ampm>[apAP]\.\s?[mM]\b\.?|[apAP][mM]\b)|(?P<oclock>o['’]clock\b)
    |(?P<word>[^\W\d_]+)
    |(?P<iso>\d{4}-\d\d-\d\d)(?!\d)
    |(?P<slashed>\d{1,2}/\d{1,2}/\d{2,4})(?!\d)
    |(?P<dotted>\d{1,2}\.\d{1,2}\.\d{4})(?!\d)
    |(?P<fraction>\d{1,3}/\d{1,3})(?!\d)
    |(?P<clock>\d{1,2}:\d\d(?::\d\d)?)(?!\d)
    |(?P<decade4>\d{4}['’]?s)\b
    |(?P<nth>\d{1,2}(?:st|nd|rd|th))\b
    |(?P<decimal>\d+(?:[.,]\d+)+)
    |(?P<year4>[12]\d{3})(?![\d])
    |(?P<day2>\d{1,2})(?!\d)
    |(?P<figure>\d+)
    |['’‘](?P<decade2>\d0s)\b
    |['’‘](?P<yy>\d\d)(?!\w)
    |(?P<comma>,)|(?P<dot>\.)|(?P<hyphen>[-‐‑–—])|(?P<apostrophe>['’])|(?P<money>[$£€¥])|(?P<percent>%)|(?P<slash>/)
    |(?P<stop>[;:!?])|(?P<quote>["“”‘`])|(?P<open>[(\[])|(?P<close>[)\]])
    |(?P<other>[^\w\s])""",
    re.X,
)

_WORD = _TOKEN.groupindex["word"]


class Tokens(NamedTuple):
    """`classes[i]` is the class letter of the token `text[starts[i]:ends[i]]`; a block ends with a break of no width."""

    text: str
    classes: str
    starts: Sequence[int]
    ends: Sequence[int]

    def word(self, at: int) -> str:
        """A token in lower case with straight apostrophes."""
        return self.text[self.starts[at] : self.ends[at]].lower().replace("’", "'")

    def cut(self, first: int, after: int) -> Span:
        """The stretch of text of the tokens `first` to `after`, the latter not included."""
        return Span(self.starts[first], self.ends[after - 1])


@cache
def _shapes() -> dict[int, str]:
    """The class letter of each group of the pattern but the word's."""
    letters = lexicon().letters
    return {number: letters.get(name, FILLER) for name, number in _TOKEN.groupindex.items() if name != "word"}


def tokenise(text: str, blocks: Sequence[Span]) -> Tokens:
    words, shapes = lexicon().words, _shapes()
    classes: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for block in blocks:
        found = [*_TOKEN.finditer(text, *block)]
        classes += [words.get(one[0], FILLER) if one.lastindex == _WORD else shapes[one.lastindex or 0] for one in found]
        starts += [one.start() for one in found]
        ends += [one.end() for one in found]
        classes.append(BREAK)
        starts.append(block.end)
        ends.append(block.end)
    return Tokens(text, "".join(classes), starts, ends)
