"""Dates of day, month or year precision: as written (`2020-07-06`, `2020-07`, `2020`) in, the days they may mean out."""

import datetime
from functools import lru_cache
from typing import NamedTuple

ALLOWED = "write 2020-07-06, 2020-07 or 2020"


class Days(NamedTuple):
    """Every day that a written date may mean; both ends inclusive."""

    first: datetime.date
    last: datetime.date

    def __str__(self) -> str:
        if self.first == self.last:
            return self.first.isoformat()
        return str(self.first.year) if self.first.month != self.last.month else f"{self.first:%Y-%m}"

    @property
    def told(self) -> str:
        """As a sentence has it: `on 2020-07-06`, `in 2020`."""
        return f"{'on' if self.first == self.last else 'in'} {self}"


@lru_cache(4096)
def days(written: str) -> Days:
    """Raises ValueError for what is no date of day, month or year precision, or lies before the year 1."""
    parts = written.split("-")
    try:
        if not 1 <= len(parts) <= 3 or not all(part.isdecimal() for part in parts) or any(len(part) != 2 for part in parts[1:]):
            raise ValueError
        year, month, day = (*(int(part) for part in parts), 0, 0)[:3]
        first = datetime.date(year, month if len(parts) > 1 else 1, day if len(parts) > 2 else 1)
    except ValueError:
        raise ValueError(f"'{written}' is no date; {ALLOWED}") from None
    if len(parts) == 3:
        return Days(first, first)
    if len(parts) == 2:
        after = datetime.date(year + month // 12, month % 12 + 1, 1) if (year, month) < (9999, 12) else None
        return Days(first, after - datetime.timedelta(1) if after else datetime.date.max)
    return Days(first, datetime.date(year, 12, 31))


def maybe(written: str | None) -> Days | None:
    return days(written) if written else None


def later(day: datetime.date, count: int) -> datetime.date:
    """`count` days after, or before where negative, within the calendar."""
    return datetime.date.fromordinal(min(max(day.toordinal() + count, 1), datetime.date.max.toordinal()))
