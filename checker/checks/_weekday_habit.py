"""An article's weekdays in, how likely copy with them is written on each day of the week out."""

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from checker.checks._weekdays import NAMES, WeekdayUse
from checker.evidence import Evidence
from checker.span import Span

#: By the use of a group the shares of articles written 0 to 6 days after the nearest of its weekdays.
Habits = Mapping[str, Sequence[float]]

#: The uses that a table of habits may tell of; `Group` says what they are.
USES = ("top", "often", "several", "past", "older", "future", "possessive", "other", "weekend", "week")

_LOOSE = frozenset({"possessive", "other"})
#: Of days that suit the nearest weekday alike, that one is likelier on which the others lie less far back.
_FAR = 0.01
_WHAT = {
    "future": "is told as still to come", "weekend": "is over", "week": "is named", "possessive": "is named", "other": "is named"
}  # fmt: skip


class Group(NamedTuple):
    """Weekdays of one use that speak together, for what counts is how near the nearest of them is.

    `use`: `several` past ones, or a single one that is told at the `top`, there and again (`often`), or below (`past`);
    `older` beside `today`; `future`, `weekend`, `week`; each day alone that is only `possessive` or `other`. `span`: the first's.
    """

    use: str
    weekdays: tuple[int, ...]
    span: Span

    def days_after(self, weekday: int) -> int:
        """How many days (0 to 6) after the nearest of them an article of that weekday is written; 6 where it is tomorrow."""
        lags = [(weekday - one) % 7 for one in self.weekdays]
        return max(lags) if self.use == "future" and 0 not in lags else min(lags)


def groups(found: Sequence[WeekdayUse]) -> Iterator[Group]:
    past = [use for use in found if use.use in ("said", "past")]
    if past:
        counts = Counter(use.weekday for use in past)
        at_top = past[0].top
        single = ("often" if len(past) > 1 else "top") if at_top else "past"
        name = "older" if past[0].older else "several" if len(counts) > 1 else single
        yield Group(name, tuple(counts), past[0].span)
    for name in ("future", "weekend", "week"):
        if same := [use for use in found if use.use == name]:
            yield Group(name, tuple({use.weekday: None for use in same}), same[0].span)
    told = {use.weekday for use in past}
    for use in reversed({use.weekday: use for use in reversed(found) if use.use in _LOOSE}.values()):
        if use.weekday not in told:
            yield Group(use.use, (use.weekday,), use.span)


def habit(found: Sequence[WeekdayUse], habits: Habits) -> Iterator[Evidence]:
    """How likely the house writes such weekdays on each day of the week."""
    for group in groups(found):
        if group.use in habits:
            losses = _losses(habits[group.use], group)
            reason = _told(group, [NAMES[day] for day in range(7) if losses[day] < 1])
            yield Evidence(group.span, partial(_is_likely, losses), "soft", reason, "weekday", partial(_loss, losses))


def _told(group: Group, likely: Sequence[str]) -> str:
    """`is told as past, as is Friday: most often written on a Saturday or Sunday`."""
    _, *others = (NAMES[day] for day in group.weekdays)
    also = f", as {'are' if len(others) > 1 else 'is'} {' and '.join(others)}" if others else ""
    return f"{_WHAT.get(group.use, 'is told as past')}{also}: most often written on a {' or '.join(likely)}"


def _losses(shares: Sequence[float], group: Group) -> tuple[float, ...]:
    """For each weekday of publication the log-likelihood lost against the likeliest one."""
    from math import log

    most = max(shares)
    far = [max((published - one) % 7 for one in group.weekdays) for published in range(7)]
    return tuple(log(most / shares[group.days_after(published)]) + _FAR * far[published] for published in range(7))


def _is_likely(losses: Sequence[float], day: datetime.date) -> bool:
    return losses[day.weekday()] < 1


def _loss(losses: Sequence[float], day: datetime.date) -> float:
    return losses[day.weekday()]
