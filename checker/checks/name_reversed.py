"""One name in both orders: an article in, `Oakhollow Vilma` beside `Vilma Oakhollow` out."""

from collections.abc import Iterator

from checker import patterns
from checker.article import Article
from checker.checks import _known
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span
from checker.words.lexicon import is_ordinary

FIELDS = frozenset({"other"})

#: What makes two words part of a longer name, or of two names in a row.
_BEFORE = patterns.compile(r"(?:[^\W\d_a-z][\w’'-]*|[A-Z]\.) $|[\w’'-]$")
_AFTER = patterns.compile(r" [^\W\d_a-z]|-\w")


@frozen
class Params:
    """No options."""


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    """The rarer order, else the later."""
    names = _names(article)
    for one, other in sorted(names):
        straight = _places(article, one, other)
        reverse = _places(article, other, one) if straight else []
        if reverse and not _are_two(one, other, straight, reverse) and (one < other or (other, one) not in names):
            rare, often = sorted((straight, reverse), key=lambda places: (len(places), -places[0].start))
            yield Hit(rare[0], {"other": often[0].cut(article.text)}, (Related(often[0], "the other order"),))


def _names(article: Article) -> set[tuple[str, str]]:
    """The names of two words that may be those of a person."""
    found = set()
    for mention in article.mentions:
        if mention.kind in ("person", "name"):
            words = mention.span.cut(article.text).split(" ")
            if len(words) == 2 and words[0] != words[1] and _may_be_person(*words):
                found.add((words[0], words[1]))
    return found


def _places(article: Article, one: str, other: str) -> list[Span]:
    """Where `one other` stands as a whole name, a title before it left aside."""
    text, words = article.text, f"{one} {other}"
    found = []
    for at in article.words.get(one.lower(), ()):
        end = at + len(words)
        if text.startswith(words, at) and not _AFTER.match(text, end) and not text[end : end + 1].isalnum():
            before = _BEFORE.search(text, max(0, at - 20), at)
            if before is None or _is_no_name(before[0]):
                found.append(Span(at, end))
    return found


def _is_no_name(before: str) -> bool:
    """`Senator`, `The`: a capitalised word that does not belong to the name behind it."""
    word = before.strip()
    return before.endswith(" ") and is_ordinary(word.lower()) and not _known.is_given(word)


def _may_be_person(one: str, other: str) -> bool:
    """A given name beside another word; else two words that are nothing else."""
    if not all(len(word) > 2 and word.replace("-", "").isalpha() and not _known.is_place(word) for word in (one, other)):
        return False
    if _known.is_given(one) or _known.is_given(other):
        return True
    return not (is_ordinary(one.lower()) or is_ordinary(other.lower()))


def _are_two(one: str, other: str, straight: list[Span], reverse: list[Span]) -> bool:
    """`Scott Paul` and `Paul Scott`: of two given names the one order must be frequent, the other single."""
    rare, often = sorted((len(straight), len(reverse)))
    return _known.is_given(one) and _known.is_given(other) and (rare > 1 or often < 2)
