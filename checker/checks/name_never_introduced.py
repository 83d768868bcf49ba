"""A surname without its person: an article in, the first `Mr. Roe`, or `Roe said`, of a person never named in full out."""

import re
from collections.abc import Iterator
from functools import cached_property

from checker import patterns
from checker.article import Article
from checker.checks import _known
from checker.checks._likeness import stands_small
from checker.checks._lists import entries
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"surname"})

_NAME = patterns.compile(r"(?:Mr|Mrs|Ms)\.? ([^\W\d_][\w’'-]*\w)(?![\w-]| [A-Z])")
#: A capitalised word, then at most two particles (`de`, `van der`, `al-`).
_BEFORE = patterns.compile(r"([^\W\d_a-z][\w.’'-]*)[,;]? (?:[a-z]{1,3}[ -]){0,2}$")
_AFTER = patterns.compile(r",? (?:and |& )?[A-Z][a-z]")
_GLUE = ("-", "/", "&", "@", "#")
_MISTER = ("Mr", "Mrs", "Ms", "Mr.", "Mrs.", "Ms.")
_SPEAKER = patterns.compile(r"(?<![\w’'-])([A-Z][a-z]{3,}) $")
_SAID = ("said", "says", "told", "added", "wrote", "argued", "noted", "insisted", "declined", "explained", "warned", "recalled")
#: `Roe said he …`: whoever speaks so is no company.
_PERSON = patterns.compile(r" \w+(?: \w+)?(?: that)? s?he\b")
_NO_SPEAKER = patterns.compile(r"(?i:\b(?:on|late|early|last|this|by|from|the|of|in|at)) $")


@frozen
class Params:
    """`famous`: more surnames that need no introduction."""

    famous: frozenset[str] = frozenset()

    @cached_property
    def starts(self) -> frozenset[str] | None:
        return frozenset({"mr", "mrs", "ms", *_SAID})


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    seen = set(params.famous) | entries("famous")
    for span in (*_misters(article), *_speakers(article)):
        surname = span.cut(article.text)
        if surname not in seen and surname not in house.names and not _is_introduced(article, surname):
            yield Hit(span, {"surname": surname})
        seen.add(surname)


def _misters(article: Article) -> Iterator[Span]:
    for offset in sorted(offset for word in ("mr", "mrs", "ms") for offset in article.words.get(word, ())):
        match = _NAME.match(article.text, offset)
        if match and match[1][0].isupper():
            yield Span(match.start(1), match.start(1) + len(re.sub(r"['’]s$", "", match[1])))


def _speakers(article: Article) -> Iterator[Span]:
    """Who speaks by a surname that stands there more than once, where the article knows people at all."""
    text, words = article.text, article.words
    if "he" not in words and "she" not in words:
        return
    for offset in sorted(offset for word in _SAID for offset in words.get(word, ())):
        match = _SPEAKER.search(text, max(0, offset - 25), offset)
        if match and not _NO_SPEAKER.search(text, max(0, match.start() - 8), match.start()):
            word, uses = match[1], words.get(match[1].lower(), ())
            told = any(_PERSON.match(text, at + len(word)) for at in uses)
            if len(uses) > 1 and (_known.is_surname(word) or told) and _is_nothing_else(article, word):
                yield Span(*match.span(1))


def _is_nothing_else(article: Article, word: str) -> bool:
    """No place, given name, month or ordinary word."""
    if _known.is_place(word) or _known.is_given(word) or stands_small(article, word) or word in entries("never-names"):
        return False
    return _known.is_surname(word) or not _known.is_established(word)


def _is_introduced(article: Article, surname: str) -> bool:
    """Does another capitalised word stand right before the surname somewhere, or right behind it?"""
    text = article.text
    first = surname.split("-")[0].lower().replace("’", "'")
    for offset in (*article.words.get(first, ()), *article.words.get(f"{first}'s", ())):
        if text.startswith(surname.upper(), offset):
            return True
        if not text.startswith(surname, offset):
            continue
        before = _BEFORE.search(text, max(0, offset - 40), offset)
        if (before and before[1] not in _MISTER) or _AFTER.match(text, offset + len(surname)):
            return True
        if text[offset - 1 : offset] in _GLUE or text[offset + len(surname) : offset + len(surname) + 1] in _GLUE:
            return True
    return False
