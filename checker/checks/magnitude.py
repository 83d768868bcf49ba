"""The same figure in millions here and in billions there: an article in, the rarer one out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker import patterns
from checker.article import Article, Number
from checker.finding import Hit, Related
from checker.house import House

FIELDS = frozenset({"other"})

_SCALED = patterns.compile(r"([0-9][0-9,.]*)[ -]?(?:thousand|million|billion|trillion|mln|bln|trln|bn|tn|m|k)", re.IGNORECASE)
_CURRENCY = frozenset("$€£¥₹") | {"dlrs", "dollars", "euros", "pounds", "stg", "yen", "yuan", "marks", "francs"}


@dataclass(frozen=True)
class Params:
    """`digits`: figures of fewer digits (zeros at the ends apart) meet by chance."""

    digits: int = 3


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    by_figure: dict[tuple[str, bool], list[Number]] = {}
    for number in article.numbers:
        if number.value >= 1000 and (match := _SCALED.fullmatch(article.text, *number.span)):
            figure = match[1].replace(",", "")
            if len(figure.replace(".", "").strip("0")) >= params.digits:
                by_figure.setdefault((figure, number.unit in _CURRENCY), []).append(number)
    for numbers in by_figure.values():
        values = {number.value for number in numbers}
        if len(values) == 2:
            few, many = sorted(
                ([n for n in numbers if n.value == value] for value in values), key=lambda some: (len(some), -some[0].span.start)
            )
            yield Hit(few[0].span, {"other": many[0].span.cut(article.text)}, (Related(many[0].span, "the other size"),))
