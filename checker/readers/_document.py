"""Blocks and front matter in, the document out: kinds told apart, the dateline cut off, the publication date settled."""

import datetime
from collections.abc import Sequence

from checker.article import Block, Dateline, Document, PrintedDate, Source
from checker.dates import PrintedDay, nearest, whole_day
from checker.house import House
from checker.readers import _dateline, _kinds, _labels
from checker.readers._block import RawBlock, cut, joined
from checker.readers._front_matter import Entry, FrontMatter
from checker.span import Span

_PUBLISHED = frozenset(
    {"date", "published", "pubdate", "publishdate", "publish_date", "publication_date", "datepublished", "date_published"}
)
_MODIFIED = frozenset(
    {"modified", "lastmod", "updated", "last_modified", "datemodified", "date_modified", "last_updated", "lastmodified"}
)
_AUTHORS = frozenset({"author", "authors", "byline", "by"})
_TITLES = frozenset({"title", "headline"})

#: A block of so many code points is a paragraph of the story: after two of them the top of the page is over.
_PROSE = 120
_TOP = 8


def document(
    source: Source, blocks: Sequence[RawBlock], matter: FrontMatter, published: datetime.date | None, house: House
) -> Document:
    """`blocks` are the article's own, in order; a block whose kind the markup gave keeps it unless its words are no prose."""
    told = _Told(house)
    told.read([block for block in blocks if block.text])
    before = len(matter.blocks)
    text, pieces, placed = joined([*matter.blocks, *told.blocks])
    dates = [_entry_date(entry, placed[entry.block].span.start, house) for entry in matter.entries if _date_kind(entry.key)]
    dates += [_printed(day, kind, "label", placed[before + at].span.start) for at, kind, day in told.days]
    given = published or _settled(dates, "published", None)
    line = None
    if told.dateline is not None:
        at, found = told.dateline
        span = placed[before + at].span
        if found.day:
            dates.append(_printed(found.day, "dateline", "dateline", span.start))
        line = Dateline(span, found.place, found.agency, _day(dates[-1], given) if found.day else None)
    headline, byline = _title(matter, placed), _author(matter, placed)
    headline = headline or (placed[before + told.headline].span if told.headline is not None else None)
    byline = byline or (placed[before + told.byline].span if told.byline is not None else None)
    return Document(
        source,
        text,
        pieces,
        placed,
        given or (line and line.date),
        _settled(dates, "modified", given),
        line,
        headline,
        byline,
        tuple(dates),
        matter.keys,
    )


