"""Years in which a country is said to have joined or left a body: an article in, each that does not fit out."""

import re
from collections.abc import Iterator

from checker import patterns
from checker.article import Article
from checker.checks._facts import bodies, countries
from checker.checks._facts.bodies import Body
from checker.checks._facts.sentence import sentence_of
from checker.facts.days import days, later
from checker.facts.fold import key
from checker.facts.lookup import Base
from checker.finding import Hit
from checker.span import Span, line_back

_JOINED = patterns.compile(
    rf"(?<![\w-]){countries.NAME},? (?:which |that )?(?:had |has )?(?:formally |officially )?"
    r"(?P<verb>joined|entered|acceded to|left|quit|withdrew from) (?:the )?(?=[A-Zes])"
)
_VERBS = ("joined", "entered", "acceded", "left", "quit", "withdrew")
#: Not `joined the European Union in 2014 in imposing sanctions`.
_YEAR = patterns.compile(r",? (?:only |back )?in (?:[A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d)(?!\w)(?! (?:in|to|by|for|on)\b)")
_UNREAL = patterns.compile(
    r"\b(?:if|would|could|might|whether|neither|nor|none|nobody|[Hh]ad [A-Z]\w+|by the time|"
    r"false(?:ly)?|wrong(?:ly)?)\b"
)

#: Days about an accession or withdrawal in which the year may be the next or the last: decided in one, in force in the other.
_GRACE = 30


def told(article: Article, base: Base) -> Iterator[Hit]:
    text = article.text
    for offset in (offset for verb in _VERBS for offset in article.words.get(verb, ())):
        start = line_back(text, offset, 60)
        for match in (match for match in _JOINED.finditer(text, start, offset + 30) if match.start("verb") == offset):
            body = bodies.begins_at(base, text, match.end())
            year = _YEAR.match(text, body.span.end) if body else None
            found = countries.country(base, match["country"]) if body and year and body.thing.row.get("members") else None
            if not (body and year and found and _is_told(article, match, int(year["year"]))):
                continue
            if right := _right_year(body, found[1], match["verb"], int(year["year"])):
                values = {"country": found[0], "body": body.span.cut(text), "right": right, "row": body.thing.origin}
                yield Hit(Span(*year.span("year")), values)


def _is_told(article: Article, match: re.Match[str], year: int) -> bool:
    """As a fact of the past, of the country itself."""
    if article.published and year > article.published.year:
        return False
    return countries.is_subject(article.text, match.start()) and not _UNREAL.search(
        sentence_of(article, match.start()).cut(article.text)
    )


def _right_year(body: Body, country: str, verb: str, year: int) -> str | None:
    """The day on record, where no spell of the country begins (or ends) about that year; of years alone nothing is said."""
    rows = [row for row in body.thing.row["members"] if key(row["name"]) == country]
    if not rows:
        return "it never was a member"
    leaves = verb in ("left", "quit", "withdrew from")
    told = [written for row in rows if (written := row.get("to") if leaves else row.get("from_"))]
    if not told or any(len(written) < 10 or written == body.thing.row.get("founded") for written in told):
        return None
    dates = [days(written).first for written in told]
    if any(year in (later(day, -_GRACE).year, day.year, later(day, _GRACE).year) for day in dates):
        return None
    return f"it {'left' if leaves else 'joined'} on {min(dates, key=lambda day: abs(day.year - year))}"
