"""An article in, the wholes and their parts that stand side by side out: `27 people, 12 men and 15 women`."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from checker import patterns
from checker.article import Article, Number
from checker.checks._lists import entries
from checker.span import Span

_NOUNS = r"(?: (?!(?:and|or|including|among|with|plus|of|about|over|another)\b)[^\W\d_][\w’'-]*){1,4}"
_NEXT = patterns.compile(rf"({_NOUNS})(?:, and |, | (and) )")
_OPEN = patterns.compile(
    r"-(?:member|seat)(?: [^\W\d_]+){1,2} (?:has|had|with|holds) |"
    rf"(?:{_NOUNS})?(?:: | \(|, | -{{1,2}} | ?[–—] ?| were | are | was )"
)
_AFTER = patterns.compile(rf"({_NOUNS}?)(?:[).,;:]| ?[–—-]|\n|$| (?:were|was|are|is|died|who|had|have|from|aboard|in|on|at)\b)")
_HEDGED = patterns.compile(
    r"\b(?:about|some|nearly|almost|around|over|under|more than|less than|fewer than|up to|another|first) $", re.IGNORECASE
)
#: Before a whole whose name does not follow: `a crew of 16, 11 Filipinos …`.
_WHOLE_OF = patterns.compile(r"\b(?:of|all|total:?) $")
_GROUP = patterns.compile(r"[A-Z][a-z]+(?:s|ese|ish|i|ch)$")
_MEMBERS = patterns.compile(r"-(?:member|seat)\b")
#: Behind the parts: they are not all.
_NOT_ALL = patterns.compile(r"[^.]{0,12}\b(?:among|included|including)\b")

#: Nouns before which `a` counts.
_SINGLE = frozenset(
    ("man", "woman", "boy", "girl", "son", "daughter", "child", "baby", "pilot", "policeman", "civilian", "soldier")
)

#: So many parts at most, so that a text of nothing but parts is read once.
MOST_PARTS = 12


class Sum(NamedTuple):
    """`most` is true where the parts may be fewer than the whole (a chamber with others in it)."""

    whole: Number
    parts: Sequence[Number]
    most: bool


def sums(article: Article) -> Iterator[Sum]:
    """Only parts that by their names make up a whole: men and women, passengers and crew, peoples."""
    numbers = with_ones(article)
    for at in range(len(numbers) - 2):
        if numbers[at + 1].span.start - numbers[at].span.end < 50 and (found := _read(article.text, numbers, at)):
            yield found


def with_ones(article: Article) -> list[Number]:
    """The article's numbers, each `one` before a noun, which is often a pronoun elsewhere, and each `a man`."""
    found = list(article.numbers)
    text = article.text
    ones = [offset for offset in article.words.get("one", ()) if text[offset + 3 : offset + 4] == " "]
    for offset in ones:
        at = bisect_left(article.numbers, offset, key=lambda number: number.span.start)
        is_inside = at > 0 and article.numbers[at - 1].span.end > offset
        if not is_inside and not (at < len(article.numbers) and article.numbers[at].span.start == offset):
            found.append(Number(Span(offset, offset + 3), 1))
    for word in _SINGLE & article.words.keys():
        starts = (offset - 2 for offset in article.words[word] if text[max(0, offset - 3) : offset] in (" a ", "\na "))
        found += [Number(Span(offset, offset + 1), 1) for offset in starts]
    return sorted(found) if len(found) > len(article.numbers) else found


def _read(text: str, numbers: Sequence[Number], at: int) -> Sum | None:
    whole, first = numbers[at], numbers[at + 1]
    if not _OPEN.fullmatch(text, whole.span.end, first.span.start) or not _is_count(whole):
        return None
    if _HEDGED.search(text, max(0, whole.span.start - 12), whole.span.start):
        return None
    if text[whole.span.end] in ",:" and not _WHOLE_OF.search(text, max(0, whole.span.start - 14), whole.span.start):
        return None
    end, nouns, is_last = at + 1, [], False
    while (
        end + 1 < len(numbers)
        and end - at < MOST_PARTS
        and (gap := _NEXT.fullmatch(text, numbers[end].span.end, numbers[end + 1].span.start))
    ):
        is_last = bool(gap[2]) or ", and " in gap[0]
        nouns.append(gap[1])
        end += 1
    after = _AFTER.match(text, numbers[end].span.end)
    if not is_last or after is None or _NOT_ALL.match(text, after.end()):
        return None
    nouns.append(after[1] or "")
    parts = numbers[at + 1 : end + 1]
    if not all(map(_is_count, parts)) or not _make_up([noun.split() for noun in nouns]):
        return None
    return Sum(whole, parts, bool(_MEMBERS.match(text, whole.span.end)))


def _is_count(number: Number) -> bool:
    return (
        number.value == int(number.value) and number.value < 10_000 and number.unit not in ("percent", "year-old", "$", "£", "€")
    )


class _Line(NamedTuple):
    groups: list[frozenset[str]]
    others: frozenset[str]


@cache
def _lines() -> list[_Line]:
    found = []
    for entry in entries("complements"):
        groups, _, others = entry.partition(" ~ ")
        found.append(_Line([frozenset(group.split("/")) for group in groups.split(" + ")], frozenset(others.split("/"))))
    return found


def _make_up(nouns: Sequence[Sequence[str]]) -> bool:
    """Has each group of a line its part, and each part its group? Or are all peoples (`11 Filipinos and five Greeks`)?"""
    if all(noun and _GROUP.match(noun[-1]) for noun in nouns):
        return True
    lowered = [_names(noun) for noun in nouns]
    for groups, others in _lines():
        known = others.union(*groups)
        if all(noun & known for noun in lowered) and all(any(noun & group for noun in lowered) for group in groups):
            return True
    return False


def _names(noun: Sequence[str]) -> set[str]:
    """The last word of the phrase, or the one before `members`."""
    words = [word.lower() for word in noun]
    return set(words[-2:-1] if words[-1:] == ["members"] else words[-1:])
