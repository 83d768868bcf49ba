"""Dates written out: `Sept. 11, 1997`, `11 September`, `early August`, `the late 1970s`, `fiscal 1989`."""

import datetime

from checker.annotate.times import calendar
from checker.annotate.times.context import Context, Reading, date
from checker.annotate.times.cues import cues
from checker.annotate.times.grammar import Match, Rule
from checker.annotate.times.names import is_no_month
from checker.annotate.times.numbers import count, ordinal, whole_year
from checker.dates import MONTHS, WEEKDAYS

#: A day without a year is the nearest of that name, unless the tense speaks against it and it lies this many days off.
_FAR = 60

_TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_NINETIES = {name: 1900 + 10 * at for at, name in enumerate(_TENS, 2)}


def month_of(match: Match, group: str = "m") -> int:
    return MONTHS[match.word(group)]


def _numbered(match: Match, context: Context) -> Reading | None:
    """`2017-07-11`, `11.07.2017`, `7/11/2017`; of an ambiguous one both readings bound the interval."""
    word = match.word("d")
    parts = [int(part) for part in word.replace("/", "-").replace(".", "-").split("-")]
    if match.has("iso"):
        days = {calendar.exact(*parts)}
    else:
        first, second, year = parts[0], parts[1], whole_year(str(parts[2]), context.published)
        days = {calendar.exact(year, second, first)} | ({calendar.exact(year, first, second)} if match.has("slash") else set())
    known = sorted(day for day in days if day)
    if not known:
        return None
    if len(known) == 1:
        return date(calendar.day(known[0]), "date")
    return Reading("DATE", f"{known[0].year:04}-XX-XX", "ambiguous", known[0], known[-1])


def _day(match: Match, context: Context) -> Reading | None:
    month, number = month_of(match), ordinal(match.word("d"))
    if match.has("y"):
        year = whole_year(match.word("y"), context.published)
        found = calendar.exact(year, month, number)
        form = "weekday-date" if match.has("w") else "date"
        return date(calendar.day(found) if found else None, form, f"{year:04}-{month:02}-{number:02}") if number <= 31 else None
    return month_day(month, number, context, "weekday-month-day" if match.has("w") else "month-day")


def month_day(month: int, number: int, context: Context, form: str) -> Reading | None:
    if not 1 <= number <= 31:
        return None
    fallback = f"XXXX-{month:02}-{number:02}"
    if context.published is None:
        return date(None, form, fallback)
    year = context.published.year
    days = [day for shift in (-1, 0, 1) if (day := calendar.exact(year + shift, month, number))]
    if not days:
        return date(None, form, fallback)
    return date(calendar.day(_chosen(days, context)), form)


def _chosen(days: list[datetime.date], context: Context) -> datetime.date:
    """Of the same day in neighbouring years the one that the verb's tense wants, else the nearest."""
    now = context.published
    assert now is not None
    tense = context.tense()
    nearest = min(days, key=lambda day: abs((day - now).days))
    if tense == "past" and (nearest - now).days > _FAR:
        return max((day for day in days if day <= now), default=nearest)
    if tense == "future" and (now - nearest).days > _FAR:
        return min((day for day in days if day >= now), default=nearest)
    return nearest


def _month_year(match: Match, context: Context) -> Reading | None:
    month = month_of(match)
    if match.has("rel"):
        if context.published is None:
            return date(None, "month", f"XXXX-{month:02}")
        word = match.word("rel")
        shift = {"last": -1, "next": 1}.get(word, 0)
        return date(calendar.month(context.published.year + shift, month), "month")
    return date(calendar.month(whole_year(match.word("y"), context.published), month), "month-year")


def _month(match: Match, context: Context) -> Reading | None:
    """A bare month, `last April`, `early September`: the month of that name that the words and the tense want."""
    month = month_of(match)
    if is_no_month(match.tokens, match.found.start("m")):
        return None
    if context.published is None:
        return date(None, "month", f"XXXX-{month:02}")
    now, word = context.published, match.word("rel")
    year = now.year - (now.month < month)
    if word in ("last", "past", "previous"):
        year = now.year - (now.month <= month)
    elif word in ("next", "coming", "upcoming") or (not word and context.tense() == "future"):
        year = now.year + (now.month > month)
    elif word == "this":
        year = now.year
    elif not word and 0 < (month - now.month) % 12 <= _ahead(match, context):
        year = now.year + (now.month > month)
    return date(calendar.month(year, month), "month")


