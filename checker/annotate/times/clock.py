"""Times of day: `10 p.m.`, `9 a.m. EST Tuesday`, `noon Saturday`, `the morning`."""

from checker.annotate.times import calendar
from checker.annotate.times.context import Context, Reading
from checker.annotate.times.explicit import month_day, month_of
from checker.annotate.times.grammar import Match, Rule
from checker.annotate.times.numbers import ordinal
from checker.annotate.times.relative import _DAYS
from checker.annotate.times.weekdays import PARTS, weekday_on
from checker.dates import WEEKDAYS


def _hour(match: Match) -> str | None:
    """`T22:00`, or None where the clock has no such hour."""
    if match.has("noon"):
        return "T24:00" if match.word("noon") == "midnight" else "T12:00"
    hour, _, minute = match.word("h").partition(":")
    number = int(hour)
    if number > 24 or (minute and int(minute[:2]) > 59):
        return None
    half = match.word("half")
    if half and number > 12:
        return None
    if half.startswith("p") and number < 12:
        number += 12
    elif half.startswith("a") and number == 12:
        number = 0
    return f"T{number:02}:{minute[:2] or '00'}"


def _clock(match: Match, context: Context) -> Reading | None:
    hour = _hour(match)
    if hour is None:
        return None
    day = None
    if match.has("w"):
        if context.published is None:
            return Reading("TIME", f"XXXX-WXX-{WEEKDAYS[match.word('w')] + 1}{hour}", "weekday")
        day = weekday_on(WEEKDAYS[match.word("w")], context.published, "", context.tense())
    elif match.has("d"):
        found = month_day(month_of(match), ordinal(match.word("d")), context, "month-day")
        return found and found._replace(type="TIME", value=found.value + hour)
    elif match.has("rel"):
        day = context.published and calendar.moved(context.published, _DAYS[match.word("rel")])
    else:
        day = context.published
        return Reading("TIME", (day.isoformat() if day else "XXXX-XX-XX") + hour, "clock")
    if day is None:
        return Reading("TIME", "XXXX-XX-XX" + hour, "deictic")
    return Reading("TIME", day.isoformat() + hour, "weekday" if match.has("w") else "deictic", day, day)


def _part(match: Match, context: Context) -> Reading | None:
    if match.following() in _TOLD_BY:
        return None
    part = PARTS[match.word("part")]
    return Reading("TIME", (context.published.isoformat() if context.published else "XXXX-XX-XX") + f"T{part}", "part-of-day")


#: `the night of Friday, Oct. 23`, `the night he died`: another night than that of the publication.
_TOLD_BY = frozenset({"of", "after", "before", "the", "that", "he", "she", "it", "they", "we", "i"})

_DAY = "(comma? (<w weekday>|<rel today|tomorrow|yesterday>|<m month> dot? <d daynum>))"

RULES = (
    Rule("clock", f"around? <h clock|day2> <half ampm> (dot? (local time|dst))? (dot? {_DAY})?", _clock),
    Rule("clock-24", f"around? <h clock> (local time|dst) {_DAY}?", _clock),
    Rule("noon", f"<noon noon> {_DAY}?", _clock),
    Rule("o-clock", "<h day2> oclock", _clock),
    Rule("part", "(mid hyphen? |the) <part part>", _part),
)
