"""Weekdays with the verb they hang on in, what they say about the publication's weekday out."""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from checker.article import Article, TimeExpression
from checker.checks import _clause
from checker.evidence import Evidence
from checker.span import Span

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SAID = frozenset({"said", "told", "announced", "reported", "stated"})
#: A verb stands within so many words before the weekday that hangs on it.
_NEAR = 8
#: Two weekdays so many code points apart are a list.
_LIST = 6
#: Which use of a weekday tells most, where it is used in several ways.
_ORDER = ("lead", "said", "past", "possessive", "other")

Habits = Mapping[str, Sequence[float]]


class WeekdayUse(NamedTuple):
    """A bare weekday of the article: which (Monday is 0), and how it is used.

    `use`: `said` or `past` or `future` by the verb, `lead` for the article's first that is past, `possessive`
    (`Monday's vote`), `other`.
    """

    span: Span
    weekday: int
    use: str


def uses(article: Article) -> list[WeekdayUse]:
    """In the text's order; quotations are left out."""
    found: list[WeekdayUse] = []
    for time in article.times:
        if time.form == "weekday" and not _clause.is_quoted(article, time.span):
            use = _use(article, time)
            if use in ("said", "past") and not found:
                found.append(WeekdayUse(time.span, weekday_of(time.value), "lead"))
            found.append(WeekdayUse(time.span, weekday_of(time.value), use))
    return found


def weekday_of(value: str) -> int:
    """Of a TIMEX3 value: `2020-09-28`, `2020-09-28TNI`, `XXXX-WXX-1`."""
    return int(value[9]) - 1 if value.startswith("XXXX-WXX-") else datetime.date.fromisoformat(value[:10]).weekday()


def _use(article: Article, time: TimeExpression) -> str:
    before = _clause.words_before(article, time.span)[-_NEAR:]
    if article.text[time.span.end : time.span.end + 2] in ("'s", "’s"):
        return "possessive"
    if time.tense is None or not _clause.listed("other-day").isdisjoint(before[-1:]):
        return "other"
    if time.tense == "future":
        ahead = not _clause.listed("ahead").isdisjoint(before) and before[-1:] != ["throughout"]
        return "future" if ahead and _clause.stands_alone(article, time.span) else "other"
    return "said" if _SAID & set(before[-4:]) and _clause.stands_alone(article, time.span) else "past"


def pair(found: Sequence[WeekdayUse]) -> Iterator[Evidence]:
    """`said … Monday` and `will … Monday`: the same day, so the article is of that weekday."""
    said = {use.weekday: use for use in reversed(found) if use.use == "said"}
    ahead = {use.weekday: use for use in reversed(found) if use.use == "future"}
    for weekday in sorted(said.keys() & ahead.keys()):
        fits = partial(_is_on, weekday)
        only = f"only a {NAMES[weekday]} fits both"
        yield Evidence(said[weekday].span, fits, "firm", f"is told as past and elsewhere as still to come: {only}", "pair")
        yield Evidence(ahead[weekday].span, fits, "firm", f"is told as still to come and elsewhere as past: {only}", "pair")


def _is_on(weekday: int, day: datetime.date) -> bool:
    return day.weekday() == weekday


def telling(found: Sequence[WeekdayUse]) -> list[WeekdayUse]:
    """Each weekday once, in the use that tells most, and once more as still to come."""
    best: dict[tuple[int, bool], WeekdayUse] = {}
    for use in _first_of_lists(found):
        key = use.weekday, use.use == "future"
        if key not in best or _rank(use) < _rank(best[key]):
            best[key] = use
    return list(best.values())


def habit(found: Sequence[WeekdayUse], habits: Habits) -> Iterator[Evidence]:
    """How likely the house writes such a weekday on each day of the week."""
    for use in telling(found):
        if use.use not in habits:
            continue
        losses = _losses(habits[use.use], use.weekday)
        likely = [NAMES[day] for day in range(7) if losses[day] < 1]
        told = "still to come" if use.use == "future" else "past"
        yield Evidence(
            use.span,
            partial(_is_likely, losses),
            "soft",
            f"is told as {told}: most often written on a {' or '.join(likely)}",
            "weekday",
            partial(_loss, losses),
        )


def _first_of_lists(found: Sequence[WeekdayUse]) -> Iterator[WeekdayUse]:
    """Without the second of `Thursday and Friday`, which is no clue of its own."""
    end = -_LIST
    for use in found:
        if use.span.start - end > _LIST or use.span.end == end:
            yield use
        end = use.span.end


def _rank(use: WeekdayUse) -> int:
    return _ORDER.index(use.use) if use.use in _ORDER else 0


def _losses(shares: Sequence[float], weekday: int) -> tuple[float, ...]:
    """For each weekday of publication the log-likelihood lost against the likeliest one."""
    from math import log

    most = max(shares)
    return tuple(log(most / shares[(published - weekday) % 7]) for published in range(7))


def _is_likely(losses: Sequence[float], day: datetime.date) -> bool:
    return losses[day.weekday()] < 1


def _loss(losses: Sequence[float], day: datetime.date) -> float:
    return losses[day.weekday()]
