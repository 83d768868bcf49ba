"""An article in, its statements `fell 120 points, or 1.2 percent, to 9,880` out: what a figure moved by, and where to."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker import patterns
from checker.article import Article, Number
from checker.checks._change import CENTS, NO_FIGURE, OTHER_BASE, PCT, SLACK, goes
from checker.span import line_back

_HEDGE = r"(?:(?:about|nearly|some|almost|around|roughly|more than|just over|by) )*(?:(?:US|AU?|CA?)?[$€£¥#])?"
_WORDS = r"(?:[ -](?!(?:and|while|but|to|from|at|basis)\b)[^\W\d_]+){0,3}"
_OR = rf"(?:,? or | \(|/| -{{1,2}} | – |—){_HEDGE}"
_AT = (
    rf"(?:to (?:(?:close|end|finish|settle|stand|trade) )?(?:the (?:day|session|week) )?(?:at )?|(?:closing |ending )?at ){SLACK}"
)

#: `120 points, or 1.2 percent`, and the reverse.
_AMOUNT_OR_SHARE = patterns.compile(rf"{_WORDS}{_OR}", re.IGNORECASE)
_SHARE_OR_AMOUNT = patterns.compile(rf"{PCT}{_OR}", re.IGNORECASE)
#: Behind the second of them, up to where the figure stands now.
_NOW = patterns.compile(rf"(?:{PCT}|{_WORDS})\)?(?:,|{_WORDS})? {_AT}", re.IGNORECASE)
#: From where it stands now to the first of them.
_THEN = patterns.compile(rf"{NO_FIGURE}{{0,30}}?(?:,| -{{1,2}}| –|—) ?(?:up|down|off|ahead|higher|lower) {_HEDGE}", re.IGNORECASE)
_LEVEL = patterns.compile(rf"\b(?:at|to|was|were|of|stood at) {SLACK}$", re.IGNORECASE)
#: Units of a hundred cents.
_MONEY = frozenset(("$", "£", "€", "dollars", "dlrs", "euros", "pounds"))
_NO_LEVEL = frozenset(("percent", "percentage point"))
_MOVES = patterns.compile(
    r"\b(?:rose|rise|risen|gained|gain|up|added|adding|climbed|jumped|surged|advanced|increased?|grew|fell|fall|fallen|lost|down|dropped|drop|"
    rf"shed|slid|slipped|declined?|decreased?|tumbled|plunged|sank|off|lower|higher|shrink|shrank|cut|eased|dipped) {_HEDGE}$",
    re.IGNORECASE,
)


class Amount(NamedTuple):
    """`by` times `scale` is what `new` moved by; `way` is 1 up, -1 down, 0 where no word tells."""

    percent: Number
    by: Number
    new: Number
    scale: float
    way: int


def amounts(article: Article) -> Iterator[Amount]:
    text, numbers = article.text, article.numbers
    for at in range(len(numbers) - 2):
        three = numbers[at], numbers[at + 1], numbers[at + 2]
        if three[2].span.end - three[0].span.start <= 120 and any(number.unit == "percent" for number in three):
            found = _read(text, *three)
            if found and found.new.unit not in _NO_LEVEL and found.by.unit not in _NO_LEVEL:
                yield found


def _read(text: str, one: Number, two: Number, three: Number) -> Amount | None:
    gaps = (one.span.end, two.span.start), (two.span.end, three.span.start)
    start = line_back(text, one.span.start, 60)
    if "\n" in text[one.span.start : three.span.end] or OTHER_BASE.search(text, start, three.span.end):
        return None
    pair = _pair(text, one, two)
    if pair and _NOW.fullmatch(text, *gaps[1]) and _MOVES.search(text, start, one.span.start):
        return _amount(text, *pair, three, start)
    pair = _pair(text, two, three)
    if pair and _THEN.fullmatch(text, *gaps[0]) and _LEVEL.search(text, start, one.span.start):
        return _amount(text, *pair, one, one.span.end)
    return None


def _pair(text: str, one: Number, two: Number) -> tuple[Number, Number] | None:
    """The percentage and the amount, in either order."""
    if two.unit == "percent" and _AMOUNT_OR_SHARE.fullmatch(text, one.span.end, two.span.start):
        return two, one
    if one.unit == "percent" and _SHARE_OR_AMOUNT.fullmatch(text, one.span.end, two.span.start):
        return one, two
    return None


def _amount(text: str, percent: Number, by: Number, new: Number, start: int) -> Amount | None:
    scale = 0.01 if by.unit in CENTS and new.unit not in CENTS else 1.0
    is_money = new.unit in _MONEY
    if (scale != 1 and not is_money) or (new.unit in CENTS and by.unit not in CENTS) or by.unit == "basis":
        return None
    if is_money and scale == 1 and by.unit not in _MONEY:
        return None
    end = max(percent.span.end, by.span.end)
    return Amount(percent, by, new, scale, goes(text, start, end))
