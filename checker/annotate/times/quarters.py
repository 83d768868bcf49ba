"""Quarters and halves: `the third quarter`, `the 1988 third quarter`, `this year's first half`, `the quarter`."""

from checker.annotate.times import calendar
from checker.annotate.times.context import Context, Reading, date
from checker.annotate.times.grammar import Match, Rule
from checker.annotate.times.numbers import ordinal, whole_year


def _quarter(match: Match, context: Context) -> Reading | None:
    unit, word = match.word("u"), match.word("n")
    number = {"last": 2 if unit == "half" else 4}.get(word) or ordinal(word)
    if unit not in ("quarter", "half") or not 1 <= number <= (4 if unit == "quarter" else 2):
        return None
    letter = "Q" if unit == "quarter" else "H"
    year = _year_of(match, context, number)
    if year is None:
        return Reading("DATE", f"XXXX-{letter}{number}", unit)
    stretch = calendar.quarter(year, number) if unit == "quarter" else calendar.half(year, number)
    found = date(stretch, unit)
    return found._replace(earliest=None, latest=None) if match.has("fiscal") else found


def _year_of(match: Match, context: Context, number: int) -> int | None:
    if match.has("y"):
        return whole_year(match.word("y"), context.published)
    now = context.published
    if now is None:
        return None
    if match.has("rel"):
        return now.year + {"last": -1, "next": 1}.get(match.word("rel"), 0)
    if match.has("ago"):
        return now.year - 1
    begins = 3 * number - 2 if match.word("u") == "quarter" else 6 * number - 5
    ahead = begins - now.month
    if ahead > 0 and (ahead > 3 or context.tense() == "past"):
        return now.year - (context.tense() != "future")
    return now.year


def _the_quarter(match: Match, context: Context) -> Reading | None:
    """`the quarter`: the one named before, else the last that is over."""
    if match.has("u") and match.word("u") != "quarter":
        return None
    if match.has("y"):
        number = context.quarter.value[-1] if context.quarter else "X"
        year = whole_year(match.word("y"), context.published)
        if number.isdigit():
            return date(calendar.quarter(year, int(number)), "quarter")
        return Reading("DATE", f"{year:04}-QX" if match.has("u") else f"{year:04}", "year")
    if context.quarter:
        return context.quarter
    now = context.published
    return date(calendar.quarter(now.year, (now.month + 2) // 3 - 1) if now else None, "quarter", "XXXX-QX")


_NUMBER = "<n second|ordinal|first|last> <u unit|half>"

RULES = (
    Rule("quarter", f"the? (<fiscal fiscal> hyphen?)? {_NUMBER}", _quarter),
    Rule("quarter-year", f"the? {_NUMBER} of? (fiscal? <y year4>|<rel last|this|next> unit)", _quarter),
    Rule("year-quarter", f"the? fiscal? <y year4> (apostrophe s)? {_NUMBER}", _quarter),
    Rule("relative-year-quarter", f"<rel last|this|next> unit apostrophe s {_NUMBER}", _quarter),
    Rule("year-ago-quarter", f"the <ago unit hyphen (ago|earlier)> {_NUMBER}", _quarter),
    Rule("hyphened", "<fiscal fiscal>? <n second|ordinal|first> hyphen <u unit>", _quarter),
    Rule("the-quarter", "the (<u unit>|latest period)", _the_quarter),
    Rule("the-year-quarter", "the <y year4> (<u unit>|period)", _the_quarter),
)
