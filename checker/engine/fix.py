"""An article's findings in, the corrected file out; nothing outside a finding is touched."""

from collections.abc import Sequence
from typing import NamedTuple

from checker.article import Source
from checker.engine import write
from checker.engine.read import encode
from checker.engine.run import Setup, lint
from checker.errors import InputError
from checker.finding import Edit, Finding

#: A fix may make room for another; a text that still changes after so many rounds is left as it then is.
ROUNDS = 10


class Fixed(NamedTuple):
    """`text` after so many `fixes`."""

    text: str
    fixes: int


def fixed(source: Source, setup: Setup, unsafe: bool = False) -> Fixed:
    """Apply safe fixes (with `unsafe`, all) until none is left, so that a second run changes nothing."""
    text, count = source.text, 0
    for _ in range(ROUNDS):
        findings, _failures = lint(source._replace(text=text), setup)
        edits = settled(findings, unsafe)
        if not edits:
            break
        text, count = applied(text, edits), count + len(edits)
    return Fixed(text, count)


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
