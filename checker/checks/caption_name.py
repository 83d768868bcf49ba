"""A caption that gives a surname another given name than the text does: an article in, the caption's name out."""

from collections.abc import Iterator

from checker.article import Article
from checker.checks._people import FullName, full_names
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House

FIELDS = frozenset({"other"})


@frozen
class Params:
    """No options."""


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    captions = [block.span for block in article.running if block.kind == "caption"]
    if not captions:
        return
    told: dict[str, dict[str, FullName]] = {}
    shown = []
    for name in full_names(article):
        if any(span.holds(name.span) for span in captions):
            shown.append(name)
        else:
            told.setdefault(name.surname, {}).setdefault(name.given, name)
    for name in shown:
        givens = told.get(name.surname, {})
        if len(givens) == 1 and not any(other.surname == name.surname and other.given in givens for other in shown):
            (other,) = givens.values()
            if not _are_one(name.given, other.given):
                words = other.span.cut(article.text)
                yield Hit(name.span, {"other": words}, (Related(other.span, "in the article"),))


def _are_one(one: str, other: str) -> bool:
    """Initials and short forms: `J.`, `Jen` and `Jennifer`."""
    return one[0] == other[0] and ("." in one + other or one.startswith(other[:3]) or other.startswith(one[:3]))
