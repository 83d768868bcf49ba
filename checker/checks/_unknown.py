"""An article in, the words out that no list knows and that nothing in the article excuses."""

from collections.abc import Iterator

from checker import patterns
from checker.article import Article
from checker.house import House
from checker.span import Span
from checker.words.lexicon import entry, kind, listed

#: Beside one of these a word is part of something else: an address, a handle, a number, a compound.
_GLUE = frozenset(
    "-@#/._&\\*~=+%$€£'’‑–<>|^0123456789\u00ad\u200b\u200c\u200d\u2060\ufeff" + "".join(map(chr, range(0x300, 0x370)))
)
_LONGEST = 30
_TYPOGRAPHIC = frozenset("’‘“”„‚«»‹›–—…•·\u00a0\u2009\u202f")
_QUOTES = frozenset("\"“”‘’'()[]«»")
_PART = patterns.compile(r"(?:[^\W\d_]-|\]|\b[^\W\d_]{1,4}\.|\d) \Z")  # half a word, a title or other abbreviation, a number
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
    for prefix in listed("prefixes"):
        if word.startswith(prefix) and len(word) - len(prefix) > 3 and _is_ordinary(word[len(prefix) :], -15.0):
            return True
    if any(word.endswith(suffix) and _is_ordinary(word.removesuffix(suffix), -99.0) for suffix in listed("suffixes")):
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


def _is_name(article: Article, word: str, offsets: list[int], house: House) -> bool:
    """Written with a capital somewhere besides small, all in capitals, or accepted by the house."""
    capitals = [article.text[at].isupper() for at in offsets]
    if any(capitals) and not all(capitals):
        return True
    written = article.text[offsets[0] : offsets[0] + len(word)]
    return written in house.names or (all(capitals) and not written[1:].islower())


def leaves_alone(article: Article, span: Span) -> bool:
    """Does what stands around the word say that it is no ordinary one?"""
    text = article.text
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 2]
    if (before in _GLUE and before) or (after[:1] in _GLUE and after[:1] and not (after[:1] == "." and not after[1:2].isalnum())):
        return True
    if before == "]" or _is_odd(before) or _is_odd(after[:1]):
        return True
    if after.startswith(".") and text[span.end + 1 : span.end + 3].strip()[:1].islower():
        return True
    if _PART.search(text, max(0, span.start - 8), span.start) or (after == "- " and len(text) > span.end + 2):
        return True
    if before in _QUOTES and before and after[:1] in _QUOTES and after:
        return True
    return (
        text[span.end : span.end + 8].lower().startswith((" [sic]", " (sic)"))
        or _is_particle(text, span)
        or _in_company(text, span)
    )


def _is_odd(letter: str) -> bool:
    """What a wrong encoding leaves inside a word (`piÃ±atas`), and other signs that no writer puts beside one."""
    return not letter.isascii() and letter not in _TYPOGRAPHIC


def _is_particle(text: str, span: Span) -> bool:
    """`du Dimanche`, `bin Laden`: part of a name."""
    return span.cut(text) in listed("particles") and text[span.end + 1 : span.end + 2].isupper()


def _in_company(text: str, span: Span) -> bool:
    """Is a neighbour a small word that no list knows, or one with letters that English does not use?"""
    before = after = ""
    if text[span.start - 1 : span.start] == " ":
        before = text[max(0, span.start - _LONGEST) : span.start - 1].rsplit(" ", 1)[-1]
    if text[span.end : span.end + 1] == " ":
        after = text[span.end + 1 : span.end + _LONGEST].split(" ", 1)[0]
    return any(_is_foreign(word.strip("\"'“”‘’.,;:!?()–—…•")) for word in (before, after))


def _is_foreign(word: str) -> bool:
    """Letters that English does not use (or what a wrong encoding made of them), or a small word that no list knows."""
    return not word.isascii() or (word.isalpha() and word.islower() and len(word) > 2 and not is_known(word))