class _Told:
    """What has been told apart so far; `blocks` grows in order, the other fields hold indices of it."""

    def __init__(self, house: House) -> None:
        self.languages = house.languages
        self.blocks: list[RawBlock] = []
        self.days: list[tuple[int, str, PrintedDay]] = []
        self.headline: int | None = None
        self.byline: int | None = None
        self.dateline: tuple[int, _dateline.FoundDateline] | None = None
        self._prose = 0

    def read(self, blocks: list[RawBlock]) -> None:
        notice = False
        for at, block in enumerate(blocks):
            text = block.text
            kind = block.kind
            if notice and kind in (None, "paragraph", "list"):
                kind, notice = "correction", False
            elif kind in (None, "paragraph", "list", "blockquote"):
                kind = _kinds.furniture(text, not self.blocks) or kind
                if kind == "correction":
                    notice = _kinds.is_notice_label(text)
            if kind in ("correction", "byline", "caption", "metadata") or (
                kind in (None, "paragraph") and self._labelled(block, at, len(blocks))
            ):
                self._keep(block, kind if kind not in (None, "paragraph") else self.blocks.pop().kind or "metadata")
                continue
            if kind == "headline" and self.headline is None:
                self.headline = len(self.blocks)
            self._text(block, kind, blocks, at)
        self._heads()

    def _keep(self, block: RawBlock, kind: str) -> None:
        if kind == "byline" and self.byline is None and self._prose < 2:
            self.byline = len(self.blocks)
        self.blocks.append(block._replace(kind=kind))

    def _labelled(self, block: RawBlock, at: int, count: int) -> bool:
        """A line of dates or a byline; it is then the last of `blocks`."""
        text, here = block.text, len(self.blocks)
        top = self._prose < 2 and here < _TOP
        if len(text) > 160 or not (top or at >= count - 3 or text[:1] in "LUlu"):
            return False
        found = _labels.labelled(text, self.languages)
        if not top and at < count - 3:
            found = [day for day in found if day.kind == "modified"]
        if top and not found and (day := _labels.bare(text)):
            found = [day]
        if found:
            self.days += [(here, kind, day) for kind, day in found]
            self.blocks.append(block._replace(kind="metadata"))
            return True
        if top and (_kinds.is_byline(text) or (self.headline is not None and _kinds.is_staff(text))):
            self.blocks.append(block._replace(kind="byline"))
            return True
        return False

    def _text(self, block: RawBlock, kind: str | None, blocks: list[RawBlock], at: int) -> None:
        text = block.text
        first = self.headline is None and self._prose == 0 and all(other.kind in ("metadata", "byline") for other in self.blocks)
        if kind is None and first and block.lines < 3 and not _dateline.find(text):
            following = blocks[at + 1 : at + 4]
            if _kinds.is_headline(text, [other.text for other in following], bool(following) and following[0].gap):
                self.headline = len(self.blocks)
                self.blocks.append(block._replace(kind="headline"))
                return
        if kind is None and (mark := _kinds.list_marker(text)) and len(text) > mark:
            self.blocks.append(cut(block, mark, len(text), "list"))
            return
        if kind in (None, "paragraph") and self.dateline is None and self._prose < 3 and (found := _dateline.find(text)):
            self.dateline = len(self.blocks), found
            self.blocks.append(cut(block, 0, found.end, "dateline"))
            block = cut(block, found.end, len(text), kind)
            if not block.text:
                return
        self._prose += len(text) >= _PROSE
        self.blocks.append(block._replace(kind=kind))

    def _heads(self) -> None:
        """Cross-heads: short lines before longer text; three in a row are a list, the last line of all is none."""
        wrapped = any(block.kind is None and block.lines > 1 for block in self.blocks)
        short = [
            block.kind is None and block.lines == 1 and (block.gap or not wrapped) and _kinds.could_head(block.text)
            for block in self.blocks
        ]
        for at, block in enumerate(self.blocks):
            if block.kind is not None:
                continue
            kind = "paragraph"
            if short[at]:
                row = sum(short[max(0, at - 2) : at + 3])
                after = next((other for other in self.blocks[at + 1 : at + 2]), None)
                if row >= 3 and (short[max(0, at - 1)] or short[min(at + 1, len(short) - 1)]):
                    kind = "list" if all(short[max(0, at - 1) : at + 2]) or row > 3 else "paragraph"
                elif after is not None and at > 0 and (len(after.text) >= 60 or after.kind == "list"):
                    kind = "heading"
            self.blocks[at] = block._replace(kind=kind)


def _date_kind(key: str) -> str | None:
    key = key.lower().replace("-", "_")
    return "published" if key in _PUBLISHED else "modified" if key in _MODIFIED else None


def _entry_date(entry: Entry, start: int, house: House) -> PrintedDate:
    kind = _date_kind(entry.key) or "published"
    span = Span(start + entry.start, start + entry.end)
    value = entry.value.strip()
    if day := whole_day(value):
        return PrintedDate(span, kind, "front-matter", day.candidates, day.weekday, _month_day(day))
    from checker.readers._odd_date import odd_day

    return PrintedDate(span, kind, "front-matter", odd_day(value, house.languages) or ())


def _printed(day: PrintedDay, kind: str, origin: str, start: int) -> PrintedDate:
    return PrintedDate(Span(start + day.start, start + day.end), kind, origin, day.candidates, day.weekday, _month_day(day))


def _month_day(day: PrintedDay) -> tuple[int, int] | None:
    return (day.month, day.day) if day.year is None and day.month and day.day else None


def _settled(dates: Sequence[PrintedDate], kind: str, near: datetime.date | None) -> datetime.date | None:
    """The first date of a kind that can be read in one way only; dates stand in their order of precedence."""
    return next((found for date in dates if date.kind == kind and (found := _day(date, near))), None)


def _day(date: PrintedDate, near: datetime.date | None) -> datetime.date | None:
    if len(date.candidates) == 1:
        return date.candidates[0]
    return nearest(*date.month_day, near) if date.month_day and near else None


def _title(matter: FrontMatter, placed: Sequence[Block]) -> Span | None:
    return _value(matter, placed, _TITLES)


def _author(matter: FrontMatter, placed: Sequence[Block]) -> Span | None:
    return _value(matter, placed, _AUTHORS)


def _value(matter: FrontMatter, placed: Sequence[Block], keys: frozenset[str]) -> Span | None:
    """Where a key's value stands in the clean text."""
    for entry in matter.entries:
        if entry.key.lower() in keys and entry.end > entry.start:
            start = placed[entry.block].span.start
            return Span(start + entry.start, start + entry.end)
    return None
