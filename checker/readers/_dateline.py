"""A paragraph's opening in, its dateline out: `VILNIUS, Sept 28 (Reuters) -`, `KYIV, Ukraine (AP) —`, `date 2017-07-11`."""

import re
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from checker import patterns
from checker.dates import MONTHS, PrintedDay, printed, reading
from checker.lists import entries


class FoundDateline(NamedTuple):
    """`end`: where the dateline ends, its dash included, in code points of the paragraph."""

    end: int
    place: str | None
    agency: str | None
    day: PrintedDay | None


#: A dateline is shorter than this; no more of a paragraph is looked at.
_LONGEST = 140

_DATE_WORD = patterns.compile(r"(?:date|DATE|Date) +(?=\d)")
_CAPITAL = r"[^\W\d_a-z]+(?![^\W\d_])\.?"
_CAPITALS = patterns.compile(rf"(?=[^\W\d_]['’]?[^\W\d_]){_CAPITAL}(?:(?:[ '’-]| ?/ ?| ?& ?| (?:and|AND|et|de|la) ){_CAPITAL})*")
_NAME = patterns.compile(r"[^\W\d_a-z][^\W\d_]+(?:[ '’/-][^\W\d_a-z][^\W\d_]*\.?){0,3}")
_WORDS = patterns.compile(r"[^\W\d_]+\.?(?: [^\W\d_]+){0,3}(?=[ ,])")
_REGION = patterns.compile(
    r" ?,? (?!(?:Reuters?|AP|AFP|\d)\b)([^\W\d_a-z][\w.'’-]*(?: (?:of|and|the|[^\W\d_a-z][\w.'’-]*)){0,3})"
)
_AGENCY = patterns.compile(
    r"(?: ?, | ?)[(/]([^()/]{2,40})[)/]|(?: ?, | )(Reuters?|REUTERS?|AP|AFP|UPI|Xinhua|dpa|DPA)(?=,? *[-–—―_])"
)
_DASH = patterns.compile(r"(?:,? ?[–—―]+|,? ?--+|,? [-_]{1,3}(?=\s|$)|(?<=[)\d/])[-_]{1,2}(?=\s))\s?")
_COMMA = patterns.compile(r" ?,? ?")
#: A month misspelt or a day of three figures where the date should be.
_GARBLED = patterns.compile(r"([^\W\d_]{3,9})\.? \d{1,3}(?= ?-)")


@cache
def _words(section: str) -> frozenset[str]:
    """`agencies`; `short places`: cities of up to four letters; `no places`: capitals before a dash that are none."""
    lines = entries(__file__, "_dateline.txt")
    begin = lines.index(f"[{section}]") + 1
    return frozenset(takewhile(lambda line: line[0] != "[", lines[begin:]))


_PARTY = patterns.compile(r"[RDI]-|.*\d")


def find(text: str) -> FoundDateline | None:
    """The dateline with which a paragraph opens, or None."""
    head = text[:_LONGEST]
    if word := _DATE_WORD.match(head):
        day = printed().match(head, word.end())
        read = reading(day) if day else None
        return FoundDateline(read.end, None, None, read) if read and read.year is not None else None
    if head[:1] == "(":
        return _agency_alone(head)
    if not _SIGN.search(head):
        return None
    if head[:1] == "*":
        stars = len(head) - len(head.lstrip("* "))
        found = find(head[stars:])
        return found and _moved(found, stars)
    return _placed(head, _CAPITALS, True) or _placed(head, _NAME, False) or _placed(head, _WORDS, False)


#: Every dateline with a place has a dash or an agency's brackets.
_SIGN = patterns.compile(r"[–—―_)/]|-(?=[\s-])|[-–—]\Z")


def _moved(found: FoundDateline, by: int) -> FoundDateline:
    day = found.day and found.day._replace(start=found.day.start + by, end=found.day.end + by)
    return found._replace(end=found.end + by, day=day)


def _agency_alone(head: str) -> FoundDateline | None:
    """`(CNN) — Two people`, `(Reuters) - Shares`."""
    agency = _AGENCY.match(head)
    if not agency or not agency[1] or agency[1].lower() not in _words("agencies"):
        return None
    dash = _DASH.match(head, agency.end())
    return FoundDateline((dash or agency).end(), None, agency[1], None)


def _placed(head: str, pattern: re.Pattern[str], capitals: bool) -> FoundDateline | None:
    place = pattern.match(head)
    if not place or place[0].lower().rstrip(".") in MONTHS:
        return None
    at, regions = place.end(), 0
    named = at
    day = _day(head, at)
    while not day and regions < 3 and (region := _region(head, at)):
        at = named = region
        regions += 1
        day = _day(head, at)
    at = day.end if day else at
    if agency := _AGENCY.match(head, at):
        at = agency.end()
        if not day and (day := _day(head, at)):
            at = day.end
    dash = _DASH.match(head, at)
    end = dash.end() if dash else at
    if not _holds(
        place[0], capitals, regions > 0, day, agency, dash, head[end:].lstrip()[:1], head[day.start : day.end] if day else ""
    ):
        return None
    name = (agency[1] or agency[2]) if agency else None
    return FoundDateline(len(head[:end].rstrip()), head[:named].strip(" ,"), name, day)


def _region(head: str, at: int) -> int | None:
    """Where the country or state after a place ends; a month is none."""
    region = _REGION.match(head, at)
    if not region:
        return None
    words, end = region[1].split(" "), region.start(1)
    for number, word in enumerate(words):
        if word.lower().rstrip(".") in MONTHS:
            return end - 1 if number else None
        end += len(word) + 1
    return region.end() if "," in head[at : region.start(1)] else None


def _day(head: str, at: int) -> PrintedDay | None:
    comma = _COMMA.match(head, at)
    if not comma or comma.end() == at:
        return None
    match = printed().match(head, comma.end())
    if match and (match["d1"] or match["d2"]):
        return reading(match)
    garbled = _GARBLED.match(head, comma.end())
    if garbled and _is_nearly_month(garbled[1].lower()):
        return PrintedDay(*garbled.span(), (), None, None, None, None)
    return None


def _is_nearly_month(word: str) -> bool:
    from difflib import get_close_matches

    return bool(get_close_matches(word, MONTHS, 1, 0.7))


def _holds(
    place: str,
    capitals: bool,
    region: bool,
    day: PrintedDay | None,
    agency: re.Match[str] | None,
    dash: re.Match[str] | None,
    following: str,
    month: str,
) -> bool:
    """Are there signs enough? Place and dash alone are many a sentence's beginning."""
    name = ((agency[1] or agency[2]) if agency else "").strip()
    if name and _PARTY.match(name):
        return False
    known = name.lower() in _words("agencies")
    if place[:1].islower():
        return bool(dash and day)
    if not capitals:
        return bool(dash) and (known or bool(day)) and (not following.islower() or month.islower())
    if dash and day:
        return True
    if (known or (name and day)) and (dash or not following or following.isupper()):
        return True
    if not dash or (following and following.islower()):
        return False
    words = place.lower().split()
    if words[0].strip(".") in _words("no places"):
        return False
    return bool(day or region or name) or len(place) > 4 or words[0] in _words("short places")
