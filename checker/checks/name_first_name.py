"""Two given names, a letter apart, before one surname: an article in, the rarer given name out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from checker import patterns
from checker.article import Article
from checker.checks import _known
from checker.checks._endings import is_inflected
from checker.checks._people import full_names
from checker.checks._spellings import distance
from checker.finding import Fix, Hit, Related
from checker.house import House
from checker.span import Span
from checker.words.lexicon import is_ordinary

FIELDS = frozenset({"other", "surname"})
GRADES = frozenset({"both-often"})

#: So many people of one surname are a list of winners or a family tree, and all pairs of them too many to compare.
_MANY = 60
_MONTHS = ("March", "April", "May", "June", "August")
_DATED = patterns.compile(
    r"(?:^|\s)(?:in|since|until|by|of|last|next|this|late|early|from|for|before|after|during) $", re.IGNORECASE
)


@dataclass(frozen=True)
class Params:
    """`shortest`: given names of fewer letters are left alone, as two short names are soon alike."""

    shortest: int = 4


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    for surname in dict.fromkeys(name.surname for name in full_names(article)):
        givens = _given_names(article, surname, params.shortest)
        for one, other in combinations(givens, 2) if len(givens) <= _MANY else ():
            if _is_slip(one, other):
                rare, often = sorted((givens[one], givens[other]), key=lambda spans: (len(spans), -spans[0].start))
                yield _hit(article.text, surname, rare, often)


def _given_names(article: Article, surname: str, shortest: int) -> Mapping[str, list[Span]]:
    """The capitalised words that stand right before the surname."""
    found: dict[str, list[Span]] = {}
    lower = surname.lower().replace("’", "'")
    for offset in sorted((*article.words.get(lower, ()), *article.words.get(f"{lower}'s", ()))):
        span = _word_before(article.text, offset) if article.text.startswith(surname, offset) else None
        if span and span.end - span.start >= shortest:
            found.setdefault(span.cut(article.text), []).append(span)
    return found


def _word_before(text: str, offset: int) -> Span | None:
    """A word of letters with a capital, one blank before the offset; none in `in March Smith left`."""
    start = max(text.rfind(" ", 0, offset - 1), text.rfind("\n", 0, offset)) + 1
    word = text[start : offset - 1]
    if not word.isalpha() or not word[0].isupper() or text[offset - 1] != " ":
        return None
    if word in _MONTHS and _DATED.search(text, max(0, start - 10), start):
        return None
    return Span(start, offset - 1)


def _is_slip(one: str, other: str) -> bool:
    """Both are words that are known (else it is a matter of spelling: `name_drift`); no short form, no sister name."""
    if distance(one, other) != 1 or is_inflected(one, other) or one.startswith(other) or other.startswith(one):
        return False
    if not (_known.is_given(one) or _known.is_given(other)):
        return False
    return all(_known.is_established(word) or is_ordinary(word.lower()) for word in (one, other))


def _hit(text: str, surname: str, rare: list[Span], often: list[Span]) -> Hit:
    other = often[0].cut(text)
    related = (*(Related(span, f"'{other}' here") for span in often[:3]), *(Related(span, "once more") for span in rare[1:]))
    fix = Fix(rare[0], other, safe=False) if len(rare) == 1 < len(often) else None
    return Hit(rare[0], {"other": other, "surname": surname}, related, fix, "both-often" if len(rare) > 1 else None)
