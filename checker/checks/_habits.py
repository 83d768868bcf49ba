"""Dated articles of one house in, its own table of weekday habits out."""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping

from checker.checks._weekday_habit import Habits, groups
from checker.checks._weekdays import WeekdayUse

#: The shipped table counts as much as so many weekdays of the house's own articles.
_PRIOR = 20


def counted(articles: Iterable[tuple[datetime.date, list[WeekdayUse]]]) -> dict[str, Counter[int]]:
    """By the use of a weekday, how often an article was published 0 to 6 days after it."""
    found: dict[str, Counter[int]] = {}
    for published, uses in articles:
        for group in groups(uses):
            found.setdefault(group.use, Counter())[group.days_after(published.weekday())] += 1
    return found


def learned(counts: Mapping[str, Counter[int]], shipped: Habits) -> dict[str, tuple[float, ...]]:
    """Shares that add up to 1 for each use; a house with few articles keeps near the shipped ones."""
    table = {}
    for use, shares in shipped.items():
        own = counts.get(use, Counter())
        whole = own.total() + _PRIOR
        table[use] = tuple(max(round((own[days] + _PRIOR * shares[days]) / whole, 3), 0.001) for days in range(7))
    return table
