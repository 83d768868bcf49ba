"""Stretches of a file in, blocks of clean text out: every run of whitespace one blank, every code point's origin kept."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker import patterns
from checker.article import Block
from checker.span import Piece, Span

#: What stands in the clean text for something without words of its own (a code span): it belongs to no piece.
STAND_IN = "\ufffc"

_STRETCH = patterns.compile(r"\S+(?:\s\S+)*")


class Part(NamedTuple):
    """Text and the file's offset of its first code point; `source` is None for text that stands for something else.

    `width`: of the one thing in the file that the text stands for (`&eacute;`), or 0, as in `Piece`.
    """

    text: str
    source: int | None
    width: int = 0


class RawBlock(NamedTuple):
    """A block before it has its place; the pieces' `clean` counts from the block's own start.

    `kind` is None as long as only the words can tell it. `lines`: how many lines of the file it fills.
    `gap`: a blank line stands before it.
    """

    text: str
    pieces: tuple[Piece, ...]
    kind: str | None = None
    lines: int = 1
    gap: bool = True


def stretch(text: str, start: int, end: int, kind: str | None = None, lines: int = 1, gap: bool = True) -> RawBlock:
    """`text[start:end]`, which begins and ends with a word, as one block."""
    raw = text[start:end]
    clean = " ".join(raw.split())
    if len(clean) == len(raw):
        return RawBlock(clean, (Piece(0, start, len(raw)),), kind, lines, gap)
    return of_parts((Part(raw, start),), kind, lines, gap)


def of_parts(parts: Iterable[Part], kind: str | None = None, lines: int = 1, gap: bool = True) -> RawBlock:
    """Parts in order as one block; whitespace at either end, and twice in a row across parts, is left out."""
    clean: list[str] = []
    pieces: list[Piece] = []
    length, blank = 0, False
    for text, source, width in parts:
        last = 0
        for match in _STRETCH.finditer(text):
            if (blank or match.start() > last) and length:
                clean.append(" ")
                length += 1
            if source is not None:
                start = source if width else source + match.start()
                pieces.append(Piece(length, start, len(match[0]), width))
            clean.append(" ".join(match[0].split()))
            length += len(match[0])
            last, blank = match.end(), False
        blank = blank or last < len(text)
    return RawBlock("".join(clean), tuple(pieces), kind, lines, gap)


def cut(block: RawBlock, start: int, end: int, kind: str | None = None) -> RawBlock:
    """The block's words from `start` to `end` (of its clean text), without blanks at either end, as a block of their own."""
    inner = block.text[start:end]
    start += len(inner) - len(inner.lstrip())
    inner = inner.strip()
    end = start + len(inner)
    pieces = []
    for piece in block.pieces:
        first, last = max(piece.clean, start), min(piece.clean + piece.length, end)
        if first < last:
            source = piece.source if piece.width else piece.source + first - piece.clean
            pieces.append(Piece(first - start, source, last - first, piece.width))
    return RawBlock(inner, tuple(pieces), kind or block.kind, block.lines, block.gap)


def joined(blocks: Sequence[RawBlock]) -> tuple[str, tuple[Piece, ...], tuple[Block, ...]]:
    """The clean text, its pieces and its blocks; blocks without words are left out by whoever calls."""
    pieces, placed, at = [], [], 0
    for block in blocks:
        for clean, source, length, width in block.pieces:
            pieces.append(Piece(at + clean, source, length, width))
        end = at + len(block.text)
        placed.append(Block(Span(at, end), block.kind or "paragraph"))
        at = end + 1
    return "\n".join(block.text for block in blocks), tuple(pieces), tuple(placed)
