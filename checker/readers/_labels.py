"""A line in, the dates it gives for the article out: `Published: 28 September 2020 | Updated: 3 May 2021`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from checker import patterns
from checker.dates import PrintedDay, beside, printed, reading, whole_day
from checker.readers._heads import is_byline


class LabelledDay(NamedTuple):
    """`kind`: `published` or `modified`; the day's `start:end` count in the line."""

    kind: str
    day: PrintedDay


_LABEL = patterns.compile(
    r"(?:\b(?:first|originally|last|date|article|story)\s+)?\b"
    r"(?:(published|posted|publication\s+date|publication|issued|released|pub\s?date|date)|(updated?|modified|revised|amended|last\s+edited))\b"
    r"(?:\s+(?:on|at|online|date))?\s*[:\-–—]?\s*",
    re.IGNORECASE,
)
_LONGEST = 160
_LOOKS_DATED = patterns.compile(r"\d{1,4}\s?[-/.]\s?\d{1,2}|\d(?:st|nd|rd|th)?\s+[^\W\d_]{3,}|[^\W\d_]{3,}\.?\s+\d|^\d{6,}$")


def labelled(text: str, languages: Sequence[str]) -> list[LabelledDay]:
    """The dates of a line that begins with a label and says nothing else; empty for any other line.

    A date of no shape known here is read by dateparser, in the given languages; a line `Published: …` whose date cannot
    be read at all gives a day without candidates.
    """
    opening = _LABEL.match(text, 1 if text[:1] in "([*" else 0)
    if len(text) > _LONGEST or not opening:
        return []
    labels = list(_LABEL.finditer(text))
    found = [LabelledDay(_kind(labels, match.start()), reading(match)) for match in printed().finditer(text)]
    if found:
        rest = _rest(text, [(label.start(), label.end()) for label in labels] + [(day.start, day.end) for _, day in found])
        return found if _says_nothing(rest) else []
    if ":" not in opening[0] or len(text) > 80:
        return []
    from checker.dates.odd import odd_day

    value = text[opening.end() :].strip(" )]")
    if not _LOOKS_DATED.search(value):
        return []
    start = text.find(value, opening.end())
    days = odd_day(value, languages)
    if days is None and _words(value) > 5:
        return []
    day = PrintedDay(start, start + len(value), days or (), None, None, None, None)
    return [LabelledDay(_kind([opening], start), day)]


_ALONE = patterns.compile(
    r"(?:(?:first |last )?(?:published|updated|posted|modified)\b.*\d{4}|(?:corrections?|clarification|photo|image|caption):)",
    re.IGNORECASE,
)


def stands_alone(line: str) -> bool:
    """A line that belongs to no paragraph though no blank line divides it from the next: a byline, a label, a caption."""
    return len(line) <= _LONGEST and not line.endswith(".") and (is_byline(line) or bool(_ALONE.match(line)))


def bare(text: str) -> LabelledDay | None:
    """A line that is nothing but a date with its year, with weekday and clock or without."""
    if not any(letter.isdigit() for letter in text[:40]) or text[-1] == ".":
        return None
    day = whole_day(text)
    return LabelledDay("published", day) if day and day.year is not None else None


def _kind(labels: list[re.Match[str]], at: int) -> str:
    before = [label for label in labels if label.start() < at]
    return "modified" if before and before[-1][2] else "published"


def _rest(text: str, taken: list[tuple[int, int]]) -> str:
    kept, last = [], 0
    for start, end in sorted(taken):
        kept.append(text[last:start])
        last = max(last, end)
    return " ".join([*kept, text[last:]])


def _says_nothing(rest: str) -> bool:
    """What remains beside labels and dates: clocks, zones, marks, and at most a short credit."""
    rest = rest.strip()
    if beside().fullmatch(rest):
        return True
    return not rest.endswith((".", "!", "?")) and _words(rest) <= 6


def _words(text: str) -> int:
    return len(re.findall(r"[^\W\d_]{3,}", text))
