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

_LABELS = frozenset({"est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt"})
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

    labels: frozenset[str] = _LABELS

    def __post_init__(self) -> None:
        if strange := sorted(self.labels - _LABELS):
            raise ValueError(f"'{strange[0]}' is no label that this check knows; allowed: {', '.join(sorted(_LABELS))}")


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    if article.published is None or article.words.keys().isdisjoint(params.labels):
        return
    rights = {label: _right(label, zone_offsets(_ZONES[label[0]], article.published)) for label in params.labels}
    wrong = [time for time in clock_times(article) if rights.get(time.zone)]
    if not wrong or _is_elsewhere(article):
        return
    for time in wrong:
        right = rights[time.zone] or ""
        if not _other_season(article, time.span, right):
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
    """Does the line tell, near the label, of a day in the season for which the label is right?"""
    text = article.text
    start = max(text.rfind("\n", max(0, span.start - 500), span.start) + 1, span.start - 500)
    end = text.find("\n", span.end)
    stop = min(span.end + 500, end if end >= 0 else len(text))
    return bool((_WINTER if right[1] == "d" else _SUMMER).search(text, start, stop))
