"""Three numbers in, which of them are the part, its whole and the share of it in percent out, where the words between tell."""

import re
from typing import NamedTuple

from checker import patterns
from checker.article import Number
from checker.checks._change import PCT

_HEDGE = r"(?:(?:or|about|nearly|some|just|only|over|under|around|roughly|almost|more than|at least|a total of|all) )*"
_WORDS = r"(?: (?!(?:and|while|but|or|to|than)\b)[^\W\d_][\w’'-]*)"
_JOIN = rf"(?: \(|, | -{{1,2}} | ?[–—] ?){_HEDGE}"
_ITS = (
    r"(?:(?:the|its|their|all|his|her|our|a|those|about|some|only|nearly|total|more than|a total of|staff of|workforce of) |"
    r"[\w-]+['’]s? )*"
)

_OF = patterns.compile(rf"{_WORDS}{{0,2}} (?:out )?of {_ITS}", re.IGNORECASE)
#: Before a whole that tells itself what it is: `45 seats in the 150-seat chamber`.
_IN = patterns.compile(rf"{_WORDS}{{1,2}} (?:in|on|of) {_ITS}(?:[a-z]+ )?", re.IGNORECASE)
_STRONG = patterns.compile(r"-(?:seat|member|strong|person|man|team|strong)\b")
_SHARE = patterns.compile(rf"{_WORDS}{{0,5}}(?:{_JOIN})", re.IGNORECASE)
_OF_LEAD = patterns.compile(rf"\b[Oo]f {_ITS}$")
_PART = patterns.compile(rf"{_WORDS}{{0,8}}, {_HEDGE}", re.IGNORECASE)
_SHARE_OF = patterns.compile(rf"{PCT}[),]{{0,2}}(?: [–—-])? (?:out )?of {_ITS}(?:[a-z]+ )?{_ITS}", re.IGNORECASE)
_PART_OF = patterns.compile(rf"{PCT}(?:{_WORDS}{{0,6}} \(|,? -{{1,2}} | ?[–—] ?|, or |, ){_HEDGE}", re.IGNORECASE)
_OR_PART = patterns.compile(rf"{_WORDS}{{0,5}}(?:, or | \((?:or )?){_HEDGE}", re.IGNORECASE)
#: Behind a share that is one of something else, or a change.
_ELSE = patterns.compile(
    rf"{PCT} (?:of(?! (?:the total|them|all|those|the whole)\b)|"
    r"more|less|fewer|higher|lower|up|down|increase|rise|drop|fall|decline|each|apiece)\b",
    re.IGNORECASE,
)


class Share(NamedTuple):
    part: Number
    whole: Number
    percent: Number


def share(text: str, one: Number, two: Number, three: Number) -> Share | None:
    percents = [number.unit == "percent" for number in (one, two, three)]
    if sum(percents) != 1:
        return None
    gaps = (one.span.end, two.span.start), (two.span.end, three.span.start)
    if "\n" in text[one.span.start : three.span.end]:
        return None
    if percents[2]:
        found = _percent_last(text, one, two, three, gaps)
    elif percents[1]:
        found = Share(one, three, two) if _SHARE.fullmatch(text, *gaps[0]) and _SHARE_OF.fullmatch(text, *gaps[1]) else None
    else:
        found = _percent_first(text, one, two, three, gaps)
    return found if found and 0 < found.part.value <= found.whole.value and _are_counts(found) else None


Gaps = tuple[tuple[int, int], tuple[int, int]]


def _percent_last(text: str, one: Number, two: Number, three: Number, gaps: Gaps) -> Share | None:
    """`500 of the 800 (62 percent)`; `of the 800, 500 (62 percent)`."""
    if not _SHARE.fullmatch(text, *gaps[1]) or _ELSE.match(text, three.span.end):
        return None
    if _OF.fullmatch(text, *gaps[0]) or (_STRONG.match(text, two.span.end) and _IN.fullmatch(text, *gaps[0])):
        return Share(one, two, three)
    if _PART.fullmatch(text, *gaps[0]) and _OF_LEAD.search(text, max(0, one.span.start - 30), one.span.start):
        return Share(two, one, three)
    return None


def _percent_first(text: str, one: Number, two: Number, three: Number, gaps: Gaps) -> Share | None:
    """`62 percent (500 of 800)`; `62 percent of the 800, or 500`."""
    if _PART_OF.fullmatch(text, *gaps[0]) and _OF.fullmatch(text, *gaps[1]):
        return Share(two, three, one)
    if _SHARE_OF.fullmatch(text, *gaps[0]) and _OR_PART.fullmatch(text, *gaps[1]):
        return Share(three, two, one)
    return None


def _are_counts(found: Share) -> bool:
    """No ages, and money only beside money."""
    money = [number.unit in ("$", "£", "€") for number in (found.part, found.whole)]
    return money[0] == money[1] and "year-old" not in (found.part.unit, found.whole.unit)
