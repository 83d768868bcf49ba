"""Notices of an article that say when it was changed (`UPDATE: Dec. 22, 2016`) in, those days out: they excuse later dates."""

import datetime
from collections.abc import Iterator

from checker.article import Article
from checker.dates import printed_days

#: The day stands near the notice's label; farther on it belongs to what is corrected.
_REACH = 60


def days(article: Article) -> Iterator[datetime.date]:
    for block in article.document.blocks:
        if block.kind == "correction":
            for found in printed_days(article.text, block.span.start, min(block.span.end, block.span.start + _REACH)):
                yield from found.candidates
