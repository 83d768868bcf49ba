"""Quotation marks that are wrong: an article in, each of the wanted kind out."""

from collections.abc import Iterator
from typing import Literal

from checker import patterns
from checker.annotate._quotes_marks import Fault, Marks, marks
from checker.article import Article, Block, Quote
from checker.checks import _quotations
from checker.finding import Fix, Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"replacement", "other", "count", "more"})

_OPENING = frozenset("“\"„«`'‘")
_ABBREVIATED = patterns.compile(r"(?:\b[A-Za-z]|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St|No|vs|etc|Mr|Mrs|Ms|Dr|Bros|a\.m|p\.m)|\.)\.\Z")
_BEHIND = patterns.compile(r"[.,;:]")
_REACH = 3
#: So many times more often must the article do it the other way before its habit counts.
_HABIT = 5
_NEXT = patterns.compile('["“”]')
GRADES = frozenset({"reopened"})
_MANY = 3


@frozen
class Params:
    """`find`: a mark without its other half, one turned the wrong way, one that lacks the blank before it, one that stands for
    an apostrophe, punctuation on both sides of a closing mark, a
    straight mark among curly ones, the same marks inside as outside, or punctuation on the side the house does not use.
    """

    find: Literal["unbalanced", "wrong-way", "glued", "apostrophe", "doubled", "mix", "nested", "side"]


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    """The house's variant decides about the side of punctuation; without one the article's own habit."""
    if params.find == "unbalanced":
        yield from _unbalanced(article)
    elif params.find == "wrong-way":
        yield from _wrong_way(article)
    elif params.find == "glued":
        yield from _glued(article)
    elif params.find == "apostrophe":
        yield from _apostrophes(article)
    elif params.find == "doubled":
        yield from _doubled(article)
    elif params.find == "mix":
        yield from _mixed(article)
    elif params.find == "nested":
        yield from _nested(article)
    else:
        yield from _side(article, house.variant)


def _values(replacement: str = "", other: str = "", count: int = 1, more: str = "") -> dict[str, object]:
    return {"replacement": replacement, "other": other, "count": count, "more": more}


def _marked(article: Article) -> list[tuple[Block, Marks]]:
    return [(block, marks(article.text, block.span)) for block in article.running if block.kind != "table"]


def _unbalanced(article: Article) -> Iterator[Hit]:
    """From _MANY marks on, or two where paragraphs were run together, something is wrong with the whole copy: one finding."""
    found = list(_lone(article))
    for grade, many in ((None, _MANY), ("reopened", 2)):
        hits = [hit for hit in found if hit.grade == grade]
        yield from hits if len(hits) < many else [_as_one(hits)]


def _as_one(hits: list[Hit]) -> Hit:
    """The first, with the others as related places."""
    related = tuple(Related(hit.span, "so has this one") for hit in hits[1:])
    others = f"{len(related)} others" if len(related) > 1 else "another"
    more = f", nor {'have' if len(related) > 1 else 'has'} {others} of this article"
    return hits[0]._replace(values={**hits[0].values, "more": more}, related=related)


def _lone(article: Article) -> Iterator[Hit]:
    """A quotation may stay open at a paragraph's end where the next begins with a mark."""
    passages = _marked(article)
    for at, (block, found) in enumerate(passages):
        for fault in found.faults:
            if fault.kind == "unbalanced":
                yield _hit(fault)._replace(grade="reopened" if _is_reopened(article.text, fault, block) else None)
        last = found.quotations[-1] if found.quotations else None
        if last and not last.closed and not _continues(article, passages, at) and not _quotations.is_heading(article, block):
            yield Hit(Span(last.span.start, last.inner.start), _values("", "closing"))


def _is_reopened(text: str, fault: Fault, block: Block) -> bool:
    """Is the next mark an opening one behind a full stop? So paragraphs look whose line breaks were lost."""
    following = _NEXT.search(text, fault.span.end, block.span.end)
    return following is not None and text[following.start() - 2 : following.start()] in (". ", "? ", "! ")


def _hit(fault: Fault) -> Hit:
    return Hit(fault.span, _values("", "other"))


def _continues(article: Article, passages: list[tuple[Block, Marks]], at: int) -> bool:
    """Does a paragraph close behind open with a mark, or hold the closing one alone? That one is reported then."""
    for block, found in passages[at + 1 : at + 1 + _REACH]:
        if article.text[block.span.start] in _OPENING or any(fault.kind == "unbalanced" for fault in found.faults[:1]):
            return True
        if found.quotations:
            return False
    return False


