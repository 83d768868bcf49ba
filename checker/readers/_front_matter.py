"""A file's front matter in: its keys as written, and its lines as blocks. Simple `key: value` lines need no YAML reader."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from checker import patterns
from checker.errors import InputError
from checker.readers._block import Part, RawBlock, of_parts, stretch
from checker.span import LINE_END


class Entry(NamedTuple):
    """A key's value on one line: `block` holds the whole line, or the title alone; `start:end` is the value inside it."""

    key: str
    value: str
    block: int
    start: int
    end: int


class FrontMatter(NamedTuple):
    """`end`: where the article itself begins, in code points of the file; 0 where there is no front matter."""

    end: int
    keys: Mapping[str, str]
    blocks: list[RawBlock]
    entries: list[Entry]


_NONE = FrontMatter(0, {}, [], [])
_FENCE = patterns.compile(r"(?:---|\+\+\+)[ \t]*(?:\r\n|\n|\r|\Z)")
_KEY = patterns.compile(r"([A-Za-z_][\w.-]*)[ \t]*(?::(?=[ \t]|\Z)|=)[ \t]*")
_CLOSE = {
    "---": patterns.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.M),
    "+++": patterns.compile(r"^\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)", re.M),
}
#: A value beginning so, or holding ` #` or `: `, is more than a plain text in YAML.
_SPECIAL = patterns.compile(r"[\[\]{}&*!|>%@`?#,-](?!\d)|.*(?::(?:\s|\Z)|\s#)")
_ESCAPE = {'"': patterns.compile(r'\\(["\\/])'), "'": patterns.compile("'(')")}
_TITLES = frozenset({"title", "headline"})


def front_matter(text: str) -> FrontMatter:
    """Raises InputError (line and column) for front matter that is not closed, not YAML, or has a key twice."""
    fence = _FENCE.match(text)
    if not fence:
        return _NONE
    mark = fence[0][:3]
    close = next((found for found in _CLOSE[mark].finditer(text, fence.end()) if text[found.start() - 1] in "\r\n"), None)
    first = LINE_END.split(text[fence.end() : fence.end() + 200], 1)[0]
    if close is None:
        if mark == "---" and _KEY.match(first):
            raise InputError("line 1, column 1: the front matter opened with --- is not closed; end it with a line ---")
        return _NONE
    inner = text[fence.end() : close.start()]
    if inner.strip() and not _KEY.match(inner.lstrip()) and inner.lstrip()[0] not in "#[{\"'":
        return _NONE
    found = _simple(text, fence.end(), close.start())
    keys = _complex(inner) if found is None and mark == "---" else None
    blocks, entries = found or _lines(text, fence.end(), close.start(), keys or {})
    return FrontMatter(close.end(), keys if keys is not None else {entry.key: entry.value for entry in entries}, blocks, entries)


def _simple(text: str, start: int, end: int) -> tuple[list[RawBlock], list[Entry]] | None:
    """Lines that each hold `key: value`; None where one of them needs a YAML reader."""
    blocks: list[RawBlock] = []
    entries: list[Entry] = []
    seen: set[str] = set()
    for at, line in _numbered(text, start, end):
        key = _KEY.match(line)
        if not line.strip() or line.startswith("#"):
            continue
        if not key or key[1] in seen:
            return None
        seen.add(key[1])
        value = line[key.end() :].rstrip()
        parts = _quoted(value, at + key.end()) if value[:1] in ('"', "'") else None
        if parts is None and (value[:1] in ('"', "'") or _SPECIAL.match(value)):
            return None
        _add(blocks, entries, text, at, key, value, parts or [Part(value, at + key.end())])
    return blocks, entries


def _lines(text: str, start: int, end: int, keys: Mapping[str, str]) -> tuple[list[RawBlock], list[Entry]]:
    """Every line as a block; the keys whose value stands on their own line are entries."""
    blocks: list[RawBlock] = []
    entries: list[Entry] = []
    for at, line in _numbered(text, start, end):
        if not line.strip():
            continue
        key = _KEY.match(line)
        value = line[key.end() :].rstrip() if key else ""
        parts = _quoted(value, at + key.end()) if key and value[:1] in ('"', "'") else None
        written = "".join(part.text for part in parts) if parts else value
        if key and written and (not keys or keys.get(key[1]) == written):
            _add(blocks, entries, text, at, key, value, parts or [Part(value, at + key.end())])
        else:
            first = len(line) - len(line.lstrip())
            blocks.append(stretch(text, at + first, at + len(line.rstrip()), "metadata"))
    return blocks, entries


def _add(
    blocks: list[RawBlock], entries: list[Entry], text: str, at: int, key: re.Match[str], value: str, parts: list[Part]
) -> None:
    written = "".join(part.text for part in parts)
    if key[1].lower() in _TITLES and written.strip():
        block, start = of_parts(parts, "headline"), 0
        end = len(block.text)
    else:
        block = of_parts([Part(key[0], at), *parts], "metadata")
        length = len(" ".join(written.split()))
        start, end = len(block.text) - length, len(block.text)
    entries.append(Entry(key[1], written, len(blocks), start, end))
    if block.text:
        blocks.append(block)


def _quoted(value: str, at: int) -> list[Part] | None:
    """The parts of a quoted value on one line; None where it is closed elsewhere or holds other escapes."""
    mark, inner = value[0], value[1:-1]
    if len(value) < 2 or value[-1] != mark:
        return None
    parts, last = [], 0
    for escape in _ESCAPE[mark].finditer(inner):
        parts.append(Part(inner[last : escape.start()], at + 1 + last))
        last = escape.start(1)
        parts.append(Part(inner[last : last + 1], at + 1 + last))
        last += 1
    rest = inner[last:]
    kept = "".join(part.text for part in parts[::2]) + rest
    if mark in kept or (mark == '"' and "\\" in kept):
        return None
    return [*parts, Part(rest, at + 1 + last)]


def _numbered(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """The lines of `text[start:end]` with the offset of each."""
    found, at = [], start
    for match in LINE_END.finditer(text, start, end):
        found.append((at, text[at : match.start()]))
        at = match.end()
    if at < end:
        found.append((at, text[at:end]))
    return found


def _complex(inner: str) -> Mapping[str, str]:
    from checker.marked_yaml import MarkedYamlError, parse

    try:
        marked = parse(inner)
    except MarkedYamlError as error:
        raise InputError(f"line {error.line + 1}, column {error.column}: the front matter is {error.message}") from None
    if not isinstance(marked.value, dict):
        raise InputError("line 2, column 1: the front matter holds no keys; write 'date: 2020-09-28'")
    return {str(key): value if isinstance(value, str) else str(value) for key, value in marked.value.items()}