def _ahead(match: Match, context: Context) -> int:
    """So many months ahead a bare month may lie; more, and the one behind is meant."""
    return 2 if context.tense() == "past" and match.previous() not in cues("leads") else 4


def _year(match: Match, context: Context) -> Reading | None:
    if not match.has("fiscal") and not _stands_for_year(match):
        return None
    number = whole_year(match.word("y"), context.published)
    if match.has("fiscal"):
        return Reading("DATE", f"{number:04}", "fiscal-year")
    return date(calendar.year(number), "year")


def _stands_for_year(match: Match) -> bool:
    """`$1998`, `1998 people`, `No. 1998`, `''60 Minutes''` are no years."""
    word, before = match.word("y"), match.previous()
    if len(word) < 4:
        return before in cues("before-year")
    if before in ("$", "£", "€", "¥", "#") or match.following() in ("%", "percent", "per"):
        return False
    return 1900 <= int(word) <= 2040 or before in cues("before-year")


def _spoken(match: Match, context: Context) -> Reading | None:
    """`nineteen seventy-nine`, `two thousand` of broadcast transcripts."""
    if match.has("year") and not match.has("b"):
        return date(calendar.year(2000), "year")
    year = spoken_year(match)
    if year is None:
        return None
    return date(calendar.month(year, month_of(match)), "month-year") if match.has("m") else date(calendar.year(year), "year")


def spoken_year(match: Match) -> int | None:
    """Of the groups `a` and `b`: `nineteen`, `seventy-nine`."""
    first, second = count(match.words("a")), count([word for word in match.words("b") if word != "-"])
    return int(100 * first + second) if first and second and 17 <= first <= 20 else None


def _decade(match: Match, context: Context) -> Reading | None:
    if match.word("d") in _NINETIES:
        return date(calendar.decade(_NINETIES[match.word("d")]), "decade")
    digits = match.word("d").strip("'’‘s").rstrip("'’")
    first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return date(calendar.decade(first), "decade")


def _century(match: Match, context: Context) -> Reading | None:
    if match.word("u") != "century":
        return None
    return date(calendar.century(ordinal(match.word("n"))), "century")


#: `nineteen seventy-nine`
SPOKEN_YEAR = "<a number> <b tens (hyphen? (number|one))?>"


def weekday_of(match: Match, group: str = "w") -> int:
    return WEEKDAYS[match.word(group)]


RULES = (
    Rule("numbered", "<d <iso iso>|<slash slashed>|dotted>", _numbered),
    Rule(
        "day",
        "around? ((this (coming|past)?)? <w weekday> dot? comma?)? (the? shade|last)?"
        " <m month> dot? the? <d daynum|ordinal|second> (comma? <y yearnum>)?",
        _day,
    ),
    Rule("day-first", "(<w weekday> dot? comma? the?)? <d daynum> of? <m month> (dot? comma? <y yearnum>)?", _day),
    Rule("month-year", "((the? point|late|early) of)? shade? <m month> dot? (of|comma)? <y yearnum>", _month_year),
    Rule("month-relative", "shade? <m month> dot? of? <rel last|this|next> unit", _month_year),
    Rule("month", "((the? point of)|<rel this (past|coming)?|last|past|previous|next|coming>)? shade? <m month>", _month),
    Rule("year", "(the unit)? <y yearnum> (or later)?", _year),
    Rule("spoken", f"(shade? <m month> (of|comma)?)? {SPOKEN_YEAR}", _spoken),
    Rule("spoken-thousand", "the <year unit> <a number thousand>", _spoken),
    Rule("year-part", "((the? (point|rest)|a? good? part_of) of|shade) <y year4>", _year),
    Rule("fiscal-year", "the? <fiscal fiscal|financial|calendar> unit? <y yearnum>", _year),
    Rule("decade", "(the (last|first|second) half of)? the? (shade|point of the)? <d decade4|decade2>", _decade),
    Rule("nineties", "the shade? <d nineties>", _decade),
    Rule("century", "the? shade? <n nth|ordinal|second> hyphen? <u unit>", _century),
)
