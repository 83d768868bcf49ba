"""Plain text in, Document out."""

import datetime
import re

from checker.article import Block, Dateline, Document, Source
from checker.house import House
from checker.span import Piece, Span

SUFFIXES = (".txt",)

_FRONT = re.compile(r"\A---\n(.*?)^---\n", re.S | re.M)
_DATE = re.compile(r"\A\s*date (\d{4}-\d\d-\d\d) ?")


def read(source: Source, published: datetime.date | None, house: House) -> Document:
    text, start, dateline, day = source.text, 0, None, published
    if match := _FRONT.match(text):
        start = match.end()
        if found := re.search(r"^date: (\d{4}-\d\d-\d\d)", match[1], re.M):
            day = day or datetime.date.fromisoformat(found[1])
    if match := _DATE.match(text):
        start = match.end()
        dateline = Dateline(Span(match.start(1) - 5, match.end(1)), None, None, datetime.date.fromisoformat(match[1]))
        day = day or dateline.date
    blocks = [Block(Span(start + m.start(), start + m.end()), "paragraph") for m in re.finditer(r"\S[^\n]*", text[start:])]
    return Document(source, text, (Piece(0, 0, len(text)),), tuple(blocks), day, dateline=dateline)
