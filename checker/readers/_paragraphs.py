"""Plain text in, its paragraphs out: hard-wrapped lines joined, indents and blank lines respected, table cells apart."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.readers._block import RawBlock, stretch
from checker.span import LINE_END


class Line(NamedTuple):
    """`start:end` without blanks at either end; `indent` in columns, a tab counting four; `gap`: a blank line stands before it."""

    start: int
    end: int
    indent: int
    gap: bool
    words: str


#: A file with longer lines than this (in columns) is not hard-wrapped.
_WIDEST = 100
_SENTENCE_END = re.compile(r"[.!?:…][\"”’')\]]*\Z")
_CELLS = re.compile(r"(?<![.!?:;,\"”’')])(?:[ \xa0]{2,}|[ \xa0]*\t\s*)|[ \xa0]{4,}|\s*\|\s*")
_MARKER = re.compile(r"(?:[-*•·‣▪●■>]|\(?\d{1,2}[.)])\s")
_LABEL = re.compile(r"(?:by|published|updated|posted|last updated|correction|photo|image|caption)\b[\s:]", re.IGNORECASE)


def paragraphs(text: str, start: int) -> list[RawBlock]:
    """The paragraphs of `text[start:]`, in order, kinds unknown save `table` and `blockquote`."""
    lines = _lines(text, start)
    if not lines:
        return []
    cells = _tables(lines)
    width = (
        max(line.end - line.start for line in lines if " " in line.words[:-1]) if any(" " in line.words for line in lines) else 0
    )
    indented = 5 * sum(line.indent >= 2 for line in lines) > len(lines) and any(line.indent == 0 for line in lines)
    found: list[RawBlock] = []
    at = 0
    while at < len(lines):
        if at in cells:
            found += _cells(text, lines[at], cells[at])
            at += 1
            continue
        last = at
        while last + 1 < len(lines) and last + 1 not in cells and _goes_on(lines, at, last, width, indented):
            last += 1
        line = lines[at]
        skip = len(line.words) - len(line.words.lstrip("> \t")) if line.words[0] == ">" else 0
        if line.start + skip < lines[last].end:
            found.append(
                stretch(text, line.start + skip, lines[last].end, "blockquote" if skip else None, last - at + 1, line.gap)
            )
        at = last + 1
    return found


def _lines(text: str, start: int) -> list[Line]:
    found, gap, at = [], True, start
    for end, after in _ends(text, start):
        raw = text[at:end]
        words = raw.strip()
        if words:
            lead = len(raw) - len(raw.lstrip())
            indent = lead + 3 * raw.count("\t", 0, lead)
            found.append(Line(at + lead, at + lead + len(words), indent, gap, words))
        gap = not words
        at = after
    return found


def _ends(text: str, start: int) -> Iterator[tuple[int, int]]:
    for match in LINE_END.finditer(text, start):
        yield match.span()
    yield len(text), len(text)


def _goes_on(lines: list[Line], first: int, at: int, width: int, indented: bool) -> bool:
    """Does the paragraph that began at line `first` go on after line `at`?"""
    line, after = lines[at], lines[at + 1]
    if after.gap or _MARKER.match(after.words) or line.words[0] == ">":
        return False
    length, base = line.end - line.start, lines[first].indent
    if after.indent >= 2 and (at > first or after.indent >= base) and not (at == first and base > after.indent):
        if after.indent > line.indent or (at == first and after.indent == base and indented) or (at == first and base == 0):
            return _MARKER.match(lines[first].words) is not None
    ends = bool(_SENTENCE_END.search(line.words))
    if not ends and after.words[0].islower():
        return length * 2 >= min(width, 80)
    if width > _WIDEST:
        return first == at == 0 and line.words[-1] == ";" and len(after.words) < 150
    if indented:
        return length * 2 > width or not ends
    room = width - length - 1 - len(after.words.split(None, 1)[0])
    if _LABEL.match(after.words) or _LABEL.match(line.words):
        return False
    return room < (3 if ends else 12)


def _tables(lines: list[Line]) -> dict[int, list[re.Match[str]]]:
    """The lines that are rows of a table, with the gaps between their cells."""
    gaps = {
        at: found
        for at, line in enumerate(lines)
        if ("  " in line.words or "\t" in line.words or "|" in line.words) and (found := list(_CELLS.finditer(line.words)))
    }
    rows: dict[int, list[re.Match[str]]] = {}
    for at, found in gaps.items():
        beside = [gaps.get(at - 1, []), gaps.get(at + 1, [])]
        if (len(found) >= 2 and any(beside)) or (any(len(other) >= 2 for other in beside)) or all(beside):
            rows[at] = found
    return rows


def _cells(text: str, line: Line, gaps: list[re.Match[str]]) -> Iterator[RawBlock]:
    ends = [(0, 0), *(gap.span() for gap in gaps), (len(line.words), len(line.words))]
    for (_, start), (end, _) in zip(ends, ends[1:], strict=False):
        if start < end:
            yield stretch(text, line.start + start, line.start + end, "table", 1, line.gap)
