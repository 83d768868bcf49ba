"""The same sentence twice: an article in, the second place of each repeated passage out."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from checker.article import Article, Block
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"sentences"})
GRADES = frozenset({"single"})

_MARKS = "\"“”‘’'«»„"
#: What a sentence ends with; a caption or a label has no full stop.
_ENDS = frozenset(".!?…)") | frozenset(_MARKS)
_EDGES = _MARKS + ".!?… "


@frozen
class Params:
    """`shortest`: sentences of fewer characters are left alone: a refrain, a label, `He did not elaborate.`"""

    shortest: int = 45


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    text = article.text
    latest: dict[str, tuple[int, Span]] = {}
    again: list[tuple[Span, Span]] = []
    last = (-1, -1)
    for place, (span,) in enumerate(article.sentences):
        if span.end - span.start < params.shortest or text[span.end - 1] not in _ENDS:
            continue
        words = text[span.start : span.end].lower().replace(",", "").replace("’", "'").strip(_EDGES)
        before, latest[words] = latest.get(words), (place, span)
        if before is None:
            continue
        at = (before[0], place)
        if again and at != (last[0] + 1, last[1] + 1):
            yield from _hit(article, again)
            again = []
        again.append((before[1], span))
        last = at
    if again:
        yield from _hit(article, again)


def _hit(article: Article, again: list[tuple[Span, Span]]) -> Iterator[Hit]:
    """One hit for sentences that are repeated in a row; it points at the first of them."""
    before, span = again[0]
    blocks = [_block(article, one) for one in (before, span)]
    if _is_divided(article, before.end, span.start):
        return
    if any(block.kind != "paragraph" or _is_pulled(article.text, block.span) for block in blocks):
        return
    words = "the sentence" if len(again) == 1 else f"{len(again)} sentences"
    yield Hit(span, {"sentences": words}, (Related(before, "the same words"),), grade="single" if len(again) == 1 else None)


def _is_divided(article: Article, start: int, end: int) -> bool:
    """A line without a letter between the two: the entries of a live report repeat each other on purpose."""
    blocks = article.document.blocks
    first, last = (bisect_left(blocks, at, key=lambda block: block.span.start) for at in (start, end))
    between = (block.span for block in blocks[first:last])
    return any(span.end - span.start < 12 and not any(map(str.isalpha, span.cut(article.text))) for span in between)


def _block(article: Article, span: Span) -> Block:
    blocks = article.document.blocks
    return blocks[bisect_right(blocks, span.start, key=lambda block: block.span.start) - 1]


def _is_pulled(text: str, span: Span) -> bool:
    """A paragraph that is one quotation: a pull quote repeats the article on purpose."""
    return text[span.start] in _MARKS and text[span.end - 1] in _MARKS
