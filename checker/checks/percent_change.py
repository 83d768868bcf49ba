"""A change in percent beside its two figures: an article in, the percentages that the figures do not give out."""

from collections.abc import Iterator
from typing import ClassVar

from checker import patterns
from checker.article import Article, Number
from checker.checks._amounts import Amount, amounts
from checker.checks._change import are_unlike, goes
from checker.checks._changes import Change, changes
from checker.checks._interval import Interval, printed, side_by_side
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"old", "new", "right"})
GRADES = frozenset({"direction", "points"})

_UNIT = patterns.compile(r" ?%|[ -][^\W\d_]+(?: (?:cent|points?)\b)?")


@frozen
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
    for amount in amounts(article):
        if hit := _amount(article.text, amount, params):
            yield hit


def _judged(text: str, change: Change, params: Params) -> Hit | None:
    said, (old, new) = printed(change.percent, text), side_by_side(change.old, change.new, text)
    if min(said.low, old.low, new.low) <= 0 or not 0.05 < change.new.value / change.old.value < 20:
        return None
    shares = [number.unit == "percent" for number in (change.old, change.new)]
    if change.percent.unit != "percent":
        return _difference(text, change, said, old, new) if shares[1] else None
    if any(shares):
        return _points(text, change, said) if shares[1] else None
    if are_unlike(change.old, change.new):
        return None
    real = Interval((new.low / old.high - 1) * 100, (new.high / old.low - 1) * 100)
    down, way = Interval(-real.high, -real.low), goes(change.words, 0, len(change.words))
    if real.meets(said, params.grace / 2):
        return _hit(text, change, "direction") if way < 0 else None
    if down.meets(said, params.grace / 2):
        return _hit(text, change, "direction") if way > 0 else None
    return _hit(text, change, None)


def _points(text: str, change: Change, said: Interval) -> Hit | None:
    """From 57.5 to 55.9 percent is 1.6 points: said as 1.6 percent."""
    points = abs(change.new.value - change.old.value)
    relative = points / change.old.value * 100
    near = Interval(points, points).meets(said, 0.0)
    return _hit(text, change, "points") if near and not Interval(relative, relative).meets(said, 0.1) else None


def _difference(text: str, change: Change, said: Interval, old: Interval, new: Interval) -> Hit | None:
    """From 57.5 to 55.9 percent is 1.6 points: said as 2.6 points."""
    real = Interval(new.low - old.high, new.high - old.low)
    fits = any(way.meets(said, 0.0) for way in (real, real.scaled(-1)))
    return None if fits else _hit(text, change, "points")


def _hit(text: str, change: Change, grade: str | None) -> Hit:
    relative = (change.new.value / change.old.value - 1) * 100
    right = f"{relative:+.1f} percent"
    if grade == "points":
        right = f"{change.new.value - change.old.value:+.4g} percentage points, {right}"
    old, new = (number.span.cut(text) for number in (change.old, change.new))
    related = (Related(change.old.span, "from"), Related(change.new.span, "to"))
    return Hit(_whole(text, change.percent), {"old": old, "new": new, "right": right}, related, grade=grade)


def _whole(text: str, percent: Number) -> Span:
    """The figure with its `percent`."""
    unit = _UNIT.match(text, percent.span.end)
    return Span(percent.span.start, unit.end() if unit else percent.span.end)


def _amount(text: str, amount: Amount, params: Params) -> Hit | None:
    """`fell 120 points, or 1.2 percent, to 9,880`."""
    said = printed(amount.percent, text)
    by, new = side_by_side(amount.by, amount.new, text)
    by, size = by.scaled(amount.scale), amount.by.value * amount.scale
    ways = [way for way in (1, -1) if amount.way in (0, way)]
    if said.low <= 0 or by.low <= 0 or size >= 5 * amount.new.value or (1 in ways and by.high >= new.low):
        return None
    for way in (1, -1):
        old = Interval(new.low - way * by.high, new.high - way * by.low)
        if old.low > 0 and Interval(by.low / old.high * 100, by.high / old.low * 100).meets(said, params.grace / 2):
            return None
    was = amount.new.value - ways[0] * size
    values = {"old": f"{was:,.6g}", "new": amount.new.span.cut(text), "right": f"{ways[0] * size / was * 100:+.1f} percent"}
    related = (Related(amount.by.span, "by"), Related(amount.new.span, "to"))
    return Hit(_whole(text, amount.percent), values, related)
