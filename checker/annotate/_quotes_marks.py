"""A block in, its quotations out, by their marks alone: “ ”, " ", ‘ ’, ' ', '' '', `` '', « », „ “, also mixed pairs.

A mark inside another quotation belongs to the outer one. Single marks count as quotation marks only where they open before
a word and close behind one (`'I agree,' she said`); elsewhere they are apostrophes.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from checker import patterns
from checker.span import Span

#: `''(?!')|``|["“”„«»]|['‘’](?!')`, but with one class first, which `re` looks for far quicker than for alternatives.
_MARK = patterns.compile(r"['`\"“”„«»‘’](?:(?<=')'(?!')|(?<=`)`|(?<=[\"“”„«»])|(?<=['‘’])(?!'))")
_BEFORE = frozenset(' \u00a0\u2009([{-–—/“"‘…')
_ELIDED = patterns.compile(r"['‘’](?:\d\ds?\b|(?:em|til|tis|twas|cause|round|bout|n|cuz|im|er)\b)", re.I)
_FEET = patterns.compile(r"\d ?['’] ?\d{1,2}\Z")
_SINGLE = frozenset("'‘’")
_AGENCY = frozenset(("''", "``"))
_ENDING = patterns.compile(r"[st]\b")
_TAG = 160  # the longest tag


class Marked(NamedTuple):
    """A quotation. `closed` is false where it runs to the block's end without a closing mark."""

    span: Span
    inner: Span
    closed: bool


class Fault(NamedTuple):
    """A mark that has no other half (`unbalanced`), is turned the wrong way (`wrong-way`), lacks the blank before it (`glued`),
    or stands for an apostrophe (`apostrophe`: `the council"s plan`).
    """

    span: Span
    kind: str


class Marks(NamedTuple):
    quotations: tuple[Marked, ...]
    faults: tuple[Fault, ...]


@lru_cache(2048)
def marks(text: str, block: Span) -> Marks:
    """The quotations of one block in order, none inside another, and the marks that are wrong.

    Kept for the blocks of an article or a few, as the annotator and half a dozen rules ask for them.
    """
    reader = _Reader(text, block)
    for match in _MARK.finditer(text, block.start, block.end):
        if match.start() >= reader.after:
            reader.read(match[0], match.start())
    reader.end()
    return Marks(tuple(reader.found), tuple(sorted(reader.faults)))


