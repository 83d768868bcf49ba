"""What tells of a change: the words before its two figures, and whether it goes up or down."""

import re

from checker import patterns
from checker.article import Number
from checker.checks._lists import entries

#: Words before a figure that may stand behind `to` and `from`.
SLACK = (
    r"(?:(?:a|an|the|about|nearly|almost|some|only|just|around|roughly|record|revised|total|its|their|of|level|figure|last|previous|"
    r"more than|over|under|less than|what was|seasonally|adjusted|average|annual|rate|net|sales|earnings|profits?|revenues?|"
    r"orders|exports|imports|income) )*(?:\w+['’]s (?:total of |record |revised )?)?(?:(?:US|AU?|CA?|NZ|HK)?[$€£¥#])?"
)
#: One character of a clause, or a year in it.
NO_FIGURE = r"(?:[^.;:()0-9]|\b(?:1[89]|20)[0-9]{2}\b)"
FROM = patterns.compile(rf"(?:{NO_FIGURE}|[()]){{0,55}}?\b(?:from|compared (?:with|to)|against) {SLACK}", re.IGNORECASE)
TO_AFTER = patterns.compile(rf"{NO_FIGURE}{{0,30}}?\bto {SLACK}", re.IGNORECASE)
_PACE = r"at an? (?:[a-z]+ ){0,3}annual"
#: Such a change is reckoned on another base than the two figures beside it.
OTHER_BASE = patterns.compile(
    r"comparable(?! (?:period|quarter|year|month|week|time|1|2))|same.store|like.for.like|adjusted for|inflation|"
    rf"{_PACE}|annuali[sz]ed|constant|exclud|local currency|real terms|per share|a share|\b(?:on|an) average|\beach\b|"
    r"respectively|compound",
    re.IGNORECASE,
)

#: `to` or `from` before a figure.
LEAD = patterns.compile(rf"\b(from|to) {SLACK}$", re.IGNORECASE)
#: What is behind the digits of a percentage.
PCT = r"(?:%|[ -](?:per ?cent|pct|pc)\b)"

CENTS = frozenset(("cts", "cents", "pence", "cent", "ct", "p"))


def are_unlike(one: Number, other: Number) -> bool:
    """`dlrs` and `cts`, `percent` and `men`; a figure without its unit is taken as like the other."""
    if one.unit is None or other.unit is None:
        return False
    return (one.unit in CENTS) != (other.unit in CENTS) or (one.unit == "percent") != (other.unit == "percent")


def goes(text: str, start: int, end: int) -> int:
    """1 where the words of the stretch tell of a rise, -1 of a fall, 0 where they tell neither or both."""
    words = set(re.findall(r"[a-z]+", text[start:end].lower()))
    if not words.isdisjoint(entries("two-faced")):
        return 0
    return (not words.isdisjoint(entries("rising"))) - (not words.isdisjoint(entries("falling")))
