"""Where each word of the running text stands: the index that lets a rule look only where its words are."""

from collections.abc import Mapping

from checker import patterns
from checker.article import Article
from checker.house import House

WORD = patterns.compile(r"[^\W_]+(?:'[^\W_]+)*")


def annotate(article: Article, house: House) -> Mapping[str, list[int]]:
    """Words in lower case with straight apostrophes, each with the offsets where it begins, ascending."""
    found: dict[str, list[int]] = {}
    text = article.text.lower().replace("’", "'")
    if len(text) != len(article.text):  # a few letters (İ) are longer in lower case, which would shift every offset
        text = "".join(letter.lower()[0] for letter in article.text).replace("’", "'")
    for block in article.running:
        for match in WORD.finditer(text, block.span.start, block.span.end):
            word = match[0]
            if word in found:
                found[word].append(match.start())
            else:
                found[word] = [match.start()]
    return found
