"""Words that exist but cannot be meant: an article in, each with the word that its neighbours call for out."""

from collections.abc import Iterator

from checker import patterns
from checker.article import Article
from checker.checks import _slip
from checker.finding import Fix, Hit
from checker.frozen import frozen
from checker.house import House
from checker.span import Span
from checker.words.lexicon import entry, listed
from checker.words.pairs import log_after, were_seen
from checker.words.slips import weight

FIELDS = frozenset({"replacement", "neighbours", "gain"})
GRADES = frozenset({"both", "one", "half"})

#: Small words in a row with one blank between them. Names, numbers, contractions and halves of a compound stay outside: they
#: do not tell what may stand beside them.
_BESIDE = r"[\w/@'’–\u00ad\u0300-\u036f\u200b-\u200d\u2060-]"
_ROW = patterns.compile(rf"(?<!{_BESIDE})(?<!#)[a-z]+(?: [a-z]+)*(?!{_BESIDE})")


#: Natural logarithm of the share from which a word is too common to be a subject of the article.
COMMON = -9.0


@frozen
class Params:
    """By how much (natural logarithm) the other word must stand better there: `both`, where it was seen with both neighbours
    and the word itself with neither; `one`, where it was seen with one; `half`, where it was seen with both and the word
    itself with one. `most`: a form that the article uses more often is meant; `exceptions`: words that other rules judge.
    """

    both: float = 7.0
    one: float = 8.5
    half: float = 8.5
    most: int = 2
    exceptions: tuple[str, ...] = ()


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    meant = house.words.union(params.exceptions, listed("accepted"))
    for block in article.running:
        for match in _ROW.finditer(article.text, *block.span):
            row = match[0].split(" ")
            for at in _strange(row):
                if row[at] not in meant and not _is_meant(article, row[at], params.most):
                    yield from _judge(row, at, match.start() + len(" ".join(row[:at])) + (at > 0), params)


def _strange(row: list[str]) -> Iterator[int]:
    """Places of ordinary words that have likely doubles and were not seen with one of their neighbours."""
    before = True
    for at, (word, after) in enumerate(zip(row, (*were_seen(row), True), strict=True)):
        if not (before and after) and (known := entry(word)) and known.near and known.kind == "o":
            yield at
        before = after


def _is_meant(article: Article, word: str, most: int) -> bool:
    """Does the article use a word often that is not a common one?"""
    return len(article.words.get(word, ())) > most and _slip.frequency(word) < COMMON


def _judge(row: list[str], at: int, start: int, params: Params) -> Iterator[Hit]:
    word = row[at]
    left = row[at - 1] if at else None
    right = row[at + 1] if at + 1 < len(row) else None
    here = _slip.seen(left, word, right)
    ranked = sorted(_ranked(word, left, right, here), reverse=True)
    if not ranked:
        return
    best, replacement, told = ranked[0]
    grade = "half" if here else "both" if len(told) == 2 else "one"
    gain = best - _slip.fit(left, word, right)
    if gain >= getattr(params, grade):
        span = Span(start, start + len(word))
        values = {"replacement": replacement, "neighbours": " and ".join(told), "gain": round(gain, 1)}
        yield Hit(span, values, fix=Fix(span, replacement, safe=False), grade=grade)


def _ranked(word: str, left: str | None, right: str | None, here: int) -> Iterator[tuple[float, str, tuple[str, ...]]]:
    """Each likely double that was seen with more of the neighbours than the word itself: how well it stands there, and with
    which neighbours it was seen."""
    known = entry(word)
    for other in known.near if known else ():
        told = () if left is None or log_after(left, other) is None else (left,)
        if right is not None and log_after(other, right) is not None:
            told = (*told, right)
        if len(told) > here:
            cost = (weight(word, other) or 0.0) + (_slip.INFLECTION if _slip.inflected(word, other) else 0.0)
            yield _slip.fit(left, other, right) + cost, other, told
