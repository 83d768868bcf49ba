"""Dates written out in the house's other languages (`11 juillet 2017`, `11. Juli 2017`) in, expressions out.

The shape is found here; dateparser, imported when the first such shape is met, says whether its word is a month.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from checker import patterns
from checker.annotate.times import calendar
from checker.article import TimeExpression
from checker.dates import MONTHS
from checker.span import Span

#: Day, month, year; `1er`, `11.`, `2º`; `de`, `del`, `di` between them.
_SHAPE = patterns.compile(
    r"(?<![\w.,/-])\d{1,2}(?:\.|er|º|ª|-?[aeg]o)?\s(?:de\s|di\s|d['’])?(?P<month>[^\W\d_]{3,14})\.?\s(?:de\s|del\s|di\s)?"
    r"(?:1[5-9]|20)\d\d(?![\w/]|[.,-]\d)"
)


_PLAIN = patterns.compile(r"\d{1,2}\s[^\W\d_]+\.?\s\d")


def others(languages: Sequence[str]) -> tuple[str, ...]:
    """The languages that the grammar does not know."""
    return tuple(language for language in languages if language.partition("-")[0] != "en")


def dates(text: str, blocks: Iterable[Span], languages: tuple[str, ...]) -> Iterator[TimeExpression]:
    for block in blocks:
        for found in _SHAPE.finditer(text, *block):
            if found["month"].lower() in MONTHS and _PLAIN.match(found[0]):
                continue  # the grammar reads it, with the tense of its verb
            from checker.dates.odd import odd_day

            day = odd_day(found[0], languages)
            if day:
                stretch = calendar.day(day[0])
                yield TimeExpression(Span(*found.span()), "DATE", stretch.value, None, stretch.first, stretch.last, "date")


def merged(grammar: Iterable[TimeExpression], foreign: Sequence[TimeExpression]) -> list[TimeExpression]:
    """Both in the text's order; what the grammar made of a part (`2017`) gives way to the whole date."""
    starts = [whole.span.start for whole in foreign]
    kept = [time for time in grammar if not _lies_in(time, foreign, bisect_right(starts, time.span.start) - 1)]
    return sorted([*kept, *foreign], key=lambda time: time.span)


def _lies_in(time: TimeExpression, foreign: Sequence[TimeExpression], at: int) -> bool:
    return at >= 0 and time.span.start < foreign[at].span.end
