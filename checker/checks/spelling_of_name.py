"""Spellings of one person's name: an article in, a second transliteration, or one that the house does not use, out."""

from collections.abc import Iterator, Mapping
from typing import Literal

from checker.article import Article
from checker.checks._facts import people
from checker.checks._facts.people import Known
from checker.facts.fold import key
from checker.facts.lookup import Person
from checker.finding import Fix, Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"person", "other", "row"})


@frozen
class Params:
    """`find`: `mixed` (two transliterations of one surname) or `unwanted` (not the spelling that the house prefers).

    `prefer`: the house's spelling by the name in the base; what the newsroom's facts say (`prefer:`) comes first.
    """

    find: Literal["mixed", "unwanted"]
    prefer: Mapping[str, str] = {}


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    known = people.known(article, house)
    yield from _mixed(article, known) if params.find == "mixed" else _unwanted(article, known, params)


def _mixed(article: Article, known: Known) -> Iterator[Hit]:
    seen = set()
    for named in known.named:
        if not named.whole or len(named.people) != 1 or named.people[0].id in seen:
            continue
        person = named.people[0]
        seen.add(person.id)
        used = {surname: places for surname in _surnames(person) if (places := _capitalised(article, surname))}
        if len(used) > 1:
            ranked = sorted(used, key=lambda surname: (len(used[surname]), -used[surname][0]))
            yield _mixed_hit(article, person, ranked[0], ranked[-1], used)


def _mixed_hit(article: Article, person: Person, rare: str, usual: str, used: dict[str, list[int]]) -> Hit:
    at, other = used[rare][0], used[usual][0]
    span, usual_span = Span(at, at + len(rare)), Span(other, other + len(usual))
    values = {"person": person.name, "other": usual_span.cut(article.text), "row": person.origin}
    return Hit(span, values, (Related(usual_span, "spelled otherwise here"),))


def _surnames(person: Person) -> list[str]:
    """Of the spellings that begin with one letter: `Tsikhanouskaya`, `Tikhanovskaya`; another surname is no spelling."""
    last = list(dict.fromkeys(form.split()[-1].lower() for form in person.forms if " " in form and "(" not in form))
    return [
        name for name in last if len(name) > 4 and name[0] == last[0][0] and name[-1:] in (last[0][-1:], "i", "y", "j", "v", "f")
    ]


def _capitalised(article: Article, word: str) -> list[int]:
    return [at for at in article.words.get(word, ()) if article.text[at].isupper()]


def _unwanted(article: Article, known: Known, params: Params) -> Iterator[Hit]:
    for named in known.named:
        wanted = {person.prefer or params.prefer.get(person.name) for person in named.people}
        prefer = wanted.pop() if len(wanted) == 1 else None
        found = named.span.cut(article.text)
        if not prefer or found.removesuffix("’s").removesuffix("'s") == prefer or (not named.whole and prefer.endswith(found)):
            continue
        right = prefer if named.whole else prefer.split()[-1]
        if key(right) != key(found):
            yield Hit(
                named.span,
                {"person": prefer, "other": right, "row": named.people[0].origin},
                fix=Fix(named.span, right, safe=False),
            )
