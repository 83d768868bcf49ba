"""What the facts of an article say about its date: offices, ages, words, events and elections in, evidence for the verdict out.

A clue that the date violates within its days of grace only is left out, so that what is left can be taken to the day.
"""

import datetime
from collections.abc import Iterator
from functools import partial

from checker.article import Article, TimeExpression
from checker.checks import birth_age
from checker.checks._facts import offices, openings, people
from checker.checks._facts.in_time import first_day
from checker.checks._facts.offices import Claim
from checker.checks._facts.sentence import is_conditional, is_of_another_time, sentence_of
from checker.evidence import Evidence
from checker.facts.days import Days, later
from checker.facts.fold import key
from checker.facts.lookup import Base
from checker.house import House
from checker.span import Span

#: The kinds of this module's evidence.
KINDS = frozenset({"office", "birth", "word", "event", "election"})

_ELECTION = frozenset(("election", "elections", "vote", "ballot", "referendum"))


def evidence(article: Article, house: House) -> Iterator[Evidence]:
    if article.published is None:
        return
    yield from _offices(article, house, article.published)
    yield from _ages(article, house, article.published)
    yield from _words(article, house)
    yield from _elections(article, house)


def _offices(article: Article, house: House, day: datetime.date) -> Iterator[Evidence]:
    """The first of each person's offices."""
    seen = set()
    for named in people.known(article, house).named:
        for claim in offices.claims(named):
            if (claim.people, claim.title.title) in seen or not claim.title.plain or not claim.is_covered(day):
                continue
            sentence = sentence_of(article, named.span.start)
            if is_of_another_time(article, sentence, day.year) or is_conditional(article, sentence):
                continue
            if day < claim.first <= later(day, offices.GRACE):
                continue
            seen.add((claim.people, claim.title.title))
            reason = f"{claim.people[0].name} took the office on {claim.first}"
            yield Evidence(claim.phrase, partial(_not_before, claim), "hard", reason, "office")


def _not_before(claim: Claim, day: datetime.date) -> bool:
    return day >= claim.first or not claim.is_covered(day)


def _ages(article: Article, house: House, day: datetime.date) -> Iterator[Evidence]:
    for aged in birth_age.ages(article, house):
        born = [person.born for person in aged.named.people if person.born]
        if len(born) < len(aged.named.people):
            continue
        windows = [birth_age.window(days, aged.age) for days in born]
        near = any(later(first, -birth_age.GRACE) <= day <= later(last, birth_age.GRACE) for first, last in windows)
        if not near or _is_within(windows, day):
            told = f"{aged.named.people[0].name} was {aged.age} from {windows[0].first} to {windows[0].last}"
            yield Evidence(aged.span, partial(_is_within, windows), "firm", told, "birth")


def _is_within(windows: list[Days], day: datetime.date) -> bool:
    return any(first <= day <= last for first, last in windows)


def _words(article: Article, house: House) -> Iterator[Evidence]:
    seen = set()
    for span, thing in openings.found(article, house):
        first = first_day(thing)
        if first and thing.id not in seen:
            seen.add(thing.id)
            kind = "word" if thing.kind == "term" else "event"
            reason = f"could not be printed before {first}" if kind == "word" else f"happened on {first}"
            yield Evidence(span, partial(_on_or_after, first), "hard", reason, kind)


def _on_or_after(first: datetime.date, day: datetime.date) -> bool:
    return day >= first


def _elections(article: Article, house: House) -> Iterator[Evidence]:
    """`last month` in a sentence with an election and one country, whose elections the base knows; never alone a proof."""
    if _ELECTION.isdisjoint(article.words):
        return
    for time in article.times:
        words = time.span.cut(article.text).lower()
        sentence = sentence_of(article, time.span.start) if words == "last month" else None
        if sentence is None or _ELECTION.isdisjoint(sentence.cut(article.text).lower().replace(",", "").split()):
            continue
        yield from _last_month(article, house, time, sentence)


def _last_month(article: Article, house: House, time: TimeExpression, sentence: Span) -> Iterator[Evidence]:
    base = people.known_base(house)
    country = _country(article, base, sentence)
    dates = [thing.days[1].last for thing in base.elections(country)] if country else []
    if dates:
        after = sorted({(date.year, date.month) for date in dates})
        reason = (
            f"is told of an election in {base.names[country or '']}; the nearest known is of {_nearest(dates, article.published)}"
        )
        yield Evidence(time.span, partial(_is_month_after, after), "soft", reason, "election")


def _nearest(dates: list[datetime.date], day: datetime.date | None) -> datetime.date:
    return min(dates, key=lambda date: abs((date - (day or date)).days))


def _is_month_after(months: list[tuple[int, int]], day: datetime.date) -> bool:
    return ((day.year - 1, 12) if day.month == 1 else (day.year, day.month - 1)) in months


def _country(article: Article, base: Base, sentence: Span) -> str | None:
    """The one country that the sentence names, folded."""
    words = [
        key(word.strip(".,;:!?\"”’'"))
        for word in sentence.cut(article.text).replace("’s", "").replace("'s", "").split()
        if word[0].isupper()
    ]
    found = {base.places[word] for word in words if word in base.places}
    return found.pop() if len(found) == 1 else None
