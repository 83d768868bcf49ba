"""Days with a name: holidays, election day, `the weekend`, `year-end`."""

import datetime

from checker.annotate.times import calendar, feasts
from checker.annotate.times.context import Context, Reading, date
from checker.annotate.times.grammar import Match, Rule


def _feast(match: Match, context: Context) -> Reading | None:
    """The feast of the year that lies nearest, as the tense wants it."""
    name = (
        " ".join(match.tokens.word(at) for at in range(*match.found.span("name")))
        .replace(" ' s", "")
        .removesuffix(" week")
        .removesuffix(" weekend")
    )
    now = context.published
    if now is None:
        return Reading("DATE", "XXXX-XX-XX", "holiday") if feasts.day(name, 2000) else None
    shift = {"last": -1, "next": 1}.get(match.word("rel"), 0)
    days = [day for year in range(now.year - 1, now.year + 2) if (day := feasts.day(name, year))]
    if not days:
        return None
    past, ahead = [day for day in days if day < now], [day for day in days if day > now]
    if shift < 0 and past:
        chosen = past[-1]
    elif (shift > 0 or context.tense() == "future") and ahead:
        chosen = ahead[0]
    else:
        chosen = min(days, key=lambda day: abs((day - now).days))
        if context.tense() == "past" and (chosen - now).days > 60 and past:
            chosen = past[-1]
    return date(calendar.day(chosen), "holiday")


def _weekend(match: Match, context: Context) -> Reading | None:
    now = context.published
    if now is None:
        return Reading("DATE", "XXXX-WXX-WE", "weekend")
    day = now if now.weekday() > 2 or context.tense() == "future" else calendar.moved(now, -7)
    return date(calendar.weekend(day) if day else None, "weekend")


def _year_end(match: Match, context: Context) -> Reading | None:
    if match.word("u") != "year":
        return None
    return date(calendar.day(datetime.date(context.published.year, 12, 31)) if context.published else None, "year-end")


RULES = (
    Rule(
        "feast",
        "<rel last|this|next>? <name holiday (part|eve|unit)?|special x? unit|new unit (apostrophe s)? (unit|eve)>",
        _feast,
    ),
    Rule("weekend", "the <u weekend>", _weekend),
    Rule("year-end", "around? the? <u unit> hyphen? point", _year_end),
)
