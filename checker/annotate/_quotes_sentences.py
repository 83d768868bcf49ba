"""A block with its quotations in, its sentences out: each with its quotations, the stretches between them, and the cues there."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from checker import patterns
from checker.annotate._quotes_cues import Cue, cue_at
from checker.annotate._quotes_marks import Marked
from checker.annotate._subjects import Names
from checker.span import Span

_TITLE = patterns.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Rev|Prof|Sgt|Capt|St)\.$")


#: A sentence with so many quotations is joined to no other: it is no sentence.
_MOST = 40


#: A tag's subject begins at once, but for a few words before the name (`US Senator Jane Roe said`).
_LEAD = 40


class Gap(NamedTuple):
    """A stretch of a sentence outside its quotations, and the cues in it, in order."""

    span: Span
    cues: tuple[Cue, ...]


class Clause(NamedTuple):
    """A sentence: `gaps[i]` stands before `quotations[i]`, the last gap behind the last one."""

    span: Span
    quotations: tuple[Marked, ...]
    gaps: tuple[Gap, ...]
    cues: tuple[Cue, ...]


def clauses(
    text: str, block: Span, sentences: Sequence[Span], marked: Sequence[Marked], offsets: Sequence[int], names: Names
) -> list[Clause]:
    """The sentences of a block; one that tags the quotation before it (`“Why?” Smith asked.`) is joined to it."""
    found: list[Clause] = []
    for span in _whole(text, sentences, marked):
        low, high = (bisect_left(marked, edge, key=lambda quotation: quotation.span.start) for edge in span)
        inside = marked[low:high]
        clause = _clause(text, span, inside, offsets, names)
        if found and _tags(text, found[-1], clause):
            joined = Span(found[-1].span.start, span.end)
            found[-1] = _clause(text, joined, [*found[-1].quotations, *inside], offsets, names)
        else:
            found.append(clause)
    return found


def _whole(text: str, sentences: Sequence[Span], marked: Sequence[Marked]) -> list[Span]:
    """Sentences that end inside a quotation, or behind `Ms.`, run on to the next."""
    found: list[Span] = []
    for span in sentences:
        if found and (found[-1].end < _last_end(found[-1], marked) or _TITLE.search(text, found[-1].end - 6, found[-1].end)):
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return found


def _last_end(span: Span, marked: Sequence[Marked]) -> int:
    at = bisect_left(marked, span.end, key=lambda quotation: quotation.span.start) - 1
    return marked[at].span.end if at >= 0 else 0


def _clause(text: str, span: Span, marked: Sequence[Marked], offsets: Sequence[int], names: Names) -> Clause:
    edges = [span.start, *(edge for quotation in marked for edge in quotation.span), span.end]
    gaps: list[Gap] = []
    before: list[Cue] = []
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        gap = Span(start, max(start, end))
        cues = []
        for at in offsets[bisect_left(offsets, gap.start) : bisect_left(offsets, gap.end)]:
            cue = cue_at(text, at, gap, names, before, gaps[0].span if gaps else None)
            if cue is not None:
                cues.append(cue)
                before.append(cue)
        gaps.append(Gap(gap, tuple(cues)))
    return Clause(span, tuple(marked), tuple(gaps), tuple(before))


def _tags(text: str, before: Clause, clause: Clause) -> bool:
    """Does `clause` open with the subject and verb of the quotation that ends the sentence before it?"""
    if not 0 < len(before.quotations) < _MOST or before.gaps[-1].span.cut(text).strip(" .") or not clause.gaps[0].cues:
        return False
    cue = clause.gaps[0].cues[0]
    if text[clause.span.start].islower():
        return True
    if cue.speaker is None or cue.form not in ("past", "third", "base"):
        return False
    if before.quotations[-1].inner.cut(text)[-1:] in "?!…—–-,":
        lead = text[clause.span.start : max(clause.span.start, cue.speaker.start)]
        return len(lead) < _LEAD and not any(mark in lead for mark in ",;:")
    if cue.speaker.start != clause.span.start and cue.begin != clause.span.start:
        return False
    return cue.form in ("past", "third") and clause.span.end - cue.end < 20 and not clause.quotations
