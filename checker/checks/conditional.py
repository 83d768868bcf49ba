"""What needs something else in the article (an abbreviation its long form): an article in, what lacks it out."""

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
    """Where `first` matches, `second` must match somewhere in the article.

    With a group in `second` (`\\(([A-Z]{3,5})\\)`) it must hold what the match (or group 1) of `first` says; without one
    any match will do. Each wording is reported once, at its first place. `exceptions`: patterns of wordings that need nothing.
    """

    first: str
    second: str
    exceptions: tuple[str, ...] = ()
    ignorecase: bool = False

    def __post_init__(self) -> None:
        _ = self.patterns, self.excepted

    @cached_property
    def patterns(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        return (
            _lexical.compiled((self.first,), "", False, self.ignorecase),
            _lexical.compiled((self.second,), "", True, self.ignorecase),
        )

    @cached_property
    def starts(self) -> frozenset[str] | None:
        return _lexical.starts_of(self.patterns[0])

    @cached_property
    def needs(self) -> frozenset[str] | None:
        return _lexical.needs_of(self.patterns[0])

    @cached_property
    def signs(self) -> frozenset[str] | None:
        return _lexical.signs_of(self.patterns[0])

    @cached_property
    def excepted(self) -> re.Pattern[str] | None:
        return _lexical.compiled(self.exceptions, "", False, self.ignorecase) if self.exceptions else None


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    first, second = params.patterns
    given = {_said(match, params) for match in _lexical.matches(article, second, None)}
    if given and not second.groups:
        return
    for match in _lexical.matches(article, first, params.starts):
        said = _said(match, params)
        if said not in given and not _lexical.is_excepted(article, _lexical.span(match), params.excepted):
            given.add(said)
            yield Hit(_lexical.span(match, 1 if first.groups else 0), {})


def _said(match: re.Match[str], params: Params) -> str:
    said = match[1] if match.re.groups else match[0]
    return said.lower() if params.ignorecase else said
