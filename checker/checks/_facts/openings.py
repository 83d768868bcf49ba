"""An article in, the dated terms and events of the base that stand in it out."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.article import Article
from checker.checks._facts.people import known_base
from checker.facts.lookup import Opening, Thing
from checker.house import House
from checker.span import Span


class Found(NamedTuple):
    span: Span
    thing: Thing


def found(article: Article, house: House) -> tuple[Found, ...]:
    """In order; where one form holds another (`Ebola virus`, `Ebola`), the longer one alone. Looked up once for an article."""
    if not (_last and _last[0][0] is article and _last[0][1] == house.facts):
        every = sorted(_every(article, house), key=lambda one: (one.span.start, -one.span.end))
        kept: list[Found] = []
        for one in every:
            if not kept or one.span.start >= kept[-1].span.end or one.span == kept[-1].span:
                kept.append(one)
        _last[:] = [(article, house.facts, tuple(kept))]
    return _last[0][2]


_last: list[tuple[Article, tuple[str, ...], tuple[Found, ...]]] = []


def _every(article: Article, house: House) -> Iterator[Found]:
    base = known_base(house)
    for opening in base.openings(article.words.keys()):
        for offset in article.words[opening.word]:
            start = _start(article.text, offset, opening)
            if start is not None:
                yield Found(Span(start, start + len(opening.form)), base.thing(opening.id))


def _start(text: str, offset: int, opening: Opening) -> int | None:
    """Where the form begins if it stands here as whole words; it may begin with a mark before its first word."""
    start = offset - opening.lead
    end = start + len(opening.form)
    cut = text[start:end] if start >= 0 else ""
    if cut != opening.form and (opening.exact or cut.lower() != opening.form.lower()):
        return None
    if (text[end : end + 1].isalnum() and cut[-1:].isalnum()) or text[end : end + 1] == "_":
        return None
    before = text[start - 1] if start else " "
    return None if before.isalnum() or before in "_@#-" else start
