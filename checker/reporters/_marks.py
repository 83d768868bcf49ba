"""Findings of the file in, the stretches of an article's clean text that they mark out; and a block's text with its marks."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from checker.finding import LEVELS, Finding, Place, Reading
from checker.reporters._page import text
from checker.span import Piece


class Mark(NamedTuple):
    """`start:end` of the clean text. `look`: a level, `second` (a second place) or `time`; `number`: of the finding.

    `anchor` is the id of the place; `note` that of what is told about it, if anything.
    """

    start: int
    end: int
    look: str
    anchor: str
    number: int = 0
    note: str = ""
    topic: str = ""


def marks(reading: Reading, findings: Iterable[tuple[int, Finding]], topics: Sequence[str], article: int) -> list[Mark]:
    """Every marked place of an article: numbered findings, their second places, time expressions."""
    pieces = sorted(reading.pieces, key=lambda piece: piece.source)
    found = []
    for number, finding in findings:
        topic = f"t{topics.index(finding.topic)}"
        span = _clean(pieces, finding.place)
        found.append(Mark(*span, finding.level, f"w{number}", number, f"n{number}", topic))
        for at, other in enumerate(finding.related):
            found.append(Mark(*_clean(pieces, other.place), "second", f"s{number}-{at}", number, f"n{number}", topic))
    found += [Mark(time.start, time.end, "time", f"d{article}-{at}") for at, time in enumerate(reading.times)]
    return sorted(found)


def _clean(pieces: Sequence[Piece], place: Place) -> tuple[int, int]:
    start = _to_clean(pieces, place.start)
    return start, max(start, _to_clean(pieces, place.end - 1) + 1) if place.end > place.start else start


def _to_clean(pieces: Sequence[Piece], offset: int) -> int:
    at = bisect_right(pieces, offset, key=lambda piece: piece.source) - 1
    if at < 0:
        return 0
    piece = pieces[at]
    if piece.width and offset < piece.source + piece.width:
        return piece.clean + (piece.length - 1 if offset > piece.source else 0)
    return piece.clean + min(offset - piece.source, piece.length)


def marked(words: str, start: int, end: int, found: Sequence[Mark]) -> Iterator[str]:
    """`words[start:end]` with the marks that begin there or reach into it; marks may overlap, so the text is cut at each end."""
    here = [mark for mark in found if mark.start < max(end, start + 1) and (mark.end > start or mark.start >= start)]
    cuts = sorted({start, end, *(min(max(at, start), end) for mark in here for at in (mark.start, mark.end))})
    for at, cut in enumerate(cuts):
        for mark in here:
            if min(mark.end, end) == cut and mark.note and mark.end <= end:
                yield _reference(mark)
        for mark in here:
            if mark.start == cut:
                yield f'<span class="anchor" id="{mark.anchor}"></span>'
        if cut < end:
            after = cuts[at + 1]
            over = [mark for mark in here if mark.start <= cut and mark.end >= after and mark.end > mark.start]
            yield _segment(text(words[cut:after]), over)


def _segment(shown: str, over: Sequence[Mark]) -> str:
    """The gravest finding gives the look."""
    looks = [mark for look in LEVELS for mark in over if mark.look == look]
    if looks:
        return f'<mark class="{looks[0].look} {looks[0].topic}">{shown}</mark>'
    second = [mark for mark in over if mark.look == "second"]
    return f'<span class="second {second[0].topic}">{shown}</span>' if second else shown


def _reference(mark: Mark) -> str:
    told = f"second place of finding {mark.number}" if mark.look == "second" else f"{mark.look}, finding {mark.number}"
    sign = "′" if mark.look == "second" else ""
    return f'<sup class="{mark.look} {mark.topic}"><a href="#{mark.note}" aria-label="{told}">{mark.number}{sign}</a></sup>'
