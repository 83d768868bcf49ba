"""An article in, the words out that no list knows and that nothing in the article excuses."""

from collections.abc import Iterator

from checker import patterns
from checker.article import Article
from checker.house import House
from checker.words.lexicon import entry, kind, listed

_LONGEST = 30
_COUNTED = -19.0  # a word that was seen in print, however rarely
_ZED = patterns.compile(r"is(e|ed|es|er|ers|ing|ation|ations|able)$")
_REPEATED = patterns.compile(r"(.)\1\1")
_LONG_SUFFIXES = ("er", "ers")  # after a long stem only: "parters" is a slip


def unknown_words(article: Article, house: House, most: int) -> Iterator[tuple[str, list[int]]]:
    """Each in lower case with the offsets where it may be judged."""
    for word, offsets in article.words.items():
        if kind(word) == "o" or len(offsets) > most or not 1 < len(word) <= _LONGEST:
            continue
        if is_known(word) and not is_made(word):
            continue
        if word in house.words or not word.isalpha() or not word.isascii() or _is_drawn_out(word):
            continue
        if _is_name(article, word, offsets, house):
            continue
        yield word, offsets


def _is_drawn_out(word: str) -> bool:
    """`sooo`, `hmmm`; in a long word a letter that stands three times in a row is a slip."""
    found = _REPEATED.search(word)
    return found is not None and (len(word) < 7 or word.count(found[1] * 4) > 0)


def is_known(word: str) -> bool:
    """Is it, its singular or its stem a word? A possessive counts as the word itself."""
    if kind(word) == "o" or word in listed("accepted"):
        return True
    if word.endswith(("'s", "s'")):
        return is_known(word[:-2] if word.endswith("'s") else word[:-1])
    return is_made(word)


def is_made(word: str) -> bool:
    """Is it made of known parts, as far as its letters tell? `untill` is too, so this excuses rare corrections only."""
    return len(word) > 5 and not kind(word) and (_is_derived(word) or _is_compound(word))


def _is_ordinary(word: str, least: float = -16.0) -> bool:
    found = entry(word)
    return found is not None and found.kind == "o" and found.log > least


def _is_derived(word: str) -> bool:
    if _has_prefix(word) or (word.endswith("ies") and _is_ordinary(word[:-3] + "y", -14.0)):
        return True
    if any(word.endswith(suffix) and _is_ordinary(word.removesuffix(suffix), -99.0) for suffix in listed("suffixes")):
        return True
    if word.endswith(("ization", "izations")) and _is_ordinary(word.removesuffix("s").removesuffix("ation") + "e", -99.0):
        return True
    if word.endswith("ability") or "is" in word:
        return _is_ordinary(word.removesuffix("ability") + "able") or _is_ordinary(_ZED.sub(r"iz\1", word), -99.0)
    return any(word.endswith(suffix) and len(word) > 8 and _is_ordinary(word.removesuffix(suffix)) for suffix in _LONG_SUFFIXES)


def _is_compound(word: str) -> bool:
    """`gameplan`, `conmen`: two frequent words, neither of them short."""
    if word.endswith(("men", "man", "woman", "women")):
        return _is_ordinary(word.removesuffix("men").removesuffix("man").removesuffix("wo"), -13.0)
    if word.endswith("full"):
        return False
    return any(_is_ordinary(word[:at], -12.0) and _is_ordinary(word[at:], -12.0) for at in range(4, len(word) - 3))


def is_regular(word: str) -> bool:
    """An inflection of a known word, or one with a prefix: `gasolines`, `sowings`, `uncited`."""
    for ending in ("s", "es", "d", "ed"):
        base = entry(word.removesuffix(ending)) if word.endswith(ending) and len(word) > 3 else None
        if base and base.kind != "n" and base.log >= _COUNTED:
            return True
    return len(word) > 5 and _has_prefix(word)


def _has_prefix(word: str) -> bool:
    return any(
        word.startswith(prefix) and len(word) - len(prefix) > 3 and _is_ordinary(word[len(prefix) :], -15.0)
        for prefix in listed("prefixes")
    )


def _is_name(article: Article, word: str, offsets: list[int], house: House) -> bool:
    """Written with a capital somewhere besides small, all in capitals, or accepted by the house."""
    capitals = [article.text[at].isupper() for at in offsets]
    if any(capitals) and not all(capitals):
        return True
    written = article.text[offsets[0] : offsets[0] + len(word)]
    return written in house.names or (all(capitals) and not written[1:].islower())
