"""Positions: half-open spans of code points, and the way from a clean text back to the file it came from."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

LINE_END = re.compile(r"\r\n|\n|\r")  # compiled sooner than the kept patterns are read, which a kept result does without


class Span(NamedTuple):
    """A half-open stretch of a text: `text[start:end]`, in code points from 0."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """The words that the span names in `text`."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """True when the two share at least one code point."""
        return self.start < other.end and other.start < self.end


def line_back(text: str, at: int, most: int) -> int:
    """Where the stretch of up to `most` code points before `at` begins that lies on the line of `at`."""
    start = max(0, at - most)
    return max(start, text.rfind("\n", start, at) + 1)


class Piece(NamedTuple):
    """`length` code points of the clean text from `clean` lay in the file from `source`.

    Between two pieces the clean text may hold a blank or newline that stands for something else in the file (a line
    break, markup); such a character belongs to no piece. Where `width` is not 0, all of the piece stands for one thing of so
    many code points in the file (`&eacute;` for `é`), which is never cut.
    """

    clean: int
    source: int
    length: int
    width: int = 0


def to_source(pieces: Sequence[Piece], offset: int) -> int:
    """The file's offset of the code point at `offset` of the clean text; one bisect.

    A code point of no piece is placed at the end of the piece before it.
    """
    at = bisect_right(pieces, offset, key=lambda piece: piece.clean) - 1
    if at < 0:
        return 0
    piece = pieces[at]
    if piece.width:
        return piece.source if offset < piece.clean + piece.length else piece.source + piece.width
    return piece.source + min(offset - piece.clean, piece.length)


def span_to_source(pieces: Sequence[Piece], span: Span) -> Span:
    """The stretch of the file that `span` of the clean text came from, markup inside it included."""
    start = to_source(pieces, span.start)
    if span.end <= span.start:
        return Span(start, start)
    last = bisect_right(pieces, span.end - 1, key=lambda piece: piece.clean) - 1
    if last >= 0 and pieces[last].width and span.end <= pieces[last].clean + pieces[last].length:
        return Span(start, pieces[last].source + pieces[last].width)
    return Span(start, to_source(pieces, span.end - 1) + 1)


class Lines:
    """Where the lines of a text begin. Lines end at `\\n`, `\\r\\n` and `\\r` only."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in LINE_END.finditer(text))]
        self._text = text

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset: both 1-based, the column in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a 1-based line, without its line end."""
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        return self._text[self._starts[number - 1] : end].rstrip("\r\n")

    def start(self, number: int) -> int:
        """The offset at which a 1-based line begins."""
        return self._starts[number - 1]
