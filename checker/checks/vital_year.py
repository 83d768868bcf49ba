"""Years of birth and death, `Jane Roe, born in 1956`: an article in, each that the base contradicts out."""

from collections.abc import Iterator
from typing import ClassVar

from checker import patterns
from checker.article import Article
from checker.checks import birth_age
from checker.checks._facts import people
from checker.checks._facts.people import Named
from checker.facts.days import Days
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"person", "event", "date", "row"})

_TOLD = patterns.compile(
    r"(?:,? (?:who )?(?:was )?(?P<born>born)|,? (?:who )?(?P<died>died))\b"
    r"(?: [a-z][\w ]{0,30}?)? (?:in|on) (?:[A-Z][a-z]+\.? )?(?:\d{1,2},? )?(?:[A-Z][a-z]+\.? )?"
    r"(?P<year>1[89]\d\d|20\d\d)(?![\w-])"
)
_LIVED = patterns.compile(r" \((?:born (?P<born>1[89]\d\d)|(?P<from>1[89]\d\d)[-–](?P<to>1[89]\d\d|20\d\d))\)")


@frozen
class Params:
    """No options."""

    signs: ClassVar[frozenset[str]] = frozenset({" born ", " died ", "(born ", "-19", "–19", "-20", "–20"})


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    known = people.known(article, house)
    for named in known.named:
        if not named.whole:
            continue
        for span, event in _told(article, named):
            known_dates = [person.born if event == "born" else person.died for person in named.people]
            dates = [days for days in known_dates if days and not _fits(days, int(span.cut(article.text)))]
            if len(dates) < len(known_dates):
                continue
            if all(birth_age.is_sure(article, known, person) for person in named.people):
                yield _hit(named, span, event, dates[0])


def _fits(days: Days, year: int) -> bool:
    return days.first.year <= year <= days.last.year


def _told(article: Article, named: Named) -> Iterator[tuple[Span, str]]:
    """Each year right behind the name, and whether it is of the birth or the death."""
    end = article.text.find("\n", named.span.end)
    stop = end if end >= 0 else len(article.text)
    if match := _TOLD.match(article.text, named.span.end, stop):
        yield Span(*match.span("year")), "born" if match["born"] else "died"
    elif match := _LIVED.match(article.text, named.span.end, stop):
        for group, event in (("born", "born"), ("from", "born"), ("to", "died")):
            if match[group]:
                yield Span(*match.span(group)), event


def _hit(named: Named, span: Span, event: str, date: Days) -> Hit:
    person = named.people[0]
    told = "was born" if event == "born" else "died"
    values = {"person": person.name, "event": told, "date": date.told, "row": person.origin}
    return Hit(span, values, (Related(named.span, "the person meant"),))
