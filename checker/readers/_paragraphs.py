"""Plain text in, its paragraphs out: hard-wrapped lines joined, indents and blank lines respected, table cells apart."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from checker import patterns
from checker.readers._block import RawBlock, stretch
from checker.readers._labels import stands_alone
from checker.span import LINE_END


class Line(NamedTuple):
    """`start:end` and `words` without blanks at either end; `indent` in columns, a tab counting four.

    `gap`: a blank line stands before it.
    """

    start: int
    end: int
    indent: int
    gap: bool
    words: str


class Layout(NamedTuple):
    """How a file is set: the `width` of its longest line in columns; `indented`: paragraphs begin with an indent."""

    width: int
    indented: bool


#: A file with longer lines than this (in columns) is not hard-wrapped.
_WIDEST = 100
#: A line that the next word would have filled to within so many columns was broken for want of room.
_ROOM, _ROOM_IN_SENTENCE = 3, 12

_SENTENCE_END = patterns.compile(r"[.!?:…][\"”’')\]]*\Z")
_CELLS = patterns.compile(r"(?<![.!?:;,\"”’')])(?:[ \xa0]{2,}|[ \xa0]*\t\s*)|[ \xa0]{4,}|\s*\|\s*")
_MARKER = patterns.compile(r"(?:[-*•·‣▪●■>]|\(?\d{1,2}[.)])\s")


def paragraphs(text: str, start: int) -> list[RawBlock]:
    """The paragraphs of `text[start:]`, in order; kinds are unknown save `table` and `blockquote`."""
    lines = _lines(text, start)
    layout, rows = _layout(lines), _rows(lines)
    found: list[RawBlock] = []
    at = 0
    while at < len(lines):
        if at in rows:
            found += _cells(text, lines[at], rows[at])
            at += 1
            continue
        last = at
        while last + 1 < len(lines) and last + 1 not in rows and _goes_on(lines, at, last, layout):
            last += 1
        found += _block(text, lines[at], lines[last], last - at + 1)
        at = last + 1
    return found


def _block(text: str, first: Line, last: Line, count: int) -> Iterator[RawBlock]:
    mark = len(first.words) - len(first.words.lstrip("> \t")) if first.words[0] == ">" else 0
    if first.start + mark < last.end:
        yield stretch(text, first.start + mark, last.end, "blockquote" if mark else None, count, first.gap)


def _lines(text: str, start: int) -> list[Line]:
    found, gap, at = [], True, start
    for end, after in _ends(text, start):
        raw = text[at:end]
        words = raw.strip()
        if words:
            lead = len(raw) - len(raw.lstrip())
            indent = lead + 3 * raw.count("\t", 0, lead) if lead else 0
            found.append(Line(at + lead, at + lead + len(words), indent, gap, words))
        gap = not words
        at = after
    return found


def _ends(text: str, start: int) -> Iterator[tuple[int, int]]:
    for match in LINE_END.finditer(text, start):
        yield match.span()
    yield len(text), len(text)


def _layout(lines: list[Line]) -> Layout:
    """A long word on a line of its own (a link) says nothing about the width."""
    width = max((len(line.words) for line in lines if " " in line.words), default=0)
    deep = sum(line.indent >= 2 for line in lines)
    return Layout(width, 5 * deep > len(lines) and any(line.indent == 0 for line in lines))


def _goes_on(lines: list[Line], first: int, at: int, layout: Layout) -> bool:
    """Does the paragraph that began at line `first` go on after line `at`?"""
    line, after = lines[at], lines[at + 1]
    if after.gap or line.words[0] == ">" or _MARKER.match(after.words):
        return False
    if _begins_with_indent(lines[first], line, after, layout):
        return bool(_MARKER.match(lines[first].words))
    length, width = len(line.words), layout.width
    ends = bool(_SENTENCE_END.search(line.words, max(length - 6, 0)))
    if not ends and after.words[0].islower():
        return length * 2 >= min(width, 80)
    if width > _WIDEST:
        return first == at == 0 and line.words[-1] == ";" and len(after.words) < 150
    if layout.indented:
        return length * 2 > width or not ends
    if stands_alone(line.words) or stands_alone(after.words):
        return False
    room = width - length - 1 - len(after.words.split(None, 1)[0])
    return room < (_ROOM if ends else _ROOM_IN_SENTENCE)


def _begins_with_indent(first: Line, line: Line, after: Line, layout: Layout) -> bool:
    """An indented line begins a paragraph unless the whole paragraph is set in (a list item's second line, a quotation)."""
    if after.indent < 2 or after.indent < first.indent:
        return False
    return after.indent > line.indent or (line is first and layout.indented)


def _rows(lines: list[Line]) -> dict[int, list[re.Match[str]]]:
    """The lines that are rows of a table, with the gaps between their cells."""
    gaps = {
        at: found
        for at, line in enumerate(lines)
        if ("  " in line.words or "\t" in line.words or "|" in line.words) and (found := list(_CELLS.finditer(line.words)))
    }
    rows: dict[int, list[re.Match[str]]] = {}
    for at, found in gaps.items():
        beside = gaps.get(at - 1, []), gaps.get(at + 1, [])
        if all(beside) or (len(found) >= 2 and any(beside)) or any(len(other) >= 2 for other in beside):
            rows[at] = found
    return rows


def _cells(text: str, line: Line, gaps: list[re.Match[str]]) -> Iterator[RawBlock]:
    """Each cell is a block: a word that ends one cell and begins the next is no doubled word."""
    ends = [(0, 0), *(gap.span() for gap in gaps), (len(line.words), len(line.words))]
    for (_, start), (end, _) in pairwise(ends):
        if start < end:
            yield stretch(text, line.start + start, line.start + end, "table", 1, line.gap)