class _Reader:
    """One pass over the marks of a block. `opened`: where the quotation that is open begins; `after`: read on from here."""

    def __init__(self, text: str, block: Span) -> None:
        self.text, self.block = text, block
        self.found: list[Marked] = []
        self.faults: list[Fault] = []
        self.opened: tuple[int, str] | None = None
        self.outer: tuple[int, str] | None = None
        self.after = block.start
        self.singles: list[int] | None = None

    def read(self, mark: str, at: int) -> None:
        end = at + len(mark)
        before = self.text[at - 1] if at > self.block.start else " "
        after = self.text[end] if end < self.block.end else " "
        if mark in _SINGLE:
            if self.opened is None:
                self._single(mark, at, before, after)
        elif mark == '"' and (before.isalpha() or before == ">") and self._is_apostrophe(at):
            self.faults.append(Fault(Span(at, end), "apostrophe"))
        elif self.opened is None:
            self._first(mark, at, end, before, after)
        else:
            self._second(mark, at, end, before, after)

    def _first(self, mark: str, at: int, end: int, before: str, after: str) -> None:
        """A double mark while no quotation is open."""
        spaced = before in _BEFORE
        if self.outer is not None and mark in ("”", '"') and not before.isspace() and not after.isalnum():
            self._close_outer(mark, at, end)
        elif mark in ("”", "»"):
            if mark == "”" and spaced and (after.isalnum() or after in "'‘’“"):
                self.faults.append(Fault(Span(at, end), "wrong-way"))
                self.opened = (at, mark)
            else:
                self.faults.append(Fault(Span(at, end), "unbalanced"))
        elif mark == '"' and (after == ">" or self._in_tag(at)):
            return
        elif not after.isspace() and (spaced or mark in "“„«" or mark == "``"):
            self.opened = (at, mark)
        elif mark == '"' and not spaced and not before.isdigit() and before != "=":
            if self._is_glued(at):
                self.faults.append(Fault(Span(at, end), "glued"))
                self.opened = (at, mark)
                return
            self.faults.append(Fault(Span(at, end), "unbalanced"))

    def _in_tag(self, at: int) -> bool:
        """Markup that a reader left in the text: `<tweet id="…">`."""
        begin = max(self.block.start, at - _TAG)
        return self.text.rfind("<", begin, at) > self.text.rfind(">", begin, at)

    def _is_apostrophe(self, at: int) -> bool:
        """`the council"s plan`; behind one quoted word it is the plural of a term (`two "hawk"s`)."""
        if not _ENDING.match(self.text, at + 1, self.block.end):
            return False
        return self.opened is None or " " in self.text[self.opened[0] : at]

    def _is_glued(self, at: int) -> bool:
        """`said"We agree."`: an opening mark without its blank, for the next mark is a closing one."""
        following = _MARK.search(self.text, at + 1, self.block.end)
        while following and following[0] in _SINGLE:
            following = _MARK.search(self.text, following.end(), self.block.end)
        if following is None or following[0] not in '"”' or not (self.text[at + 1].isalnum() or self.text[at + 1] == "["):
            return False
        return not self.text[following.start() - 1].isspace() and not self.text[following.end() : following.end() + 1].isalnum()

    def _second(self, mark: str, at: int, end: int, before: str, after: str) -> None:
        """A double mark while a quotation is open."""
        assert self.opened is not None
        begin, opener = self.opened
        if (mark in _AGENCY) != (opener in _AGENCY) or (mark in "«»") != (opener in "«»"):
            return
        if before.isdigit() and _FEET.search(self.text, max(begin, at - 4), at):
            return
        spaced = before.isspace() or before in "([{"
        if (spaced and not after.isspace() and mark not in "”»" and at > begin + len(opener)) or (
            mark == "“" and opener != "„" and not (after.isspace() or after in ".,;:!?)—–-")
        ):
            self._reopened(mark, at, begin, opener)
        else:
            if mark == "“" and opener != "„":
                self.faults.append(Fault(Span(at, end), "wrong-way"))
            self.found.append(Marked(Span(begin, end), Span(begin + len(opener), at), True))
            self.opened, self.after = None, end

    def _reopened(self, mark: str, at: int, begin: int, opener: str) -> None:
        """An opening mark inside an open quotation: another one inside it, or the first one was never closed."""
        if at <= begin + len(opener) + 1:
            return
        self._give_up()
        self.outer, self.opened = (begin, opener), (at, mark)

    def _give_up(self) -> None:
        """The outer quotation never came to its end."""
        if self.outer is not None:
            begin, opener = self.outer
            self.faults.append(Fault(Span(begin, begin + len(opener)), "unbalanced"))
            self.outer = None

    def _close_outer(self, mark: str, at: int, end: int) -> None:
        """What was found since the outer quotation began lies inside it."""
        assert self.outer is not None
        begin, opener = self.outer
        while self.found and self.found[-1].span.start > begin:
            self.found.pop()
        self.found.append(Marked(Span(begin, end), Span(begin + len(opener), at), True))
        self.outer = None

    def end(self) -> None:
        """A quotation still open runs to the block's end."""
        self._give_up()
        if self.opened is None:
            return
        begin, opener = self.opened
        self.found.append(Marked(Span(begin, self.block.end), Span(begin + len(opener), self.block.end), False))

    def _single(self, mark: str, at: int, before: str, after: str) -> None:
        """A single mark that opens before a word, and the mark that closes it."""
        if mark == "’" or before not in _BEFORE or not (after.isalnum() or after in '“"[…') or _ELIDED.match(self.text, at):
            return
        closing = self._closing(at + 1)
        if closing is not None:
            self.found.append(Marked(Span(at, closing + 1), Span(at + 1, closing), True))
            self.after = closing + 1

    def _closing(self, begin: int) -> int | None:
        """The first mark behind punctuation, else the first that is no plural's apostrophe; looks at the next few only."""
        if self.singles is None:
            self.singles = list(self._candidates())
        at = bisect_left(self.singles, begin)
        near = self.singles[at : at + 6]
        for place in near:
            if self.text[place - 1] in ",.?!…;":
                return place
            if self.text[place - 1] not in "sz" or self.text[place + 1 : place + 2] in (
                "",
                ",",
                ".",
                "\n",
                ":",
                ";",
                ")",
                "?",
                "!",
            ):
                return place
        return near[0] if near else None

    def _candidates(self) -> Iterator[int]:
        """Single marks that may close: behind a word or punctuation, before a blank, punctuation or the end."""
        for match in patterns.compile(r"(?<=[\w,.?!…;%)\]\"”])['’](?![\w'’])").finditer(
            self.text, self.block.start + 1, self.block.end
        ):
            yield match.start()
