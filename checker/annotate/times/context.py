"""What the meaning of a time expression hangs on, and what a meaning is."""

import datetime
from collections.abc import Callable
from typing import NamedTuple

from checker.annotate.times.calendar import Stretch


class Reading(NamedTuple):
    """`type`, `value`, `earliest`, `latest` as in TimeExpression; `form` is the kind of words (`weekday`, `month-day`, …)."""

    type: str
    value: str
    form: str
    earliest: datetime.date | None = None
    latest: datetime.date | None = None


class Context:
    """`published` is the only now; `tense` looks up the verb's tense when asked.

    `before` is the last date read in the article, `quarter` the last quarter of a year.
    """

    def __init__(self, published: datetime.date | None, tense: Callable[[], str | None]) -> None:
        self.published, self.tense = published, tense
        self.before: Reading | None = None
        self.quarter: Reading | None = None

    @property
    def day_before(self) -> datetime.date | None:
        """The last date read, where it is a single day."""
        return self.before.earliest if self.before and self.before.earliest == self.before.latest else None


def date(stretch: Stretch | None, form: str, fallback: str = "XXXX") -> Reading:
    """A DATE; without a stretch (no publication date, a year out of range) only `fallback` is known."""
    if stretch is None:
        return Reading("DATE", fallback, form)
    return Reading("DATE", stretch.value, form, stretch.first, stretch.last)
