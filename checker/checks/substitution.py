"""Words that should be others: an article in, each place with its replacement out."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from checker import patterns
from checker.article import Article
from checker.checks import _lexical
from checker.finding import Fix, Hit
from checker.frozen import frozen
from checker.house import House

FIELDS = frozenset({"replacement"})

_GROUP = patterns.compile(r"\$(\d)")


@frozen
class Params:
    """`swap`: a word or pattern and what should stand there; `$1` is the pattern's first group, an empty text deletes.

    `fix`: offer the replacement as a fix; `exceptions`, `ignorecase`, `nonword` as for `existence`.
    """

    swap: Mapping[str, str]
    exceptions: tuple[str, ...] = ()
    ignorecase: bool = True
    nonword: bool = False
    fix: bool = True

    def __post_init__(self) -> None:
        if not self.swap:
            raise ValueError("the key 'swap' holds no pair")
        for wrong, right in self.swap.items():
            numbers = _GROUP.findall(right)
            if numbers and max(map(int, numbers)) > self._alone(wrong).groups:
                raise ValueError(f"'{right}' uses a group that '{wrong}' does not have")
        _ = self.pattern, self.excepted

    def _alone(self, wrong: str) -> re.Pattern[str]:
        return _lexical.compiled((wrong,), "", self.nonword, self.ignorecase)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return _lexical.compiled(tuple(self.swap), "", self.nonword, self.ignorecase)

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

    def replacement(self, match: re.Match[str]) -> str:
        """What the matched words should be; the longest key that matches them whole decides."""
        for wrong in sorted(self.swap, key=len, reverse=True):
            alone = self._alone(wrong).match(match.string, match.start(), match.endpos)
            if alone and alone.end() == match.end():
                return alone.expand(_GROUP.sub(r"\\g<\1>", self.swap[wrong].replace("\\", "\\\\")))
        raise LookupError(f"no key of the rule matches {match[0]!r} alone")


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    for match in _lexical.matches(article, params.pattern, params.starts):
        replacement = params.replacement(match)
        if replacement == match[0] or _lexical.is_excepted(article, _lexical.span(match), params.excepted):
            continue
        fix = Fix(_lexical.span(match), replacement) if params.fix else None
        yield Hit(_lexical.span(match), {"replacement": replacement}, fix=fix)
