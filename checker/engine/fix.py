"""An article's findings in, the corrected file out; nothing outside a finding is touched."""

from collections.abc import Sequence
from typing import NamedTuple

from checker.article import Source
from checker.engine import write
from checker.engine.examine import examined
from checker.engine.read import encode
from checker.engine.run import Setup
from checker.errors import InputError
from checker.finding import Edit, Finding
from checker.span import Span

#: A fix may make room for another; a text that still changes after so many rounds is left as it then is.
ROUNDS = 10


class Fixed(NamedTuple):
    """`text` after so many `fixes`."""

    text: str
    fixes: int


def fixed(source: Source, setup: Setup, unsafe: bool = False) -> Fixed:
    """Apply safe fixes (with `unsafe`, all) until none is left, so that a second run changes nothing.

    What somebody has silenced (by acceptance, baseline, comment) stays as it is, although a fix beside it may change its
    fingerprint. Raises InputError and ConfigError.
    """
    text, count = source.text, 0
    kept: list[Span] | None = None
    for _ in range(ROUNDS):
        findings, heard, _failures, _reading = examined(source._replace(text=text), setup._replace(keep=False))
        if kept is None:
            shown = {id(finding) for finding in heard.findings}
            kept = [Span(*finding.place[:2]) for finding in findings if id(finding) not in shown]
        edits = settled([finding for finding in heard.findings if _is_free(finding.fix, kept)], unsafe)
        if not edits:
            break
        text, count = applied(text, edits), count + len(edits)
        kept = [Span(moved(span.start, edits), moved(span.end, edits)) for span in kept]
    return Fixed(text, count)


def _is_free(edit: Edit | None, kept: Sequence[Span]) -> bool:
    return edit is not None and not any(edit.start <= span.end and edit.end >= span.start for span in kept)


def moved(offset: int, edits: Sequence[Edit]) -> int:
    """Where an offset that lies in none of the edits is after them."""
    return offset + sum(len(edit.replacement) - (edit.end - edit.start) for edit in edits if edit.end <= offset)


def settled(findings: Sequence[Finding], unsafe: bool) -> list[Edit]:
    """The fixes to apply, none overlapping another: the first in the text wins, at one place the shorter, then by rule."""
    wanted = [(finding.fix, finding.rule) for finding in findings if finding.fix and (finding.fix.safe or unsafe)]
    chosen: list[Edit] = []
    for edit, _ in sorted(wanted, key=lambda pair: (pair[0].start, pair[0].end, pair[1])):
        if not chosen or (edit.start >= chosen[-1].end and edit.start > chosen[-1].start):
            chosen.append(edit)
    return chosen


def applied(text: str, edits: Sequence[Edit]) -> str:
    """`text` with the edits, which are sorted and do not overlap."""
    parts, last = [], 0
    for edit in edits:
        parts += [text[last : edit.start], edit.replacement]
        last = edit.end
    return "".join([*parts, text[last:]])


def save(source: Source, text: str) -> None:
    """Replace the file at once, in its own encoding and with its mark.

    Raises InputError where the file or its folder cannot be written, or where somebody else has written to it since it
    was read; the file is then untouched.
    """
    try:
        with open(source.name, "rb") as file:
            if file.read() != encode(source, source.text):
                raise InputError("has been changed by somebody else meanwhile; nothing was written")
        write.whole(source.name, encode(source, text))
    except OSError as error:
        raise InputError(f"cannot be written: {write.why(error)}") from None
