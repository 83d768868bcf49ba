"""Does the publication date fit what the article tells? An article in, at most one hit out, at its date."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from checker.article import Article
from checker.checks import _verdict
from checker.checks._weekday_habit import USES
from checker.checks._weekdays import NAMES
from checker.dates import MONTHS, weekday_name
from checker.evidence import Evidence
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

MONTH_NAMES = tuple(name.capitalize() for name in MONTHS if len(name) > 4 or name in ("may", "june", "july"))
#: More fitting days than this are told by the first and the last.
_MOST = 6

FIELDS = frozenset({"published", "fits", "clues"})
GRADES = frozenset({"hard", "firm", "soft", "faint"})


@frozen
class Params:
    """`habits`: by the use of weekdays (`top`, `often`, `several`, `past`, `future`, `weekend`, `week`) the share of articles
    written 0 to 6 days after the nearest of them. `soft`, `faint`: the loss of log-likelihood that makes such a hit;
    `clues`: how many soft clues a faint one takes.
    """

    habits: Mapping[str, tuple[float, ...]]
    soft: float = 3.6
    faint: float = 3.0
    clues: int = 2

    def __post_init__(self) -> None:
        for use, shares in self.habits.items():
            if use not in USES:
                raise ValueError(f"there is no use of weekdays '{use}'; there are {', '.join(USES)}")
            if len(shares) != 7 or min(shares) <= 0:
                raise ValueError(f"the habit '{use}' needs seven shares above 0, for 0 to 6 days after the weekday")

    @property
    def limits(self) -> _verdict.Limits:
        return _verdict.Limits(self.soft, self.faint, self.clues)


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    published = article.published
    if published is None:
        return
    clues = _verdict.gather(article, {**params.habits, **dict(house.weekday_habits)}, house)
    verdict = _verdict.judge(article, clues, published, params.limits)
    if verdict.grade is None:
        return
    related = tuple(Related(item.span, f"{_quoted(article, item)} {item.reason}") for item in verdict.against)
    values = {
        "published": f"{weekday_name(published)} {published.isoformat()}",
        "fits": fits(verdict.fits, published),
        "clues": "; ".join(told(article, verdict)),
    }
    yield Hit(place(article, verdict), values, related, grade=verdict.grade)


def told(article: Article, verdict: _verdict.Verdict) -> list[str]:
    """The clues against the date, the strongest first, at most three; two halves of one are told once."""
    ordered = sorted(verdict.against, key=lambda item: ("hard", "firm", "soft").index(item.strength))
    first = {item.kind if item.kind == "pair" else str(item.span): item for item in reversed(ordered)}
    return [f"{_quoted(article, item)} {item.reason}" for item in ordered if item in first.values()][:3]


def _quoted(article: Article, item: Evidence) -> str:
    return f"'{' '.join(item.span.cut(article.text).split())}'"


def place(article: Article, verdict: _verdict.Verdict) -> Span:
    """The date that the article carries, else the first clue against the one it was given."""
    printed = article.document.dates
    for date in printed:
        if article.published in date.candidates and date.kind != "modified":
            return date.span
    return printed[0].span if printed else verdict.against[0].span


def fits(days: tuple[datetime.date, ...], published: datetime.date) -> str:
    """`a Monday; 21 or 28 August or 4 September 2017`."""
    if not days:
        return "no date near this one"
    weekdays = {day.weekday() for day in days}
    a_weekday = f"a {NAMES[weekdays.pop()]}; " if len(weekdays) == 1 and len(days) > 1 else ""
    if len(days) > _MOST:
        near = sorted(sorted(days, key=lambda day: abs(day - published))[:2])
        return f"{a_weekday.rstrip('; ') or 'another day'}, such as {_whole(near[0])} or {_whole(near[1])}"
    return a_weekday + _either(
        [
            f"{_either([str(day.day) for day in group])} {MONTH_NAMES[month - 1]} {year}"
            for (year, month), group in groupby(days, lambda day: (day.year, day.month))
        ]
    )


def _either(words: Iterable[str]) -> str:
    """`14, 21 or 28`."""
    *others, last = words
    return f"{', '.join(others)} or {last}" if others else last


def _whole(day: datetime.date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
