"""Offices that people are given: an article in, each office that its holder did not hold on the article's day out."""

import datetime
from collections.abc import Iterator, Sequence
from typing import Literal

from checker.article import Article
from checker.checks._facts import offices, people
from checker.checks._facts.acting import acts
from checker.checks._facts.offices import Claim
from checker.checks._facts.sentence import is_conditional, is_of_another_time, sentence_of
from checker.facts.days import later
from checker.facts.lookup import Base, Term
from checker.facts.wordlists import words
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House

FIELDS = frozenset({"person", "office", "place", "since", "until", "published", "row"})
GRADES = frozenset({"subject", "several"})

#: Days; copy that names people of older terms together looks back.
_RECENT = 3653


@frozen
class Params:
    """`when`: `not-yet` (the office was taken later only), `left` (it had ended, and the person acts) or `former`
    (called former while still in it, or before it).
    """

    when: Literal["not-yet", "left", "former"]


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    day = article.published
    if day is None:
        return
    known = people.known(article, house)
    every = [claim for named in known.named for claim in offices.claims(named)]
    if params.when == "left":
        yield from _left(article, every, day)
        return
    for claim in every:
        hit = _not_yet(article, claim, day) if params.when == "not-yet" else _former(article, claim, day, known.base)
        if hit:
            yield hit


def _not_yet(article: Article, claim: Claim, day: datetime.date) -> Hit | None:
    if not claim.title.plain or later(day, offices.GRACE) >= claim.first or not claim.is_covered(day):
        return None
    sentence = sentence_of(article, claim.named.span.start)
    if is_of_another_time(article, sentence, day.year) or is_conditional(article, sentence):
        return None
    return _hit(article, claim, min(claim.terms, key=lambda term: term.since.first), day)


def _left(article: Article, every: Sequence[Claim], day: datetime.date) -> Iterator[Hit]:
    """Claims of ended terms where the person acts; and all of them, where several people have one and nobody a newer one."""
    ended = [claim for claim in every if _has_ended(article, claim, day)]
    recent = {claim.people for claim in ended if offices.end(_nearest(claim, day)) > later(day, -_RECENT)}
    several = len(recent) > 1 and len(recent) == len({claim.people for claim in ended}) and not _has_newer(every, ended, day)
    seen = set()
    for claim in ended:
        acting = claim.title.title not in words("courtesy-titles") and _acts_now(article, claim, day)
        if acting or _is_between(claim, day) or (several and claim.people not in seen):
            seen.add(claim.people)
            yield _hit(article, claim, _nearest(claim, day), day, "subject" if acting else "several")


def _acts_now(article: Article, claim: Claim, day: datetime.date) -> bool:
    """Ten years after a term only a weekday is a sign; of longer ago history tells in the present tense."""
    recent = offices.end(_nearest(claim, day)) > later(day, -_RECENT)
    return acts(article, claim.phrase, sentence_of(article, claim.named.span.start), present=recent)


def _is_between(claim: Claim, day: datetime.date) -> bool:
    """A candidacy more than two years after the last one and before the next: nobody is called a candidate then."""
    if not all(term.office.role for term in claim.terms) or not any(day < term.since.first for term in claim.terms):
        return False
    return all(later(offices.end(term), 730) < day for term in claim.terms if term.since.first <= day)


def _nearest(claim: Claim, day: datetime.date) -> Term:
    """The last term before the day."""
    return max((term for term in claim.terms if term.since.first <= day), key=offices.end)


def _has_ended(article: Article, claim: Claim, day: datetime.date) -> bool:
    if not claim.title.plain or claim.holds(day) or day < claim.first or not claim.is_covered(day):
        return False
    if any(term.until is None or term.office.as_of is None or str(day) > term.office.as_of for term in claim.terms):
        return False
    return not is_of_another_time(article, sentence_of(article, claim.named.span.start), day.year)


def _has_newer(every: Sequence[Claim], ended: Sequence[Claim], day: datetime.date) -> bool:
    """Somebody is named with an office taken after the ended terms: the article looks back."""
    last = min(max(offices.end(term) for term in claim.terms if offices.end(term) < day) for claim in ended)
    return any(
        claim.holds(day) and min(t.since.first for t in claim.terms if later(day, 7) >= t.since.first) >= last for claim in every
    )


def _former(article: Article, claim: Claim, day: datetime.date, base: Base) -> Hit | None:
    """`former` right before the title and its country: nobody of this name may have left the office by that day."""
    before = [word for word in claim.title.before if base.places.get(word) != claim.title.place or not claim.title.place]
    if before[-1:] not in (["former"], ["ex"]) or not claim.is_covered(day):
        return None
    if any(
        offices.end(term) != datetime.date.max and term.until and term.until.first <= later(day, offices.GRACE)
        for term in claim.terms
    ):
        return None
    if any(term.until is None for term in claim.terms):
        return None
    return _hit(article, claim, min(claim.terms, key=lambda term: term.since.first), day)


def _hit(article: Article, claim: Claim, term: Term, day: datetime.date, grade: str | None = None) -> Hit:
    values = {
        "person": claim.people[0].name,
        "office": article.text[claim.title.start : claim.title.end],
        "place": term.office.place,
        "since": str(term.since),
        "until": str(term.until or "now"),
        "published": str(day),
        "row": f"{term.origin}, as of {term.office.as_of}",
    }
    return Hit(claim.phrase, values, grade=grade)
