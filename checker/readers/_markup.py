"""Markdown in, its blocks out; tree-sitter says where each begins, so every position is exact."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

from checker import patterns
from checker.readers import _inline
from checker.readers._block import STAND_IN, Part, RawBlock, of_parts
from checker.readers._labels import stands_alone
from checker.span import Span

#: What is not ASCII; and the dollar, which is money in news and never mathematics.
_OTHER = patterns.compile(r"[^\t\n\r -#%-~]")
_LONE_RETURN = patterns.compile(r"\r(?!\n)")
#: One long empty line instead of many: the grammar makes a node of each.
_EMPTY_LINES = patterns.compile(r"\n{9,}")
_NOTE = patterns.compile(r"\[\^[^\]\s]+\]:[ \t]*")
_TAG = patterns.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|pre|code)\b.*?(?:</\1>|\Z)|</?[a-zA-Z][^<>]*>|<[!?][^<>]*>", re.DOTALL | re.IGNORECASE
)
_SKIPPED = frozenset({"fenced_code_block", "indented_code_block", "thematic_break", "minus_metadata", "plus_metadata"})


def blocks(text: str, start: int, titled: bool) -> tuple[list[RawBlock], list[Span]]:
    """The blocks of `text[start:]` and where its comments stand (in the file, marks included).

    The first `# ` heading is the headline unless the file is already `titled`.
    """
    plain = _plain(text)
    root = _parser(False).parse(plain[start:].encode("ascii")).root_node
    reader = _Reader(text, plain, start, titled)
    found = list(reader.blocks(root))
    return found, sorted(reader.comments)


def _plain(text: str) -> str:
    """The text in ASCII, code point for code point: Markdown's marks are ASCII, so the grammar sees no difference."""
    plain = _OTHER.sub(_stand_in, _LONE_RETURN.sub("\n", text))
    return _EMPTY_LINES.sub(lambda match: "\n\n" + " " * (len(match[0]) - 3) + "\n", plain)


def _stand_in(match: re.Match[str]) -> str:
    letter = match[0]
    if letter.isalnum():
        return "x"
    return (
        " "
        if letter.isspace() and letter not in "\x0b\x0c\x1c\x1d\x1e\x1f"
        else ","
        if unicodedata.category(letter)[0] in "PS"
        else "x"
    )


@cache
def _parser(inline: bool) -> Any:
    import tree_sitter_markdown
    from tree_sitter import Language, Parser

    return Parser(Language(tree_sitter_markdown.inline_language() if inline else tree_sitter_markdown.language()))


