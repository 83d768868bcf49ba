"""An article in, its lists, numbered points and tables out, told by the marks or tags that stand before them in the file."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from checker import patterns
from checker.article import Article, Block, Document
from checker.span import Lines, span_to_source, to_source

#: A line's beginning up to an item's first word: how far it is set in, the mark, a number; emphasis may open behind it.
_MARK = patterns.compile(r"(?P<indent>[ \t>]*)(?:[-*+•▪◦●–—·]|(?P<number>[0-9]{1,2})[.):])\s*[*_\[“\"]*")
_TAGS = patterns.compile(r"<(/?)(ul|ol|li)\b", re.IGNORECASE)
_ROW = patterns.compile(r"<tr\b", re.IGNORECASE)
#: A heading keeps its number in its words.
_NUMBER = patterns.compile(r"#?([0-9]{1,2})[.):] ?[^\W\d]")


class Listing(NamedTuple):
    """`lead` is the block before the list; `items` the first block of each of its items, those of lists inside it apart."""

    lead: Block | None
    items: tuple[Block, ...]


class Point(NamedTuple):
    """A block that the article numbers: `3. The bridge`."""

    number: int
    block: Block


def lists(article: Article) -> Iterator[Listing]:
    before: Block | None = None
    for is_list, group in groupby(article.document.blocks, key=lambda block: block.kind == "list"):
        blocks = list(group)
        if is_list and article.document.is_tagged:
            yield from _tagged(article.document, before, blocks)
        elif is_list:
            marks = [(mark, block) for block in blocks if (mark := _mark(article.document, block))]
            depth = min((len(indent) for (indent, _), _ in marks), default=0)
            yield Listing(before, tuple(block for (indent, _), block in marks if len(indent) <= depth + 1))
        before = blocks[-1]


def _tagged(document: Document, lead: Block | None, blocks: Sequence[Block]) -> Iterator[Listing]:
    """Neighbouring lists apart; a paragraph that goes on with an item is none, nor is an item of a list inside."""
    depth = 0
    items: list[Block] = []
    end = span_to_source(document.pieces, lead.span).end if lead else 0
    for block in blocks:
        span = span_to_source(document.pieces, block.span)
        last = ""
        for tag in _TAGS.finditer(document.source.text, end, span.start):
            last = tag[0].lower()
            depth += 0 if tag[2].lower() == "li" else -1 if tag[1] else 1
            if depth <= 0 and tag[1] and items:
                yield Listing(lead, tuple(items))
                depth, lead, items = 0, None, []
        if last == "<li" and depth <= 1:
            items.append(block)
        end = span.end
    if items:
        yield Listing(lead, tuple(items))


def points(article: Article) -> list[Point]:
    """The numbered blocks in order, headings and paragraphs as well as items of lists."""
    found = []
    for block in article.running:
        if block.kind in ("paragraph", "list", "heading"):
            mark = _mark(article.document, block)
            printed = _NUMBER.match(article.text, block.span.start, block.span.end)
            if number := (mark and mark[1]) or (printed and printed[1]):
                found.append(Point(int(number), block))
    return found


def rows(article: Article) -> Iterator[tuple[Block | None, list[list[Block]]]]:
    """Each table's lead and rows: cells that begin on one line of the file."""
    before: Block | None = None
    lines: Lines | None = None
    for is_table, group in groupby(article.document.blocks, key=lambda block: block.kind == "table"):
        blocks = list(group)
        if is_table:
            lines = lines or Lines(article.document.source.text)
            yield before, _rows(article.document, blocks, lines)
        before = blocks[-1]


def _rows(document: Document, cells: Sequence[Block], lines: Lines) -> list[list[Block]]:
    """A row begins with its tag, or where there are no tags with a line."""
    found: list[list[Block]] = []
    end = line = 0
    for cell in cells:
        span = span_to_source(document.pieces, cell.span)
        before, line = line, lines.place(span.start)[0]
        begins = bool(_ROW.search(document.source.text, end, span.start)) if document.is_tagged else line != before
        if begins or not found:
            found.append([])
        found[-1].append(cell)
        end = span.end
    return found


def _mark(document: Document, block: Block) -> tuple[str, str | None] | None:
    """What stands before the block on its line of the file: how far it is set in and its number, if it has a mark at all."""
    text = document.source.text
    at = to_source(document.pieces, block.span.start)
    start = text.rfind("\n", 0, at) + 1
    start = max(start, text.rfind("\r", start, at) + 1)
    match = _MARK.match(text, start)
    return (match["indent"], match["number"]) if match and match.end() >= at else None
