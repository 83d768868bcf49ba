"""Two ways to write one thing in one article: an article in, each place of the rarer way out."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from checker.article import Article
from checker.checks import _lexical
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"other", "count", "other_count"})


@frozen
class Params:
    """`either`: pairs of patterns that should not both stand in one article, whatever their order in it.

    The way that is used less often is reported, each place with the other way's first place beside it; where both are
    used equally often, the one that comes later.
    """

    either: Mapping[str, str]
    ignorecase: bool = False
    nonword: bool = False

    def __post_init__(self) -> None:
        if not self.either:
            raise ValueError("the key 'either' holds no pair")
        _ = self.pairs

    @cached_property
    def pairs(self) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
        return tuple((self._alone(one), self._alone(other)) for one, other in self.either.items())

    def _alone(self, words: str) -> re.Pattern[str]:
        return _lexical.compiled((words,), "", self.nonword, self.ignorecase)

    @cached_property
    def starts(self) -> frozenset[str] | None:
        known = [_lexical.starts_of(one) for one, _ in self.pairs]
        return None if None in known else frozenset().union(*(words for words in known if words))


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    for pair in params.pairs:
        one, other = ([_lexical.span(match) for match in _lexical.matches(article, pattern, None)] for pattern in pair)
        if not one or not other:
            continue
        rarer, usual = (one, other) if (len(one), -one[0].start) < (len(other), -other[0].start) else (other, one)
        yield from _hits(article, rarer, usual)


def _hits(article: Article, rarer: list[Span], usual: list[Span]) -> Iterator[Hit]:
    first = usual[0]
    values = {"other": first.cut(article.text), "count": len(rarer), "other_count": len(usual)}
    for span in rarer:
        yield Hit(span, values, (Related(first, f"'{values['other']}'"),))
