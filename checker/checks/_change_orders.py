"""A percentage and two figures in, in the order of the text; which of the two is the old one out, if the words tell."""

import re
from typing import NamedTuple

from checker import patterns
from checker.article import Number
from checker.checks._change import FROM, LEAD, NO_FIGURE, SLACK, TO_AFTER

_PCT = r"(?:%|[ -](?:per ?cent(?:age)?|pct|pc)\b(?: points?\b)?| points?\b)"
_HEDGE = r"(?:(?:by|about|nearly|some|almost|around|roughly|over|more than|just over|just under|another|an estimated|exactly) )*"
_STEP = (
    r"(?:rise|increase|gain|jump|surge|leap|climb|growth|advance|improvement|hike|drop|fall|decline|decrease|cut|reduction|slide|"
    r"plunge|slump|loss|dip|change)"
)
_WORD = r"(?: (?!(?:and|while|but|as|to|from)\b)(?:[^\W\d_]+|(?:1[89]|20)[0-9]{2}))"
_FROM = r"(?:from|compared (?:with|to)|against|vers[eu]s|vs\.?|than)"
_ON = rf"(?:{_FROM}|on|over|above|below|under)"
_DASH = r"(?:,| -{1,2}|—| –|–)"

#: `rose P to A from B`, `fell P, from B to A`.
_P_TO = patterns.compile(rf"(?:%|[ -][^\W\d_]+)?{_WORD}{{0,9}},? (?:to|at) {SLACK}", re.IGNORECASE)
_P_WITH = patterns.compile(rf"{_PCT}{_WORD}{{0,6}},? with {SLACK}", re.IGNORECASE)
_P_FROM = patterns.compile(rf"{_PCT}{_WORD}{{0,5}}(?: and (?:1[89]|20)[0-9]{{2}})?,? from {SLACK}", re.IGNORECASE)
_THEN_FROM = patterns.compile(rf"(?:{NO_FIGURE}|[()]){{0,55}}?\b{_FROM} {SLACK}", re.IGNORECASE)
_THEN_TO = patterns.compile(rf"(?:(?!\b(?:and|while|but)\b){NO_FIGURE}){{0,40}}?\bto {SLACK}", re.IGNORECASE)
#: `A, up P from B`, `A, a P rise on B`, `A was P more than the B`.
_UP = patterns.compile(rf"{NO_FIGURE}{{0,60}}?\b(?:up|down|off|ahead|higher|lower) {_HEDGE}\+?", re.IGNORECASE)
_A_STEP = patterns.compile(rf"{NO_FIGURE}{{0,60}}?(?:{_DASH}| for) ?an? (?:[a-z]+ )?{_HEDGE}", re.IGNORECASE)
_STEP_OF = patterns.compile(rf"{NO_FIGURE}{{0,60}}?(?:{_DASH}| for) ?(?:an? )?(?:[a-z-]+ )?{_STEP} of {_HEDGE}", re.IGNORECASE)
_BARE = patterns.compile(rf"{NO_FIGURE}{{0,60}}?(?:{_DASH}| was| were| is| are| and)(?: or)? ?{_HEDGE}", re.IGNORECASE)
_P_ON = patterns.compile(rf"{_PCT}{_WORD}{{0,4}},? {_ON} {SLACK}", re.IGNORECASE)
_P_STEP_ON = patterns.compile(rf"{_PCT} (?:[a-z]+ )?{_STEP}{_WORD}{{0,3}},? {_ON} {SLACK}", re.IGNORECASE)
_P_MORE = patterns.compile(
    rf"{_PCT} (?:(?:more|higher|greater|larger|bigger|fewer|less|lower|smaller|better|worse) than|(?:up|down) (?:on|from)|"
    rf"above|below) {SLACK}",
    re.IGNORECASE,
)
#: Between the new figure and the old one where nothing leads to the new.
_COMPARED = patterns.compile(
    rf"{NO_FIGURE}{{0,30}}?,? \(?(?:(?:up|down) from|compared (?:with|to)|against|vers[eu]s|vs\.?) {SLACK}", re.IGNORECASE
)
#: What leads to a percentage at the end, and what may follow it there.
_THEN = patterns.compile(
    rf"{NO_FIGURE}{{0,30}}?(?:{_DASH}|,? ?\(| for(?= an? )) ?"
    rf"(or |an? (?:[a-z]+ )?|up |down |(?:an? )?(?:[a-z]+ )?{_STEP} of |[+-])?{_HEDGE}",
    re.IGNORECASE,
)
_ENDS = patterns.compile(
    rf"{_PCT}(?:\)|[,.;]| (?:[a-z]+ )?{_STEP}\b| (?:more|fewer|less|lower|higher|up|down|below|above)\b| [-–—]|$|\n)",
    re.IGNORECASE,
)
_ELSE = patterns.compile(rf"{_PCT} (?:of|share|stake|interest|margin|tax|rate|yield|return|chance|majority|tariff|discount)\b")
_NO_CHANGE = patterns.compile(r"\b(?:from|to|of|at|than|against|with) (?:about |nearly |some |over )?$", re.IGNORECASE)


class Gaps(NamedTuple):
    """The text before the first number, between the three, and behind the last."""

    lead: str
    first: str
    second: str
    behind: str


class Roles(NamedTuple):
    percent: Number
    old: Number
    new: Number


def roles(numbers: tuple[Number, Number, Number], gaps: Gaps) -> Roles | None:
    """Each order of the three that print uses."""
    return _percent_first(numbers, gaps) or _percent_between(numbers, gaps) or _percent_last(numbers, gaps)


def _percent_first(numbers: tuple[Number, Number, Number], gaps: Gaps) -> Roles | None:
    percent, one, other = numbers
    if not is_share(percent) or _NO_CHANGE.search(gaps.lead):
        return None
    if _P_TO.fullmatch(gaps.first) and _THEN_FROM.fullmatch(gaps.second):
        return Roles(percent, other, one)
    if _P_WITH.fullmatch(gaps.first) and _COMPARED.fullmatch(gaps.second):
        return Roles(percent, other, one)
    if _P_FROM.fullmatch(gaps.first) and _THEN_TO.fullmatch(gaps.second):
        return Roles(percent, one, other)
    return None


def _percent_between(numbers: tuple[Number, Number, Number], gaps: Gaps) -> Roles | None:
    new, percent, old = numbers
    if not is_share(percent) or (is_share(new) and not is_share(old)):
        return None
    pairs = ((_UP, _P_ON), (_A_STEP, _P_STEP_ON), (_STEP_OF, _P_ON), (_BARE, _P_MORE))
    if any(one.fullmatch(gaps.first) and other.fullmatch(gaps.second) for one, other in pairs):
        return Roles(percent, old, new)
    return None


def _percent_last(numbers: tuple[Number, Number, Number], gaps: Gaps) -> Roles | None:
    one, other, percent = numbers
    then = _THEN.fullmatch(gaps.second) if is_share(percent) else None
    if then is None or _ELSE.match(gaps.behind) or not (_ENDS.match(gaps.behind) or (then[1] or "a ")[:2] not in ("a ", "an")):
        return None
    lead = LEAD.search(gaps.lead)
    if lead and lead[1].lower() == "from" and TO_AFTER.fullmatch(gaps.first):
        return Roles(percent, one, other)
    if (lead and lead[1].lower() == "to" and FROM.fullmatch(gaps.first)) or _COMPARED.fullmatch(gaps.first):
        return Roles(percent, other, one)
    return None


def is_share(number: Number) -> bool:
    """A percentage, or a number of points."""
    return number.unit in ("percent", "percentage point", "points", "point")
