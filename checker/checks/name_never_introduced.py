"""A surname without its person: an article in, the first `Mr. Roe` of a person who is never named in full out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from checker import patterns
from checker.article import Article
from checker.checks._lists import entries
from checker.finding import Hit
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"surname"})

_NAME = patterns.compile(r"(?:Mr|Mrs|Ms)\.? ([^\W\d_][\w’'-]*\w)(?![\w-]| [A-Z])")
#: A capitalised word, then at most two particles (`de`, `van der`, `al-`).
_BEFORE = patterns.compile(r"([^\W\d_a-z][\w.’'-]*)[,;]? (?:[a-z]{1,3}[ -]){0,2}$")
_AFTER = patterns.compile(r",? (?:and |& )?[A-Z][a-z]")
_MISTER = ("Mr", "Mrs", "Ms", "Mr.", "Mrs.", "Ms.")


@dataclass(frozen=True)
class Params:
    """`famous`: more surnames that need no introduction."""

    famous: frozenset[str] = frozenset()

    @cached_property
    def starts(self) -> frozenset[str] | None:
        return frozenset({"mr", "mrs", "ms"})


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    text, seen = article.text, set(params.famous)
    for offset in sorted(offset for word in ("mr", "mrs", "ms") for offset in article.words.get(word, ())):
        match = _NAME.match(text, offset)
        if match is None or not match[1][0].isupper():
            continue
        surname = re.sub(r"['’]s$", "", match[1])
        if surname in seen or surname in entries("famous"):
            continue
        seen.add(surname)
        if not _is_introduced(article, surname):
            yield Hit(Span(match.start(1), match.start(1) + len(surname)), {"surname": surname})


def _is_introduced(article: Article, surname: str) -> bool:
    """Does another capitalised word stand right before the surname somewhere, or right behind it?"""
    text = article.text
    first = surname.split("-")[0].lower().replace("’", "'")
    for offset in (*article.words.get(first, ()), *article.words.get(f"{first}'s", ())):
        if not text.startswith(surname, offset):
            continue
        before = _BEFORE.search(text, max(0, offset - 40), offset)
        if (before and before[1] not in _MISTER) or _AFTER.match(text, offset + len(surname)):
            return True
    return False
