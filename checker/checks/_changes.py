"""An article in, its statements `rose 22 percent to A from B` out: the percentage and the two figures that it must fit."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker import patterns
from checker.article import Article, Number
from checker.checks._change import OTHER_BASE, SLACK
from checker.checks._change_orders import Gaps, is_share, roles
from checker.span import line_back

_REACH = 170
#: A result told again by the share, between the figures of a change: `, or 35 cents a share,`.
_ASIDE = patterns.compile(
    r",? (?:or|equal to) (?:[^.;()]|\.[0-9]){1,25} (?:a|per) sha?re?,?|,? ?\((?:[^.;()]|\.[0-9]){1,25} (?:a|per) sha?re?\)",
    re.IGNORECASE,
)
_PER_SHARE = patterns.compile(r"[^.;,()0-9]{0,15} (?:a|per) sha?re?\b")
#: A figure in brackets, as in another currency; words in brackets.
_IN_BRACKETS = patterns.compile(r" ?\((?:about |or )?(?:[^\W\d_]{0,2}[$€£¥#])?[0-9][^()%]{0,25}\)|\([^()0-9%]{0,60}\)")
_OPENS = patterns.compile(r"\((?:about |or )?(?:[^\W\d_]{0,2}[$€£¥#])?$")
#: Before a figure that is an old one itself: `… from 40, off 3 percent from 41`.
_OLD = patterns.compile(rf"\b(?:from|against|than|compared (?:with|to)) {SLACK}$", re.IGNORECASE)
_DAY = patterns.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? [0-9]{1,2}\b"
    r"(?:, (?:19|20)[0-9]{2}\b)?|\b[0-9]{1,2}-(?:month|week|year)"
)
_PERIODS = frozenset(
    ("days", "weeks", "months", "years", "quarters", "hours", "minutes", "month", "week", "year", "day", "quarter", "year-old")
)
_AFTER = patterns.compile(r"(?:%|[ -][^\W\d_]+)(?: cent\b| points?\b)?(?: [a-z]+)?")


class Change(NamedTuple):
    """`percent` is the change said, from `old` to `new`; `words` the stretch around them that tells of it."""

    percent: Number
    old: Number
    new: Number
    words: str


def changes(article: Article) -> Iterator[Change]:
    text, numbers = article.text, article.numbers
    numbers = tuple(number for number in numbers if number.unit not in _PERIODS and not _is_aside(text, number))
    if "share" in article.words or "shr" in article.words:
        numbers = tuple(number for number in numbers if not _PER_SHARE.match(text, number.span.end))
    former: Change | None = None
    for at in range(len(numbers) - 2):
        three = numbers[at], numbers[at + 1], numbers[at + 2]
        if three[2].span.end - three[0].span.start > _REACH or not any(map(is_share, three)):
            continue
        if found := _read(text, three):
            if former and found.new is former.old:
                words = text[found.new.span.end : max(found.old.span.end, found.percent.span.end)]
                found = found._replace(new=former.new, words=words)
            elif _OLD.search(text, max(0, found.new.span.start - 40), found.new.span.start):
                continue
            former = found
            yield found


def _is_aside(text: str, number: Number) -> bool:
    return not is_share(number) and bool(_OPENS.search(text, max(0, number.span.start - 12), number.span.start))


def _read(text: str, three: tuple[Number, Number, Number]) -> Change | None:
    one, two, last = (number.span for number in three)
    start = line_back(text, one.start, 60)
    start = max(start, text.rfind(". ", start, one.start) + 1)
    if "\n" in text[one.start : last.end]:
        return None
    gaps = Gaps(
        text[start : one.start],
        _bare(text[one.end : two.start]),
        _bare(text[two.end : last.start]),
        text[last.end : last.end + 40],
    )
    found = roles(three, gaps)
    if found is None:
        return None
    after = _AFTER.match(text, last.end)
    words = _bare(text[start : after.end() if after and found.percent is three[2] else last.end])
    return None if OTHER_BASE.search(words) else Change(*found, words)


def _bare(text: str) -> str:
    if "(" in text:
        text = _IN_BRACKETS.sub("", text)
    if " sh" in text:
        text = _ASIDE.sub("", text)
    return _DAY.sub("day", text) if any(map(str.isdigit, text)) else text
