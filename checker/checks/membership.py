"""Countries and the bodies that they are said to belong to, to have joined or left: an article in, each that does not fit out."""

import datetime
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from checker import patterns
from checker.article import Article
from checker.checks import _accession
from checker.checks._facts import bodies, countries, people
from checker.checks._facts.bodies import Body, Spell
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

_KIND = r"(?:(?P<kind>member|bloc)(?: (?:state|country|nation))?|ally|state|country|nation)"
_BEHIND = patterns.compile(rf" {_KIND},? {countries.NAME}")
_MORE = r"(?:founding |full |key |fellow |longtime |new |the newest |long-standing |loyal )?"
_IS = patterns.compile(
    rf"(?<![\w-])(?:[Tt]he )?{countries.NAME}(?P<how>, (?:(?:which|who) (?:is|are) )?| is | are )(?P<not>not )?(?:also )?"
    rf"(?:a |an ){_MORE}"
    rf"(?:(?P<of>member(?: state| country| nation)? of (?:the )?)|(?P<kind>(?:non-)?(?=[A-Zes])))"
)
#: Before the body: it is not, or not yet, meant; some one of its members is.
_NOT_YET = frozenset(("applicant", "be", "candidate", "hopeful", "invited", "not", "once", "soon"))
_PICKED = frozenset(("the", "every", "each", "which", "what", "only", "another", "some"))
_CLOSED = patterns.compile(r"$|[.,;:)\n]|['’]s\b")
_IS_END = patterns.compile(r" (?P<kind>member|ally)(?: state| country| nation)?(?![\w-])")
#: What may follow a claim that is complete; `a member of the EU customs union`, `a NATO member in all but name` go on.
_END = patterns.compile(
    r"['’\"”)]?(?:$|[.,;:)”\"!?\n—–]| [—–-]|(?! in (?:all|everything|name|waiting|the making))(?<!,) "
    r"(?:and|but|or|since|that|which|who|"
    r"whose|for|in|on|with|as|while|because|so|despite|although|though|now|today|has|had|have|is|was|said|says)\b)"
)
_SUPPOSED = patterns.compile(
    r"\b(?:if|would|could|might|becom(?:e|es|ing)|join(?:ing)?|whether|hopes?|once|until|unless|whenever|when|neither|nor|none|nobody|"
    r"false(?:ly)?|wrong(?:ly)?|mistaken(?:ly)?|claim(?:s|ed|ing)?|pretend\w*|imagine\w*|suppos\w+|assum\w+|treat\w*|myth|believe\w*|"
    r"de facto|effectively|almost)\b",
    re.IGNORECASE,
)
#: Days at the edges of a membership in which copy may count a country in or out.
_GRACE = 45

#: Days after the list's own in which a country that never belonged is still held not to; who belonged may have left at once.
_LASTS = 731


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
        yield from _accession.told(article, base)
        return
    day = article.published
    if day is None:
        return
    for claim in (*_named_behind(article, base), *_said_to_be(article, base)):
        if (right := _right(claim, day)) and _speaks_of_now(article, claim, day):
            values = {"country": claim.country, "body": claim.body.span.cut(article.text), "right": right}
            yield Hit(claim.span, {**values, "row": claim.body.thing.origin})


def _right(claim: Claim, day: datetime.date) -> str | None:
    """What holds on the day where the claim does not, on no day of the grace."""
    spells = bodies.spells(claim.body.thing, claim.folded)
    seen = days(claim.body.thing.as_of or "9999")
    if not claim.belongs:
        return None if day > seen.last else _belongs(spells, day)
    if day > later(seen.last, _LASTS) or any(
        later(s.widest.first, -_GRACE) <= day <= later(s.widest.last, _GRACE) for s in spells
    ):
        return None
    if not spells:
        return "it never was a member"
    before = [spell for spell in spells if spell.widest.last < day]
    return f"it left {before[-1].left.told}" if before else f"it joined {spells[0].joined.told}"


def _belongs(spells: list[Spell], day: datetime.date) -> str | None:
    if any(spell.unclear and later(spell.widest.first, -_GRACE) <= day <= later(spell.widest.last, _GRACE) for spell in spells):
        return None
    for spell in spells:
        if later(spell.certain.first, _GRACE) < day < later(spell.certain.last, -_GRACE):
            return f"it has been a member since {spell.joined}"
    return None


def _speaks_of_now(article: Article, claim: Claim, day: datetime.date) -> bool:
    sentence = sentence_of(article, claim.span.start)
    return not is_of_another_time(article, sentence, day.year) and not _SUPPOSED.search(sentence.cut(article.text))


def _named_behind(article: Article, base: Base) -> Iterator[Claim]:
    """`NATO member Ireland`, `non-EU member Finland`."""
    text = article.text
    for word in ("member", "ally", "state", "country", "nation", "bloc"):
        for offset in article.words.get(word, ()):
            match = _BEHIND.match(text, offset - 1) if _may_be_body(text, offset) else None
            body = bodies.ends_at(base, text, offset - 1) if match else None
            found = countries.country(base, match["country"]) if match and body and body.thing.row.get("members") else None
            if match and body and found and _may_be(body, word):
                before = text[max(0, body.span.start - 40) : body.span.start]
                if not _is_qualified(before) and not _is_asked(text, before, match.end()):
                    yield Claim(Span(*match.span("country")), *found, body, not before.endswith(("non-", "Non-")))
            elif match and (body := _non(base, text, offset - 1)) and (found := countries.country(base, match["country"])):
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


def _may_be(body: Body, word: str) -> bool:
    """Only of NATO an ally is a member: `OPEC ally Russia`, `Five Eyes ally Japan`."""
    return word != "ally" or body.thing.name == "North Atlantic Treaty Organization"


def _is_subject(text: str, match: re.Match[str]) -> bool:
    """Of a sentence or clause, not the end of a longer subject; an apposition is always of the name before it."""
    return match["how"].startswith(",") or countries.is_subject(text, match.start())


def _is_qualified(before: str) -> bool:
    """`aspiring NATO member Ukraine`, `the then NATO member …`."""
    last = before.replace("-", " ").split()[-1:]
    return bool(last) and (key(last[0]) in words("qualifiers") - {"a", "an", "senior", "fellow"} or key(last[0]) in _NOT_YET)


def _is_asked(text: str, before: str, end: int) -> bool:
    """`the NATO country Russia fears`, `every EU state Britain asked`: a clause, not the name of the country."""
    return key("".join(before.split()[-1:])) in _PICKED and not _CLOSED.match(text, end)


def _said_to_be(article: Article, base: Base) -> Iterator[Claim]:
    """`Ireland, a member of NATO`, `Sweden is a NATO member`."""
    text = article.text
    if "member" not in article.words and "ally" not in article.words:
        return
    for block in article.running:
        told = block.span.cut(text)
        if " member" not in told and " ally" not in told:
            continue
        for match in _IS.finditer(text, block.span.start, block.span.end):
            negated = bool(match["not"]) != (match["kind"] == "non-")
            body = bodies.begins_at(base, text, match.end())
            if body is None or not body.thing.row.get("members"):
                continue
            end = None if match["of"] else _IS_END.match(text, body.span.end)
            if not match["of"] and not (end and _may_be(body, end["kind"])):
                continue
            if not _END.match(text, end.end() if end else body.span.end, block.span.end) or not _is_subject(text, match):
                continue
            if found := countries.country(base, match["country"]):
                yield Claim(Span(*match.span("country")), *found, body, not negated)
