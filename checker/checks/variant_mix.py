"""British and American spellings in one article: an article in, each word of the rarer side (or not of the house) out."""

import os
from collections.abc import Iterator
from functools import cache

from checker.article import Article
from checker.finding import Fix, Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"replacement", "variant", "other"})
GRADES = frozenset({"house"})
_NAMES = {"uk": "British", "us": "American"}


@frozen
class Params:
    """`least`: how many different words of the commoner side the article must hold; a house variant needs none."""

    least: int = 2


class _Use:
    """The words of one side: each with its counterpart and the offsets where it stands small."""

    def __init__(self) -> None:
        self.words: dict[str, tuple[str, list[int]]] = {}

    @property
    def number(self) -> int:
        return sum(len(offsets) for _, offsets in self.words.values())


@cache
def _pairs() -> dict[str, tuple[str, str]]:
    """Word -> side (`uk`, `us`) and how the other side spells it. British -ize is no sign, so an -ize word is on no side."""
    place = os.path.join(os.path.dirname(os.path.dirname(__file__)), "words", "variants.txt")
    with open(place, encoding="utf-8") as file:
        rows = [line.split() for line in file if not line.startswith("#")]
    found = {}
    for british, american in rows:
        found[british] = ("uk", american)
        if not ("iz" in american and american.replace("iz", "is") == british):
            found[american] = ("us", british)
    return found


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    sides = _sides(article, house)
    if house.variant in sides:
        other = "us" if house.variant == "uk" else "uk"
        yield from _hits(article, sides[other], sides[house.variant], other, "house")
        return
    rarer, commoner = sorted(("us", "uk"), key=lambda side: (sides[side].number, side))
    if sides[rarer].words and len(sides[commoner].words) >= params.least and sides[rarer].number < sides[commoner].number:
        yield from _hits(article, sides[rarer], sides[commoner], rarer, None)


def _sides(article: Article, house: House) -> dict[str, _Use]:
    """A capitalised word is likely part of a name (Labour, Pearl Harbor), so it tells nothing."""
    sides = {"uk": _Use(), "us": _Use()}
    for word in article.words.keys() & _pairs().keys():
        side, other = _pairs()[word]
        offsets = [at for at in article.words[word] if article.text[at].islower()]
        if offsets and word not in house.words:
            sides[side].words[word] = (other, offsets)
    return sides


def _hits(article: Article, use: _Use, other: _Use, side: str, grade: str | None) -> Iterator[Hit]:
    """The first place of each word, against the first word of the other side."""
    firsts = sorted((offsets[0], word) for word, (_, offsets) in other.words.items())
    related: tuple[Related, ...] = ()
    if firsts:
        at, example = firsts[0]
        related = (Related(Span(at, at + len(example)), f"'{example}' here"),)
    for word, (replacement, offsets) in sorted(use.words.items(), key=lambda item: item[1][1]):
        span = Span(offsets[0], offsets[0] + len(word))
        names = {
            "variant": _NAMES[side],
            "other": _NAMES["us" if side == "uk" else "uk"],
            "example": firsts[0][1] if firsts else "",
        }
        yield Hit(span, {"replacement": replacement, **names}, related, Fix(span, replacement, safe=False), grade)
