"""One name spelled two ways: an article in, the rarer or unknown form of each pair out, with the other."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from checker.article import Article
from checker.checks import _forms, _known
from checker.checks._lists import entries
from checker.checks._spellings import Pair, near_pairs
from checker.finding import Fix, Hit, Related
from checker.house import House
from checker.span import Span
from checker.words.lexicon import is_ordinary

FIELDS = frozenset({"other", "times"})
GRADES = frozenset({"once-against-many", "doubtful"})

#: At most so many places of the other form are pointed at.
_SHOWN = 3


@dataclass(frozen=True)
class Params:
    """`many`: with this many uses of the other form against a single one the hit has the grade `once-against-many`."""

    many: int = 3


class Form(NamedTuple):
    word: str
    offsets: list[int]
    unknown: bool


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    found = _forms.forms(article)
    read = cache(lambda word: _form(article, word, sorted(found[word]), house))
    company = cache(lambda word: _forms.neighbours(article, word, found[word]))
    for pair in near_pairs(found):
        if max(map(len, pair[:2])) < 5 or is_inflected(pair.one, pair.other):
            continue
        variant, standard = _ordered(article, read(pair.one), read(pair.other))
        if grade := _judged(article, variant, standard, pair, company):
            yield _hit(article, variant, standard, grade, params)


def is_inflected(one: str, other: str) -> bool:
    begin, shorter = 0, min(len(one), len(other))
    while begin < shorter and one[begin] == other[begin]:
        begin += 1
    left, right = one[begin:], other[begin:]
    return not entries("inflections").isdisjoint((f"{left}/{right}", f"{right}/{left}"))


def _form(article: Article, word: str, offsets: list[int], house: House) -> Form:
    lower = word.lower()
    known = word in house.names or lower in house.words or _known.is_established(word) or is_ordinary(lower)
    return Form(word, offsets, not known and not any(article.text[at].islower() for at in article.words.get(lower, ())))


def _ordered(article: Article, one: Form, other: Form) -> tuple[Form, Form]:
    """The variant and the standard: an unknown word before a known one, the rarer, the later."""
    if one.unknown != other.unknown:
        return (one, other) if one.unknown else (other, one)
    weights = [len(form.offsets) + _forms.in_capitals(article, form.word) for form in (one, other)]
    if weights[0] == weights[1]:
        return (other, one) if one.offsets[0] < other.offsets[0] else (one, other)
    return (one, other) if weights[0] < weights[1] else (other, one)


def _judged(article: Article, variant: Form, standard: Form, pair: Pair, company: Callable[[str], _forms.Neighbours]) -> str:
    """`plain`, `doubtful`, or nothing where the two are likely two names."""
    if not (variant.unknown or standard.unknown or _are_surnames(pair)):
        return ""
    here, there = company(variant.word), company(standard.word)
    if not (variant.unknown or standard.unknown):
        return "plain" if here.before & there.before else ""
    shared = bool(here.before & there.before or here.after & there.after)
    if not shared and _are_two(here, there):
        return ""
    many = len(standard.offsets) + _forms.in_capitals(article, standard.word) > 1
    if not (shared or (many and variant.unknown)) and all(_is_quoted(article, at, variant.word) for at in variant.offsets):
        return ""
    if not standard.unknown and not shared:
        if not many and (not _known.is_established(standard.word) or is_ordinary(standard.word.lower())):
            return ""
        if here.before and not there.before and _known.is_place(standard.word):
            return ""
    if _folded(variant.word) == _folded(standard.word):
        return "doubtful"
    if pair.distance > 1 and not _is_close(variant.word, standard.word):
        return "" if not shared else "doubtful"
    return "plain" if pair.distance == 1 or shared or many else "doubtful"


def _are_surnames(pair: Pair) -> bool:
    """Both established: only the same given name before both tells that one person is meant."""
    if pair.distance > 1:
        return False
    return all(_known.is_established(word) and not is_ordinary(word.lower()) and not _known.is_place(word) for word in pair[:2])


def _are_two(here: _forms.Neighbours, there: _forms.Neighbours) -> bool:
    """Another given name before, or another name after: two relatives, two companies. Or a surname here, a given name there."""
    here, there = (_forms.Neighbours(frozenset(filter(_may_be_given, form.before)), form.after) for form in (here, there))
    if (here.before and there.before) or (here.after and there.after):
        return True
    return any(one.before and other.after and not other.before for one, other in ((here, there), (there, here)))


def _may_be_given(word: str) -> bool:
    return word.lower() in _forms.PARTICLES or _known.is_given(word) or not is_ordinary(word.lower())


def _is_quoted(article: Article, at: int, word: str) -> bool:
    return any(quote.inner.holds(Span(at, at + len(word))) for quote in article.quotes)


def _folded(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def _is_close(one: str, other: str) -> bool:
    """Two slips apart, with the same beginning and end: no other word with the same stem."""
    return one[-3:] == other[-3:]


def _hit(article: Article, variant: Form, standard: Form, grade: str, params: Params) -> Hit:
    spans = [Span(at, at + len(variant.word)) for at in variant.offsets]
    times = len(standard.offsets)
    places = [Span(at, at + len(standard.word)) for at in standard.offsets[:_SHOWN]]
    related = (
        *(Related(place, f"'{standard.word}' here") for place in places),
        *(Related(span, "once more") for span in spans[1:]),
    )
    if grade == "plain":
        grade = "once-against-many" if len(spans) == 1 and times >= params.many else ""
    sure = len(spans) == 1 and grade != "doubtful" and (times > 1 or not standard.unknown)
    fix = Fix(spans[0], standard.word, safe=False) if sure else None
    shown = "once" if times == 1 else f"{times} times"
    return Hit(spans[0], {"other": standard.word, "times": shown}, related, fix, grade or None)
