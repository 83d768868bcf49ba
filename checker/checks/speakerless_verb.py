"""Verbs of speech beside a quotation that have no subject (`"…," said on Monday`): an article in, each of them out."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.article import Article
from checker.checks import _quotations
from checker.finding import Hit, Related
from checker.house import House

FIELDS = frozenset({"verb"})


@dataclass(frozen=True)
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
        yield Hit(quote.cue, {"verb": quote.cue.cut(article.text)}, (Related(quote.span, "the quotation"),))