class _Reader:
    def __init__(self, text: str, plain: str, start: int, titled: bool) -> None:
        self.text, self.plain, self.start, self.titled = text, plain, start, titled
        self.labels: frozenset[str] = frozenset()
        self.comments: set[Span] = set()

    def blocks(self, root: Any) -> Iterator[RawBlock]:
        """In the file's order, by a walk without recursion: quotes and lists may be nested as deep as the text is long."""
        self.labels = frozenset(self._labels(root))
        waiting: list[tuple[Any, str | None]] = [(root, None)]
        while waiting:
            node, kind = waiting.pop()
            if node.type in _SKIPPED:
                continue
            if node.type == "paragraph":
                yield from self._paragraph(node, kind)
            elif node.type in ("atx_heading", "setext_heading"):
                yield from self._heading(node)
            elif node.type in ("pipe_table_header", "pipe_table_row"):
                yield from self._cells(node)
            elif node.type == "html_block":
                yield from self._html(node)
            elif node.type == "link_reference_definition":
                yield from self._note(node)
            else:
                within = {"list": "list", "block_quote": "blockquote"}.get(node.type, kind)
                if kind == "blockquote":
                    within = kind
                waiting += [(child, within) for child in reversed(node.children)]

    def _labels(self, root: Any) -> Iterator[str]:
        waiting = [root]
        while waiting:
            node = waiting.pop()
            if node.type == "link_label":
                yield _inline.normal(self._cut(node))
            elif node.type not in ("paragraph", "inline", "pipe_table"):
                waiting += node.children

    def _cut(self, node: Any) -> str:
        return self.text[self.start + node.start_byte : self.start + node.end_byte]

    def _parse(self, stretch: str) -> Any:
        return _parser(True).parse(stretch.encode("ascii")).root_node

    def _parts(self, start: int, end: int, skipped: list[tuple[int, int]]) -> list[Part]:
        """The prose of a stretch of the file; `skipped` are marks of quotes and lists at its lines' beginnings."""
        if "<!--" in self.plain[start:end]:
            found = _inline.comments(self._parse(self.plain[start:end]))
            self.comments |= {Span(start + first, start + last) for first, last in found}
        if not skipped:
            return _inline.parts(self.text, self.plain, start, end, self._parse, self.labels)
        blanked, last = [], 0
        for first, after in skipped:
            blanked += [self.plain[last:first], " " * (after - first)]
            last = after
        plain = "".join([*blanked, self.plain[last:end]])
        parts = _inline.parts(self.text, plain, start, end, self._parse, self.labels)
        return [kept for part in parts for kept in _without(part, skipped)]

    def _paragraph(self, node: Any, kind: str | None) -> Iterator[RawBlock]:
        for inline in node.children:
            if inline.type != "inline":
                continue
            start, end = self.start + inline.start_byte, self.start + inline.end_byte
            if note := _NOTE.match(self.plain, start, end):
                start = note.end()
            skipped = [
                (self.start + child.start_byte, self.start + child.end_byte)
                for child in inline.children
                if child.type == "block_continuation" and child.end_byte > child.start_byte
            ]
            for first, last in self._lines(start, end) if kind is None else [(start, end)]:
                block = of_parts(self._parts(first, last, [span for span in skipped if first <= span[0] < last]), kind, 2)
                if block.text.strip(f"{STAND_IN} "):
                    yield block
                elif "![" in self.plain[first:last]:
                    yield from self._captions(first, last)

    def _lines(self, start: int, end: int) -> list[tuple[int, int]]:
        """A paragraph in one stretch, or cut after each line at its beginning that stands alone (a byline, a label)."""
        cuts, at = [start], start
        while (stop := self.text.find("\n", at, min(end, at + 200))) >= 0 and stands_alone(self.text[at:stop].strip(" *_\\\r")):
            at = stop + 1
            cuts.append(at)
        return [(first, last) for first, last in pairwise([*cuts, end]) if first < last]

    def _captions(self, start: int, end: int) -> Iterator[RawBlock]:
        for first, last in _inline.images(self._parse(self.plain[start:end])):
            block = of_parts(self._parts(start + first, start + last, []), "caption")
            if block.text:
                yield block

    def _heading(self, node: Any) -> Iterator[RawBlock]:
        waiting, kind = list(node.children), "heading"
        if not self.titled and any(child.type in ("atx_h1_marker", "setext_h1_underline") for child in node.children):
            kind, self.titled = "headline", True
        while waiting:
            child = waiting.pop(0)
            if child.type == "inline":
                block = of_parts(self._parts(self.start + child.start_byte, self.start + child.end_byte, []), kind)
                if block.text:
                    yield block
            elif child.type == "paragraph":
                waiting += child.children

    def _cells(self, node: Any) -> Iterator[RawBlock]:
        for cell in node.children:
            if cell.type == "pipe_table_cell":
                block = of_parts(self._parts(self.start + cell.start_byte, self.start + cell.end_byte, []), "table")
                if block.text:
                    yield block

    def _html(self, node: Any) -> Iterator[RawBlock]:
        """The words of an HTML block, without tags, comments and scripts."""
        start, end = self.start + node.start_byte, self.start + node.end_byte
        kind = "caption" if "<figcaption" in self.plain[start:end].lower() else None
        parts, at = [], start
        for tag in _TAG.finditer(self.plain, start, end):
            if tag[0].startswith("<!--"):
                self.comments.add(Span(*tag.span()))
            parts.append(Part(self.text[at : tag.start()], at))
            at = tag.end()
        marks = [(self.start + child.start_byte, self.start + child.end_byte) for child in node.children]
        marks = [span for span, child in zip(marks, node.children, strict=True) if child.type == "block_continuation"]
        parts.append(Part(self.text[at:end], at))
        block = of_parts([kept for part in parts for kept in _without(part, marks)], kind)
        if block.text:
            yield block

    def _note(self, node: Any) -> Iterator[RawBlock]:
        """A footnote of one word looks like a link's definition."""
        if self._cut(node).startswith("[^"):
            start, end = self.start + node.start_byte, self.start + node.end_byte
            note = _NOTE.match(self.plain, start, end)
            block = of_parts(self._parts(note.end() if note else start, end, []))
            if block.text:
                yield block


def _without(part: Part, skipped: list[tuple[int, int]]) -> Iterator[Part]:
    """What remains of a part when the marks at its lines' beginnings are taken out."""
    if part.source is None:
        yield part
        return
    at, end = part.source, part.source + len(part.text)
    for first, after in skipped:
        if first < end and after > at:
            if at < first:
                yield Part(part.text[at - part.source : first - part.source], at)
            yield Part(" ", None)
            at = max(at, after)
    if at < end:
        yield Part(part.text[at - part.source :], at)
