"""Days, weeks, months … seen from the publication or a date before: `yesterday`, `early next year`, `two weeks ago`."""

import datetime
from collections.abc import Callable

from checker.annotate.times import calendar
from checker.annotate.times.calendar import Stretch
from checker.annotate.times.context import Context, Reading, date
from checker.annotate.times.cues import cues
from checker.annotate.times.explicit import SPOKEN_YEAR, month_day, month_of, spoken_year
from checker.annotate.times.grammar import Match, Rule
from checker.annotate.times.numbers import count, ordinal
from checker.annotate.times.weekdays import PARTS

_DAYS = {"today": 0, "tonight": 0, "overnight": 0, "yesterday": -1, "tomorrow": 1}
_BACK = {"last", "past", "previous", "preceding", "prior"}
_AHEAD = {"next", "coming", "upcoming", "following"}
#: `the following year` counts from the last date told, not from the publication.
_FROM_BEFORE = {"following", "previous"}
_TOLD = {"that", "following", "previous", "preceding"}
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
#: TIMEX3 value where the publication date is unknown.
_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX"}


_AROUND: dict[str, Callable[[datetime.date], Stretch | None]] = {
    "day": calendar.day, "week": calendar.week, "weekend": calendar.weekend
}  # fmt: skip


def whole(unit: str, of: datetime.date, shift: int = 0) -> Stretch | None:
    """The week, month … that holds the day, or one `shift` units later."""
    if unit in ("day", "week", "weekend"):
        day = calendar.moved(of, shift * (1 if unit == "day" else 7))
        return _AROUND[unit](day) if day else None
    if unit == "month":
        return calendar.month(of.year, of.month + shift)
    if unit == "quarter":
        return calendar.quarter(of.year, (of.month + 2) // 3 + shift)
    if unit == "year":
        return calendar.year(of.year + shift)
    if unit == "decade":
        return calendar.decade((of.year // 10 + shift) * 10)
    return calendar.century(of.year // 100 + 1 + shift) if unit == "century" else None


def _deictic(match: Match, context: Context) -> Reading | None:
    word = match.word("d")
    if word == "today" and (match.previous() == "usa" or match.following() == "show"):
        return None
    part = PARTS.get(match.word("part"), "")
    suffix = f"T{part}" if part else "TNI" if word in ("tonight", "overnight") else ""
    kind = "TIME" if suffix else "DATE"
    if context.published is None:
        return Reading(kind, "XXXX-XX-XX" + suffix, "deictic")
    day = calendar.moved(context.published, _DAYS[word])
    return Reading(kind, day.isoformat() + suffix, "deictic", day, day) if day else None


def _part_of_day(match: Match, context: Context) -> Reading | None:
    """`this morning`, `last night`; `that night` and `the next morning` count from the last day told."""
    part, word = PARTS[match.word("part")], match.word("rel")
    shift = -1 if word in _BACK else 1 if word in _AHEAD else 0
    told = word in _TOLD or match.word("the") == "the"
    base, form = (context.day_before or context.published, "anchored") if told else (context.published, "deictic")
    day = calendar.moved(base, shift) if base else None
    if day is None:
        return Reading("TIME", f"XXXX-XX-XXT{part}", form)
    return Reading("TIME", f"{day.isoformat()}T{part}", form, day, day)


def _unit(match: Match, context: Context) -> Reading | None:
    """`last week`, `early next year`, `the current quarter`, `later this month`, `the end of the year`."""
    word, unit = match.word("rel"), match.word("u")
    if unit == "day" and word not in _BACK | _AHEAD:
        return None
    if unit == "fortnight":
        return None
    if word in _FROM_BEFORE and unit != "quarter":
        return _anchored(match, context)
    fallback = _UNKNOWN.get(unit, "XXXX")
    if context.published is None:
        return date(None, f"relative-{unit}", fallback)
    shift = -1 if word in _BACK else 1 if word in _AHEAD else 0
    if unit == "weekend" and not shift and context.published.weekday() < 3 and context.tense() == "past":
        shift = -1
    if unit == "weekend" and word in _BACK and context.published.weekday() >= 5:
        shift = -1
    if word == "latest":
        shift = -1 if unit == "quarter" else 0
    return date(whole(unit, context.published, shift), f"relative-{unit}", fallback)


def _season(match: Match, context: Context) -> Reading | None:
    name, word = _SEASONS[match.word("n")], match.word("rel")
    if match.found.end() - match.found.start() == 1 and (
        match.word("n") == "fall" or match.previous() not in cues("before-season")
    ):
        return None
    if match.has("y") or match.has("a"):
        written = spoken_year(match) if match.has("a") else int(match.word("y"))
        return date(calendar.season(written, name), "season-year", f"XXXX-{name}") if written else None
    if context.published is None:
        return date(None, "season", f"XXXX-{name}")
    now, first = context.published, calendar.SEASONS[name]
    year = now.year - (now.month < first)
    if word in _BACK and 0 <= (now.month - first) % 12 < 3:
        year -= 1
    elif word in _AHEAD or (word != "last" and context.tense() == "future"):
        year = now.year + (now.month > first + 2)
    elif word == "this":
        year = now.year
    found = calendar.season(year, name)
    return Reading("DATE", found.value if found else f"XXXX-{name}", "season")


def _ago(match: Match, context: Context) -> Reading | None:
    """`two weeks ago`, `a year earlier`, `three days later`: as exact as the unit is."""
    unit, number = _singular(match.word("u")), count(match.words("n") or ["one"])
    word = match.word("dir")
    sign = 1 if word in ("later", "from") else -1
    anchored = word in ("earlier", "later")
    if number is None:
        return Reading("DATE", "FUTURE_REF" if sign > 0 else "PAST_REF", "vague")
    base = context.published
    if anchored or unit == "year":
        if unit == "year" and number == 1 and context.quarter and context.quarter.earliest:
            earlier = context.quarter.earliest
            return date(whole("quarter", earlier, -4 if sign < 0 else 4), "anchored")
        if anchored and context.day_before and unit != "year":
            base = context.day_before
    if base is None:
        return date(None, "ago", _UNKNOWN.get(unit, "XXXX"))
    stretch = _away(base, unit, sign * number)
    return date(stretch, "anchored" if anchored else "ago", _UNKNOWN.get(unit, "XXXX"))


def _away(base: datetime.date, unit: str, number: float) -> Stretch | None:
    steps = int(number)
    if unit in ("minute", "hour", "second"):
        return calendar.day(base)
    if unit in ("week", "fortnight") and abs(steps) < 10_000:
        day = calendar.moved(base, 7 * steps * (2 if unit == "fortnight" else 1))
        return calendar.week(day) if day else None
    if unit == "day" and abs(steps) >= 100_000:
        return None
    if unit == "decade":
        return calendar.year(base.year + 10 * steps)
    if unit == "century":
        return calendar.year(base.year + 100 * steps)
    return whole(unit, base, steps)


def _singular(unit: str) -> str:
    return {"centuries": "century", "millennia": "millennium"}.get(unit, unit.removesuffix("s"))


def _anchored(match: Match, context: Context) -> Reading | None:
    """`the year-earlier quarter`, `the same period a year ago`, `that year`, `the following day`."""
    unit, word = match.word("u"), match.word("rel")
    before = context.before
    if match.has("yearago"):
        quarter = context.quarter
        if quarter and quarter.earliest:
            return date(whole("quarter", quarter.earliest, -4), "anchored")
        return date(calendar.year(context.published.year - 1) if context.published else None, "anchored")
    word = match.words("rel")[-1]
    shift = 1 if word in _AHEAD else -1 if word in _BACK else 0
    base = before.earliest if before and before.earliest else context.published
    if unit == "quarter" and context.quarter and context.quarter.earliest:
        base = context.quarter.earliest
    if base is None:
        return date(None, "anchored", _UNKNOWN.get(unit, "XXXX"))
    return date(whole(unit, base, shift), "anchored", _UNKNOWN.get(unit, "XXXX"))


def _year_back(match: Match, context: Context) -> Reading | None:
    """`last year's quarter`, `the same period last year`."""
    if match.words("yearago")[1] != "year" or match.word("u") not in ("", "quarter"):
        return None
    return _anchored(match, context)


def _the_unit(match: Match, context: Context) -> Reading | None:
    """`the year`, `the week`: those of the publication; `the year ended Aug. 31` is a length."""
    unit = match.word("u")
    if unit not in ("year", "week", "month"):
        return None
    if match.has("ended"):
        return Reading("DURATION", f"P1{unit[0].upper()}", "duration")
    here = whole(unit, context.published) if context.published else None
    return date(here, f"relative-{unit}", _UNKNOWN.get(unit, "XXXX"))


def _week_of(match: Match, context: Context) -> Reading | None:
    """`the week of March 6`."""
    told = month_day(month_of(match), ordinal(match.word("d")), context, "month-day") if match.word("u") == "week" else None
    return told and date(calendar.week(told.earliest) if told.earliest else None, "week-of", "XXXX-WXX")


RULES = (
    Rule("deictic", "(shade|earlier|later)? <d today|tonight|overnight|yesterday|tomorrow> (<part part>)?", _deictic),
    Rule("part-of-day", "(shade|earlier|later)? <rel this|last|next> <part part>", _part_of_day),
    Rule("part-of-that-day", "(shade|earlier|later)? <the the>? <rel next|following|previous|that> <part part>", _part_of_day),
    Rule(
        "unit",
        "((the? point of)|shade|earlier|later|sometime)?"
        " (the? (<rel last|previous|this past?|next|coming|following|latest> fiscal?"
        "|the? <cur current>) fiscal? |the? point of the) <u unit|weekend>",
        _unit,
    ),
    Rule(
        "season",
        "((the? point of)|earlier|later)? (<rel this (past|coming)?|last|past|next|coming>|the)? shade? <n season>",
        _season,
    ),
    Rule("season-year", f"(the|shade)? <n season> of? (<y year4>|{SPOKEN_YEAR})", _season),
    Rule("ago", "(nearly|approx)? <n count|a> <u anyunit> (or so)? <dir ago|earlier|later|from now>", _ago),
    Rule("year-ago", "<u unit> hyphen <dir ago|earlier>", _ago),
    Rule("week-of", "the? <u unit> of <m month> dot? <d daynum>", _week_of),
    Rule("units-ago", "<u units> ago", lambda match, context: Reading("DATE", "PAST_REF", "vague")),
    Rule("the-year", "((earlier|later) in)? the (fiscal|full)? <u unit> (?! hyphen) (?= <ended ended>?)", _the_unit),
    Rule(
        "anchored", "(earlier|later)? <rel that same?|previous|following|the following|the previous|the same> <u unit>", _anchored
    ),
    Rule("year-ago-period", "the? comparable? <yearago unit hyphen (ago|earlier)> (<u unit>|period)", _anchored),
    Rule("last-years-period", "<yearago last unit apostrophe s> (<u unit>|period)", _year_back),
    Rule("period-last-year", "the? (comparable|same) (<u unit>|period) of? <yearago last unit>", _year_back),
)
