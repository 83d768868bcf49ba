"""Words that stand twice in a row: an article in, each repetition out, from the first word's start to the last one's end."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from checker import patterns
from checker.article import Article
from checker.checks import _lexical
from checker.finding import Fix, Hit
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

_JOINS = ("-", "‑", "@", "/", "#")

FIELDS = frozenset({"word", "count", "replacement"})
GRADES = frozenset({"sure"})

_WORD = patterns.compile(r"[^\W_]+(?:'[^\W_]+)*")


@frozen
class Params:
    """`tokens`: words that may not be repeated (default: every word); they are whole words, not patterns.

    `sure`: words whose repetition is surely a slip; it has the grade `sure`.
    `max`: the number of times a word may follow itself before it is reported (0: none); `alpha`: leave out words with
    anything but letters in them; `ignorecase`: `The the` is a repetition too; `fix`: offer to keep one of the words.
    `exceptions`: patterns; a repetition that lies in, or holds, one of these is left alone.
    Words are repeated where one blank (a line break of the file counts as one) and nothing else is between them; a second
    word with a capital (`Duran Duran`) is left alone.
    """

    tokens: tuple[str, ...] = ()
    sure: frozenset[str] = frozenset()
    exceptions: tuple[str, ...] = ()
    max: int = 0
    ignorecase: bool = True
    alpha: bool = True
    fix: bool = True

    def __post_init__(self) -> None:
        if wrong := [token for token in self.tokens if not _WORD.fullmatch(token)]:
            raise ValueError(f"'{wrong[0]}' is not a word; the tokens of a repetition are words, not patterns")
        if self.max < 0:
            raise ValueError("'max' is 0 or more")
        _ = self.excepted

    @cached_property
    def starts(self) -> frozenset[str] | None:
        return frozenset(token.lower() for token in self.tokens) or None

    @cached_property
    def excepted(self) -> re.Pattern[str] | None:
        return _lexical.compiled(self.exceptions, "", False, self.ignorecase) if self.exceptions else None


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    for word, offsets in _followed(article.words, params.starts):
        if params.alpha and not word.isalpha():
            continue
        for run in _runs(article.text, offsets, len(word), params):
            span = Span(run[0], run[-1] + len(word))
            if len(run) > params.max + 1 and not _lexical.is_excepted(article, span, params.excepted):
                yield _hit(article.text, span, word, len(run), params)


def _hit(text: str, span: Span, word: str, count: int, params: Params) -> Hit:
    once = text[span.start : span.start + len(word)]
    values = {"word": word, "count": count, "replacement": once}
    fix = Fix(span, once) if params.fix else None
    return Hit(span, values, fix=fix, grade="sure" if word in params.sure else None)


def _followed(words: Mapping[str, list[int]], only: frozenset[str] | None) -> Iterator[tuple[str, list[int]]]:
    """Words that may follow themselves somewhere, with their offsets. The one loop over every word: kept bare for speed."""
    for word, offsets in words.items():
        if len(offsets) > 1 and (only is None or word in only):
            step = len(word) + 1
            before = -step
            for here in offsets:
                if here - before == step:
                    yield word, offsets
                    break
                before = here


def _runs(text: str, offsets: list[int], length: int, params: Params) -> Iterator[list[int]]:
    """Offsets of a word that follows itself at once, two or more each."""
    run = offsets[:1]
    for here in offsets[1:]:
        if here - run[-1] == length + 1 and _is_same(text, run[-1], here, length, params):
            run.append(here)
            continue
        if len(run) > 1:
            yield run
        run = [here]
    if len(run) > 1:
        yield run


def _is_same(text: str, before: int, here: int, length: int, params: Params) -> bool:
    """One blank between the two and nothing that joins either to a third word, and a second one without a capital.

    A capital makes a name (`the The Hague`, `Duran Duran`); in capitals throughout only the sure words are judged.
    """
    one, other = text[before : before + length], text[here : here + length]
    if text[here - 1] != " " or text[here + length : here + length + 1] in _JOINS or text[before - 1 : before] in _JOINS:
        return False
    if other[0].isupper():
        return length > 1 and one == other == other.upper() and other.lower() in params.sure
    return params.ignorecase or one == other
