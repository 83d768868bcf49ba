"""Currencies and the countries that they are given to, `500 Polish euros`: an article in, each that the country never had out."""

import datetime
import re
from collections.abc import Iterator

from checker import patterns
from checker.article import Article
from checker.checks._facts import people
from checker.checks._facts.sentence import names_another_year, sentence_of
from checker.facts.days import days, later
from checker.facts.fold import key
from checker.facts.lookup import Base, Thing
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"country", "right", "row"})

_COUNTRY = patterns.compile(r"(?:^|[^\w-])(?P<country>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)(?:['’]s)? (?:currency,? (?:the )?)?$")
_COUNTED = patterns.compile(r"(?:\d|\b(?:hundred|thousand|million|billion|trillion|in))(?: of)? $")
_MOVES = patterns.compile(
    r"(?:[.;:)]|,(?! (?:\w+ (?:and|or)|dollar|euro|franc|pound|sterling|yen)\b)|$| (?:fell|rose|was|is|has|have|had|were|are|"
    r"weakened|strengthened|gained|lost|slid|traded|hit|against|firmed|"
    r"eased|dropped|slipped|jumped|climbed|tumbled|plunged|closed|ended|stood)\b)"
)

#: Verbs (`the Korean won the match`) and parts of other words (`British real estate`).
_OTHER_WORDS = frozenset(("won", "real", "crown", "crowns", "lats", "lei"))

#: Days around the change from one money to another.
_GRACE = 200


@frozen
class Params:
    """No options."""


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    base = people.known_base(house)
    for word in base.currencies & article.words.keys() - _OTHER_WORDS:
        for offset in article.words[word]:
            if hit := _judged(article, base, word, offset):
                yield hit


def _judged(article: Article, base: Base, word: str, offset: int) -> Hit | None:
    text, end = article.text, offset + len(word)
    match = _COUNTRY.search(text[max(0, offset - 50) : offset])
    country = _country(base, match["country"]) if match and text[offset].islower() else None
    if match is None or country is None:
        return None
    start = max(0, offset - 50) + match.start("country") + (4 if match["country"].startswith("The ") else 0)
    plural = word.endswith("s") or word in ("kronor", "kroner", "reais", "zloties")
    if not (_COUNTED.search(text[max(0, start - 20) : start]) if plural else _MOVES.match(text, end)):
        return None
    things = [base.thing(number) for _, number, _ in base.named({word}, ("currency",)).get(word, ())]
    day = article.published
    if day and names_another_year(article, sentence_of(article, offset), day.year):
        day = None
    if any(_has(thing, country, day) for thing in things):
        return None
    money = _money(base, country, article.published)
    values = {
        "country": base.names[country],
        "right": f"it has the {money}" if money else "it has another",
        "row": things[0].origin,
    }
    return Hit(Span(start, end), values)


def _country(base: Base, written: str) -> str | None:
    """The longest of the last words that is a country or its adjective, folded."""
    for words in (written, written.split()[-1]):
        found = base.places.get(key(re.sub(r"['’]s?$", "", words)))
        if found in base.names:
            return found
    return None


def _has(thing: Thing, country: str, day: datetime.date | None) -> bool:
    """On the day or within the grace; ever, where there is none, or the sentence names another year."""
    for row in thing.row.get("users", ()):
        if key(row["name"]) != country:
            continue
        first = days(row["from_"]).first if row.get("from_") else datetime.date.min
        last = days(row["to"]).last if row.get("to") else datetime.date.max
        if day is None or later(first, -_GRACE) <= day <= later(last, _GRACE):
            return True
    return False


def _money(base: Base, country: str, day: datetime.date | None) -> str | None:
    """The one that the country has, where the base names only one."""
    rows = base.named(base.currencies, ("currency",)).values()
    found = {base.thing(number).name for row in rows for _, number, _ in row if _has(base.thing(number), country, day)}
    return found.pop() if len(found) == 1 else None
