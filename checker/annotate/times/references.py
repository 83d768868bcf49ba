"""Words that point at the past, the present or the future without a date: `recently`, `now`, `the near future`."""

from checker.annotate.times.context import Context, Reading
from checker.annotate.times.grammar import Match, Rule

_CLOSES = frozenset(".,;:!?\"'”’|-—–()") | {""}


def _past(match: Match, context: Context) -> Reading | None:
    return Reading("DATE", "PAST_REF", "reference")


def _present(match: Match, context: Context) -> Reading | None:
    if match.word("days") not in ("days", ""):
        return None
    if match.tokens.cut(match.found.start(), match.found.end()).cut(match.tokens.text) == "Now":
        return None
    return Reading("DATE", "PRESENT_REF", "reference")


def _future(match: Match, context: Context) -> Reading | None:
    if match.tokens.word(match.found.start()) == "soon" and match.following() not in _CLOSES:
        return None
    return Reading("DATE", "FUTURE_REF", "reference")


RULES = (
    Rule("past", "more? recently", _past),
    Rule("recent", "recent (?!units|past)", _past),
    Rule("recent-past", "the recent? past (?!x)", _past),
    Rule("present", "right? now|current (?!unit)|these <days units>", _present),
    Rule("future", "soon|the near? future|near future|as soon as possible|the near hyphen? term", _future),
)
