"""A label of winter time in summer, or the reverse: an article in, `10 a.m. EST` in July out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker import patterns
from checker.article import Article
from checker.checks._clock import clock_times, zone_offsets
from checker.checks._lists import entries
from checker.finding import Fix, Hit
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"right", "season"})

_STANDARD = {"e": -5.0, "c": -6.0, "m": -7.0, "p": -8.0}
_ZONES = {"e": "America/New_York", "c": "America/Chicago", "m": "America/Denver", "p": "America/Los_Angeles"}
#: Months that make another day of the year likely.
_WINTER = patterns.compile(
    r"\b(?:Nov(?:ember|\.)|Dec(?:ember|\.)|Jan(?:uary|\.)|Feb(?:ruary|\.)|winter|next year|last year)", re.IGNORECASE
)
_SUMMER = patterns.compile(r"\b(?:April|May|June|July|Aug(?:ust|\.)|Sept?(?:ember|\.)|summer|next year|last year)", re.IGNORECASE)


@dataclass(frozen=True)
class Params:
    """`labels`: the labels that are looked at; they begin with the zone's letter (`est`, `pdt`)."""

    labels: frozenset[str] = frozenset({"est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt"})


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    if article.published is None or article.words.keys().isdisjoint(params.labels):
        return
    for time in clock_times(article):
        if time.zone not in params.labels:
            continue
        right = _right(time.zone, zone_offsets(_ZONES[time.zone[0]], article.published))
        if right and not _is_elsewhere(article) and not _other_season(article, time.span, right):
            label = Span(time.span.end - len(time.zone), time.span.end)
            written = right.upper() if label.cut(article.text).isupper() else right
            season = "daylight saving time" if right[1] == "d" else "standard time"
            yield Hit(label, {"right": written, "season": season}, fix=Fix(label, written, safe=False))


def _is_elsewhere(article: Article) -> bool:
    """Does the article name a place that does not move its clocks?"""
    return any(place in article.text for place in entries("no-daylight-saving"))


def _right(label: str, now: tuple[float, ...]) -> str | None:
    """The label that the day asks for, where it is another one; near a change of the clocks both are right."""
    if len(now) != 1:
        return None
    wanted = "s" if now[0] == _STANDARD[label[0]] else "d"
    return None if label[1] == wanted else f"{label[0]}{wanted}t"


def _other_season(article: Article, span: Span, right: str) -> bool:
    """Does the paragraph tell of a day in the season for which the label is right?"""
    block = next(block.span for block in article.running if block.span.holds(span))
    return bool((_WINTER if right[1] == "d" else _SUMMER).search(article.text, block.start, block.end))
