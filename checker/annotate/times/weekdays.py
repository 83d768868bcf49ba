"""Weekdays: `Monday`, `late Monday`, `last Friday`, `next Tuesday`, `Sunday night`; AP style, the day within seven days."""

import datetime

from checker.annotate.times import calendar
from checker.annotate.times.context import Context, Reading
from checker.annotate.times.explicit import weekday_of
from checker.annotate.times.grammar import Match, Rule
from checker.annotate.times.names import is_no_weekday

PARTS = {
    "morning": "MO", "mornings": "MO", "afternoon": "AF", "afternoons": "AF", "evening": "EV", "evenings": "EV",
    "night": "NI", "nights": "NI", "noon": "12:00", "midday": "12:00", "midnight": "24:00",
}  # fmt: skip

#: `the previous Friday` counts from the last day told, not from the publication.
_FROM_BEFORE = {"previous", "preceding", "following"}


def weekday_on(weekday: int, now: datetime.date, word: str, tense: str | None) -> datetime.date | None:
    """The day that a weekday names in an article published `now`; said of its own day it is today."""
    back = (now.weekday() - weekday) % 7
    if word in ("last", "past", "previous", "preceding"):
        return calendar.moved(now, -(back or 7))
    if word in ("next", "coming", "upcoming", "following"):
        return calendar.moved(now, 7 - back)
    if tense == "future" or (word == "this" and tense != "past"):
        return calendar.moved(now, (7 - back) % 7)
    return calendar.moved(now, -back)


def _weekday(match: Match, context: Context) -> Reading | None:
    if is_no_weekday(match.tokens, match.found.start("w")):
        return None
    weekday, part = weekday_of(match), PARTS.get(match.word("part"), "")
    form = "weekday" if not match.has("rel") else "weekday-relative"
    kind = "TIME" if part else "DATE"
    suffix = f"T{part}" if part else ""
    if context.published is None:
        return Reading(kind, f"XXXX-WXX-{weekday + 1}{suffix}", form)
    word = match.words("rel")[-1] if match.has("rel") else ""
    base = context.day_before if word in _FROM_BEFORE and context.day_before else context.published
    day = weekday_on(weekday, base, word, context.tense())
    return Reading(kind, day.isoformat() + suffix, form, day, day) if day else None


def _of_week(match: Match, context: Context) -> Reading | None:
    """`Tuesday of last week`, `Monday next week`."""
    weekday, shift = weekday_of(match), {"last": -7, "past": -7, "next": 7}.get(match.word("rel"), 0)
    if match.word("u") != "week":
        return None
    if context.published is None:
        return Reading("DATE", f"XXXX-WXX-{weekday + 1}", "weekday-relative")
    day = calendar.moved(context.published, shift - context.published.weekday() + weekday)
    return Reading("DATE", day.isoformat(), "weekday-relative", day, day) if day else None


RULES = (
    Rule(
        "weekday",
        "(shade)? (the? <rel this (past|coming)?|last|past|previous|next|coming|following>)? <w weekday> (<part part>)?",
        _weekday,
    ),
    Rule("weekday-of-week", "<w weekday> of? <rel last|this|next> <u unit>", _of_week),
)
