"""Blocks in reading order in, each with its kind out; the headline, the byline, the dateline and the dates found on the way."""

from collections.abc import Sequence

from checker.dates import PrintedDay
from checker.readers import _dateline, _furniture, _heads, _labels
from checker.readers._block import RawBlock, cut

#: A block of so many code points is a paragraph of the story: after two of them the top of the page is over.
_PROSE = 120
#: A label or byline stands among the first so many blocks, or the last `_FOOT`.
_TOP, _FOOT = 8, 3
_LONGEST_LABEL = 160


class Roles:
    """`blocks` in order; the other fields hold indices of it, with what was found there.

    `days`: index, `published` or `modified`, the day as it stands in the block. `dateline` is a block of its own.
    """

    def __init__(self, blocks: Sequence[RawBlock], languages: Sequence[str]) -> None:
        self.blocks: list[RawBlock] = []
        self.days: list[tuple[int, str, PrintedDay]] = []
        self.headline: int | None = None
        self.byline: int | None = None
        self.dateline: tuple[int, _dateline.FoundDateline] | None = None
        self._languages = languages
        self._titled = any(block.kind == "headline" for block in blocks)
        self._paragraphs = 0
        self._notice = False
        for at, block in enumerate(blocks):
            self._read(block, blocks, at)
        self._cross_heads()

    def _read(self, block: RawBlock, blocks: Sequence[RawBlock], at: int) -> None:
        kind = block.kind if block.kind != "paragraph" else None
        if kind in (None, "list", "blockquote") and (other := self._no_prose(block.text)) and (not kind or other == "correction"):
            kind = other
        if kind is None and self._near_an_end(block.text, at, len(blocks)):
            kind = self._label(block.text, at >= len(blocks) - _FOOT)
        if kind is None and self._is_headline(block, blocks, at):
            kind = "headline"
        if kind is None and (mark := _heads.list_marker(block.text)) and mark < len(block.text):
            kind, block = "list", cut(block, mark, len(block.text))
        if kind is None:
            block = self._without_dateline(block)
        if kind == "headline" and self.headline is None:
            self.headline = len(self.blocks)
        if kind == "byline" and self.byline is None and self._paragraphs < 2:
            self.byline = len(self.blocks)
        if block.text:
            self._paragraphs += kind in (None, "list", "blockquote") and len(block.text) >= _PROSE
            self.blocks.append(block._replace(kind=kind))

    def _no_prose(self, text: str) -> str | None:
        if self._notice:
            self._notice = False
            return "correction"
        kind = _furniture.furniture(text, not self.blocks)
        self._notice = kind == "correction" and _furniture.is_notice_label(text)
        return kind

    def _near_an_end(self, text: str, at: int, count: int) -> bool:
        return len(text) <= _LONGEST_LABEL and (self._is_top() or at >= count - _FOOT or text[0] in "LUlu([*")

    def _is_top(self) -> bool:
        return self._paragraphs < 2 and len(self.blocks) < _TOP

    def _label(self, text: str, foot: bool) -> str | None:
        """The kind of a line that dates the article or names who wrote it; the days are kept."""
        top = self._is_top()
        found = _labels.labelled(text, self._languages)
        if not top and not foot:
            found = [day for day in found if day.kind == "modified"]
        if top and not found and (day := _labels.bare(text)):
            found = [day]
        if found:
            self.days += [(len(self.blocks), kind, day) for kind, day in found]
            return "metadata"
        if top and (_heads.is_byline(text) or (self.headline is not None and _heads.is_staff(text))):
            return "byline"
        return None

    def _is_headline(self, block: RawBlock, blocks: Sequence[RawBlock], at: int) -> bool:
        """The first block below labels and bylines, where the markup or the front matter gave none."""
        if block.kind == "paragraph" or self._titled or self.headline is not None or self._paragraphs or block.lines > 2:
            return False
        if _heads.list_marker(block.text):
            return False
        if any(other.kind not in ("metadata", "byline") for other in self.blocks) or _dateline.find(block.text):
            return False
        following = blocks[at + 1 : at + 4]
        return _heads.is_headline(block.text, [other.text for other in following], bool(following) and following[0].gap)

    def _without_dateline(self, block: RawBlock) -> RawBlock:
        """The dateline becomes a block; only the first paragraphs are looked at."""
        if self.dateline is not None or self._paragraphs > 2 or not (found := _dateline.find(block.text)):
            return block
        self.dateline = len(self.blocks), found
        self.blocks.append(cut(block, 0, found.end, "dateline"))
        return cut(block, found.end, len(block.text))

    def _cross_heads(self) -> None:
        """Cross-heads: short lines before longer text; three in a row are a list, the last line of all is none."""
        wrapped = 4 * sum(block.lines > 1 for block in self.blocks) > len(self.blocks)
        short = [
            block.kind is None and block.lines == 1 and (block.gap or not wrapped) and _heads.could_head(block.text)
            for block in self.blocks
        ]
        for at, block in enumerate(self.blocks):
            if block.kind is None:
                self.blocks[at] = block._replace(kind=self._head(short, at) if short[at] else "paragraph")

    def _head(self, short: list[bool], at: int) -> str:
        beside = [short[at - 1] if at else False, short[at + 1] if at + 1 < len(short) else False]
        if any(beside) and sum(short[max(0, at - 2) : at + 3]) >= 3:
            return "list"
        after = self.blocks[at + 1] if 0 < at < len(short) - 1 else None
        return "heading" if after and (len(after.text) >= 60 or after.kind == "list") else "paragraph"
