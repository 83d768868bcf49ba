"""HTML or XHTML in, its tokens out, each where it stands; broken markup is cut where browsers cut it.

These are the states of the WHATWG's tokenizer that matter to a reader of prose. The standard library's parser takes
minutes for a page of unclosed tags, and differs between the versions of Python; parsers that build a tree keep no offsets.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker import patterns
from checker.readers._block import Part

TEXT, START, END, COMMENT, RAW = "text", "start", "end", "comment", "raw"


class Token(NamedTuple):
    """`start:end` of the file. `kind`: `text`, `start` and `end` (of the element `name`, in lower case), `comment`, or `raw`:
    what stands in a script, a style sheet or a title, of the element `name`."""

    kind: str
    name: str
    start: int
    end: int


class Attribute(NamedTuple):
    """`start:end` is the value in the file, without its quotation marks."""

    name: str
    start: int
    end: int


_BLANK = r"[\t\n\f\r ]"
_VALUE = r"""(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^\t\n\f\r "'>][^\t\n\f\r >]*+)"""
_ATTRIBUTE = rf"(?:[\t\n\f\r /]*+[^\t\n\f\r />][^\t\n\f\r />=]*+(?:{_BLANK}*+={_BLANK}*+{_VALUE}?+)?+)"
_TAG = patterns.compile(rf"<(/?)([a-zA-Z][^\t\n\f\r />]*+){_ATTRIBUTE}*+[\t\n\f\r /]*+(>|\Z)")
_ONE = patterns.compile(rf"[\t\n\f\r /]*+([^\t\n\f\r />][^\t\n\f\r />=]*+)(?:{_BLANK}*+={_BLANK}*+({_VALUE})?+)?+")
_OPENED = patterns.compile(r"<(?:[a-zA-Z!?]|/(?!\Z))")
_COMMENT_END = patterns.compile(r"--!?>")
#: Elements whose content is no markup, in the order of browsers' standard.
_RAW = frozenset({"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"})
_RAW_END = patterns.compile(rf"</({'|'.join(sorted(_RAW))})(?=[\t\n\f\r />])", re.IGNORECASE)


def tokens(text: str, at: int, xml: bool) -> Iterator[Token]:
    """Those of `text[at:]`, in order. `xml`: a `<div/>` is closed, and a CDATA section is text."""
    end = len(text)
    while at < end:
        opened = _OPENED.search(text, at)
        start = opened.start() if opened else end
        if at < start:
            yield Token(TEXT, "", at, start)
        if not opened:
            return
        at = start
        if (tag := _TAG.match(text, start)) is None:
            token, at = _declared(text, start, xml)
            if token:
                yield token
            continue
        at = tag.end()
        name = tag[2].lower()
        if not tag[3]:
            return  # a tag that is not closed to the end of the file: no browser shows what is in it
        yield Token(END if tag[1] else START, name, start, at)
        closed = xml and text[at - 2] == "/"
        if closed and not tag[1]:
            yield Token(END, name, at, at)
        elif name in _RAW and not tag[1]:
            last = _raw_end(text, at, name)
            yield Token(RAW, name, at, last)
            at = last


def _raw_end(text: str, at: int, name: str) -> int:
    return next((found.start() for found in _RAW_END.finditer(text, at) if found[1].lower() == name), len(text))


def _declared(text: str, start: int, xml: bool) -> tuple[Token | None, int]:
    """A comment, a CDATA section, a declaration or what browsers read as one; and where it ends."""
    if text.startswith("<!--", start):
        if text.startswith((">", "->"), start + 4):
            end = text.index(">", start) + 1
        else:
            found = _COMMENT_END.search(text, start + 4)
            end = found.end() if found else len(text)
        return Token(COMMENT, "", start, end), end
    if xml and text.startswith("<![CDATA[", start):
        last = text.find("]]>", start)
        last = len(text) if last < 0 else last
        return Token(RAW, "![cdata[", start + 9, last), min(last + 3, len(text))
    last = text.find(">", start)
    return None, len(text) if last < 0 else last + 1


def attributes(text: str, tag: Token) -> list[Attribute]:
    """The attributes of a start tag, names in lower case; of two of one name browsers take the first."""
    found = []
    for match in _ONE.finditer(text, tag.start + 1 + len(tag.name), tag.end - 1):
        start, end = match.span(2)
        if start < 0:
            start = end = match.end(1)
        elif text[start] in "\"'":
            start, end = start + 1, end - 1
        found.append(Attribute(match[1].lower(), start, end))
    return found


def values(text: str, tag: Token) -> dict[str, str]:
    """The attributes of a start tag with their values, character references decoded."""
    found: dict[str, str] = {}
    for name, start, end in attributes(text, tag):
        found.setdefault(name, "".join(part.text for part in decoded(text, start, end, value=True)))
    return found


_SPECIAL = patterns.compile(r"&(?:#(?:[0-9]{1,9}|[xX][0-9a-fA-F]{1,7});?|[a-zA-Z][a-zA-Z0-9]{0,30};?)|\xad")


def decoded(text: str, start: int, end: int, value: bool = False) -> Iterator[Part]:
    """`text[start:end]`, which holds no markup, with its character references decoded; soft hyphens and the like are left out.

    `value`: of an attribute, where `?a=1&copy=2` holds no reference.
    """
    at = start
    for match in _SPECIAL.finditer(text, start, end):
        if at < match.start():
            yield Part(text[at : match.start()], at)
        letters, width = _reference(match[0], value and text[match.end() : match.end() + 1] == "=")
        if value and width < len(match[0]):
            letters, width = match[0], len(match[0])
        at = match.start() + width
        if letters not in _UNSEEN:
            yield Part(letters, match.start(), width if letters != match[0] else 0)
    if at < end:
        yield Part(text[at:end], at)


#: Where a word may be broken, or not; no reader sees them. Save the soft hyphen, only one that is written as a reference is
#: meant: as it stands it came along with copied text.
_UNSEEN = frozenset({"", "\xad", "\u200b", "\u2060", "\ufeff"})


def _reference(written: str, literal: bool) -> tuple[str, int]:
    """What a reference stands for, and how many of its code points belong to it (`&amprest` is `&` and `rest`)."""
    if written[0] != "&":
        return written, 1
    if written[1] == "#":
        from html import unescape

        return unescape(written), len(written)
    from html.entities import html5

    name = written[1:]
    if literal and name[-1] != ";":
        return written, len(written)
    for length in range(len(name), 1, -1):
        if name[:length] in html5:
            return html5[name[:length]], length + 1
    return written, len(written)
