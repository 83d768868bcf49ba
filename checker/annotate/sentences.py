"""Sentences of every running block, never across two blocks and never split inside a quotation."""

from collections.abc import Iterator

from checker import patterns
from checker.article import Article, Sentence
from checker.house import House
from checker.span import Span

#: A longer block is no prose; it is cut at a blank, for the splitter's cost grows with the square of open quotations.
_LONGEST = 10_000

#: One kind of mark, so that a quotation opened curly and closed straight (half of all copy mixes them) is one.
_MARKS = str.maketrans("“”„‟«»", '""""""')
_DOUBLED = patterns.compile(r"''|``|´´|’’|‘‘")
_END = patterns.compile(r"[.?!…]")
_INITIAL = patterns.compile(r"[^\W\d_](?:\.|\Z)")


def annotate(article: Article, house: House) -> tuple[Sentence, ...]:
    text = article.text
    found: list[Sentence] = []
    for block in article.running:
        for start, end in _chunks(text, block.span):
            found += (Sentence(span) for span in _sentences(text, start, end))
    return tuple(found)


def _chunks(text: str, span: Span) -> Iterator[tuple[int, int]]:
    start = span.start
    while span.end - start > _LONGEST:
        blank = text.rfind(" ", start, start + _LONGEST)
        end = blank if blank > start else start + _LONGEST
        yield start, end
        start = end
    yield start, span.end


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """Spans without blanks at either end, in order."""
    last = start
    for at in _breaks(text[start:end]):
        if _splits(text, start + at, last, end):
            yield from _trimmed(text, last, start + at)
            last = start + at
    yield from _trimmed(text, last, end)


def _breaks(block: str) -> Iterator[int]:
    """Where the splitter ends a sentence, in code points of the block."""
    if not _END.search(block, 0, max(len(block) - 1, 0)):
        return
    import sentencex

    doubled = [match.start() for match in _DOUBLED.finditer(block)]
    plain = (_DOUBLED.sub('"', block) if doubled else block).translate(_MARKS)
    behind = 0
    for sentence in sentencex.get_sentence_boundaries("en", plain):
        at = sentence["end_index"]
        while behind < len(doubled) and doubled[behind] - behind < at:
            behind += 1
        yield at + behind


def _splits(text: str, at: int, last: int, end: int) -> bool:
    """No sentence begins with a small letter (`iPhone` aside), or inside `D-N.Y.`, where no blank stands."""
    if at >= end or at <= last:
        return False
    after = text[at : at + 3].lstrip()
    if after[:1].islower() and not after[1:2].isupper():
        return False
    return text[at - 1] == " " or text[at] == " " or not _INITIAL.match(after)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
