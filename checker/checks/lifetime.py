"""People and their deaths: an article in, the dead who speak, or the living who are called late, out."""

import datetime
import re
from collections.abc import Iterator
from typing import Literal

from checker import patterns
from checker.article import Article
from checker.checks._facts import offices, people
from checker.checks._facts.acting import acts
from checker.checks._facts.people import Known, Named
from checker.checks._facts.sentence import names_another_year, sentence_of
from checker.facts.days import later
from checker.facts.lookup import Person
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House
from checker.span import Span, line_back

FIELDS = frozenset({"person", "died", "published", "row"})

#: Days in which last words are still quoted.
_GRACE = 14

_LATE = patterns.compile(r"\bthe late (?:[\w.'’-]+ ){0,3}$", re.IGNORECASE)


@frozen
class Params:
    """`when`: `speaking` (died before, and acts on a weekday) or `late` (called late before the death)."""

    when: Literal["speaking", "late"]


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    day = article.published
    if day is None:
        return
    known = people.known(article, house)
    for named in known.named:
        wrong = _is_late(article, named, day) if params.when == "late" else _speaks(article, known, named, day)
        if wrong:
            person = named.people[0]
            values = {"person": person.name, "died": str(person.died), "published": str(day), "row": person.origin}
            yield Hit(_phrase(named), values)


def _phrase(named: Named) -> Span:
    return Span(min(named.span.start, named.title.start), named.span.end) if named.title else named.span


def _is_late(article: Article, named: Named, day: datetime.date) -> bool:
    """Everybody of this name died after the day; of whom no death is known nothing is said."""
    if not named.whole or not all(person.died and person.died.first > later(day, 2) for person in named.people):
        return False
    start = _phrase(named).start
    return _LATE.search(article.text[line_back(article.text, start, 60) : start]) is not None


def _speaks(article: Article, known: Known, named: Named, day: datetime.date) -> bool:
    """Everybody of this name was dead, and the article gives the person an office that the base gives too."""
    if not all(person.died and later(person.died.last, _GRACE) < day for person in named.people):
        return False
    sentence = sentence_of(article, named.span.start)
    if names_another_year(article, sentence, day.year) or not acts(article, _phrase(named), sentence):
        return False
    return all(_has_office(known, person) for person in named.people)


def _has_office(known: Known, person: Person) -> bool:
    return any(person in claim.people for named in known.named if person in named.people for claim in offices.claims(named))
