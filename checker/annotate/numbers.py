"""The running text in, its numbers out: in figures and in words, each with what it counts.

Years, days of a month, clock times, ordinals and the figures inside a name (`A380`) or a score are no numbers here.
"""

import re
from collections.abc import Iterator

from checker import patterns
from checker.annotate._lists import words
from checker.annotate._numerals import factors, openers, spelt
from checker.article import Article, Block, Number
from checker.house import House
from checker.span import Span

#: At most 15 digits, so that a float keeps each of them; a long run of digits is no quantity.
#: A digit stands first, which `re` looks for far quicker than for alternatives.
_FIGURES = patterns.compile(r"[0-9](?:[0-9]{0,2}(?:,[0-9]{3})+|[0-9]*)(?:\.[0-9]+)?")
_FRACTION = patterns.compile(r"[ -]([0-9]{1,2})/([0-9]{1,3})(?![0-9/])")
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_FACTOR = patterns.compile(
    r"[ -]?(hundred|thousand|[mb]illion|trillion|mln|bln|trln)(?![\w])|(bn|tn|m|k)(?![\w/])", re.IGNORECASE
)
_UNIT = patterns.compile(r"(?:[ -](?:to-[0-9]+-)?)?(%)|[ -](?:(U\.?S\.? dollars?)|([A-Za-z]+(?:-old)?)( points?)?)(?![\w’'])")
#: Behind `480m`, which might be metres.
_OF_MONEY = patterns.compile(
    r" (?:U\.?S\.? |[A-Z][a-z]+ )?(?:euros?|dollars?|pounds?|dlrs|yen|yuan|rupees|francs?|marks|kronor)\b"
)
_GLUED = patterns.compile(r"(?:p(?![\w-])|km/h|km|kg|mph|kph|mpg|ft|lbs?|cm|mm|oz|ha|[KMGT]B|[KMGT]W|hp|cc|°[CF]?|[CF])(?!\w)")
_MONTH = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    "Nov(?:ember)?|Dec(?:ember)?"
)
_AFTER_MONTH = patterns.compile(rf"(?:{_MONTH})\.? $")
_BEFORE_MONTH = patterns.compile(rf"(?:-[0-9]+)? (?:{_MONTH})\b")
_CURRENCY = "$€£¥₹₽₩"
_PER_CENT = frozenset(("percent", "pct", "pc"))
#: Glued to figures, these make them part of a name, date, clock time, score, address or other notation.
_JOINED_BEFORE = frozenset("_./:@#-–&=\\+'’")


def annotate(article: Article, house: House) -> tuple[Number, ...]:
    """In order. `span` holds the number alone (`$4 billion`: `4 billion`), `unit` what it counts, in lower case.

    `unit` is `percent`, `percentage point`, `$` (or another sign), `year-old`, or the word that follows (`men`).
    """
    text = article.text
    figures = [number for block in article.running for number in _figures(text, block)]
    spelled = list(_spelled(article))
    return tuple(sorted([*figures, *spelled])) if spelled else tuple(figures)


def _figures(text: str, block: Block) -> Iterator[Number]:
    for match in _FIGURES.finditer(text, block.span.start, block.span.end):
        start, end = match.span()
        if end - start > 15 or _is_joined(text, start, block.span.start):
            continue
        value, end = _extended(text, float(match[0].replace(",", "")), end)
        if (scaled := _FACTOR.match(text, end)) and (factor := factors().get((scaled[1] or scaled[2]).lower())):
            is_sum = text[start - 1 : start] in _CURRENCY or _OF_MONEY.match(text, scaled.end())
            if scaled[2] in ("m", "M", "k") and not is_sum:
                continue
            value, end = value * factor, scaled.end()
        glued = _GLUED.match(text, end)
        after = "" if glued else text[end : end + 1]
        if after and (after.isalnum() or after in "_/" or (after in ":–.," and text[end + 1 : end + 2].isdigit())):
            continue
        unit = glued[0].lower() if glued else _unit(text, start, end)
        if not _is_dated(text, start, end, unit):
            yield Number(Span(start, end), _plain(value), unit)


def _is_joined(text: str, start: int, begin: int) -> bool:
    before = text[start - 1] if start > begin else " "
    if before in "-–" and text[start - 2 : start - 1] in (" ", "("):
        return False
    return before.isalnum() or before in _JOINED_BEFORE or (before in ".," and text[start - 2 : start - 1].isdigit())


def _extended(text: str, value: float, end: int) -> tuple[float, int]:
    """`8-1/2` and `8½` are eight and a half."""
    if fraction := _FRACTION.match(text, end):
        return (value + int(fraction[1]) / int(fraction[2]), fraction.end()) if int(fraction[2]) else (value, end)
    half = _VULGAR.get(text[end : end + 1])
    return (value, end) if half is None else (value + half, end + 1)


def _plain(value: float) -> float:
    """A whole number as one: `38`, not `38.0`."""
    value = round(value, 6)
    return int(value) if value == int(value) else value


def _unit(text: str, start: int, end: int) -> str | None:
    if start and text[start - 1] in _CURRENCY:
        return text[start - 1]
    match = _UNIT.match(text, end)
    if match is None:
        return None
    if match[1]:
        return "percent"
    word = (match[2] or match[3]).lower()
    if word in _PER_CENT or (word == "per" and text.startswith(" cent", match.end())):
        return "percent"
    if word in ("percentage", "pct") and match[4]:
        return "percentage point"
    if word == "year" and text.startswith("-old", match.end()):
        return "year-old"
    return None if word in words("not-counted") or not match[0][1:].islower() else word


def _is_dated(text: str, start: int, end: int, unit: str | None) -> bool:
    """A year, or a day beside its month."""
    if end - start > 4 or unit in ("percent", "percentage point") or (start and text[start - 1] in _CURRENCY):
        return False
    if end - start == 4 and text[start:end].isdecimal():
        return "1500" <= text[start:end] < "2100"
    if end - start > 2:
        return False
    return bool(_AFTER_MONTH.search(text, max(0, start - 11), start) or _BEFORE_MONTH.match(text, end))


def _spelled(article: Article) -> Iterator[Number]:
    """Numbers in words; a bare `one` is a pronoun as often as a number, and none here."""
    text, index = article.text, article.words
    offsets = sorted(offset for word in openers() if word in index for offset in index[word])
    if not offsets:
        return
    blocks = iter(article.running)
    block, after = next(blocks), 0
    for start in offsets:
        while start >= block.span.end:
            block = next(blocks)
        if start < after or (start > block.span.start and text[start - 1] in "-–’'"):
            continue
        found = spelt(text, start, block.span.end)
        after = found.end
        if found.words > 1 or found.value != 1:
            unit = _unit(text, start, found.end)
            yield Number(Span(start, found.end), _plain(found.value), unit)
