"""Elections told with a relative time (`Belarus's election last month`): an article in, each that its day contradicts out."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from checker import patterns
from checker.article import Article
from checker.checks._facts import people
from checker.checks._facts.sentence import is_conditional, names_another_year, sentence_of
from checker.facts.days import Days, later
from checker.facts.fold import key
from checker.facts.lookup import Base, Thing
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"event", "date", "told", "published", "row"})

_WHEN = "last (?:week|month|year)"
_KIND = "(?:presidential|parliamentary|legislative|general|federal)"
_PLACE = r"(?:[A-Z][\w.]*)(?: (?:and |of |the )?[A-Z][\w.]*){0,3}"
_BEFORE = patterns.compile(
    rf"(?:\b(?P<when>[Ll]{_WHEN[1:]})['’]s )?(?:(?:disputed|contested|snap) )?"
    rf"(?:(?:(?:After|Before|Since|In|The) )?(?P<place>{_PLACE})(?:['’]s?)? )?(?:(?P<kind>{_KIND}) )?$"
)
_AFTER = patterns.compile(rf"elections?(?: in (?:the )?(?P<place>{_PLACE}))?(?: (?P<when>{_WHEN}))?(?!['’\w])")
_PARLIAMENTS = ("parliamentary", "legislative", "general", "federal")

#: Days on either side of the article within which the country may have no second election that could be meant.
_NEAR = 800
#: Days by which copy may be older or younger than its date.
_GRACE = 7


@frozen
class Params:
    """No options."""

    @property
    def signs(self) -> frozenset[str] | None:
        return frozenset({"election", "elections"})


class _Told(NamedTuple):
    span: Span
    when: str
    country: str
    kind: str


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    day = article.published
    if day is None:
        return
    for offset in sorted((*article.words.get("election", ()), *article.words.get("elections", ()))):
        if "last " not in article.text[max(0, offset - 90) : offset + 90].lower():
            continue
        told = _told(article, people.known_base(house), offset)
        thing = _only(people.known_base(house), told, day) if told else None
        if told and thing and not _fits(told.when, thing, day) and _speaks_of_now(article, offset, day):
            yield _hit(article, told, thing, day)


def _told(article: Article, base: Base, offset: int) -> _Told | None:
    """Time, country and kind in one phrase; the base does not keep every kind, so that a bare `election` says nothing."""
    text = article.text
    before, after = _BEFORE.search(text[max(0, offset - 70) : offset]), _AFTER.match(text, offset)
    if before is None or after is None or not before["kind"]:
        return None
    when, place = before["when"] or after["when"], before["place"] or after["place"]
    country = _country(base, place) if place else None
    if not when or not country:
        return None
    start = offset - len(before[0])
    return _Told(Span(start, after.end()), when.lower(), country, before["kind"])


def _country(base: Base, place: str) -> str | None:
    """The folded country that the last words name, whole."""
    found = base.places.get(key(place)) or base.places.get(key(place).removeprefix("the "))
    return found if found in base.names else None


def _only(base: Base, told: _Told, day: datetime.date) -> Thing | None:
    """The one election that can be meant; None where there are several near the day, or none."""
    near = [
        thing
        for thing in base.elections(told.country)
        if thing.days[0].first <= later(day, _NEAR) and later(day, -_NEAR) <= thing.days[1].last and _is_kind(thing, told.kind)
    ]
    return near[0] if len(near) == 1 else None


def _is_kind(thing: Thing, kind: str) -> bool:
    name = thing.name.lower()
    return kind in name or (kind in _PARLIAMENTS and any(word in name for word in _PARLIAMENTS))


def _fits(when: str, thing: Thing, day: datetime.date) -> bool:
    """On any day of the grace."""
    first, last = thing.days[0].first, thing.days[1].last
    windows = (_window(when, later(day, shift)) for shift in range(-_GRACE, _GRACE + 1))
    return any(window.first <= last and first <= window.last for window in windows)


def _window(when: str, day: datetime.date) -> Days:
    if when == "last week":
        return Days(later(day, -14), day)
    if when == "last year":
        return Days(datetime.date(day.year - 1, 1, 1), datetime.date(day.year - 1, 12, 31))
    before = later(day.replace(day=1), -1)
    return Days(before.replace(day=1), before)


def _speaks_of_now(article: Article, offset: int, day: datetime.date) -> bool:
    sentence = sentence_of(article, offset)
    return not names_another_year(article, sentence, day.year) and not is_conditional(article, sentence)


def _hit(article: Article, told: _Told, thing: Thing, day: datetime.date) -> Hit:
    first, last = thing.days
    values = {
        "event": thing.name,
        "date": str(first) if first == last else f"{first} to {last}",
        "told": told.when,
        "published": str(day),
        "row": f"{thing.origin}: {thing.source}",
    }
    return Hit(told.span, values)
