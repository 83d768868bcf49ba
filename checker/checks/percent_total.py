"""Percentages that share out one whole and do not come to it: an article in, such lists, table columns and sentences out."""

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from checker import patterns
from checker.article import Article, Block
from checker.checks._clause import sentence
from checker.checks._layout import lists, rows
from checker.checks._lists import entries
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"total"})

_PERCENT = patterns.compile(r"([0-9]{1,3}(?:\.[0-9]+)?) ?(?:%|percent\b|per cent\b|pct\b)", re.IGNORECASE)
_FIGURE = patterns.compile(r"([0-9]{1,3}(?:\.[0-9]+)?) ?%?")
_TOTAL = patterns.compile(r"(?:total|all|overall|sum|turnout|combined)\b", re.IGNORECASE)
_CHANGE = patterns.compile(r"\b(?:up|down|rose|fell|grew|by|than|compared|from|since|growth|turnout)\b|[+±−]", re.IGNORECASE)
_OTHERS = patterns.compile(r"\b(?:others?|undecided|rest|unsure|don['’]t know|do not know|no answer|no opinion)\b", re.IGNORECASE)
#: Of different wholes.
_GROUPS = patterns.compile(r"\b(?:among|while|respectively|each|republicans|democrats|men|women)\b", re.IGNORECASE)
#: More than one answer, or shares of different wholes.
_MANY = patterns.compile(
    r"\b(?:more than one|multiple|several) (?:answers?|choices?|options?|responses?|reasons?)|select all|all that apply|add up|"
    r"rounding|do not total|don['’]t total|exceed 100",
    re.IGNORECASE,
)
#: The rest of a whole, so that the shares before it are of the same one.
_REST = patterns.compile(
    r"(?:%| ?percent| ?per cent| ?pct) (?:were |are |was |is |had |have |said they (?:were |had )?)?"
    r"(?:still )?(?:undecided|unsure|not sure|no opinion|not decided|did not know|didn['’]t know|don['’]t know|not know)\b",
    re.IGNORECASE,
)
#: Words with which the rest of a whole ends.
_REST_ENDS = frozenset({"undecided", "unsure", "sure", "opinion", "decided", "know"})
_WORD = patterns.compile(r"[^\W\d_]+")
#: A longer sentence is none, but a table or a list without its full stops.
_LONGEST = 1000


@frozen
class Params:
    """`grace`: what a total may miss beyond rounding, in points; beyond `most` there may be more than one answer each.

    Below 100 only shares that name the rest (`others`, `undecided`) are judged, from `least` on.
    """

    signs: ClassVar[frozenset[str]] = frozenset({"%", "percent", "per cent", "pct", "share"})

    grace: float = 1.0
    most: float = 140.0
    least: float = 60.0


class Share(NamedTuple):
    """Where a percentage stands, its value and half a unit of its last digit."""

    span: Span
    value: float
    half: float


class Whole(NamedTuple):
    """Its shares; `is_complete` where they name the rest of it (`others`), so that nothing is left out."""

    shares: Sequence[Share]
    is_complete: bool


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    wholes = [*_of_lists(article), *_of_tables(article), *_of_sentences(article)]
    if not wholes or _MANY.search(article.text):
        return
    for shares, is_complete in wholes:
        total = sum(share.value for share in shares)
        slack = params.grace + sum(share.half for share in shares)
        if 100 + slack < total < params.most or (is_complete and params.least < total < 100 - slack):
            related = tuple(Related(share.span, "a share") for share in shares[:-1])
            yield Hit(shares[-1].span, {"total": f"{total:.4g}"}, related)


def _of_lists(article: Article) -> Iterator[Whole]:
    for listing in lists(article) if any(block.kind == "list" for block in article.document.blocks) else ():
        items = [item for item in listing.items if not _TOTAL.match(article.text, *item.span)]
        words = [item.span.cut(article.text) for item in items]
        shares = [_shares(article.text, item.span) for item in items]
        if all(len(share) == 1 for share in shares) and not any(_CHANGE.search(item) for item in words):
            lead = listing.lead.span.cut(article.text) if listing.lead else ""
            if len(shares) >= 3 and _is_of_a_whole(lead):
                yield Whole([share[0] for share in shares], any(_OTHERS.search(item) for item in words))


def _of_tables(article: Article) -> Iterator[Whole]:
    if all(block.kind != "table" for block in article.document.blocks):
        return
    for lead, (head, *body) in rows(article):
        body = [
            row for row in body if row[0].span.cut(article.text).strip("-: ") and not _TOTAL.match(article.text, *row[0].span)
        ]
        if len(body) < 3 or any(len(row) != len(head) for row in body):
            continue
        others = any(_OTHERS.search(row[0].span.cut(article.text)) for row in body)
        for column in range(1, len(head)):
            name = head[column].span.cut(article.text)
            cells = [_cell(article.text, row[column], name) for row in body]
            if all(cells) and _is_of_a_whole(f"{name} {lead.span.cut(article.text) if lead else ''}"):
                yield Whole([cell for cell in cells if cell], others)


def _of_sentences(article: Article) -> Iterator[Whole]:
    """`48 percent said yes, 41 percent no and 21 percent were undecided`."""
    for rest in _rests(article):
        whole = sentence(article, Span(*rest.span()))
        if whole.end - whole.start > _LONGEST:
            continue
        shares = _shares(article.text, Span(whole.start, min(whole.end, rest.start() + 12)))
        if len(shares) in (3, 4) and not _CHANGE.search(article.text, *whole) and not _GROUPS.search(article.text, *whole):
            yield Whole(shares, is_complete=False)


def _rests(article: Article) -> Iterator[re.Match[str]]:
    for word in _REST_ENDS & article.words.keys():
        for at in article.words[word]:
            if match := _REST.search(article.text, max(0, at - 45), at + len(word)):
                yield match


def _shares(text: str, span: Span) -> list[Share]:
    return [_share(match) for match in _PERCENT.finditer(text, *span)]


def _share(match: re.Match[str]) -> Share:
    fraction = match[1].partition(".")[2]
    return Share(Span(*match.span(1)), float(match[1]), 0.5 / 10 ** len(fraction))


def _cell(text: str, cell: Block, name: str) -> Share | None:
    """A percentage alone, or a figure alone in a column whose head names it as one."""
    match = _FIGURE.fullmatch(text, *cell.span)
    if match is None or not ("%" in match[0] or "%" in name or "percent" in name.lower()):
        return None
    return _share(match)


def _is_of_a_whole(words: str) -> bool:
    return not entries("whole-words").isdisjoint(word.lower() for word in _WORD.findall(words))
