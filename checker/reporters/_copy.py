"""A reading and its findings in, the article as it reads with the findings beside its paragraphs out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from checker.finding import ReadBlock, Reading
from checker.reporters._marks import Mark, marked

#: Element and class of each kind of block; lists and tables are put together from their blocks.
_ELEMENTS = {
    "headline": ("h3", "headline"),
    "heading": ("h4", ""),
    "blockquote": ("blockquote", ""),
    "caption": ("p", "caption"),
    "correction": ("p", "correction"),
    "byline": ("p", "byline"),
    "dateline": ("p", ""),
    "metadata": ("p", "metadata"),
}
_GROUPED = {"list": "list", "table": "cells"}


def copy(reading: Reading, found: Sequence[Mark], note: Callable[[int], str]) -> Iterator[str]:
    """Rows of text and margin. `note` gives the item of a finding by its number."""
    told: set[int] = set()
    for row in _rows(reading.blocks):
        start, end = row[0].start, row[-1].end
        here = [mark for mark in found if mark.start < end + 1 and mark.end >= start]
        yield f'<div class="row"><div class="words">{"".join(_element(reading, row, here))}</div>'
        numbers = sorted(
            {mark.number for mark in here if mark.note and mark.look != "second" and start <= mark.start <= end} - told
        )
        told |= set(numbers)
        if numbers:
            yield f'<ul class="notes" aria-label="findings">{"".join(map(note, numbers))}</ul>'
        yield "</div>\n"
    if rest := sorted(_told_of(found) - told):
        yield f'<ul class="notes" aria-label="further findings">{"".join(map(note, rest))}</ul>'


def _told_of(found: Iterable[Mark]) -> set[int]:
    """The numbers of the findings that are told where these marks stand; a second place is told with the first."""
    return {mark.number for mark in found if mark.note and mark.look != "second"}


def _rows(blocks: Sequence[ReadBlock]) -> Iterator[list[ReadBlock]]:
    """Blocks that are shown as one: the items of a list, a dateline with its paragraph."""
    for kind, group in groupby(blocks, key=lambda block: _GROUPED.get(block.kind) or ""):
        row: list[ReadBlock] = []
        for block in group:
            row.append(block)
            if not kind and block.kind != "dateline":
                yield row
                row = []
        if row:
            yield row


def _element(reading: Reading, row: Sequence[ReadBlock], found: Sequence[Mark]) -> Iterator[str]:
    words = [(block, "".join(marked(reading.text, block.start, block.end, found))) for block in row]
    if row[0].kind in _GROUPED:
        items = "".join(f"<li>{shown}</li>" for _, shown in words)
        yield f'<ul class="{_GROUPED[row[0].kind]}">{items}</ul>'
        return
    element, name = _ELEMENTS.get(row[-1].kind, ("p", ""))
    parts = [f'<span class="dateline">{shown}</span>' if block.kind == "dateline" else shown for block, shown in words]
    yield f"<{element}{f' class={chr(34)}{name}{chr(34)}' if name else ''}>{' '.join(parts)}</{element}>"
