"""The same figure in millions here and in billions there: an article in, the rarer one out."""

import re
from collections.abc import Iterator, Sequence

from checker import patterns
from checker.article import Article, Number
from checker.checks._lists import entries
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House

FIELDS = frozenset({"other"})

_SCALED = patterns.compile(r"([0-9][0-9,.]*)[ -]?(?:thousand|million|billion|trillion|mln|bln|trln|bn|tn|m|k)", re.IGNORECASE)
#: Before a figure that has been told before.
_THE = patterns.compile(r"\b(?:the|this|that|its|their) (?:[a-z]+ )?[$€£]?$", re.IGNORECASE)


@frozen
class Params:
    """`digits`: sums of fewer digits (zeros at the ends apart) meet by chance, but behind `the`; one more, and units may lack."""

    digits: int = 2


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    by_figure: dict[str, list[Number]] = {}
    for number in article.numbers:
        if number.value >= 1000 and (match := _SCALED.fullmatch(article.text, *number.span)):
            figure = match[1].replace(",", "")
            if figure.strip("0."):
                by_figure.setdefault(figure, []).append(number)
    for figure, numbers in by_figure.items():
        sizes = {number.value for number in numbers}
        if len(sizes) == 2 and _are_alike(article.text, len(figure.replace(".", "").strip("0")) - params.digits, numbers):
            some = ([number for number in numbers if number.value == size] for size in sizes)
            few, many = sorted(some, key=lambda some: (len(some), -some[0].span.start))
            yield Hit(few[0].span, {"other": many[0].span.cut(article.text)}, (Related(many[0].span, "the other size"),))


def _are_alike(text: str, more: int, numbers: Sequence[Number]) -> bool:
    """Money beside money, men beside men; `more` digits than needed, and a figure may lack its unit."""
    units = {"$" if number.unit in entries("money") else number.unit for number in numbers}
    if more > 0:
        return len(units - {None}) < 2
    if len(units) > 1:
        return False
    return more == 0 or (units == {"$"} and any(_is_known(text, number) for number in numbers))


def _is_known(text: str, number: Number) -> bool:
    return bool(_THE.search(text, max(0, number.span.start - 20), number.span.start))
