"""Words that should come more or less often: an article in, the block (or the article) that breaks the bounds out."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from checker.article import Article
from checker.checks import _lexical
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"count", "max", "min"})


@frozen
class Params:
    """`token`: a pattern, counted as whole words in each block, or in the whole article with `per: article`.

    More than `max` is reported at the first match over the bound, less than `min` at the block's first word. 0: no bound.
    """

    token: str
    max: int = 0
    min: int = 0
    ignorecase: bool = False
    nonword: bool = False
    per: Literal["block", "article"] = "block"

    def __post_init__(self) -> None:
        if self.max <= 0 and self.min <= 0:
            raise ValueError("one of the keys 'max' and 'min' is needed, as a number above 0")
        _ = self.pattern

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return _lexical.compiled((self.token,), "", self.nonword, self.ignorecase)

    @cached_property
    def starts(self) -> frozenset[str] | None:
        return None if self.min > 0 else _lexical.starts_of(self.pattern)

    @cached_property
    def needs(self) -> frozenset[str] | None:
        return None if self.min > 0 else _lexical.needs_of(self.pattern)

    @cached_property
    def signs(self) -> frozenset[str] | None:
        return None if self.min > 0 else _lexical.signs_of(self.pattern)


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    found = [_lexical.span(match) for match in _lexical.matches(article, params.pattern, params.starts)]
    for unit in _units(article, params.per):
        here = [span for span in found if unit.holds(span)]
        values = {"count": len(here), "max": params.max, "min": params.min}
        if 0 < params.max < len(here):
            yield Hit(here[params.max], values, tuple(Related(span, "before it") for span in here[: params.max]))
        elif len(here) < params.min:
            yield Hit(_first_word(article, unit), values)


def _units(article: Article, per: str) -> list[Span]:
    blocks = [block.span for block in article.running]
    return blocks if per == "block" or not blocks else [Span(blocks[0].start, blocks[-1].end)]


def _first_word(article: Article, unit: Span) -> Span:
    end = article.text.find(" ", unit.start, unit.end)
    return Span(unit.start, end if end > 0 else unit.end)
