"""Words or patterns that should not stand in copy: an article in, each place out."""

import re
from collections.abc import Iterator
from functools import cached_property

from checker.article import Article
from checker.checks import _lexical
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House

FIELDS = frozenset[str]()


@frozen
class Params:
    """`tokens`: words, phrases or patterns, matched as whole words; `raw`: patterns joined before them, as they are.

    `exceptions`: a match that lies in, or holds, one of these is left alone; `nonword`: no word boundaries.
    """

    tokens: tuple[str, ...] = ()
    raw: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    ignorecase: bool = False
    nonword: bool = False

    def __post_init__(self) -> None:
        if not self.tokens and not self.raw:
            raise ValueError("one of the keys 'tokens' and 'raw' is needed")
        _ = self.pattern, self.excepted

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return _lexical.compiled(self.tokens, "".join(self.raw), self.nonword or not self.tokens, self.ignorecase)

    @cached_property
    def starts(self) -> frozenset[str] | None:
        return _lexical.starts_of(self.pattern)

    @cached_property
    def needs(self) -> frozenset[str] | None:
        return _lexical.needs_of(self.pattern)

    @cached_property
    def signs(self) -> frozenset[str] | None:
        return _lexical.signs_of(self.pattern)

    @cached_property
    def excepted(self) -> re.Pattern[str] | None:
        return _lexical.compiled(self.exceptions, "", False, self.ignorecase) if self.exceptions else None


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    for match in _lexical.matches(article, params.pattern, params.starts):
        if not _lexical.is_excepted(article, _lexical.span(match), params.excepted):
            yield Hit(_lexical.span(match), {})
