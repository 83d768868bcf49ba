"""Offices of somebody else: an article in, each person who is given an office that another one held, and held one too, out."""

import datetime
from collections.abc import Iterator

from checker import patterns
from checker.article import Article
from checker.checks._facts import offices, people, seats
from checker.checks._facts.people import Known, Named
from checker.checks._facts.sentence import names_another_year, sentence_of
from checker.checks._facts.titles import Title
from checker.facts.fold import key
from checker.facts.lookup import Base, Term
from checker.facts.wordlists import words
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"person", "office", "right", "holder", "published", "row"})

#: The two chambers of the US Congress; nobody sits in both.
_CHAMBERS = {"senator": "representative", "representative": "senator"}
_SHORT = {"congressman": "representative", "congresswoman": "representative", "us senator": "senator"}

_AGO = frozenset(("ago", "decades", "formerly"))
_THEN = frozenset(("then", "later", "former", "once", "would", "nominated", "became", "ex"))

#: Code points before a name, and half as many behind it.
_NEAR = 50
_WORD = patterns.compile(r"[^\W\d_]+")

#: Days around the article's in which a member may have moved from one chamber to the other.
_MOVE = 60


@frozen
class Params:
    """No options."""


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    day = article.published
    if day is None:
        return
    known = people.known(article, house)
    for named in known.named:
        if not named.whole or len(named.people) != 1:
            continue
        for title in (named.title, named.apposition):
            if title and title.plain and (hit := _judged(article, known, named, title, day)):
                yield hit


def _judged(article: Article, known: Known, named: Named, title: Title, day: datetime.date) -> Hit | None:
    claim = next((claim for claim in offices.claims(named) if claim.title is title), None)
    if claim and claim.holds(day):
        return None
    found = _chamber(named, title, day) or (None if claim else _other(known, named, title, day))
    if found is None or _is_open(article, named, day):
        return None
    term, holder = found
    person = named.people[0]
    values = {"person": person.name, "office": article.text[title.start : title.end], "right": term.office.label}
    values |= {"holder": holder, "published": str(day), "row": f"{term.origin}, as of {term.office.as_of}"}
    return Hit(Span(min(title.start, named.span.start), max(title.end, named.span.end)), values)


def _is_open(article: Article, named: Named, day: datetime.date) -> bool:
    """Another year or `ago` in the sentence, `then` or `would` nearby: it may speak of an office of another time, or of none."""
    sentence = sentence_of(article, named.span.start)
    if names_another_year(article, sentence, day.year) or not _AGO.isdisjoint(_WORD.findall(sentence.cut(article.text).lower())):
        return True
    near = article.text[max(sentence.start, named.span.start - _NEAR) : min(sentence.end, named.span.end + _NEAR // 2)]
    return not _THEN.isdisjoint(_WORD.findall(near.lower()))


def _chamber(named: Named, title: Title, day: datetime.date) -> tuple[Term, str] | None:
    """`Rep.` of a senator, `Sen.` of a representative."""
    chamber = _SHORT.get(title.title, title.title)
    for term in seats.holds_now(named.people[0], day, _MOVE) if chamber in _CHAMBERS and title.place is None else ():
        if term.office.office == _CHAMBERS[chamber]:
            return term, ""
    return None


def _other(known: Known, named: Named, title: Title, day: datetime.date) -> tuple[Term, str] | None:
    """Another office of the same place than the one that the person holds; its list is complete, and leaves the person out."""
    if title.title in words("courtesy-titles") - {"house speaker"}:
        return None
    mine = list(seats.holds_now(named.people[0], day))
    places = {key(term.office.place) for term in mine}
    body = _body(known.base, title.title)
    place = title.place or body or (places.pop() if len(places) == 1 else "")
    mine = [term for term in mine if (body or key(term.office.place) == place) and not term.office.role]
    numbers = seats.complete(known.base, title.title, place, day) if mine else ()
    if not numbers or named.people[0].id in seats.ever_held(known.base, numbers):
        return None
    other = ", ".join(dict.fromkeys(person.name for person in seats.holders(known.base, numbers, day, 0)))
    return (mine[0], f"; that was {other}") if other else None


def _body(base: Base, title: str) -> str | None:
    """The one place of a title that is no country's: `un secretary general`."""
    places = {key(base.office(number).place) for number in base.titles[title]}
    return places.pop() if " " in title and len(places) == 1 and places.isdisjoint(base.names) else None
