"""What an article says of offices and ages in, each claim that the base cannot judge on the article's day out, with the reason.

Never a finding: the base ends somewhere, and what lies beyond is not wrong.
"""

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.article import Article
from checker.checks import birth_age
from checker.checks._facts import offices, people
from checker.checks._facts.offices import Claim
from checker.facts.lookup import Term
from checker.house import House
from checker.span import Span


class Unverifiable(NamedTuple):
    """`kind`: `office` or `age`."""

    span: Span
    kind: str
    reason: str


def unverifiable(article: Article, house: House) -> list[Unverifiable]:
    """In the text's order, each person's office and age once; empty without a date, where nothing is judged."""
    day = article.published
    if day is None:
        return []
    return sorted((*_offices(article, house, day), *_ages(article, house)))


def told(found: Sequence[Unverifiable]) -> str:
    """One line: `3 claims: the base ends on 2025-01-31 (2); …`."""
    reasons = Counter(one.reason for one in found)
    why = "; ".join(f"{reason} ({count})" if len(reasons) > 1 else reason for reason, count in reasons.items())
    return f"{len(found)} claim{'s' * (len(found) > 1)} about offices or ages: {why}"


def _offices(article: Article, house: House, day: datetime.date) -> Iterator[Unverifiable]:
    seen = set()
    for named in people.known(article, house).named:
        for claim in offices.claims(named):
            reason = _reason(claim, day) if claim.title.plain and (claim.people, claim.title.title) not in seen else None
            if reason:
                seen.add((claim.people, claim.title.title))
                yield Unverifiable(claim.phrase, "office", reason)


def _reason(claim: Claim, day: datetime.date) -> str | None:
    if any(_is_on_record(term, day) for term in claim.terms):
        return None
    ends = min((term.office.as_of for term in claim.terms if term.office.as_of), default=None)
    if ends and str(day) > ends:
        return f"the base ends on {ends}"
    if claim.is_covered(day):
        return None
    starts = [term.office.known.first for term in claim.terms if term.office.known]
    return f"the base begins on {max(starts)}" if starts else "the base keeps no complete list of the office"


def _is_on_record(term: Term, day: datetime.date) -> bool:
    """The base itself says that the term ran on that day."""
    until = term.until.last if term.until else None
    return term.since.first <= day and (day <= until if until else str(day) <= (term.office.as_of or ""))


def _ages(article: Article, house: House) -> Iterator[Unverifiable]:
    seen = set()
    for aged in birth_age.ages(article, house):
        unknown = [person.name for person in aged.named.people if person.born is None]
        if unknown and unknown[0] not in seen:
            seen.add(unknown[0])
            yield Unverifiable(aged.span, "age", f"the base does not know when {unknown[0]} was born")
