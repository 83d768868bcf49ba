"""Sources that a reader cannot weigh (`critics say`, `a source said`): an article in, each of them out."""

import re
from collections.abc import Iterator
from functools import cached_property

from checker import patterns
from checker.article import Article
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House

FIELDS = frozenset({"source"})


@frozen
class Params:
    """`sources`: words or patterns that the whole name of a speaker must fit."""

    sources: tuple[str, ...]

    def __post_init__(self) -> None:
        _ = self.pattern

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        try:
            return patterns.compile(rf"(?:{'|'.join(self.sources)})", re.I)
        except re.error as error:
            raise ValueError(f"the pattern does not compile: {error}") from None


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    """Each place once, however many quotations hang on it."""
    seen = set()
    for quote in article.quotes:
        speaker = quote.speaker
        if speaker is None or quote.attribution != "same-sentence" or speaker in seen:
            continue
        seen.add(speaker)
        if params.pattern.fullmatch(speaker.cut(article.text)):
            yield Hit(speaker, {"source": speaker.cut(article.text)})
