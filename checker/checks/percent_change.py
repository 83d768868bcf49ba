"""A change in percent beside its two figures: an article in, the percentages that the figures do not give out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from checker import patterns
from checker.article import Article
from checker.checks._change import Change, are_unlike, changes, goes
from checker.checks._interval import Interval, printed
from checker.finding import Hit, Related
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"old", "new", "right"})
GRADES = frozenset({"direction", "points"})

_UNIT = patterns.compile(r" ?%|[ -][^\W\d_]+(?: cent\b)?")


@dataclass(frozen=True)
class Params:
    """`grace`: what the printed percentage may miss, as a share of itself, beyond the rounding of the three figures."""

    signs: ClassVar[frozenset[str]] = frozenset({"%", "percent", "per cent", "pct"})

    grace: float = 0.035


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    if not any(number.unit == "percent" for number in article.numbers):
        return
    for change in changes(article):
        if hit := _judged(article.text, change, params):
            yield hit


def _judged(text: str, change: Change, params: Params) -> Hit | None:
    said, old, new = (printed(number, text) for number in (change.percent, change.old, change.new))
    if min(said.low, old.low, new.low) <= 0 or not 0.05 < change.new.value / change.old.value < 20:
        return None
    percents = [number.unit == "percent" for number in (change.old, change.new)]
    if any(percents):
        return _points(text, change, said, old, new) if percents[1] else None
    if are_unlike(change.old, change.new):
        return None
    real = Interval((new.low / old.high - 1) * 100, (new.high / old.low - 1) * 100)
    down = Interval(-real.high, -real.low)
    if real.meets(said, params.grace):
        return _hit(text, change, "direction") if goes(text, change.start, change.end) < 0 else None
    if down.meets(said, params.grace):
        return _hit(text, change, "direction") if goes(text, change.start, change.end) > 0 else None
    return _hit(text, change, None)


def _points(text: str, change: Change, said: Interval, old: Interval, new: Interval) -> Hit | None:
    """From 57.5 to 55.9 percent is 1.6 points: said as 1.6 percent."""
    points = abs(change.new.value - change.old.value)
    relative = points / change.old.value * 100
    near = Interval(points, points).meets(said, 0.0)
    if not near or Interval(relative, relative).meets(said, 0.1) or text.startswith(" point", change.percent.span.end + 4):
        return None
    return _hit(text, change, "points")


def _hit(text: str, change: Change, grade: str | None) -> Hit:
    relative = (change.new.value / change.old.value - 1) * 100
    right = f"{relative:+.1f} percent"
    if grade == "points":
        right = f"{change.new.value - change.old.value:+.4g} percentage points, {right}"
    old, new = (number.span.cut(text) for number in (change.old, change.new))
    unit = _UNIT.match(text, change.percent.span.end)
    span = Span(change.percent.span.start, unit.end() if unit else change.percent.span.end)
    related = (Related(change.old.span, "from"), Related(change.new.span, "to"))
    return Hit(span, {"old": old, "new": new, "right": right}, related, grade=grade)
