"""A label of winter time in summer, or the reverse: an article in, `10 a.m. EST` in July out."""

import re
from collections.abc import Iterator

from checker import patterns
from checker.article import Article
from checker.checks._clock import ClockTime, clock_times, zone_offsets
from checker.checks._lists import entries
from checker.finding import Fix, Hit
from checker.frozen import frozen
from checker.house import House
from checker.span import Span, line_back

FIELDS = frozenset({"right", "season"})

#: Each label: the zone, its hours ahead of GMT, and the label of the other season.
_SEASONS = {
    "est": ("America/New_York", -5.0, "edt"),
    "edt": ("America/New_York", -4.0, "est"),
    "cst": ("America/Chicago", -6.0, "cdt"),
    "cdt": ("America/Chicago", -5.0, "cst"),
    "mst": ("America/Denver", -7.0, "mdt"),
    "mdt": ("America/Denver", -6.0, "mst"),
    "pst": ("America/Los_Angeles", -8.0, "pdt"),
    "pdt": ("America/Los_Angeles", -7.0, "pst"),
    "bst": ("Europe/London", 1.0, "gmt"),
    "cet": ("Europe/Berlin", 1.0, "cest"),
    "cest": ("Europe/Berlin", 2.0, "cet"),
}
#: The American labels in words, as of `Eastern Daylight Time`.
_IN_WORDS = {"eastern": "e", "central": "c", "mountain": "m", "pacific": "p"}
_LABELS = frozenset(_SEASONS)
#: Months that make another day of the year likely.
_WINTER = patterns.compile(
    r"\b(?:Nov(?:ember|\.)|Dec(?:ember|\.)|Jan(?:uary|\.)|Feb(?:ruary|\.)|winter|next year|last year)", re.IGNORECASE
)
_SUMMER = patterns.compile(r"\b(?:April|May|June|July|Aug(?:ust|\.)|Sept?(?:ember|\.)|summer|next year|last year)", re.IGNORECASE)


@frozen
class Params:
    """`labels`: the labels that are looked at; `est` stands for `Eastern Standard Time` too."""

    labels: frozenset[str] = _LABELS

    def __post_init__(self) -> None:
        if strange := sorted(self.labels - _LABELS):
            raise ValueError(f"'{strange[0]}' is no label that this check knows; allowed: {', '.join(sorted(_LABELS))}")


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    words = article.words.keys()
    if article.published is None or (words.isdisjoint(params.labels) and "standard" not in words and "daylight" not in words):
        return
    labels = [(time, _label(time.zone)) for time in clock_times(article)]
    wrong = [(time, right) for time, label in labels if label in params.labels and (right := _right(label, article))]
    if not wrong or _is_elsewhere(article):
        return
    for time, right in wrong:
        if not _other_season(article, time.span, right):
            label, written = _written(article.text, time, right)
            season = "standard time" if right in ("gmt", "cet") or right[1] == "s" else "daylight saving time"
            yield Hit(label, {"right": written, "season": season}, fix=Fix(label, written, safe=False))


def _label(zone: str) -> str:
    """`est` for `eastern standard` too."""
    first, _, second = zone.partition(" ")
    if first in _IN_WORDS and second in ("standard", "daylight"):
        return f"{_IN_WORDS[first]}{second[0]}t"
    return zone


def _written(text: str, time: ClockTime, right: str) -> tuple[Span, str]:
    """The label, or the word of it that tells the season, and what should stand there."""
    if " " not in time.zone:
        label = Span(time.span.end - len(time.zone), time.span.end)
        return label, right.upper() if label.cut(text).isupper() else right
    season = time.zone.split(" ")[1]
    start = text.lower().rindex(season, time.span.start, time.span.end)
    word = "standard" if right[1] == "s" else "daylight"
    return Span(start, start + len(season)), word.title() if text[start].isupper() else word


def _is_elsewhere(article: Article) -> bool:
    """Does the article name a place that does not move its clocks?"""
    return any(place in article.text for place in entries("no-daylight-saving"))


def _right(label: str, article: Article) -> str | None:
    """The label that the day asks for, where it is another one; near a change of the clocks both are right."""
    zone, ahead, other = _SEASONS[label]
    now = zone_offsets(zone, article.published)
    return other if len(now) == 1 and now[0] != ahead else None


def _other_season(article: Article, span: Span, right: str) -> bool:
    """Does the line tell, near the label, of a day in the season for which the label is right?"""
    text = article.text
    start = line_back(text, span.start, 500)
    end = text.find("\n", span.end)
    stop = min(span.end + 500, end if end >= 0 else len(text))
    return bool((_SUMMER if right in ("gmt", "cet") or right[1] == "s" else _WINTER).search(text, start, stop))
