"""For people: the message, the line with a caret below the words, the second place as a second snippet, the fix."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.finding import Finding, Place, Report
from checker.span import Lines

#: A paragraph is one line: only this many code points of it are shown.
WIDTH = 96
_CODES = {"error": "1;31", "warning": "1;33", "suggestion": "1;36", "dim": "2", "bold": "1"}


class Paint(NamedTuple):
    """ANSI colours, or none."""

    on: bool

    def __call__(self, kind: str, text: str) -> str:
        return f"\x1b[{_CODES[kind]}m{text}\x1b[0m" if self.on else text


def lines(report: Report, colour: bool) -> Iterator[str]:
    paint = Paint(colour)
    ruled = {path: Lines(text) for path, text in report.texts.items()}
    for finding in report.findings:
        yield from _shown(finding, ruled[finding.path], paint)
        yield "\n"


def _shown(finding: Finding, ruled: Lines, paint: Paint) -> Iterator[str]:
    where = f"{finding.path}:{finding.place.line}:{finding.place.column}"
    yield f"{paint('bold', where)}: {paint(finding.level, finding.level)} {finding.message} {paint('dim', f'[{finding.rule}]')}\n"
    yield from _snippet(finding.place, ruled, paint, finding.level)
    for other in finding.related:
        yield f"  {paint('dim', f'{other.place.line}:{other.place.column}:')} {other.message}\n"
        yield from _snippet(other.place, ruled, paint, "dim")
    if finding.fix:
        told = f"write '{finding.fix.replacement}'" if finding.fix.replacement else f"delete '{finding.found}'"
        yield f"  {paint('dim', 'fix:')} {told}\n"


def _snippet(place: Place, ruled: Lines, paint: Paint, kind: str) -> Iterator[str]:
    """The place's first line, cut to the width around it, and a line of carets below the words."""
    line = ruled.line(place.line)
    first = place.column - 1
    last = len(line) if place.end_line > place.line else place.end_column - 1
    last = min(max(last, first + 1), first + WIDTH)
    left = max(0, min(first - (WIDTH - (last - first)) // 2, len(line) - WIDTH))
    right = min(len(line), left + WIDTH)
    before, after = "…" if left else "", "…" if right < len(line) else ""
    gutter = f"{place.line:>5} | "
    text = "".join(_visible(letter) for letter in line[left:right])
    yield f"{paint('dim', gutter)}{before}{text}{after}\n"
    carets = "^" * max(1, min(last, right) - first)
    yield f"{' ' * 5}{paint('dim', ' | ')}{' ' * (len(before) + first - left)}{paint(kind, carets)}\n"


def _visible(letter: str) -> str:
    """One column a code point: control characters would move the caret, or the terminal."""
    return " " if letter == "\t" else letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}"
