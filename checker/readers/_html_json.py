"""JSON-LD in, where the article's dates stand in it out; a scan, as a reader of JSON tells no positions and stops at a slip."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from checker import patterns


class Value(NamedTuple):
    """`key`: `datePublished` or `dateModified`; `start:end` of the file, without quotation marks."""

    key: str
    start: int
    end: int


@dataclass
class _Object:
    """A JSON object, or an array (`is_array`), which takes over the key that it stands under."""

    depth: int
    at: int
    is_array: bool
    key: str = ""
    types: list[str] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)


_TOKEN = patterns.compile(r'"(?:[^"\\]|\\.)*+"|[{}\[\],]|[^\s{}\[\],"]++', re.DOTALL)
_AFTER = patterns.compile(r"\s*:")
_KEYS = frozenset({"datePublished", "dateModified"})


def article_dates(text: str, start: int, end: int) -> list[Value]:
    """The dates of the outermost, first article in `text[start:end]`; of the page where it names no article."""
    known = [found for found in _objects(text, start, end) if found.values and _rank(found) < 2]
    return min(known, key=lambda found: (_rank(found), found.depth, found.at)).values if known else []


def _objects(text: str, start: int, end: int) -> list[_Object]:
    waiting: list[_Object] = []
    done: list[_Object] = []
    for match in _TOKEN.finditer(text, start, end):
        mark = match[0]
        top = waiting[-1] if waiting else None
        if mark in "{[":
            waiting.append(_Object(len(waiting), match.start(), mark == "[", top.key if top and mark == "[" else ""))
        elif mark in "}]":
            if top:
                done.append(waiting.pop())
        elif mark[0] == '"' and top:
            if not top.is_array and _AFTER.match(text, match.end()):
                top.key = mark[1:-1]
            else:
                _take(waiting, mark[1:-1], match.start() + 1)
    return [*done, *waiting]


def _take(waiting: list[_Object], value: str, at: int) -> None:
    """A text belongs to the object, or to that around its array."""
    top = waiting[-1]
    owner = next((found for found in reversed(waiting[-2:]) if not found.is_array), top)
    if top.key == "@type":
        owner.types.append(value.rpartition("/")[2])
    elif top.key in _KEYS and not top.is_array and value.strip():
        top.values.append(Value(top.key, at, at + len(value)))


def _rank(found: _Object) -> int:
    """0 for an article, 1 for a page, 2 for what has a date of its own (a comment, a picture)."""
    if any(kind.endswith(("Article", "Posting")) or kind == "Report" for kind in found.types):
        return 0
    return 1 if any(kind.endswith("Page") for kind in found.types) else 2
