"""The article's numbers."""

from checker.article import Article, Number
from checker.house import House


def annotate(article: Article, house: House) -> tuple[Number, ...]:
    return ()
