"""Days that no calendar has (`September 31`, `February 29, 2019`): an article in, each of them out."""

import calendar
from collections.abc import Iterator

from checker import patterns
from checker.article import Article
from checker.checks import _clause
from checker.dates import MONTHS
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House

FIELDS = frozenset({"month", "days"})

_VALUE = patterns.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")
_FORMS = frozenset({"date", "weekday-date", "month-day", "weekday-month-day"})


@frozen
class Params:
    """Nothing to set."""


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    for time in article.times:
        found = _VALUE.match(time.value) if time.form in _FORMS and time.earliest is None else None
        if not found or not _clause.stands_alone(article, time.span):
            continue
        month, number = int(found[2]), int(found[3])
        most = 29 if found[1] == "XXXX" and month == 2 else _length(found[1], month)
        if number > most:
            name = next(name for name, at in MONTHS.items() if at == month).capitalize()
            shown = f"{name} {found[1]}" if found[1] != "XXXX" and month == 2 else name
            yield Hit(time.span, {"month": shown, "days": most})


def _length(year: str, month: int) -> int:
    return calendar.monthrange(int(year) if year.isdigit() and int(year) else 2000, month)[1]
