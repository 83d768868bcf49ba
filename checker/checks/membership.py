"""Countries and the bodies that they are said to belong to, to have joined or left: an article in, each that does not fit out."""

import datetime
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from checker import patterns
from checker.article import Article
from checker.checks._facts import bodies, people
from checker.checks._facts.bodies import Body
from checker.checks._facts.sentence import is_of_another_time, sentence_of
from checker.facts.days import days, later
from checker.facts.fold import key
from checker.facts.lookup import Base
from checker.facts.wordlists import words
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"country", "body", "right", "row"})

_NAME = r"(?P<country>U\.[SK]\.|[A-ZÀ-Þ][\w’'-]*(?: (?:(?:and|of|the) )?[A-ZÀ-Þ][\w’'-]*){0,3})"
_KIND = r"(?:(?:member|bloc)(?: (?:state|country|nation))?|ally|state|country|nation)"
_BEHIND = patterns.compile(rf" {_KIND},? {_NAME}")
_MORE = r"(?:founding |full |key |fellow |longtime |new |the newest |long-standing |loyal )?"
_IS = patterns.compile(
    rf"(?<![\w-])(?:[Tt]he )?{_NAME}(?:, (?:which |who )?(?:is |are )?| is | are )(?P<not>not )?(?:also )?(?:a |an ){_MORE}"
    rf"(?:(?P<of>member(?: state| country| nation)? of (?:the )?)|(?P<kind>(?:non-)?(?=[A-Zes])))"
)
_IS_END = patterns.compile(r" (?:member|ally)(?: state| country| nation)?\b(?! (?:hopeful|candidate|bid))")
_JOINED = patterns.compile(
    rf"(?<![\w-]){_NAME},? (?:which |that )?(?:had |has )?(?:formally |officially )?"
    r"(?P<verb>joined|entered|acceded to|left|quit|withdrew from) (?:the )?(?=[A-Zes])"
)
_VERBS = ("joined", "entered", "acceded", "left", "quit", "withdrew")
_YEAR = patterns.compile(r",? (?:only |back )?in (?:[A-Z][a-z]+ )?(?P<year>(?:19|20)\d\d)(?!\w)")

_SUPPOSED = patterns.compile(r"\b(?:if|would|could|might|become|becomes|becoming|join|joining|whether|hopes?)\b", re.IGNORECASE)

#: Days at the edges of a membership in which copy may count a country in or out.
_GRACE = 45


@frozen
class Params:
    """`wrong`: who is a `member` on the day of the article, or the `year` of joining and leaving."""

    wrong: Literal["member", "year"]

    @property
    def signs(self) -> frozenset[str]:
        if self.wrong == "member":
            return frozenset({" member", " ally", " nation", " state", " country"})
        return frozenset({" joined ", " entered ", " acceded to ", " left ", " quit ", " withdrew from "})


class Claim(NamedTuple):
    """`country` as written and folded; `belongs`: whether the words say that it is a member."""

    span: Span
    country: str
    folded: str
    body: Body
    belongs: bool


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    base = people.known_base(house)
    if params.wrong == "year":
        yield from _years(article, base)
        return
    day = article.published
    for claim in () if day is None else (*_named_behind(article, base), *_said_to_be(article, base)):
        if day and (right := _right(claim, day)) and _speaks_of_now(article, claim, day):
            values = {"country": claim.country, "body": claim.body.span.cut(article.text), "right": right}
            yield Hit(claim.span, {**values, "row": claim.body.thing.origin})


def _right(claim: Claim, day: datetime.date) -> str | None:
    """What holds on the day where the claim does not, on no day of the grace."""
    span = bodies.membership(claim.body.thing, claim.folded)
    if claim.belongs:
        if span is None:
            return "it never belonged to it"
        if later(day, _GRACE) < span.first:
            return f"it joined on {span.first}"
        return f"it left on {span.last}" if later(span.last, _GRACE) < day else None
    if span and later(span.first, _GRACE) < day < later(span.last, -_GRACE):
        return f"it has belonged to it since {span.first}"
    return None


def _speaks_of_now(article: Article, claim: Claim, day: datetime.date) -> bool:
    sentence = sentence_of(article, claim.span.start)
    return not is_of_another_time(article, sentence, day.year) and not _SUPPOSED.search(sentence.cut(article.text))


def _country(base: Base, written: str) -> tuple[str, str] | None:
    """The whole words as a country, never its adjective: as written and folded."""
    name = re.sub(r"['’]s?$", "", written)
    found = base.named({key(name)}, ("country",)).get(key(name), ())
    countries = {base.thing(number).name for _, number, _ in found}
    return (name, key(countries.pop())) if len(countries) == 1 and key(name) not in words("shared-cities") - {"mexico"} else None


