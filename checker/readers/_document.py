"""Blocks and front matter in, the document out: everything placed, the publication date settled."""

import datetime
from collections.abc import Sequence

from checker.article import Block, Dateline, Document, PrintedDate, Source
from checker.dates import PrintedDay, nearest, whole_day
from checker.house import House
from checker.readers._block import RawBlock, joined
from checker.readers._front_matter import Entry, FrontMatter
from checker.readers._roles import Roles
from checker.span import Span

#: Keys of a front matter in lower case, `-` written `_`.
_DATE_KEYS = {
    "published": frozenset(
        ("date", "published", "pubdate", "publishdate", "publish_date", "publication_date", "datepublished", "date_published")
    ),
    "modified": frozenset(
        ("modified", "lastmod", "updated", "last_modified", "datemodified", "date_modified", "last_updated", "lastmodified")
    ),
}
_AUTHORS = frozenset(("author", "authors", "byline", "by"))
_TITLES = frozenset(("title", "headline"))


def document(
    source: Source, blocks: Sequence[RawBlock], matter: FrontMatter, published: datetime.date | None, house: House
) -> Document:
    """`blocks` are the article's own, in order; a block whose kind the markup gave keeps it unless its words are no prose.

    The publication date: `published`, else the front matter's, else a label's, else the dateline's.
    """
    roles = Roles(blocks, house.languages)
    text, pieces, placed = joined([*matter.blocks, *roles.blocks])
    own = placed[len(matter.blocks) :]
    dates = [date for entry in matter.entries if (date := _entry_date(entry, placed[entry.block].span.start, house))]
    dates += [_printed(day, kind, "label", own[at].span.start) for at, kind, day in roles.days]
    day = published or _settled(dates, "published", None)
    line = None
    if roles.dateline is not None:
        at, found = roles.dateline
        printed = found.day and _printed(found.day, "dateline", "dateline", own[at].span.start)
        dates += [printed] if printed else []
        line = Dateline(own[at].span, found.place, found.agency, printed and _day(printed, day))
        day = day or line.date
    return Document(
        source=source,
        text=text,
        pieces=pieces,
        blocks=placed,
        published=day,
        modified=_settled(dates, "modified", day),
        dateline=line,
        headline=_value(matter, placed, _TITLES) or _span(own, roles.headline),
        byline=_value(matter, placed, _AUTHORS) or _span(own, roles.byline),
        dates=tuple(dates),
        front_matter=matter.keys,
    )


def _entry_date(entry: Entry, start: int, house: House) -> PrintedDate | None:
    """The date of a front matter's key; None for other keys."""
    key = entry.key.lower().replace("-", "_")
    kind = next((kind for kind, keys in _DATE_KEYS.items() if key in keys), None)
    if kind is None or not entry.value:
        return None
    span, value = Span(start + entry.start, start + entry.end), entry.value.strip()
    if day := whole_day(value):
        return PrintedDate(span, kind, "front-matter", day.candidates, day.weekday, _month_day(day))
    from checker.dates.odd import odd_day

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


def _value(matter: FrontMatter, placed: Sequence[Block], keys: frozenset[str]) -> Span | None:
    """Where the value of one of the front matter's keys stands in the clean text."""
    for entry in matter.entries:
        if entry.key.lower() in keys and entry.end > entry.start:
            start = placed[entry.block].span.start
            return Span(start + entry.start, start + entry.end)
    return None


def _span(placed: Sequence[Block], at: int | None) -> Span | None:
    return None if at is None else placed[at].span
