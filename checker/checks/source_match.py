"""Quotations that are not as in the transcripts or releases given with --source: an article in, each of them out."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from checker.article import Article, Quote
from checker.checks._quotations import WORD
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House

FIELDS = frozenset({"difference", "source"})
GRADES = frozenset({"altered", "absent"})

_WILD = "*"
#: So many words around the likeliest place are compared too.
_MARGIN = 4


@frozen
class Params:
    """`min_words`: shorter quotations are not looked for; `near`: from this likeness (0 to 100) on it is altered, not absent."""

    min_words: int = 5
    near: float = 75.0


class Words(NamedTuple):
    """A source's words in lower case, joined by blanks."""

    name: str
    joined: str


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    """Nothing without sources: those of `--source`, and the front matter's key `transcript`.

    Ellipses and words in [brackets] stand for anything.
    """
    own = article.document.front_matter.get("transcript")
    given = (*house.sources, *([("the transcript", own)] if own else []))
    sources = [_words_of(*source) for source in given]
    if not sources:
        return
    for quote in article.quotes:
        wanted = _quoted(article, quote)
        if sum(word != _WILD for word in wanted) >= params.min_words:
            hit = _judged(quote, wanted, sources, params)
            if hit is not None:
                yield hit


@cache
def _words_of(name: str, text: str) -> Words:
    return Words(name, " ".join(_plain(text)))


def _plain(text: str) -> list[str]:
    return [word.lower().replace("’", "'").removesuffix(".") for word in WORD.findall(text)]


def _quoted(article: Article, quote: Quote) -> list[str]:
    """The quotation's words; what an ellipsis or brackets leave open is a wild card."""
    import re

    parts = re.split(r"(\[[^\]]*\]|…|\.(?: ?\.){2,})", quote.inner.cut(article.text))
    found: list[str] = []
    for at, part in enumerate(parts):
        found += [_WILD] if at % 2 else _plain(part)
    return found


def _judged(quote: Quote, wanted: list[str], sources: list[Words], params: Params) -> Hit | None:
    """None where one source has the words as they are."""
    if any(_stands(wanted, source) for source in sources):
        return None
    from rapidfuzz import fuzz

    text = " ".join(word for word in wanted if word != _WILD)
    score, near = max(((fuzz.partial_ratio(text, source.joined), source) for source in sources), key=lambda pair: pair[0])
    if score < params.near:
        names = ", ".join(source.name for source in sources)
        return Hit(quote.span, {"difference": "is not found", "source": names}, grade="absent")
    place = fuzz.partial_ratio_alignment(text, near.joined)
    found = _window(near.joined, place.dest_start, place.dest_end) if place else []
    return Hit(quote.span, {"difference": _difference(text.split(" "), found), "source": near.name}, grade="altered")


def _stands(wanted: list[str], source: Words) -> bool:
    """Do the stretches between the wild cards stand in the source, in this order?"""
    at, text = 0, f" {source.joined} "
    for stretch in " ".join(wanted).split(_WILD):
        if not (words := stretch.strip()):
            continue
        found = text.find(f" {words} ", at)
        if found < 0:
            return False
        at = found + len(words)
    return True


def _window(text: str, start: int, end: int) -> list[str]:
    """The whole words that a stretch of the source touches, and a few on either side."""
    before, after = text[:start].split(" "), text[end:].split(" ")
    return " ".join([*before[-_MARGIN:-1], before[-1] + text[start:end] + after[0], *after[1:_MARGIN]]).split(" ")


def _difference(wanted: list[str], found: list[str]) -> str:
    """The words that differ: `'winter' for 'summer'`."""
    from difflib import SequenceMatcher

    told = []
    for kind, a, b, c, d in SequenceMatcher(None, wanted, found, autojunk=False).get_opcodes():
        if kind == "replace" and a == 0:
            c = max(c, d - (b - a))
        if kind == "replace" and b == len(wanted):
            d = min(d, c + (b - a))
        here, there = " ".join(wanted[a:b]), " ".join(found[c:d])
        if kind == "replace":
            told.append(f"has '{here}' for '{there}'")
        elif kind == "delete":
            told.append(f"adds '{here}'")
        elif kind == "insert" and 0 < a < len(wanted):
            told.append(f"leaves out '{there}'")
    return ", ".join(told) or "differs"
