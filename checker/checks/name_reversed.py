"""One name in both orders: an article in, `Oakhollow Vilma` beside `Vilma Oakhollow` out."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.article import Article, Mention
from checker.checks import _known
from checker.finding import Hit, Related
from checker.house import House
from checker.words.lexicon import is_ordinary

FIELDS = frozenset({"other"})


@dataclass(frozen=True)
class Params:
    """No options."""


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    found: dict[str, Mention] = {}
    for mention in article.mentions:
        if mention.kind in ("person", "name"):
            words = mention.span.cut(article.text)
            if words.count(" ") == 1 and words not in found:
                found[words] = mention
    for words, mention in found.items():
        one, other = words.split(" ")
        first = found.get(f"{other} {one}")
        if first and first.span < mention.span and one != other and _may_be_person(one) and _may_be_person(other):
            yield Hit(mention.span, {"other": f"{other} {one}"}, (Related(first.span, "the other order"),))


def _may_be_person(word: str) -> bool:
    return len(word) > 2 and word.replace("-", "").isalpha() and not _known.is_place(word) and not is_ordinary(word.lower())
