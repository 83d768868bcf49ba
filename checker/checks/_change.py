"""An article in, its statements `rose 22 percent to A from B` out: the percentage and the two figures that it must fit."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker import patterns
from checker.article import Article, Number
from checker.checks._lists import entries

#: Words before a figure that may stand behind `to` and `from`.
SLACK = (
    r"(?:(?:a|an|the|about|nearly|almost|some|only|just|around|roughly|record|revised|total|its|their|of|level|figure) )*"
    r"(?:[^\W\d_]+['’]s (?:total of )?)?[$€£¥]?"
)
#: One character of a clause, or a year in it.
NO_FIGURE = r"(?:[^.;:()0-9]|\b(?:1[89]|20)[0-9]{2}\b)"
_TO = patterns.compile(rf"(?:%|[ -][^\W\d_]+)?(?: (?!and\b|while\b|but\b)[^\W\d_]+){{0,6}}?,? to {SLACK}", re.IGNORECASE)
FROM = patterns.compile(rf"(?:{NO_FIGURE}|[()]){{0,55}}?\b(?:from|compared (?:with|to)|against) {SLACK}", re.IGNORECASE)
_NO_CHANGE = patterns.compile(r"\b(?:from|to|of|at|than|against|with) (?:about |nearly |some |over )?$", re.IGNORECASE)
TO_AFTER = patterns.compile(rf"{NO_FIGURE}{{0,30}}?\bto {SLACK}", re.IGNORECASE)
_THEN = patterns.compile(
    r"[^.;:()0-9]{0,30}?(?:,| \(|—|–| -)? ?"
    r"(?:or|an?|up|down|an? (?:rise|increase|fall|drop|decline|gain) of) (?:about |nearly |some )?",
    re.IGNORECASE,
)
_UP_DOWN = patterns.compile(r"[^.;:()0-9]{0,25}, (?:up|down|off|ahead) (?:by )?(?:about |nearly |some |almost )?", re.IGNORECASE)
#: Such a change is reckoned on another base than the two figures beside it.
OTHER_BASE = patterns.compile(
    r"comparable|same.store|like.for.like|adjust|annual(?:ised|ized| rate)|constant|exclud|local currency|real terms|inflation|"
    r"seasonal|per share|a share|average|each|respectively|\beach\b",
    re.IGNORECASE,
)

_CENTS = frozenset(("cts", "cents", "pence", "cent", "ct"))


class Change(NamedTuple):
    """`percent` is the change said, from `old` to `new`; `start:end` is the stretch from the words before to the last figure."""

    percent: Number
    old: Number
    new: Number
    start: int
    end: int


def changes(article: Article) -> Iterator[Change]:
    text, numbers = article.text, article.numbers
    for at in range(len(numbers) - 2):
        one, two, three = numbers[at : at + 3]
        kinds = (_is_percent(one), _is_percent(two), _is_percent(three))
        if not any(kinds) or three.span.end - one.span.start > 170:
            continue
        found = _read(text, one, two, three, kinds)
        if found and not OTHER_BASE.search(text, found.start, found.end) and "\n" not in text[found.start : found.end]:
            yield found


def _read(text: str, one: Number, two: Number, three: Number, kinds: tuple[bool, bool, bool]) -> Change | None:
    first, second = text[one.span.end : two.span.start], text[two.span.end : three.span.start]
    start = max(text.rfind("\n", max(0, one.span.start - 60), one.span.start) + 1, one.span.start - 60)
    if kinds[0] and _NO_CHANGE.search(text, start, one.span.start):
        return None
    if kinds[0] and _TO.fullmatch(first) and FROM.fullmatch(second):
        return Change(one, three, two, start, three.span.end)
    if kinds[1] and not kinds[0] and _UP_DOWN.fullmatch(first) and FROM.fullmatch(second):
        return Change(two, three, one, one.span.start, three.span.end)
    if not kinds[2] or not _THEN.fullmatch(second):
        return None
    if FROM.fullmatch(first) and text[start : one.span.start].rstrip("$€£¥ ").endswith(" to"):
        return Change(three, two, one, start, three.span.end)
    if TO_AFTER.fullmatch(first) and text[start : one.span.start].rstrip("$€£¥ ").endswith(" from"):
        return Change(three, one, two, start, three.span.end)
    return None


def are_unlike(one: Number, other: Number) -> bool:
    """`dlrs` and `cts`, `percent` and `men`; a figure without its unit is taken as like the other."""
    if one.unit is None or other.unit is None:
        return False
    return (one.unit in _CENTS) != (other.unit in _CENTS) or _is_percent(one) != _is_percent(other)


def goes(text: str, start: int, end: int) -> int:
    """1 where the words of the stretch tell of a rise, -1 of a fall, 0 where they tell neither or both."""
    words = set(re.findall(r"[a-z]+", text[start:end].lower()))
    if not words.isdisjoint(entries("two-faced")):
        return 0
    return (not words.isdisjoint(entries("rising"))) - (not words.isdisjoint(entries("falling")))


def _is_percent(number: Number) -> bool:
    return number.unit == "percent"
