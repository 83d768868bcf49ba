"""The running text in, its quotations out, each with the words that name its speaker and the cue that ties them."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from checker.annotate._quotes_cues import cue_offsets
from checker.annotate._quotes_marks import Marked, marks
from checker.annotate._quotes_sentences import Clause, clauses
from checker.annotate._quotes_ties import Tie, in_paragraph, in_sentence, opining, speaking
from checker.annotate._subjects import Names, clause_subject, names_of
from checker.article import Article, Block, Quote
from checker.house import House
from checker.span import Span

_SIGNS = "\"“”„«»'‘"


class Passage(NamedTuple):
    """A block with its sentences, and the tie of each of its quotations, in order."""

    block: Block
    clauses: list[Clause]
    marked: tuple[Marked, ...]
    ties: list[Tie | None]


def annotate(article: Article, house: House) -> tuple[Quote, ...]:
    """In order. A quotation that is never closed reaches to the end of its block."""
    if not any(sign in article.text for sign in _SIGNS):
        return ()
    names = names_of(article.mentions)
    found: list[Quote] = []
    before: Passage | None = None
    for passage in _passages(article, names):
        if passage.marked:
            passage.ties.extend(_ties(article.text, passage, before, names))
        for quotation, tie in zip(passage.marked, passage.ties, strict=True):
            found.append(Quote(quotation.span, quotation.inner, *(tie or ())))
        before = passage
    return tuple(found)


def _passages(article: Article, names: Names) -> Iterator[Passage]:
    """Only the sentences of a block with a quotation, and of the block before it, are read."""
    text, blocks = article.text, article.running
    every = [marks(text, block.span).quotations for block in blocks]
    if not any(every):
        return
    offsets, spans = cue_offsets(article), [sentence.span for sentence in article.sentences]
    for block, marked, following in zip(blocks, every, (*every[1:], ()), strict=True):
        found: list[Clause] = []
        if marked or following:
            low = bisect_left(spans, block.span.start, key=lambda span: span.start)
            high = bisect_left(spans, block.span.end, key=lambda span: span.start)
            found = clauses(text, block.span, spans[low:high], marked, offsets, names)
        yield Passage(block, found, marked, [])


def _ties(text: str, passage: Passage, before: Passage | None, names: Names) -> Iterator[Tie | None]:
    """The sentence counts first, then the paragraph, then what the paragraph before lends."""
    ties = {
        clause.span.start: [in_sentence(text, clause, at, names) for at in range(len(clause.quotations))]
        for clause in passage.clauses
    }
    for number, clause in enumerate(passage.clauses):
        for tie in ties[clause.span.start]:
            yield tie or in_paragraph(text, passage.clauses, number, ties) or (_lent(text, before, names) if before else None)


def _lent(text: str, before: Passage, names: Names) -> Tie | None:
    """From the paragraph before: its quotation is open, it ends with a colon, a quotation or somebody's words."""
    if not before.clauses:
        return None
    last = before.clauses[-1]
    tie = next((tie for tie in reversed(before.ties) if tie), None)
    if last.quotations and tie and tie.speaker:
        return Tie(tie.speaker, tie.cue, "carried")
    if cue := speaking(text, last) or opining(text, last):
        return Tie(cue.speaker, cue.span, "carried")
    if text[before.block.span.end - 1] == ":":
        colon = Span(before.block.span.end - 1, before.block.span.end)
        return Tie(clause_subject(text, Span(last.span.start, colon.start), names), colon, "carried")
    return None