def _wrong_way(article: Article) -> Iterator[Hit]:
    for _, found in _marked(article):
        for fault in found.faults:
            if fault.kind == "wrong-way":
                right = "”" if fault.span.cut(article.text) == "“" else "“"
                yield Hit(fault.span, _values(right, ""), fix=Fix(fault.span, right))


def _glued(article: Article) -> Iterator[Hit]:
    for _, found in _marked(article):
        for fault in found.faults:
            if fault.kind == "glued":
                yield Hit(fault.span, _values(' "', ""), fix=Fix(fault.span, ' "'))


def _apostrophes(article: Article) -> Iterator[Hit]:
    """Once an article: a program turned them all."""
    found = [fault.span for _, passage in _marked(article) for fault in passage.faults if fault.kind == "apostrophe"]
    if found:
        related = tuple(Related(span, "so does this one") for span in found[1:])
        yield Hit(found[0], _values("'", "", count=len(found)), related)


def _doubled(article: Article) -> Iterator[Hit]:
    """`"…,".` and `"…?",`; a title such as `"Oklahoma!",` and an abbreviation keep their own point."""
    text = article.text
    for quote in article.quotes:
        inner, behind = (
            text[max(quote.inner.start, quote.inner.end - 8) : quote.inner.end],
            text[quote.span.end : quote.span.end + 1],
        )
        if quote.span.end == quote.inner.end or not behind or not _BEHIND.match(behind) or inner[-1:] not in ",.?!;":
            continue
        if quote.attribution is None and inner[-1] == "," and behind == ".":
            continue  # its missing speaker is the mistake, and reported as such
        if inner[-1] in "?!" and (behind != "," or _quotations.word_count(article, quote) < 5):
            continue
        if (inner[-1] == "." and (_ABBREVIATED.search(inner) or inner.endswith(".."))) or text[
            quote.span.end : quote.span.end + 2
        ] == "..":
            continue
        span = Span(quote.inner.end - 1, quote.span.end + 1)
        outer = Span(quote.span.end, quote.span.end + 1)
        yield Hit(span, _values(text[span.start : span.end - 1], behind), fix=Fix(outer, "", safe=False))


def _mixed(article: Article) -> Iterator[Hit]:
    """Once an article, at the first mark of the rarer sort."""
    text = article.text
    straight = [q.span.start for q in article.quotes if text[q.span.start] == '"']
    curly = [q.span.start for q in article.quotes if text[q.span.start] == "“"]
    if straight and curly:
        rare, usual = (straight, curly) if len(straight) <= len(curly) else (curly, straight)
        related = (Related(Span(usual[0], usual[0] + 1), f"{len(usual)} of this sort"),)
        yield Hit(Span(rare[0], rare[0] + 1), _values(text[usual[0]], str(len(rare))), related)


def _nested(article: Article) -> Iterator[Hit]:
    """`"He said "no" to us"` with the same straight marks inside as outside cannot be told; curly ones can."""
    for quote in article.quotes:
        inside = patterns.compile("[“”]").search(article.text, *quote.inner)
        if inside and article.text[quote.span.start] == "“" and inside[0] == "“":
            yield Hit(Span(*inside.span()), _values("‘", ""))


def _side(article: Article, variant: str | None) -> Iterator[Hit]:
    """American copy sets commas and full stops inside the marks, British copy outside; else the article's own habit counts."""
    text = article.text
    outside = [quote for quote in article.quotes if _is_outside(text, quote)]
    inside = [quote for quote in article.quotes if text[quote.inner.end - 1 : quote.inner.end] in (",", ".")]
    if variant == "us" or (variant is None and len(inside) >= _HABIT * max(1, len(outside))):
        for quote in outside:
            replacement = text[quote.span.end] + text[quote.inner.end : quote.span.end]
            yield Hit(Span(quote.inner.end, quote.span.end + 1), _values(replacement, "inside"))
    elif variant == "uk":
        for quote in inside:
            if text[quote.inner.start].islower() and _quotations.word_count(article, quote) < 5:
                replacement = text[quote.inner.end : quote.span.end] + text[quote.inner.end - 1]
                yield Hit(Span(quote.inner.end - 1, quote.span.end), _values(replacement, "outside"))


def _is_outside(text: str, quote: Quote) -> bool:
    """A comma or full stop right behind the closing mark of words that end without one."""
    closed = quote.span.end > quote.inner.end
    return closed and text[quote.span.end : quote.span.end + 1] in (",", ".") and text[quote.inner.end - 1].isalnum()
