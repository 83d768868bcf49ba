"""Where each word of the running text stands: the index that lets a rule look only where its words are."""

import re
from collections.abc import Mapping

from checker.article import Article
from checker.house import House

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def annotate(article: Article, house: House) -> Mapping[str, list[int]]:
    """Words in lower case with straight apostrophes, each with the offsets where it begins, ascending."""
    found: dict[str, list[int]] = {}
    text = article.text
    for block in article.running:
        for match in WORD.finditer(text, block.span.start, block.span.end):
            found.setdefault(match[0].lower().replace("’", "'"), []).append(match.start())
    return found
