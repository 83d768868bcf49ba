"""A figure of a headline or caption in, what it counts out; that figure and the article's in, whether they may be one."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise

from checker import patterns
from checker.article import Number
from checker.checks._interval import Interval, printed
from checker.checks._lists import entries
from checker.span import line_back

_WORD = patterns.compile(r"[^\W\d_]+")
_CLAUSE = patterns.compile(r"[.,;:()]|\band\b")
_AND_ONE = patterns.compile(r"[^.\n]{0,60}?(?:,| and) (?:an?|one|another|his|her|their) ")
#: Up to so many, heads are told one by one.
_FEW = 20
_ROUND = {
    50: ("half",),
    33: ("third",),
    25: ("quarter",),
    20: ("fifth",),
    100: ("doubl", "twice"),
    75: ("quarters",),
    66: ("thirds",),
}
_SCALED = patterns.compile(r"[0-9] ?(?:mln|million|billion|bn|m|trillion)$", re.IGNORECASE)
_TOLL = patterns.compile(
    r"\btoll\b[^.\n0-9]{0,80}\b(?:to|at|of|reach(?:ed|es)|was|is|hit)(?: at least| more than)? $", re.IGNORECASE
)
_MORE = patterns.compile(
    r"\b(?:more than|over|at least|above|upwards of) [$€£]?$|\b(?:dozens|scores|hundreds|thousands)\b", re.IGNORECASE
)
_LESS = patterns.compile(
    r"\b(?:nearly|almost|about|up to|around|some|under|fewer than|less than|as many as) [$€£]?$", re.IGNORECASE
)
_MONTH = patterns.compile(r"\b(?:JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)[A-Z]*\.? $", re.IGNORECASE)


def counted(text: str, number: Number, after: int, before: int) -> str | None:
    """What the figure counts, by the class word nearest to it in its clause."""
    if _TOLL.search(text, max(0, number.span.start - 110), number.span.start):
        return "killed"
    behind = _CLAUSE.split(text[number.span.end : number.span.end + 55].split("\n")[0])[0]
    start = line_back(text, number.span.start, 45)
    lead = _CLAUSE.split(text[start : number.span.start])[-1]
    words = [*enumerate(_WORD.findall(behind)[:after]), *enumerate(reversed(_WORD.findall(lead)[-before:]))]
    near = sorted((at, order, found) for order, (at, word) in enumerate(words) if (found := _classes().get(word.lower())))
    return near[0][2] if near else None


@cache
def _classes() -> Mapping[str, str]:
    rows = (entry.split(" ") for entry in entries("counted"))
    return {word: name for name, *words in rows for word in words}


def is_money(text: str, number: Number) -> bool:
    """A sum; millions without a word for what they are pass as one."""
    if _SCALED.search(number.span.cut(text)) and number.value >= 1e6:
        return True
    if number.unit in entries("money"):
        return True
    word = _WORD.match(text, number.span.end + 1)
    return bool(word and word[0].lower() in entries("money"))


def is_date(text: str, number: Number) -> bool:
    """`APRIL 7`, which is no date to the annotator."""
    return bool(_MONTH.search(text, max(0, number.span.start - 11), number.span.start))


def nouns(text: str, number: Number, most: int) -> list[str]:
    """The first words behind the figure that may be what it counts, in the singular."""
    words = []
    for word in _WORD.findall(_CLAUSE.split(text[number.span.end : number.span.end + 40].split("\n")[0])[0])[:most]:
        if word.lower() in entries("no-nouns") or len(word) < 3:
            break
        words.append(_singular(word.lower()))
    return words


def _singular(word: str) -> str:
    irregular = {"men": "man", "women": "woman", "children": "child", "policemen": "policeman", "people": "person"}
    if word in irregular:
        return irregular[word]
    return word[:-3] + "y" if word.endswith("ies") else word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def agrees(text: str, head: Number, body: Number) -> bool:
    start = max(0, head.span.start - 20)
    if _MORE.search(text, start, head.span.start) and head.value <= body.value <= 1.5 * head.value:
        return True
    if _LESS.search(text, start, head.span.start) and 0.7 * head.value <= body.value <= 1.3 * head.value:
        return True
    return _cut(head, text).meets(_inner(printed(body, text)), 0.0)


def _inner(interval: Interval) -> Interval:
    """Without its ends: four and five do not meet at 4.5."""
    edge = (interval.high - interval.low) * 0.01
    return Interval(interval.low + edge, interval.high - edge)


def _cut(head: Number, text: str) -> Interval:
    """Headlines cut decimals off as often as they round them."""
    interval = _inner(printed(head, text))
    if head.unit != "percent" and " " not in head.span.cut(text) and head.value < 1000:
        return interval
    return Interval(interval.low, head.value + 2 * (interval.high - head.value))


def follows(text: str, head: Number, body: Sequence[Number]) -> bool:
    """Can the headline's figure be reckoned from two figures of the article: their sum, difference, or change in percent?"""
    want = _cut(head, text) if head.unit == "percent" else Interval(head.value, head.value)
    for at, one in enumerate(body):
        for other in body[at + 1 : at + 4]:
            if any(want.meets(Interval(value, value), 0.005) for value in _reckoned(one, other, head)):
                return True
    return False


def _reckoned(one: Number, other: Number, head: Number) -> Iterable[float]:
    if head.unit == "percent":
        small, large = sorted((one.value, other.value))
        if one.unit == other.unit == "percent":
            yield from (large - small, large + small)
        elif small and "percent" not in (one.unit, other.unit):
            yield from ((large / small - 1) * 100, (1 - small / large) * 100, small / large * 100)
        return
    yield from (one.value + other.value, abs(one.value - other.value))


def is_sum(text: str, head: Number, body: Sequence[Number]) -> bool:
    """`Two men and two women` for four; `two men and a woman` for three."""
    near = [(one.value, other.value) for one, other in pairwise(body) if other.span.start - one.span.end < 60]
    if any(one + other == head.value for one, other in near):
        return True
    fewer = [number for number in body if number.value == head.value - 1 and head.value <= _FEW]
    return any(_AND_ONE.match(text, number.span.end) for number in fewer)


def in_words(text: str, head: Number, start: int) -> bool:
    """`By half` for 50 percent, `a thousand` for 1,000, `half a billion`."""
    words = _ROUND.get(int(head.value), ()) if head.unit == "percent" else ()
    for factor, word in ((100, "hundred"), (1e3, "thousand"), (1e6, "million"), (1e9, "billion")):
        if head.value in (factor, factor / 2):
            words = (*words, f"half a {word}" if head.value < factor else f"a {word}")
    return any(word in text[start:].lower() for word in words)


def is_other(number: Number) -> bool:
    """A figure that plainly counts something else than heads or things."""
    return number.unit in entries("measures")
