"""Headlines (and other blocks) that keep a style of capitals: an article in, each block that does not out."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from checker import patterns
from checker.article import Article
from checker.checks import _lexical
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House

FIELDS = frozenset({"wanted", "share"})

_WORD = patterns.compile(r"[^\W\d_][\w’'.&-]*")
_SMALL = frozenset(re.findall(r"\w+", "a an and as at but by en for if in nor of off on or out per so the to up v via vs yet"))
_WANTED = {"$title": "title case", "$sentence": "sentence case", "$lower": "small letters", "$upper": "capitals"}


@frozen
class Params:
    """`match`: `$title`, `$sentence`, `$lower`, `$upper`, or a pattern that the whole block must match.

    `style`: `AP` capitalises words of four letters and more in a title, `Chicago` no preposition or conjunction of any list.
    `exceptions`: words that may be written as they are; `indicators`: characters after which a sentence begins anew;
    `threshold`: the share of words (0 to 1) that must be right; `prefix`: a pattern left out at the block's start.
    Give the rule a `scope`, such as `[headline]`.
    """

    match: str
    style: Literal["AP", "Chicago"] = "AP"
    exceptions: tuple[str, ...] = ()
    indicators: tuple[str, ...] = (":",)
    threshold: float = 0.8
    prefix: str = ""

    def __post_init__(self) -> None:
        if self.match.startswith("$") and self.match not in _WANTED:
            raise ValueError(f"unknown match '{self.match}'; allowed: {', '.join(_WANTED)} or a pattern")
        if not 0 <= self.threshold <= 1:
            raise ValueError("'threshold' lies between 0 and 1")
        _ = self.whole, self.before

    @cached_property
    def whole(self) -> re.Pattern[str] | None:
        return None if self.match.startswith("$") else _lexical.compiled((), self.match, True, False)

    @cached_property
    def before(self) -> re.Pattern[str] | None:
        return _lexical.compiled((), self.prefix, True, False) if self.prefix else None


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    for block in article.running:
        text = block.span.cut(article.text)
        if params.before and (opening := params.before.match(text)):
            text = text[opening.end() :]
        share = _whole(text, params.whole) if params.whole else _share(text, params, house)
        if share < (1 if params.whole else params.threshold):
            yield Hit(block.span, {"wanted": _WANTED.get(params.match, params.match), "share": round(share, 2)})


def _whole(text: str, pattern: re.Pattern[str]) -> float:
    return 1.0 if pattern.fullmatch(text) else 0.0


def _share(text: str, params: Params, house: House) -> float:
    """The share of words that are written as the style asks; 1 for a block without words."""
    words = list(_WORD.finditer(text))
    free = {*params.exceptions, *house.names}
    right = [word[0] in free or _is_right(word, at in (0, len(words) - 1), params) for at, word in enumerate(words)]
    return sum(right) / len(right) if right else 1.0


def _is_right(match: re.Match[str], at_edge: bool, params: Params) -> bool:
    word, before = match[0], match.string[: match.start()].rstrip(" \"'“‘")
    opens = not before or before[-1] in params.indicators or before[-1] in ".!?"
    if params.match == "$lower":
        return word == word.lower()
    if params.match == "$upper" or (len(word) > 1 and word.isupper()):
        return word == word.upper()
    if params.match == "$sentence":
        return word[0].isupper() if opens else word == word.lower()
    small = word.lower() in _SMALL and (params.style == "Chicago" or len(word) < 4)
    return word[0].islower() if small and not (opens or at_edge) else word[0].isupper()
