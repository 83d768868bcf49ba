"""Words and events that came later: an article in, the first place of each term that could not yet be printed out."""

from collections.abc import Iterator
from dataclasses import dataclass

from checker.article import Article
from checker.checks._facts import openings
from checker.facts.days import days, later
from checker.facts.lookup import Thing
from checker.finding import Hit
from checker.house import House

FIELDS = frozenset({"term", "from", "why", "published", "row"})

#: A day for the time zones, one for copy printed under the next day's date.
_GRACE = 2


@dataclass(frozen=True)
class Params:
    """`kinds`: of events that nobody could name before they happened; none: dated terms are looked for."""

    kinds: frozenset[str] = frozenset()


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    day = article.published
    if day is None:
        return
    seen = set()
    for span, thing in openings.found(article, house):
        first = _first(thing, params)
        if first is None or thing.id in seen or later(day, _GRACE) >= days(first).first:
            continue
        seen.add(thing.id)
        why = thing.row.get("why") or thing.name
        row = f"{thing.origin}: {thing.source}"
        yield Hit(span, {"term": span.cut(article.text), "from": first, "why": why, "published": str(day), "row": row})


def _first(thing: Thing, params: Params) -> str | None:
    """The day as written; None for a thing that the rule is not about."""
    if thing.kind == "term":
        return None if params.kinds else str(thing.row["from"])
    if thing.row.get("kind") not in params.kinds:
        return None
    return str(thing.row.get("date") or thing.row["from"])
