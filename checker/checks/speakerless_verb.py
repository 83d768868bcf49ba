"""Verbs of speech beside a quotation that have no subject (`"…," said on Monday`): an article in, each of them out."""

from bisect import bisect_left
from collections.abc import Iterator

from checker.article import Article
from checker.checks import _clause, _quotations
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

#: Behind one of these the verb is a participle or that of a relative clause.
_BINDING = frozenset(("as", "that", "which", "who"))

FIELDS = frozenset({"verb"})
GRADES = frozenset({"doubtful"})


@frozen
class Params:
    """`min_words`: shorter quotations are left alone."""

    min_words: int = 3


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    seen = set()
    for quote, number in zip(article.quotes, _quotations.block_numbers(article), strict=True):
        if quote.cue is None or quote.speaker is not None or quote.cue in seen or not quote.cue.cut(article.text).isalpha():
            continue
        if _quotations.word_count(article, quote) < params.min_words or _quotations.is_heading(article, article.running[number]):
            continue
        seen.add(quote.cue)
        doubtful = _quotations.is_term(article, quote, article.running[number].span.start) or _has_subject(article, quote.cue)
        yield Hit(
            quote.cue,
            {"verb": quote.cue.cut(article.text)},
            (Related(quote.span, "the quotation"),),
            grade="doubtful" if doubtful else None,
        )


def _has_subject(article: Article, cue: Span) -> bool:
    """Does a name stand before the verb in its sentence, or a word that makes it no finite verb (`as related to`)?

    What stands in a quotation is no subject.
    """
    text = article.text
    begin = _clause.sentence(article, cue).start
    before = text[max(begin, cue.start - 9) : cue.start].lower().split()
    if _BINDING & set(before[-1:]) or before[-2:] == ["to", "have"]:
        return True
    starts = bisect_left(article.mentions, begin, key=lambda mention: mention.span.start)
    ends = bisect_left(article.mentions, cue.start, key=lambda mention: mention.span.start)
    return any(
        mention.kind != "place"
        and not _clause.is_quoted(article, mention.span)
        and not text.startswith(("'s", "’s"), mention.span.end)
        for mention in article.mentions[starts:ends]
    )
