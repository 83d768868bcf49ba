"""Ages of people whose birth is known: an article in, each age that does not fit the article's day out."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from checker import patterns
from checker.article import Article
from checker.checks._facts import offices, people
from checker.checks._facts.people import Known, Named
from checker.facts.days import Days, later
from checker.facts.fold import key
from checker.facts.lookup import Person
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span, line_back

FIELDS = frozenset({"person", "age", "right", "born", "first", "last", "published", "row"})

_BEHIND = patterns.compile(r", (?:aged |who is |who’s |who's )?(\d\d)(?=[,.;])|,? \((?:aged )?(\d\d)\)")
_SIGN = patterns.compile(r", (?:aged |who is |who’s |who's )?\d\d[,.;]|\(\d\d\)|At \d\d, ")
_AT = patterns.compile(r"(?:^|[\n.] ?)At (\d\d), (?:the )?(?:[\w.'’-]+ ){0,4}$")
_BEFORE = patterns.compile(r"(?<![\w-])(\d\d)-year-old ((?:[\w.'’-]+ ){0,3})$")
_LINKS = frozenset(
    {
        "a",
        "about",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "is",
        "like",
        "of",
        "on",
        "or",
        "than",
        "that",
        "the",
        "to",
        "was",
    }
    | {"who", "with", "mother", "father", "brother", "sister", "son", "daughter", "wife", "husband"}
)
_ANAPHOR = patterns.compile(
    r"(?:The|At) (\d\d)-year-old(?! (?:son|daughter|boy|girl|man|woman|brother|sister|wife|husband|suspect)\b)\b"
)

#: Copy may be some days older or younger than its date.
GRACE = 7


@frozen
class Params:
    """No options."""


class Aged(NamedTuple):
    """An age in the article and the person it is said of."""

    span: Span
    age: int
    named: Named


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    day = article.published
    if day is None:
        return
    for aged in ages(article, house):
        born = [person.born for person in aged.named.people if person.born]
        if len(born) == len(aged.named.people) and not any(aged.age in _possible(days, day) for days in born):
            yield _hit(aged, born[0], day)


def ages(article: Article, house: House) -> Iterator[Aged]:
    """Ages of people of whom the article tells a second thing that the base knows: their office, or its country."""
    if "-year-old" not in article.text and not _SIGN.search(article.text):
        return
    known = people.known(article, house)
    for aged in (*_beside(article, known), *_anaphors(article, known)):
        if all(is_sure(article, known, person) for person in aged.named.people):
            yield aged


def _beside(article: Article, known: Known) -> Iterator[Aged]:
    text = article.text
    for named in known.named:
        if behind := _BEHIND.match(text, named.span.end):
            group = 1 if behind[1] else 2
            yield Aged(Span(*behind.span(group)), int(behind[group]), named)
        start = min(named.span.start, named.title.start) if named.title else named.span.start
        begin = line_back(text, start, 80)
        before = _BEFORE.search(text[begin:start])
        if before and _LINKS.isdisjoint(before[2].lower().split()):
            yield Aged(Span(begin + before.start(1), begin + before.end(1)), int(before[1]), named)
        if at := _AT.search(text[begin : named.span.start]):
            yield Aged(Span(begin + at.start(1), begin + at.end(1)), int(at[1]), named)


def _anaphors(article: Article, known: Known) -> Iterator[Aged]:
    """`The 38-year-old …` at a sentence's start is the one person whom the sentence before begins with."""
    for before, sentence in zip(article.sentences, article.sentences[1:], strict=False):
        match = _ANAPHOR.match(article.text, sentence.span.start, sentence.span.end)
        if not match or "\n" in article.text[before.span.end : sentence.span.start]:
            continue
        inside = [named for named in known.named if before.span.holds(named.span)]
        if inside and len({named.people for named in inside}) == 1 and inside[0].span.start - before.span.start < 40:
            yield Aged(Span(*match.span(1)), int(match[1]), inside[0])


def is_sure(article: Article, known: Known, person: Person) -> bool:
    """The article gives this person an office that the base gives too, or names the country of one (never the largest two)."""
    for named in known.named:
        if person in named.people and any(person in claim.people for claim in offices.claims(named)):
            return True
    places = {term.office.place for term in person.terms} - {"United States", "United Kingdom"}
    wanted = {key(place) for place in places}
    return any(place in wanted and name in article.words for name, place in known.base.places.items())


def _possible(born: Days, day: datetime.date) -> range:
    """Every age that the person may have had within the grace of the day."""
    return range(_age(born.last, later(day, -GRACE)), _age(born.first, later(day, GRACE)) + 1)


def _age(born: datetime.date, day: datetime.date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def window(born: Days, age: int) -> Days:
    """The days on which somebody born then is of this age."""
    first = later(_birthday(born.first, age), 0)
    return Days(first, later(_birthday(born.last, age + 1), -1))


def _birthday(born: datetime.date, age: int) -> datetime.date:
    year = min(born.year + age, 9999)
    return datetime.date(year, 3, 1) if (born.month, born.day) == (2, 29) else born.replace(year=year)


def _hit(aged: Aged, born: Days, day: datetime.date) -> Hit:
    person, possible, fits = aged.named.people[0], _possible(born, day), window(born, aged.age)
    right = str(possible[0]) if len(possible) == 1 else f"{possible[0]} or {possible[-1]}"
    values = {"person": person.name, "age": aged.age, "right": right, "born": str(born), "first": str(fits.first)}
    values |= {"last": str(fits.last), "published": str(day), "row": person.origin}
    return Hit(aged.span, values, (Related(aged.named.span, "the person meant"),))
