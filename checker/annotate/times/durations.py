"""Lengths of time: `two weeks`, `the past five years`, `a 16-hour flight`, `for years`, `the first nine months`."""

from checker.annotate.times.context import Context, Reading
from checker.annotate.times.cues import cues
from checker.annotate.times.grammar import Match, Rule
from checker.annotate.times.numbers import count

_LETTERS = {
    "second": ("PT", 1, "S"), "minute": ("PT", 1, "M"), "hour": ("PT", 1, "H"), "day": ("P", 1, "D"), "week": ("P", 1, "W"),
    "fortnight": ("P", 2, "W"), "month": ("P", 1, "M"), "quarter": ("P", 1, "Q"), "year": ("P", 1, "Y"), "decade": ("P", 10, "Y"),
    "century": ("P", 100, "Y"), "millennia": ("P", 1000, "Y"), "centurie": ("P", 100, "Y"), "weekend": ("P", 2, "D"),
}  # fmt: skip


def value(number: float | None, unit: str, half: bool = False) -> str:
    """`P3D`, `PT1H30M`; X for an unknown number."""
    prefix, times, letter = _LETTERS[unit.removesuffix("s")]
    if number is None:
        return f"{prefix}X{'E' if times == 10 else 'C' if times == 100 else letter}"
    number = (number + (0.5 if half else 0)) * times
    if number == int(number):
        return f"{prefix}{int(number)}{letter}"
    smaller = {"Y": ("M", 12), "H": ("M", 60), "M": ("S", 60)} if prefix == "PT" else {"Y": ("M", 12)}
    if letter in smaller:
        name, parts = smaller[letter]
        return f"{prefix}{int(number)}{letter}{round((number - int(number)) * parts)}{name}".replace(f"{prefix}0{letter}", prefix)
    return f"{prefix}{number:g}{letter}"


def _counted(match: Match, context: Context) -> Reading | None:
    after = [match.tokens.word(at) for at in range(match.found.end(), min(match.found.end() + 2, len(match.tokens.starts)))]
    if "old" in after or "olds" in after or match.word("u") == "quarter":
        return None
    if match.words("n") == ["three"] and match.word("u") == "quarters":
        return None
    return Reading("DURATION", value(count(match.words("n")), match.word("u"), match.has("half")), "duration")


def _one(match: Match, context: Context) -> Reading | None:
    """`a week`: a length after a preposition, a rate elsewhere."""
    if (match.previous() not in cues("before-a") and not match.has("approx")) or match.word("u") == "quarter":
        return None
    return Reading("DURATION", value(1, match.word("u"), match.has("half")), "duration")


def _bare(match: Match, context: Context) -> Reading | None:
    if match.previous() not in cues("before-plural"):
        return None
    return Reading("DURATION", value(None, match.word("u")), "duration")


def _around(match: Match, context: Context) -> Reading | None:
    """`the past five years`, `the next few days`, `the first nine months`; `recent years` and `coming months` name no number."""
    number, unit, word = count(match.words("n")), match.word("u"), match.word("rel")
    if word in _ORDER and not match.has("n"):
        return Reading("DURATION", value(None, unit), "duration")
    if not match.has("n"):
        return Reading("DATE", "FUTURE_REF" if word in ("next", "coming", "future", "upcoming") else "PAST_REF", "vague")
    return Reading("DURATION", value(number, unit), "duration-past" if word in ("last", "past", "previous") else "duration")


_ORDER = {"first", "second", "third", "fourth", "initial"}

RULES = (
    Rule(
        "counted",
        "approx? (the? rest of)? the? (cardinal (to|or|hyphen))? <n count> more? <u anyunit> (<half and a half>|or so)?",
        _counted,
    ),
    Rule("hyphened", "<n cardinal|vague> hyphen <u anyunit> (hyphen long)?", _counted),
    Rule("counted-half", "approx? <n count> <half and a half> <u anyunit>", _counted),
    Rule("one", "(<approx approx>)? <n a> (more|additional)? <u unit|clockunit> (<half and a half>)?", _one),
    Rule(
        "year-long",
        "<n unit|clockunit> hyphen <long long>",
        lambda match, context: Reading("DURATION", value(1, match.word("n")), "duration"),
    ),
    Rule("bare", "<u units|clockunits> ((and|or) (units|clockunits))?", _bare),
    Rule(
        "around",
        "(at least)? (each of)? (the|these|this)?"
        " <rel last|past|next|coming|previous|first|ordinal|recent|future|following|latest>"
        " (cardinal (to|or|hyphen))? (<n count> more?)? <u units|clockunits> ((and|or) units)?",
        _around,
    ),
    Rule("around-one", "the? <rel past> <one one>? <u unit>", lambda match, context: _past_one(match)),
    Rule(
        "units-ahead", "the <u units> ahead", lambda match, context: Reading("DURATION", value(None, match.word("u")), "duration")
    ),
)


def _past_one(match: Match) -> Reading | None:
    return Reading("DURATION", value(1, match.word("u")), "duration-past")
