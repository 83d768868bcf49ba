"""Words and events that came later: an article in, the first place of each that could not yet be printed out."""

from collections.abc import Iterator
from typing import Literal

from checker.article import Article
from checker.checks._facts import openings
from checker.checks._facts.in_time import SUDDEN, first_day
from checker.facts.days import later
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House

FIELDS = frozenset({"term", "from", "why", "published", "row"})

#: A day for the time zones, one for copy printed under the next day's date.
_GRACE = 2


@frozen
class Params:
    """`of`: dated terms, or events; `kinds`: of events that nobody could name before they happened."""

    of: Literal["terms", "events"]
    kinds: frozenset[str] = SUDDEN


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    day = article.published
    if day is None:
        return
    seen = set()
    for span, thing in openings.found(article, house):
        first = first_day(thing, params.kinds) if (thing.kind == "term") == (params.of == "terms") else None
        if first is None or thing.id in seen or later(day, _GRACE) >= first:
            continue
        seen.add(thing.id)
        written = thing.row.get("date") or thing.row["from"]
        values = {"term": span.cut(article.text), "from": written, "why": thing.row.get("why") or thing.name}
        yield Hit(span, {**values, "published": str(day), "row": f"{thing.origin}: {thing.source}"})
