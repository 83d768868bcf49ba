"""A range that runs down: an article in, `between 20 and 10 people`, `aged 24 to 18`, `from 1918 to 1914` out."""

import re
from collections.abc import Iterator

from checker import patterns
from checker.article import Article, Number
from checker.checks._lists import entries
from checker.finding import Hit
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"low", "high"})

_AND = patterns.compile(r"(?:%|[ -]?[^\W\d_]+(?: cent)?)? and [$€£]?")
#: Counted downwards: years before now, depths, losses, scores.
_DOWNWARDS = patterns.compile(r"(?:%|[ -][^\W\d_]+)? (?:years? (?:ago|old)|BC|B\.C|BCE|below|before|down|minus|lower)\b|-[0-9]")
_YEARS = patterns.compile(r"([12][0-9]{3})(-|–| to | and | until )([12][0-9]{3})(?![\w/-]|[.,][0-9]|,? ?B\.?C)")
_JOINED = patterns.compile(r"[\w/.,$€£-]$")
_OPENS = {
    " and ": patterns.compile(r"\b[Bb]etween $"),
    " to ": patterns.compile(r"\b(?:[Ff]rom|[Yy]ears|[Bb]etween) $"),
    " until ": patterns.compile(r"\b[Ff]rom $"),
}
_FIGURE = r"[$€£]?([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]{1,2})?)(?![0-9])"
_SAME = r"(?:%|C|F|m|bn| percent| per cent| pct| mln| million| billion)?"
#: Words that open a range, which is then no score, vote or change.
_RANGES = patterns.compile(
    rf"\b(?:(aged? |ages )|(rang(?:e|es|ed|ing) (?:in \w+ )?from )|"
    rf"(?:some|about|around|another|an estimated|takes?|took|lasts?|lasted|roughly|every) )"
    rf"(?:between |from )?{_FIGURE}{_SAME}(?:-|–| to ){_FIGURE}(?![\w,.]*[0-9])({_SAME}(?:[ -][a-z]+)?)",
    re.IGNORECASE,
)


@frozen
class Params:
    """No options."""


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    text = article.text
    yield from _between(article)
    for match in _YEARS.finditer(text):
        opens, start = _OPENS.get(match[2]), match.start()
        if not "1500" <= match[3] < match[1] < "2100" or _JOINED.search(text, max(0, start - 1), start):
            continue
        if opens is None or opens.search(text, max(0, start - 9), start):
            yield Hit(Span(*match.span()), {"low": match[3], "high": match[1]})
    for cue in entries("range-cues") & article.words.keys():
        for offset in article.words[cue]:
            start = offset if cue != "estimated" else max(0, offset - 3)
            if hit := _ranging(_RANGES.match(text, start)):
                yield hit


def _between(article: Article) -> Iterator[Hit]:
    text = article.text
    starts = article.words.get("between", ())
    numbers = {number.span.start: at for at, number in enumerate(article.numbers)} if starts else {}
    for offset in starts:
        begin = offset + len("between ")
        at = numbers.get(begin + (text[begin : begin + 1] in ("$", "€", "£")))
        if at is None or at + 1 >= len(article.numbers):
            continue
        one, other = article.numbers[at], article.numbers[at + 1]
        if _is_reversed(text, one, other) and not _DOWNWARDS.match(text, other.span.end):
            yield Hit(Span(one.span.start, other.span.end), {"low": other.span.cut(text), "high": one.span.cut(text)})


def _is_reversed(text: str, one: Number, other: Number) -> bool:
    """`2 and 1.5 million` too, where the million stands for both; `20 people and 10 dogs` are two things."""
    between = text[one.span.end : other.span.start]
    if not _AND.fullmatch(between) or (not between.startswith(" and") and one.unit != other.unit):
        return False
    digits = None if "/" in other.span.cut(text) else re.match(r"[0-9.,]*[0-9]", other.span.cut(text))
    plain = float(digits[0].replace(",", "")) if digits else other.value
    low = plain if plain != other.value and one.value <= 10 * plain and between.startswith(" and") else other.value
    return one.value > low and one.value / max(low, 1e-9) < 1000


def _ranging(match: re.Match[str] | None) -> Hit | None:
    """Ages and prices; other things only counted in a word, and no shares, which may be a poll's."""
    if match is None:
        return None
    high, low = (float(figure.replace(",", "")) for figure in (match[3], match[4]))
    after = match[5].strip(" -")
    if high <= low or high > 10 * low or (not (match[1] or match[2]) and (not after or after.startswith(("%", "per", "pct")))):
        return None
    if not (match[1] or match[2] or after.split(" ")[-1].lower() in entries("range-things")):
        return None
    return Hit(Span(match.start(3), match.end(4)), {"low": match[4], "high": match[3]})
