"""`a` and `an` by the sound that follows: an article in, each wrong one with the right one out."""

import re
from collections.abc import Iterator
from functools import cached_property

from checker import patterns
from checker.article import Article
from checker.checks import _lexical
from checker.finding import Fix, Hit
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"replacement", "word"})

_LETTERS = patterns.compile(r"[^\W\d_]+")
_VOWEL = patterns.compile("[aeiouy]")

_NEXT = patterns.compile(r"(an?) ([\"“‘'(\[]{0,2}[$£€]?)([^\W_](?:[\w&’'.,]*[^\W_])?)(?=(\W?))", re.IGNORECASE)
_OPENING = "\n\"“‘'([—–"
#: Letters whose names begin with a vowel sound: an M, an X; `u` (a U) is not among them.
_VOWEL_NAMES = frozenset("aefhilmnorsx")


@frozen
class Params:
    """Patterns for the beginning of words, in lower case; what none of them tells is judged by the first letter.

    `consonant`: spelt with a vowel, spoken with a consonant (`one`, `uni…`); `vowel`: the other way (`hour`);
    `either`: left alone, as both are heard or the word shows that `a` is not the article;
    `initials`: words in capitals that are read letter by letter although they could be spoken (`FBI`).
    """

    consonant: tuple[str, ...]
    vowel: tuple[str, ...]
    either: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()
    fix: bool = True

    def __post_init__(self) -> None:
        _ = self.sounds

    @property
    def starts(self) -> frozenset[str] | None:
        return frozenset({"a", "an"})

    @cached_property
    def sounds(self) -> tuple[tuple[str, re.Pattern[str] | None], ...]:
        """`an`, `a` and an empty text (either), each with its pattern; the first that matches decides."""
        groups = (("", self.either), ("a", self.consonant), ("an", self.vowel))
        return tuple((wanted, _lexical.compiled((), "|".join(words), True, False) if words else None) for wanted, words in groups)


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    text = article.text
    for start in sorted(article.words.get("a", []) + article.words.get("an", [])):
        match = _NEXT.match(text, start)
        if not match or _is_plain(match) or not _is_article(text, match):
            continue
        wanted = wanted_before(match[3], match[4], params)
        if wanted and wanted != match[1].lower():
            wanted = wanted.capitalize() if match[1][0] == "A" else wanted
            span = Span(start, match.end(1))
            fix = Fix(span, wanted) if params.fix else None
            yield Hit(span, {"replacement": wanted, "word": match[3]}, fix=fix)


def _is_plain(match: re.Match[str]) -> bool:
    """`a` before a consonant that is always heard as one: most articles, told at once."""
    word = match[3]
    return match[1] == "a" and word[0] in "bcdgjkpqtvwz" and word[1:2].isalpha()


def _is_article(text: str, match: re.Match[str]) -> bool:
    """`vitamin A is`, `Plan A`, `An Wang`, `a/an` are none: a capital counts only where a sentence or quotation begins."""
    before = text[match.start() - 1] if match.start() else "\n"
    if match[1][0] == "a":
        return match[1] in ("a", "an") and before in " \n\"“‘'([—–…"
    if match[1] == "AN" or (match[1] == "An" and match[3][0].isupper()):
        return False
    return before in _OPENING or text[max(0, match.start() - 2) : match.start()] in (". ", "? ", "! ", ": ")


def wanted_before(word: str, after: str, params: Params) -> str:
    """`a` or `an`, or an empty text where the sound cannot be told. `after`: the character behind the word."""
    if word[0].isdecimal():
        return _before_number(word)
    first = _LETTERS.match(word)
    letters = first[0] if first else word
    if len(letters) == 1:
        return _before_letter(word, after)
    if not word.isascii():
        return ""
    if len(letters) > 1 and letters.isupper():
        return _before_capitals(letters, word[len(letters) :], params)
    for wanted, pattern in params.sounds:
        if pattern and pattern.match((word + after).lower()):
            return wanted
    if word[0] in "UHYOX" or not _VOWEL.search(word.lower()):
        return ""
    return "an" if word[0].lower() in "aeiou" else "a"


def _before_number(word: str) -> str:
    """Eight, eleven and eighteen open with a vowel; `1,100` and `1800` are read in two ways."""
    digits = word.replace(",", "")
    whole = re.match(r"\d+", digits)
    figure = whole[0] if whole else ""
    if figure[0] == "8":
        return "an"
    if figure[:2] in ("11", "18"):
        return "an" if len(figure) % 3 == 2 else ""
    return "" if figure[0] == "0" else "a"


def _before_letter(word: str, after: str) -> str:
    """A letter that stands for itself: `an F-16`, `a T-shirt`, `a U.S.`; `a S. Korean` is a shortened word."""
    letter = word[0].lower()
    if word[1:2] in ("’", "'") or (len(word) == 1 and after == "."):
        return ""
    if len(word) == 1 and (after not in "-‑" or not after) and (letter in "aio" or word.islower()):
        return ""
    return "an" if letter in _VOWEL_NAMES else "a"


def _before_capitals(letters: str, rest: str, params: Params) -> str:
    """`an MP`, `a BBC`; what could be spoken as a word (`NATO`, `FIFA`) is left alone unless the first letter settles it."""
    first = letters[0].lower()
    if first == "u" or (rest and rest[0] not in "’'"):
        return ""
    if first in "aeio":
        return "" if letters != "EU" and letters.startswith(("EU", "ONE", "OU")) else "an"
    if first not in _VOWEL_NAMES:
        return "a"
    return "an" if letters in params.initials else ""
