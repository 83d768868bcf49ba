"""A document in, the complete article out: every annotator once, in an order that one can read."""

from checker import plugins
from checker.article import Article, Document
from checker.frozen import replace
from checker.house import DEFAULT, House

#: Each is a module of this folder whose `annotate(article, house)` gives the field of the same name; it sees those before it.
ORDER = ("words", "sentences", "mentions", "quotes", "numbers", "times")


def annotate(document: Document, house: House = DEFAULT) -> Article:
    """Annotations of the running text only: what a correction or a byline says belongs to no sentence."""
    article = Article(document)
    for name in ORDER:
        found = plugins.load("annotate", name).annotate(article, house)
        article = replace(article, **{name: found})
    return article
