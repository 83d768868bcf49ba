"""HTML in, the blocks of its words out, with where in the page each stands; comments, and the tags that carry dates."""

import re
from collections import defaultdict
from typing import NamedTuple

from checker import patterns
from checker.dates import whole_day
from checker.readers._block import STAND_IN, Part, RawBlock, of_parts
from checker.readers._html_elements import BLOCK, CODE, HEAD, VOID, Context, Region, entered
from checker.readers._html_tokens import COMMENT, END, RAW, START, TEXT, Token, decoded, tokens
from checker.readers._labels import stands_alone
from checker.span import Span


class Found(NamedTuple):
    """A block and its place in the page; `top`: an `<h1>`; `cell`: the number of its table cell, or 0."""

    block: RawBlock
    region: Region
    top: bool
    cell: int


class Mark(NamedTuple):
    """A tag that may tell of the article, and what stands in it where that is no markup (of a `<script>`, a `<title>`)."""

    tag: Token
    region: Region
    raw: Token | None = None


class Page(NamedTuple):
    """`is_whole`: a page and not a fragment of one; `literal`: where text stands in which nothing can be escaped."""

    found: list[Found]
    comments: list[Span]
    marks: list[Mark]
    literal: list[Span]
    is_whole: bool


def page(text: str, start: int, xml: bool) -> Page:
    """What `text[start:]` holds; `xml` as for tokens."""
    reader = _Reader(text)
    for token in tokens(text, start, xml):
        reader.take(token)
    reader.flush()
    return Page(reader.found, reader.comments, reader.marks, reader.literal, reader.is_whole)


#: A longer heading is a paragraph in an element that was not closed; a longer byline is a story about its author.
_LONGEST_HEADING, _LONGEST_BYLINE = 300, 140
#: The mark of a note with the blanks around it is shorter.
_LONGEST_NOTE = 100
#: A shorter beginning of a block may be a line of its own (a byline, a label) though one line break alone follows.
_FEW_PARTS = 12
_OF_HEAD = frozenset({"meta", "script", "title"})
_DATED = patterns.compile(r"itemprop\s*=\s*[\"']?date(?:Published|Modified)", re.IGNORECASE)
#: The mark of a note, as no word ends with one.
_NOTE = patterns.compile(r"\s*(?:[\[(][\da-z]{1,3}[\])]|[\d*†‡§,]{1,6})\s*")
_UNIT = patterns.compile(r"(?<![^\W\d_])(?:[kcm]?m|mi|miles?|ft|in|yd)\Z")


