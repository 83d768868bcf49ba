"""A short block's words in; out, whether it is a headline, a cross-head, a byline or a line of a list."""

import re
from collections.abc import Sequence

from checker import patterns

_LIST = patterns.compile(r"(?:[-*•–·—‣▪◦●■]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")
_RULED = patterns.compile(r"[-–—] .{2,60} [-–—]\.?\Z")
_BY = patterns.compile(
    r"(?:(?:written|words|story|reported|article|text|report|analysis|opinion|commentary) )?by(?: |: ?)", re.IGNORECASE
)
_BETWEEN = patterns.compile(r"[,|/&;•·()–—-]")
_STAFF = patterns.compile(
    r"\b(?:staff|writer|reporter|correspondent|editor|contributor|columnist|bureau|press|agency|news|times|post|reuters|afp)\b",
    re.IGNORECASE,
)
_SENTENCES = patterns.compile(r"[^\W\d_]{3,}[.?!] [^\W\d_a-z]")
#: Figures, labels and abbreviations of tables, which no cross-head holds.
_FIGURES = patterns.compile(r"\bvs\b|\bmln\b|(?:\d[\d.,/]*\D+){3}|: ")
_MARKS = "\"“‘'("
_SMALL = frozenset(
    "and of in for the at with de van von da del della di la le al el bin ibn on to from & y e und et du den der".split()  # noqa: SIM905
)


def list_marker(text: str) -> int:
    """The length of a list line's mark with the blank after it (`• `, `3) `); 0 for other lines."""
    found = _LIST.match(text)
    return found.end() if found and not _RULED.match(text) else 0


def is_byline(text: str) -> bool:
    """`By Jane Smith`, `By JANE SMITH, Staff Writer`: names and offices, no sentence."""
    opening = _BY.match(text) if len(text) <= 140 else None
    return opening is not None and _is_names(text[opening.end() :].strip())


def is_staff(text: str) -> bool:
    """`Jane Smith, Staff Writer`, `Associated Press`: a byline without `By`; believed only below a headline."""
    return len(text) <= 80 and bool(_STAFF.search(text)) and _is_names(text)


def _is_names(text: str) -> bool:
    words = _BETWEEN.sub(" ", text).split()
    if not 0 < len(words) <= 16 or words[0].lower() == "the" or not any(word[0].isupper() for word in words):
        return False
    if text[-1] in ".!?" and len(words[-1]) > 4:
        return False
    return all(word[0].isupper() or "@" in word or word.lower() in _SMALL for word in words)


def could_head(text: str) -> bool:
    """Could these words be a cross-head: short, with a capital, no sentence's end?"""
    if not 2 <= len(text) <= 80:
        return False
    if _RULED.match(text):
        return True
    first, last = text[0], text[-1]
    if last in '.,;:!…"”-–—' or (last in "’')" and not _is_title(text)) or _FIGURES.search(text):
        return False
    if last == "?" and (len(text) > 60 or first in "\"“‘'"):
        return False
    letters = sum(letter.isalpha() for letter in text)
    begins = first.isupper() or first.isdigit() or first in "\"“‘'¿"
    return begins and letters * 2 > len(text) and len(text.split()) <= 12 and ". " not in text


def is_headline(text: str, following: Sequence[str], gap: bool) -> bool:
    """Is the first block a headline? `following`: the next blocks' words; `gap`: a blank line comes after it."""
    if not following or not 4 <= len(text) <= 220:
        return False
    prose = max(len(other) for other in following[:3])
    if prose < 60 and prose <= len(text):
        return False
    last = text.rstrip("\"”’')]")[-1:]
    if text.isupper():
        return True
    if last not in ".!?:,;…":
        return len(text) <= 180 and not text[0].islower()
    if _is_title(text) or (gap and "; " in text):
        return True
    one = len(text) <= 110 and not _SENTENCES.search(text)
    return gap and one and len(following) > 2 and (last in "?!" or prose > len(text))


def _is_title(text: str) -> bool:
    """Do three of four long words, the first aside, begin with a capital or figure?"""
    words = [word.lstrip(_MARKS) for word in text.split()[1:] if len(word) > 3]
    return len(words) > 1 and 4 * sum(word[:1].isupper() or word[:1].isdigit() for word in words) >= 3 * len(words)
