"""Words quoted in the headline that the story does not quote so: an article in, the headline's quotation out."""

from collections.abc import Iterator

from checker.article import Article, Quote
from checker.checks import _quotations
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"body", "difference"})


@frozen
class Params:
    """`min_words` of the headline's quotation; `share`: so much of it must stand together in the story to name the place."""

    min_words: int = 4
    share: float = 0.6


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    """Only a changed word is reported: what is not in the story at all may be in a video, a picture or a shortened page."""
    headline = _headline(article)
    if headline is None:
        return
    body = None
    for quote in article.quotes:
        if not headline.holds(quote.span) or quote.span.end == quote.inner.end:
            continue
        wanted = _words(article, quote.inner)
        if len(wanted) < params.min_words:
            continue
        body = body or _body(article, headline)
        found = _nearest([word for word, _ in body], [word for word, _ in wanted], params.share)
        if found is not None:
            yield _hit(article, quote, wanted, body[found[0] : found[1]])


def _headline(article: Article) -> Span | None:
    first = article.running[0] if article.running else None
    if article.document.headline:
        return article.document.headline
    return first.span if first and _quotations.is_heading(article, first) else None


def _words(article: Article, span: Span) -> list[tuple[str, Span]]:
    matches = _quotations.WORD.finditer(article.text, *span)
    return [(match[0].lower().replace("’", "'").removesuffix("."), Span(*match.span())) for match in matches]


def _body(article: Article, headline: Span) -> list[tuple[str, Span]]:
    return [pair for block in article.running if block.span.start >= headline.end for pair in _words(article, block.span)]


def _nearest(body: list[str], wanted: list[str], share: float) -> tuple[int, int] | None:
    """The window of the story with one word changed; None where the words stand there unchanged, or nowhere near."""
    size = len(wanted)
    best: tuple[int, int] | None = None
    for at in range(len(body) - size + 1):
        if body[at] != wanted[0] and body[at + 1] != wanted[1]:
            continue
        same = sum(a == b for a, b in zip(body[at : at + size], wanted, strict=True))
        if same == size:
            return None
        if same == size - 1 and same >= share * size:
            best = at, at + size
    return best


def _hit(article: Article, quote: Quote, wanted: list[tuple[str, Span]], found: list[tuple[str, Span]]) -> Hit:
    place = Span(found[0][1].start, found[-1][1].end)
    here, there = next(((a, b) for (a, _), (b, _) in zip(wanted, found, strict=True) if a != b), ("", ""))
    values = {"body": place.cut(article.text), "difference": f"'{here}' here, '{there}' there"}
    return Hit(quote.span, values, (Related(place, "the story's words"),))
