"""Who a quotation's speaker is: the words of the article in, one name for the same person out."""

from bisect import bisect_right
from collections.abc import Mapping

from checker.article import Article, Mention, Quote

PRONOUNS = frozenset(("he", "she", "they"))


def people(article: Article) -> list[Mention]:
    return [mention for mention in article.mentions if mention.kind == "person"]


def names(article: Article) -> Mapping[int, str]:
    """For each quotation, by the offset of its mark, the name of its speaker; a pronoun is the person named last before it.

    A speaker who is no person known by name is called by the words of the article, in lower case.
    """
    known = people(article)
    starts = [mention.span.start for mention in known]
    at_start = {mention.span.start: mention.name for mention in known}
    found: dict[int, str] = {}
    for quote in article.quotes:
        if quote.speaker is not None:
            found[quote.span.start] = _name(article, quote, known, starts, at_start)
    return found


def _name(article: Article, quote: Quote, known: list[Mention], starts: list[int], at_start: Mapping[int, str]) -> str:
    assert quote.speaker is not None
    words = quote.speaker.cut(article.text)
    if words.lower() in PRONOUNS:
        at = bisect_right(starts, quote.speaker.start) - 1
        return known[at].name if at >= 0 else words.lower()
    return at_start.get(quote.speaker.start, words.lower())
