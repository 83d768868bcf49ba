"""A feast and a day that never go together (`Thanksgiving, Nov. 21, 2019`): an article in, each such pair out."""

from collections.abc import Iterator

from checker.article import Article
from checker.checks import _feasts
from checker.checks._weekdays import NAMES
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House

FIELDS = frozenset({"right"})
GRADES = frozenset({"date", "weekday"})


@frozen
class Params:
    pass


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    for pair in _feasts.pairs(article):
        weekday = _feasts.weekday_beside(article, pair)
        day = pair.day.earliest
        if pair.day.form in ("date", "weekday-date") and day:
            right = _feasts.falls(pair.name, day.year)
            if right and day not in right:
                told = " or ".join(found.isoformat() for found in sorted(right))
                yield Hit(pair.span, {"right": f"in {day.year} the day was {told}"}, grade="date")
        elif not _feasts.ever(pair, weekday):
            grade = "date" if weekday is None else "weekday"
            told = "that date in no year" if weekday is None else f"a {NAMES[weekday]} in no year"
            yield Hit(pair.span, {"right": f"the day is {told}"}, grade=grade)
