"""A dated term or event in, the first day on which it could be named out."""

import datetime

from checker.facts.days import days
from checker.facts.lookup import Thing

#: Events that nobody could name before they happened; elections, summits and games are named ahead.
SUDDEN = frozenset({"attack", "disaster", "accident", "death"})


def first_day(thing: Thing, kinds: frozenset[str] = SUDDEN) -> datetime.date | None:
    """None for an event of another kind, which may have been named before."""
    if thing.kind == "term":
        return days(thing.row["from"]).first
    return thing.days[0].first if thing.row.get("kind") in kinds else None