def _named_behind(article: Article, base: Base) -> Iterator[Claim]:
    """`NATO member Ireland`, `non-EU member Finland`."""
    text = article.text
    for word in ("member", "ally", "state", "country", "nation", "bloc"):
        for offset in article.words.get(word, ()):
            match = _BEHIND.match(text, offset - 1) if _may_be_body(text, offset) else None
            body = bodies.ends_at(base, text, offset - 1) if match else None
            found = _country(base, match["country"]) if match and body and body.thing.row.get("members") else None
            if match and body and found:
                before = text[max(0, body.span.start - 40) : body.span.start]
                if not _is_qualified(before):
                    yield Claim(Span(*match.span("country")), *found, body, not before.endswith(("non-", "Non-")))
            elif match and (body := _non(base, text, offset - 1)) and (found := _country(base, match["country"])):
                yield Claim(Span(*match.span("country")), *found, body, False)


def _may_be_body(text: str, offset: int) -> bool:
    """A cheap look at the word before: `NATO`, `zone`."""
    word = text[max(text.rfind(mark, max(0, offset - 30), offset - 1) for mark in " \n") + 1 : offset - 1]
    return text[offset - 1 : offset] == " " and (
        word[:1].isupper() or word in ("zone", "eurozone", "bloc", "area") or word[:4] == "non-"
    )


def _non(base: Base, text: str, at: int) -> Body | None:
    """`non-EU`: the word as one."""
    start = max(text.rfind(mark, max(0, at - 30), at) for mark in " \n") + 1
    if text[start : start + 4].lower() != "non-":
        return None
    body = bodies.begins_at(base, text, start + 4)
    return body if body and body.span.end == at and body.thing.row.get("members") else None


def _is_qualified(before: str) -> bool:
    """`aspiring NATO member Ukraine`, `the then NATO member …`."""
    last = before.replace("-", " ").split()[-1:]
    return bool(last) and (
        key(last[0]) in words("qualifiers") - {"a", "an", "any", "senior", "fellow"} or last[0].lower() == "candidate"
    )


def _said_to_be(article: Article, base: Base) -> Iterator[Claim]:
    """`Ireland, a member of NATO`, `Sweden is a NATO member`."""
    text = article.text
    if "member" not in article.words and "ally" not in article.words:
        return
    for block in article.running:
        told = block.span.cut(text)
        for match in (
            () if " member" not in told and " ally" not in told else _IS.finditer(text, block.span.start, block.span.end)
        ):
            negated = bool(match["not"])
            at = match.end()
            if match["kind"] == "non-":
                negated = not negated
            body = bodies.begins_at(base, text, at)
            if body is None or not body.thing.row.get("members"):
                continue
            if match["of"] is None and not _IS_END.match(text, body.span.end):
                continue
            if match["of"] and text[body.span.end : body.span.end + 2] in ("'s", "’s"):
                continue
            if found := _country(base, match["country"]):
                yield Claim(Span(*match.span("country")), *found, body, not negated)


def _years(article: Article, base: Base) -> Iterator[Hit]:
    text = article.text
    for offset in (offset for verb in _VERBS for offset in article.words.get(verb, ())):
        start = max(text.rfind("\n", 0, offset) + 1, offset - 60)
        for match in (match for match in _JOINED.finditer(text, start, offset + 30) if match.start("verb") == offset):
            body = bodies.begins_at(base, text, match.end())
            year = _YEAR.match(text, body.span.end) if body else None
            found = _country(base, match["country"]) if body and year and body.thing.row.get("members") else None
            if body and year and found and (right := _right_year(body, found[1], match["verb"], int(year["year"]))):
                values = {"country": found[0], "body": body.span.cut(text), "right": right, "row": body.thing.origin}
                yield Hit(Span(*year.span("year")), values)


def _right_year(body: Body, country: str, verb: str, year: int) -> str | None:
    """The year that the base gives to the day, where it is another one; of years alone nothing is said."""
    row = next((row for row in body.thing.row["members"] if key(row["name"]) == country), None)
    if row is None:
        return "it never belonged to it"
    leaves = verb in ("left", "quit", "withdrew from")
    written = row.get("to") if leaves else row.get("from_")
    if not written or len(written) < 10 or days(written).first.year == year or written == body.thing.row.get("founded"):
        return None
    return f"it {'left' if leaves else 'joined'} on {written}"
