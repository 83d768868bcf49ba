"""What an article's own comments and front matter silence: a document in, stretches of the file and the rules that are off
there out.

`<!-- newslint: ignore[rule-id] reason -->` alone on its line holds for the block that follows, beside words for its line (where
a line holds several paragraphs, for the one that it stands in, ends or stands before);
`disable[…]` holds until `enable[…]` or the end; `newslint: {ignore: [rule-id]}` in the front matter for the whole article.
A topic may stand for its rules.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from checker import marked_yaml, patterns, shape
from checker.article import Document
from checker.errors import InputError
from checker.finding import Finding
from checker.frozen import frozen
from checker.marked_yaml import MarkedYamlError
from checker.shape import ShapeError
from checker.span import Lines, Span, span_to_source


class Switch(NamedTuple):
    """`rule` (or topic) is off in `where`; the file says so at `told`. Both count code points of the file."""

    rule: str
    where: Span
    told: Span

    def silences(self, finding: Finding) -> bool:
        start, end = finding.place.start, max(finding.place.end, finding.place.start + 1)
        return self.rule in (finding.rule, finding.topic) and start < self.where.end and end > self.where.start


class Mistake(NamedTuple):
    """A comment for newslint that does nothing, and why."""

    told: Span
    message: str


class Switches(NamedTuple):
    off: tuple[Switch, ...] = ()
    mistakes: tuple[Mistake, ...] = ()


@frozen
class FrontMatterKeys:
    """What may stand under `newslint` in the front matter."""

    ignore: tuple[str, ...] = ()


_COMMENT = patterns.compile(r"<!--\s*newslint\b\s*:?\s*(?P<word>\w*)\s*(?:\[(?P<ids>[^\]]*)\])?", re.IGNORECASE)
_ANY = patterns.compile(r"<!--.*?-->")
#: What may stand between a paragraph's last word and its end.
_WITHIN = patterns.compile(r"<!--.*?-->|</(?:a|b|i|u|em|strong|span|small|mark|cite|font|q)\s*>", re.IGNORECASE | re.DOTALL)
#: Blocks of which a line holds several though its words are read together.
_BESIDE = frozenset({"table", "dateline"})
_ALLOWED = "write ignore[rule-id], disable[rule-id] or enable[rule-id]"
#: What may stand before a comment that is alone on its line: marks of quotes and lists.
_BARE = " \t>*+-"


def switches(document: Document) -> Switches:
    """Raises InputError for front matter whose key `newslint` holds something else than is allowed."""
    found = [*_comments(document), *_front_matter(document)] if document.comments or "newslint" in document.front_matter else []
    off = [item for item in found if isinstance(item, Switch)]
    return Switches(tuple(off), tuple(item for item in found if isinstance(item, Mistake)))


def _comments(document: Document) -> Iterator[Switch | Mistake]:
    text = document.source.text
    open_ranges: dict[str, Span] = {}
    reach = _Reach(document)
    for told in document.comments:
        match = _COMMENT.match(text, told.start, told.end)
        if not match:
            continue
        word = match["word"].lower()
        ids = [name.strip() for name in (match["ids"] or "").split(",") if name.strip()]
        if word not in ("ignore", "disable", "enable"):
            yield Mistake(told, f"newslint does not know '{match['word']}' in a comment; {_ALLOWED}")
        elif word == "enable":
            yield from _enabled(ids or list(open_ranges), told, open_ranges)
        elif not ids:
            yield Mistake(told, f"names no rule, so it silences nothing; write {word}[rule-id]")
        elif word == "ignore":
            yield from (Switch(name, reach(told), told) for name in ids)
        else:
            if again := [name for name in ids if name in open_ranges]:
                yield from _enabled(again, told, open_ranges)
            open_ranges |= dict.fromkeys(ids, told)
    for name, told in open_ranges.items():
        yield Switch(name, Span(told.end, len(text)), told)


def _enabled(names: list[str], told: Span, open_ranges: dict[str, Span]) -> Iterator[Switch | Mistake]:
    for name in names:
        before = open_ranges.pop(name, None)
        yield Switch(name, Span(before.end, told.start), before) if before else Mistake(told, f"'{name}' is not disabled here")
    if not names:
        yield Mistake(told, "nothing is disabled here")


class _Reach:
    """How far an `ignore` reaches: the line of a comment that stands beside words, else the block that follows."""

    def __init__(self, document: Document) -> None:
        self.text = document.source.text
        self.lines = Lines(self.text)
        placed = [(span_to_source(document.pieces, block.span), block.kind in _BESIDE) for block in document.blocks]
        self.blocks = sorted(span for span, _ in placed)
        self.apart = sorted(span for span, beside in placed if not beside)
        self.words = sorted((piece.source, piece.source + (piece.width or piece.length)) for piece in document.pieces)
        self.tagged = document.is_tagged

    def __call__(self, told: Span) -> Span:
        first, last = (self.lines.place(offset)[0] for offset in (told.start, told.end - 1))
        line = Span(self.lines.start(first), self.lines.start(last) + len(self.lines.line(last)))
        if not self._has_words(line, told):
            return self._next(told) or Span(told.end, told.end)
        at = bisect_right(self.apart, line.start, key=lambda block: block.end)
        here = list(takewhile(lambda block: block.start < line.end, self.apart[at:]))
        if len(here) < 2:
            return line
        near = self._near(here, told)
        return Span(max(near.start, line.start), min(near.end, line.end))

    def _near(self, here: list[Span], told: Span) -> Span:
        """Of several blocks on a line the one that holds the comment, ends with it or comes next; else the last."""
        before = [block for block in here if block.end <= told.start]
        if before and not _WITHIN.sub("", self.text[before[-1].end : told.start]).strip():
            return before[-1]
        return here[min(len(before), len(here) - 1)]

    def _next(self, told: Span) -> Span | None:
        at = bisect_right(self.blocks, told.end, key=lambda block: block.end)
        return self.blocks[at] if at < len(self.blocks) else None

    def _has_words(self, line: Span, told: Span) -> bool:
        """Does the line hold words beside the comment? Tags are none, where they are the file's markup."""
        if not self.tagged:
            return bool(_ANY.sub("", self.text[line.start : told.start] + self.text[told.end : line.end]).strip(_BARE))
        at = bisect_right(self.words, line.start, key=lambda piece: piece[1])
        return at < len(self.words) and self.words[at][0] < line.end


def _front_matter(document: Document) -> Iterator[Switch]:
    """YAML front matter, which the reader has found right: it opens and ends with a line of its own."""
    if "newslint" not in document.front_matter:
        return
    text = document.source.text
    lines = Lines(text)
    inner = patterns.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE).split(text[lines.start(2) :].replace("\r", "\n"), 1)[0]
    try:
        marked = marked_yaml.parse(text[lines.start(2) : lines.start(2) + len(inner)])
        keys = shape.build(FrontMatterKeys, marked.value["newslint"], ("newslint",))
    except MarkedYamlError as error:
        raise InputError(f"line {error.line + 1}, column {error.column}: the front matter is {error.message}") from None
    except ShapeError as error:
        line, column = marked.place(error.path, key=error.at_key)
        raise InputError(f"line {line + 1}, column {column}: in the front matter under newslint: {error.message}") from None
    for number, name in enumerate(keys.ignore):
        line, column = marked.place(("newslint", "ignore", number))
        start = lines.start(line + 1) + column - 1
        yield Switch(name, Span(0, len(text)), Span(start, start + len(name)))
