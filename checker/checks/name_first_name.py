"""Two given names before one surname that are likely one person's: an article in, the rarer given name out."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from checker import patterns
from checker.article import Article
from checker.checks import _another_name, _known
from checker.checks._endings import is_inflected
from checker.checks._lists import rows
from checker.checks._people import full_names
from checker.checks._spellings import distance
from checker.finding import Fix, Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span, line_back
from checker.words.lexicon import is_ordinary

FIELDS = frozenset({"other", "surname"})
GRADES = frozenset({"both-often", "another"})

#: So many people of one surname are a list of winners or a family tree, and all pairs of them too many to compare.
_MANY = 60
_MONTHS = ("March", "April", "May", "June", "August")
#: A given name, and one initial or middle initials at most between it and the surname.
_BEFORE = patterns.compile(r"(?<![\w.’'-])([^\W\d_a-z][^\W\d_]+) (?:[A-Z]\. ?){0,2}$")
_DATED = patterns.compile(r"(?i:\b(?:in|since|until|by|of|last|next|this|late|early|from|for|before|after|during)) $")


@frozen
class Params:
    """`shortest`: given names of fewer letters are compared only where the list of names that sound alike has them."""

    shortest: int = 4


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    people = list(full_names(article))
    for surname in dict.fromkeys(name.surname for name in people):
        givens = _given_names(article, surname)
        found = False
        for one, other in combinations(givens, 2) if len(givens) <= _MANY else ():
            if _is_alike(one, other) or (min(len(one), len(other)) >= params.shortest and _is_slip(one, other)):
                rare, often = sorted((givens[one], givens[other]), key=lambda spans: (len(spans), -spans[0].start))
                yield _hit(article.text, surname, rare, often, "both-often" if len(rare) > 1 else None)
                found = True
        if not found and (pair := _another_name.pair(article, surname, givens)):
            yield _hit(article.text, surname, *pair, "another")


def _given_names(article: Article, surname: str) -> Mapping[str, list[Span]]:
    """The capitalised words that stand before the surname, none in `in March Smith left`."""
    found: dict[str, list[Span]] = {}
    text, lower = article.text, surname.lower().replace("’", "'")
    for offset in sorted((*article.words.get(lower, ()), *article.words.get(f"{lower}'s", ()))):
        begin = line_back(text, offset, 40)
        match = _BEFORE.search(text, begin, offset) if text.startswith(surname, offset) else None
        if match and not (match[1] in _MONTHS and _DATED.search(text, begin, match.start(1))):
            found.setdefault(match[1], []).append(Span(*match.span(1)))
    return found


def _is_alike(one: str, other: str) -> bool:
    """Two names of a line of the list: `Jon` and `John`."""
    return any(other in row for row in rows("alike-names").get(one, ()))


def _is_slip(one: str, other: str) -> bool:
    """Both are words that are known (else it is a matter of spelling: `name_drift`); no short form, no sister name."""
    if distance(one, other) != 1 or is_inflected(one, other) or one.startswith(other) or other.startswith(one):
        return False
    if not (_known.is_given(one) or _known.is_given(other)):
        return False
    return all(_known.is_established(word) or is_ordinary(word.lower()) for word in (one, other))


def _hit(text: str, surname: str, rare: list[Span], often: list[Span], grade: str | None) -> Hit:
    other = often[0].cut(text)
    related = (*(Related(span, f"'{other}' here") for span in often[:3]), *(Related(span, "once more") for span in rare[1:]))
    fix = Fix(rare[0], other, safe=False) if len(rare) == 1 < len(often) and grade is None else None
    return Hit(rare[0], {"other": other, "surname": surname}, related, fix, grade)