class _Reader:
    """Walks the tokens once; `_open` holds the open elements, each with what was outside of it."""

    def __init__(self, text: str) -> None:
        self.found: list[Found] = []
        self.comments: list[Span] = []
        self.marks: list[Mark] = []
        self.literal: list[Span] = []
        self.is_whole = False
        self._text = text
        self._here = Context()
        self._open: list[tuple[str, Context]] = []
        self._count: defaultdict[str, int] = defaultdict(int)
        self._number = 0
        self._parts: list[Part] = []
        self._first = self._here
        self._whole: str | None = None
        self._breaks = 0
        self._raised: list[int] = []
        self._headed = 0

    def take(self, token: Token) -> None:
        kind = token.kind
        if kind == TEXT:
            self._words(token.start, token.end)
        elif kind == START:
            self._start(token)
        elif kind == END:
            self._end(token)
        elif kind == COMMENT:
            self.comments.append(Span(token.start, token.end))
        elif kind == RAW and token.name == "![cdata[":
            self.literal.append(Span(token.start, token.end))
            self._add(Part(self._text[token.start : token.end], token.start))
        elif kind == RAW and self.marks and self.marks[-1].tag.end == token.start:
            self.marks[-1] = self.marks[-1]._replace(raw=token)

    def _words(self, start: int, end: int) -> None:
        if self._here.hidden:
            return
        words = self._text[start:end]
        if "&" not in words and words.isascii():
            self._add(Part(words, start))
            return
        for part in decoded(self._text, start, end):
            self._add(part)

    def _add(self, part: Part) -> None:
        here = self._here
        if here.hidden:
            return
        if not part.text.isspace():
            if not self._parts:
                self._first, self._whole = here, here.whole
            self._breaks = 0
            self._whole = here.whole if here.whole == self._whole else None
        elif not self._parts:
            return
        self._parts.append(part)

    def _start(self, token: Token) -> None:
        name = token.name
        if name in BLOCK:
            self.flush()
            if self._count["p"]:
                self._close("p")
        if name == "br":
            self._break()
        elif (name in _OF_HEAD and not self._count["svg"]) or (not self._here.hidden and self._is_dated(token)):
            self.marks.append(Mark(token, self._here.region))
        if name in VOID:
            return
        if self._count["head"] and name not in HEAD:
            self._close("head")
        self.is_whole = self.is_whole or name == "body"
        self._inline(name, token)
        self._number += 1
        self._open.append((name, self._here))
        self._count[name] += 1
        self._here = entered(name, token, self._text, self._here, self._number)

    def _is_dated(self, token: Token) -> bool:
        return token.name == "time" or bool(_DATED.search(self._text, token.start, token.end))

    def _inline(self, name: str, token: Token) -> None:
        """What an element inside a sentence stands for."""
        if name in CODE:
            self._add(Part(STAND_IN, token.start, token.end - token.start))
        elif name == "q":
            self._add(Part("‘" if self._count["q"] else "“", token.start, token.end - token.start))
        elif name == "sup":
            self._raised.append(len(self._parts))

    def _end(self, token: Token) -> None:
        name = token.name
        if name in BLOCK:
            self.flush()
        if name == "br" and token.end > token.start:
            self._break()
        if not self._count[name]:
            return
        if name == "sup" and self._raised:
            self._lower(self._raised.pop())
        self._close(name)
        if name == "q" and token.end > token.start:
            self._add(Part("’" if self._count["q"] else "”", token.start, token.end - token.start))

    def _close(self, name: str) -> None:
        """The innermost open element of a name, and all that is open in it."""
        last = ""
        while last != name:
            last, self._here = self._open.pop()
            self._count[last] -= 1

    def _lower(self, start: int) -> None:
        """A raised figure is the mark of a note and no word, save in `km²`."""
        if len(self._parts) - start > _FEW_PARTS or sum(len(part.text) for part in self._parts[start:]) > _LONGEST_NOTE:
            return  # looked at without reading it, as there may be many such elements one inside the other
        raised = "".join(part.text for part in self._parts[start:])
        if not _NOTE.fullmatch(raised):
            return
        before = "".join(part.text for part in self._parts[max(0, start - 2) : start])[-12:]
        if raised in ("2", "3") and _UNIT.search(before):
            self._parts[-1] = Part("²" if raised == "2" else "³", self._parts[-1].source, 1)
        else:
            del self._parts[start:]

    def _break(self) -> None:
        """Two line breaks end a paragraph; one ends a line that is a block by what it says."""
        if self._here.hidden or not self._parts:
            return
        self._breaks += 1
        lone = len(self._parts) <= _FEW_PARTS and stands_alone(" ".join("".join(part.text for part in self._parts).split()))
        if self._breaks > 1 or lone:
            self.flush()
        else:
            self._parts.append(Part(" ", None))

    def flush(self) -> None:
        """End the block."""
        self._breaks = 0
        self._raised.clear()
        if not self._parts:
            return
        block, first = of_parts(self._parts), self._first
        self._parts = []
        if not block.text.strip(f"{STAND_IN} "):
            return
        kind = first.kind
        if first.heading and (first.heading == self._headed or len(block.text) > _LONGEST_HEADING):
            kind = None
        self._headed = first.heading or self._headed
        if self._whole and len(block.text) <= _LONGEST_BYLINE:
            kind = "byline" if self._whole == "byline" else kind if whole_day(block.text) else "metadata"
        top = first.top and kind == "heading"
        self.found.append(Found(block._replace(kind=kind), first.region, top, first.cell))
