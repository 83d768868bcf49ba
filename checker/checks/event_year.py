"""Events and the year that the words beside them give, `the 2003 Madrid bombings`: an article in, each wrong one out."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from checker import patterns
from checker.article import Article
from checker.checks._facts import openings, people
from checker.checks._facts.told_years import Told, beside
from checker.facts.fold import key
from checker.facts.lookup import Base, Thing
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"event", "date", "row"})
GRADES = frozenset({"loose"})

_DEEDS = frozenset(("attack", "attacks", "massacre", "riot"))
_DATED = patterns.compile(
    r"\b(?P<day>(?:[A-Z][a-z]+\.?) \d\d?), (?P<year>(?:19|20)\d\d),? "
    rf"(?P<deed>(?:terror |terrorist )?(?:{'|'.join(sorted(_DEEDS))}))\b"
)
_HAS_YEAR = patterns.compile(r"\d{4}")

#: Years: an Olympic Games or World Cup of another year is another one, where the slip is larger.
_SERIES = 3

#: Years; a year that may belong to the verb is a slip of the event's only when near and before it: what is told of an event
#: (`convicted of the bombing in 1990`, `left the agreement in 2017`) comes after it.
_SLIP = 2


@frozen
class Params:
    """No options."""


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    yield from _inside(article, house)
    found = (one for one in openings.found(article, house) if one.thing.kind == "event")
    for span, same in groupby(found, key=lambda one: one.span):
        things = [one.thing for one in same]
        told = None if _HAS_YEAR.search(span.cut(article.text)) else beside(article, span)
        if told and not any(_fits(thing, told, article) for thing in things):
            thing = _nearest(things, told)
            sure = told.sure or _is_its_day(thing, told)
            if sure or told.ago or 0 < thing.days[0].first.year - told.number <= _SLIP:
                yield _hit(thing, told, span, None if sure else "loose")


def _inside(article: Article, house: House) -> Iterator[Hit]:
    """`the Sept. 11, 2002, attacks`: a year within the name of an event that is called by its day."""
    if article.words.keys().isdisjoint(_DEEDS):
        return
    base = people.known_base(house)
    for block in article.running:
        for match in _DATED.finditer(article.text, block.span.start, block.span.end):
            name = key(f"{match['day']} {match['deed']}")
            things = [base.thing(number) for _, number, _ in base.named({name}, ("event",)).get(name, ())]
            told = Told(Span(*match.span("year")), int(match["year"]), False, True)
            if things and not any(_fits(thing, told, article) for thing in (*things, *_same_day(base, things[0], told.number))):
                yield _hit(things[0], told, Span(*match.span()), None)


def _same_day(base: Base, thing: Thing, year: int) -> list[Thing]:
    """What happened on the same day of another year."""
    first = thing.days[0].first
    return base.events_on(f"{year}-{first:%m-%d}")


def _hit(thing: Thing, told: Told, event: Span, grade: str | None) -> Hit:
    first, last = thing.days
    date = first.told if first == last else f"from {first} to {last}"
    values = {"event": thing.name, "date": date, "row": f"{thing.origin}: {thing.source}"}
    return Hit(told.span, values, (Related(event, f"this was {date}"),), grade=grade)


def _nearest(things: Sequence[Thing], told: Told) -> Thing:
    return min(things, key=lambda thing: abs(thing.days[0].first.year - told.number))


def _fits(thing: Thing, told: Told, article: Article) -> bool:
    """Whether the words may be right of the event; of one that recurs only a small slip counts, and no year that its name has."""
    first, last = thing.days[0].first.year, thing.days[1].last.year
    if told.ago:
        day = article.published
        off = 0 if day is None else max(first - (day.year - told.number), day.year - told.number - last)
        return off <= (1 if told.number % 5 else 2)
    if first <= told.number <= last or str(told.number) in thing.name:
        return True
    return thing.row.get("series") is not None and min(abs(told.number - first), abs(told.number - last)) > _SERIES


def _is_its_day(thing: Thing, told: Told) -> bool:
    """`on Nov. 22, 1962`: day and month are the event's, so that only the year can be wrong."""
    first = thing.days[0].first
    return told.day == first.day and told.month is not None and told.month[:3] == f"{first:%b}"
