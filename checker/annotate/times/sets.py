"""What happens again and again: `every weekend`, `each Thursday`, `Tuesday nights`, `daily`."""

from checker.annotate.times.context import Context, Reading
from checker.annotate.times.durations import value
from checker.annotate.times.grammar import Match, Rule
from checker.annotate.times.weekdays import PARTS
from checker.dates import MONTHS, WEEKDAYS

_ADVERBS = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M", "annually": "P1Y", "yearly": "P1Y", "hourly": "PT1H"
}  # fmt: skip


def _adverb(match: Match, context: Context) -> Reading | None:
    return Reading("SET", _ADVERBS[match.word("a")], "set")


def _every(match: Match, context: Context) -> Reading | None:
    word = match.word("u")
    if word in WEEKDAYS:
        part = PARTS.get(match.word("part"), "")
        return Reading("SET", f"XXXX-WXX-{WEEKDAYS[word] + 1}{'T' + part if part else ''}", "set")
    if word in MONTHS:
        return Reading("SET", f"XXXX-{MONTHS[word]:02}", "set")
    if word == "weekend":
        return Reading("SET", "XXXX-WXX-WE", "set")
    if word in PARTS:
        return Reading("SET", f"XXXX-XX-XXT{PARTS[word]}", "set")
    if word in ("spring", "summer", "autumn", "fall", "winter"):
        return Reading("SET", f"XXXX-{word[:2].upper().replace('AU', 'FA')}", "set")
    number = 2 if match.has("other") else int(match.word("n")) if match.word("n").isdigit() else 1
    return Reading("SET", value(min(number, 999), word), "set")


def _plural(match: Match, context: Context) -> Reading | None:
    word = match.word("w")
    if word == "weekends":
        return Reading("SET", "XXXX-WXX-WE", "set")
    part = PARTS.get(match.word("part"), "")
    return Reading("SET", f"XXXX-WXX-{WEEKDAYS[word.removesuffix('s')] + 1}{'T' + part if part else ''}", "set")


RULES = (
    Rule("adverb", "<a daily|weekly|monthly|annually|hourly>", _adverb),
    Rule(
        "every",
        "each <other other>? <n day2|number>?"
        " <u unit|units|clockunit|clockunits|weekend|season|part|month|weekday> (<part part>)?",
        _every,
    ),
    Rule("plural", "<w weekdays|weekends>", _plural),
    Rule("plural-part", "<w weekday> <part parts>", _plural),
)
