"""The same figure in millions here and in billions there: an article in, the rarer one out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker import patterns
from checker.article import Article, Number
from checker.checks._lists import entries
from checker.finding import Hit, Related
from checker.house import House

FIELDS = frozenset({"other"})

_SCALED = patterns.compile(r"([0-9][0-9,.]*)[ -]?(?:thousand|million|billion|trillion|mln|bln|trln|bn|tn|m|k)", re.IGNORECASE)
#: Before a figure that has been told before.
_THE = patterns.compile(r"\b(?:the|this|that|its|their) (?:[a-z]+ )?[$€£]?$", re.IGNORECASE)


@dataclass(frozen=True)
class Params:
    """`digits`: sums of fewer digits (zeros at the ends apart) meet by chance, but behind `the`; counts need one digit more."""

    digits: int = 2


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    by_figure: dict[tuple[str, bool], list[Number]] = {}
    for number in article.numbers:
        if number.value >= 1000 and (match := _SCALED.fullmatch(article.text, *number.span)):
            figure = match[1].replace(",", "")
            if figure.strip("0."):
                by_figure.setdefault((figure, number.unit in entries("money")), []).append(number)
    for (figure, is_money), numbers in by_figure.items():
        values = {number.value for number in numbers}
        if len(values) != 2:
            continue
        digits = len(figure.replace(".", "").strip("0"))
        if digits > params.digits or (
            is_money and (digits == params.digits or any(_is_known(article.text, number) for number in numbers))
        ):
            few, many = sorted(
                ([n for n in numbers if n.value == value] for value in values), key=lambda some: (len(some), -some[0].span.start)
            )
            yield Hit(few[0].span, {"other": many[0].span.cut(article.text)}, (Related(many[0].span, "the other size"),))


def _is_known(text: str, number: Number) -> bool:
    return bool(_THE.search(text, max(0, number.span.start - 20), number.span.start))
