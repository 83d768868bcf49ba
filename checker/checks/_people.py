"""An article in, where each person is named in full out: given name and surname with their places."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.article import Article
from checker.span import Span

_SUFFIXES = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))


class FullName(NamedTuple):
    """`given` is the first word, `surname` the last but for `Jr.`; `span` is that of the whole name."""

    given: str
    surname: str
    span: Span
    title: str | None


def full_names(article: Article) -> Iterator[FullName]:
    """In order: every mention of a person by two words or more."""
    for mention in article.mentions:
        if mention.kind != "person" or mention.span.end - mention.span.start < 5:
            continue
        tokens = [token for token in mention.span.cut(article.text).split(" ") if token not in _SUFFIXES]
        if len(tokens) > 1:
            yield FullName(tokens[0], tokens[-1], mention.span, mention.title)
