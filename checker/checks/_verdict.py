"""All the clues of an article in, one verdict on its publication date out."""

import datetime
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.article import Article
from checker.checks import _ages, _explicit, _feasts, _links, _months, _posts, _since, _updates, _weekday_habit, _weekdays
from checker.checks._facts import evidence as _facts
from checker.evidence import Evidence, lost
from checker.house import House

_DAY = datetime.timedelta(1)
#: Days on either side of the publication among which fitting ones are looked for, the near ones first.
_SEARCH = (10, 70, 400, 4400)
#: Days on either side of the nearest fitting day that are told with it, where that day is far from the publication.
_STRETCH = 45


class Verdict(NamedTuple):
    """`against`: the clues that the date violates, in the text's order; `grade` None where the date stands.

    `hard`, `firm`: the strongest clue against it; `soft`: likelihoods alone, `faint` weak ones. `loss`: what the soft
    clues hold against the date, in natural logarithms. `fits`: days that all clues admit, nearest first.
    """

    grade: str | None
    against: tuple[Evidence, ...]
    loss: float
    fits: tuple[datetime.date, ...]


class Limits(NamedTuple):
    """Soft clues alone: the loss from which the verdict is `soft`, or `faint` where there are that many clues."""

    soft: float
    faint: float
    clues: int


def gather(article: Article, habits: _weekday_habit.Habits, house: House) -> list[Evidence]:
    """Every clue, in the text's order."""
    found = [*_explicit.evidence(article), *_links.evidence(article), *_ages.evidence(article), *_months.evidence(article)]
    found += [*_feasts.evidence(article), *_since.evidence(article), *_posts.evidence(article)]
    found += _facts.evidence(article, house)
    weekdays = _weekdays.uses(article)
    found += [*_weekdays.pair(weekdays), *_weekday_habit.habit(weekdays, habits)]
    return sorted(found, key=lambda item: item.span)


def judge(article: Article, clues: Sequence[Evidence], published: datetime.date, limits: Limits) -> Verdict:
    """A page's last change excuses later dates; weekdays are those of the publication alone."""
    days = {published, article.document.modified or published, *_updates.days(article)}
    hard = [item for item in clues if item.strength != "soft" and not any(map(item.admits, days))]
    soft = [item for item in clues if item.strength == "soft" and lost(item, published) >= 1]
    loss = _loss([item for item in clues if item.strength == "soft"], published)
    if len(hard) == 1 and hard[0].kind in _facts.KINDS and not soft:
        return Verdict(None, (), loss, ())  # one fact alone is reported where it stands
    if hard:
        grade = "hard" if any(item.strength == "hard" for item in hard) else "firm"
    elif loss >= limits.soft:
        grade = "soft"
    elif len(soft) >= limits.clues and loss >= limits.faint:
        grade = "faint"
    else:
        return Verdict(None, (), loss, ())
    against = sorted([*hard, *(item for item in soft if item.kind != "weekday" or not hard)], key=lambda item: item.span)
    return Verdict(grade, tuple(_once(against)), loss, _fitting(clues, published))


def _loss(soft: Sequence[Evidence], published: datetime.date) -> float:
    """Weekdays against the best weekday of that week, for no day suits them all; of other clues the strongest of a kind."""
    weekdays = [item for item in soft if item.kind == "weekday"]
    by_kind: dict[str, float] = {}
    for item in soft:
        if item.kind != "weekday":
            by_kind[item.kind] = max(lost(item, published), by_kind.get(item.kind, 0))
    rest = sum(by_kind.values())
    if not weekdays:
        return rest
    week = [day for days in range(-3, 4) if (day := _moved(published, days))]
    best = min(sum(lost(item, day) for item in weekdays) for day in week)
    return rest + sum(lost(item, published) for item in weekdays) - best


def _moved(day: datetime.date, days: int) -> datetime.date | None:
    try:
        return day + days * _DAY
    except OverflowError:
        return None


def _once(items: Sequence[Evidence]) -> Iterator[Evidence]:
    """One clue a place, the strongest."""
    best: dict[object, Evidence] = {}
    for item in items:
        if item.span not in best or item.strength != "soft":
            best[item.span] = item
    yield from best.values()


def _fitting(clues: Sequence[Evidence], published: datetime.date) -> tuple[datetime.date, ...]:
    """The days nearest to the publication that every clue admits; weekday habits decide only where the rest admits it."""
    wanted = [item for item in clues if item.kind != "weekday"]
    if all(item.admits(published) for item in wanted):
        return _usual(wanted, [item for item in clues if item.kind == "weekday"], published)
    for most in _SEARCH:
        if days := _admitted(wanted, published, most):
            nearest = min(days, key=lambda day: abs(day - published))
            return tuple(_admitted(wanted, nearest, _STRETCH if abs(nearest - published).days > _SEARCH[0] else _SEARCH[0]))
    return ()


def _usual(wanted: Sequence[Evidence], weekdays: Sequence[Evidence], published: datetime.date) -> tuple[datetime.date, ...]:
    """Of the days around the publication, itself left out, those that weekday habits speak for most."""
    losses = {day: sum(lost(item, day) for item in weekdays) for day in _admitted(wanted, published, _SEARCH[0])}
    losses.pop(published, None)
    least = min(losses.values(), default=0)
    return tuple(day for day, loss in losses.items() if loss < least + 0.01)


def _admitted(clues: Sequence[Evidence], middle: datetime.date, most: int) -> list[datetime.date]:
    near = (day for days in range(-most, most + 1) if (day := _moved(middle, days)))
    return [day for day in near if all(item.admits(day) for item in clues)]
