"""One name spelled two ways: an article in, the rarer or unknown form of each pair out, with the other.

This is the one check on spellings of names that looks at nothing but the article; the judging is in `_one_name`.
"""

from collections.abc import Iterator
from functools import cache

from checker.article import Article
from checker.checks import _forms, _likeness, _one_name
from checker.checks._likeness import Form, Likeness
from checker.checks._spellings import near_pairs
from checker.finding import Fix, Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"other", "times"})
GRADES = frozenset({"once-against-many", "doubtful"})

#: At most so many places of the other form are pointed at.
_SHOWN = 3


@frozen
class Params:
    """`many`: with this many uses of the other form against a single one the hit has the grade `once-against-many`."""

    many: int = 3


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    """Each variant once, beside the most frequent of the forms that it is near to."""
    best: dict[str, tuple[Likeness, str]] = {}
    for like in _likenesses(article, house):
        if grade := _one_name.judged(like):
            before = best.get(like.variant.word)
            if before is None or len(before[0].standard.offsets) < len(like.standard.offsets):
                best[like.variant.word] = (like, grade)
    for like, grade in best.values():
        yield _hit(article, like.variant, like.standard, grade, params)


def _likenesses(article: Article, house: House) -> Iterator[Likeness]:
    """Every two forms that are a slip or two apart, less those of which the house accepts the variant."""
    found = _forms.forms(article)
    read = cache(lambda word: _likeness.form(article, word, sorted(found[word]), house))
    company = cache(lambda word: _forms.neighbours(article, word, found[word]))
    for pair in near_pairs(found):
        variant, standard = _ordered(article, read(pair.one), read(pair.other))
        if variant.word not in house.names and variant.word.lower() not in house.words:
            yield Likeness(article, variant, standard, pair, company(variant.word), company(standard.word))


def _ordered(article: Article, one: Form, other: Form) -> tuple[Form, Form]:
    """The variant and the standard: an unknown word before a known one, the rarer, the later."""
    if one.unknown != other.unknown:
        return (one, other) if one.unknown else (other, one)
    weights = [len(form.offsets) + _forms.in_capitals(article, form.word) for form in (one, other)]
    if weights[0] == weights[1]:
        return (other, one) if one.offsets[0] < other.offsets[0] else (one, other)
    return (one, other) if weights[0] < weights[1] else (other, one)


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
