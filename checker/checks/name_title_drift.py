"""One person with two offices of one kind: an article in, `Rep. Roe` beside `Sen. Jane Roe` out."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from checker import patterns
from checker.article import Article, Mention
from checker.checks._lists import entries
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"name", "other"})

_OTHER_TIME = patterns.compile(
    r"\b(?:former|then|ex|late|elect|designate|acting|deputy|vice|candidate|hopeful|state|outgoing|new|ousted)\b", re.IGNORECASE
)


class Office(NamedTuple):
    """`of`: what comes before the office in the title (`French`), in lower case."""

    group: str
    name: str
    of: str


@frozen
class Params:
    """No options."""


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    """People are known by their full names, and by surnames where one person only bears it."""
    bearers: dict[str, set[str]] = {}
    for mention in article.mentions:
        if mention.kind == "person" and " " in mention.name:
            bearers.setdefault(mention.name.rsplit(" ", 1)[1], set()).add(mention.name)
    seen: dict[tuple[str, str], tuple[Office, Mention]] = {}
    for mention in article.mentions:
        if mention.kind != "person" or not mention.title or len(bearers.get(mention.name.rsplit(" ", 1)[-1], ())) > 1:
            continue
        office = _office(article.text, mention)
        if office is None:
            continue
        before, first = seen.setdefault((mention.name, office.group), (office, mention))
        if before.name != office.name and not _are_two_governments(before, office):
            span = Span(mention.span.start - len(mention.title) - 1, mention.span.end)
            values = {"name": mention.name, "other": f"{first.title} {first.span.cut(article.text)}"}
            yield Hit(span, values, (Related(first.span, "the other office"),))


def _are_two_governments(one: Office, other: Office) -> bool:
    """`Russian President` and `French Prime Minister` are offices of two people, whatever the names."""
    return one.group == "government" and one.of != other.of and bool(one.of and other.of)


def _office(text: str, mention: Mention) -> Office | None:
    title = mention.title or ""
    if _OTHER_TIME.search(text, max(0, mention.span.start - len(title) - 12), mention.span.start):
        return None
    if not text.startswith(title, mention.span.start - len(title) - 1):
        return None
    lower = title.lower()
    for words, (group, name) in _offices().items():
        if lower == words or lower.endswith(f" {words}"):
            return Office(group, name, lower[: -len(words)].strip())
    return None


@cache
def _offices() -> Mapping[str, tuple[str, str]]:
    """Longest words first: `lt. gov` must not be read as `gov`."""
    rows = (entry.split(" ", 2) for entry in entries("offices"))
    found = {words: (group, name) for group, name, all_words in rows for words in all_words.split("/")}
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))
