"""Two near forms of a name and the company they keep in, whether one name is meant out."""

import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from checker import patterns
from checker.article import Article
from checker.checks import _forms, _known
from checker.checks._lists import entries
from checker.checks._spellings import Pair
from checker.house import House
from checker.span import Span
from checker.words.lexicon import is_ordinary, kind
from checker.words.slips import DROP, FAR, SWAP, weight

#: The words of somebody who speaks or is addressed stand beside these.
_SPEAKS = patterns.compile(
    r"(?:'s|’s)? (?:said|says|told|tells|added|adds|argued|wrote|noted|insisted|testified|declined|agreed|asked|replied"
    r"|explained|warned|acknowledged|continued|tweeted|recalled)\b"
)
_SPOKEN = patterns.compile(
    r"(?:said|says|added|according to|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Sen\.|Rep\.|Gov\.|Senator|Congressman|Judge|Justice) $"
)
#: With so many uses of the standard form a short form beside it is hardly another name.
_OFTEN = 3
#: From this length on a word that no list knows, one slip from a word that the article uses, is that word.
_LONG = 7


class Form(NamedTuple):
    """`unknown`: no established name and no ordinary word; `unlisted`: no word of any list, not even an obscure one."""

    word: str
    offsets: list[int]
    unknown: bool
    unlisted: bool


class Likeness(NamedTuple):
    """A variant and the standard form that it may stand for; `here` and `there` are their companies, in this order."""

    article: Article
    variant: Form
    standard: Form
    pair: Pair
    here: _forms.Neighbours
    there: _forms.Neighbours

    @property
    def shared(self) -> bool:
        return bool(self.here.before & self.there.before or self.here.after & self.there.after)

    @property
    def times(self) -> int:
        """How often the standard form stands, capitals of a wire's headline included."""
        return len(self.standard.offsets) + _forms.in_capitals(self.article, self.standard.word)

    @property
    def slip(self) -> float:
        """How likely a slip of the keyboard is; see `slips.weight`."""
        found = weight(self.variant.word.lower(), self.standard.word.lower())
        return FAR if found is None else found


def form(article: Article, word: str, offsets: list[int], house: House) -> Form:
    lower = word.lower()
    known = word in house.names or lower in house.words or _known.is_established(word) or is_ordinary(lower)
    unknown = not known and not any(article.text[at].islower() for at in article.words.get(lower, ()))
    return Form(word, offsets, unknown, unknown and not kind(lower))


def judged(like: Likeness) -> str:
    """`plain`, `likely` (never an error), `doubtful`, or nothing where the two are likely two names."""
    if _is_one_full_name(like):
        return "plain"
    if _is_bare_surname(like):
        return "likely"
    if not (like.variant.unknown or like.standard.unknown) or (is_inflected(like.pair) and not _is_no_inflection(like)):
        return ""
    if max(map(len, like.pair[:2])) < 5:
        return "likely" if _is_short_slip(like) else ""
    if not (_are_two(like) or _is_weak(like)):
        return _graded(like)
    return "likely" if _is_slip_of_hand(like) else ""


def _graded(like: Likeness) -> str:
    if _folded(like.variant.word) == _folded(like.standard.word):
        return "doubtful"
    if like.pair.distance > 1 and like.variant.word[-3:] != like.standard.word[-3:]:
        return "doubtful" if like.shared else ""  # else another word with the same stem
    return "plain" if like.pair.distance == 1 or like.shared or like.times > 1 else "doubtful"


def _is_one_full_name(like: Likeness) -> bool:
    """The same given name before both: `Orla Quistgard`, `Orla Quisgard`, whatever the lists know of either.

    Before two names that the lists know, and that are nothing else, any word will do: `Friar Quistgard`.
    """
    if like.pair.distance > 1 or "/s" in _endings(like.pair) and not like.standard.word.endswith("s"):
        return False
    if all(is_ordinary(word.lower()) for word in like.pair[:2]):
        return False
    before = like.here.before & like.there.before
    if any(_known.is_given(word) and not _known.is_place(word) for word in before):
        return True
    return bool(before) and len(like.variant.word) > 4 and not is_inflected(like.pair) and all(map(_is_surname, like.pair[:2]))


def _is_bare_surname(like: Likeness) -> bool:
    """`Johnsen said` where only `Johnson` is introduced: a known name, or an ordinary word, in the place of a person."""
    if like.pair.distance > 1 or like.variant.unknown or like.here.before or like.here.after or is_inflected(like.pair):
        return False
    if like.times < _OFTEN or len(like.variant.offsets) > 1 or not _is_person(like.there) or len(like.variant.word) < 5:
        return False
    return _speaks(like) and not any(like.article.text[at].islower() for at in like.article.words[like.variant.word.lower()])


def _is_no_inflection(like: Likeness) -> bool:
    """`Clintonn`, or a form by which nobody inflects a name, of what is one name by another sign."""
    short, long = sorted(like.pair[:2], key=len)
    if not like.variant.unknown:
        return False
    if long == short + short[-1] and like.variant.word == long:
        return True
    if _is_sister(like.pair):
        return like.shared or (_speaks(like) and _is_person(like.there))
    return like.variant.word == short and like.variant.unlisted and _is_person(like.there) and not like.here.before


def _is_slip_of_hand(like: Likeness) -> bool:
    """Two letters swapped, or one too many or too few of a pair, that make no word of what the article writes right."""
    return like.variant.unlisted and len(like.variant.offsets) == 1 and like.times > 1 and like.slip >= SWAP


def _is_short_slip(like: Likeness) -> bool:
    """Four letters are soon alike: the variant is no word at all, and the standard a person or place that is often named."""
    if not like.variant.unlisted or len(like.variant.offsets) > 1 or like.times < _OFTEN or like.slip < DROP:
        return False
    return not like.here.before and (_is_person(like.there) or _known.is_place(like.standard.word))


def _are_two(like: Likeness) -> bool:
    """Another given name before, or another name after: two relatives, two companies. Or a surname here, a given name there."""
    if like.shared:
        return False
    here, there = (_forms.Neighbours(frozenset(filter(_may_be_given, form.before)), form.after) for form in (like.here, like.there))
    if (here.before and there.before) or (here.after and there.after):
        return True
    return any(one.before and other.after and not other.before for one, other in ((here, there), (there, here)))


def _is_weak(like: Likeness) -> bool:
    """Too little speaks for one name: a single use inside a quotation, or a standard that is an ordinary word."""
    many, standard = like.times > 1, like.standard
    quoted = all(_is_quoted(like.article, at, like.variant.word) for at in like.variant.offsets)
    if quoted and not (like.shared or (many and like.variant.unknown)):
        return True
    if standard.unknown or like.shared:
        return False
    if not many and (not _known.is_established(standard.word) or is_ordinary(standard.word.lower())):
        return not (like.variant.unlisted and len(like.variant.word) >= _LONG and like.slip >= DROP)
    return bool(like.here.before) and not like.there.before and _known.is_place(standard.word)


def _is_surname(word: str) -> bool:
    return _known.is_established(word) and not is_ordinary(word.lower()) and not _known.is_place(word)


def _may_be_given(word: str) -> bool:
    return word.lower() in _forms.PARTICLES or _known.is_given(word) or not is_ordinary(word.lower())


def _is_person(company: _forms.Neighbours) -> bool:
    return any(map(_known.is_given, company.before))


def _speaks(like: Likeness) -> bool:
    text, end = like.article.text, len(like.variant.word)
    return any(_SPEAKS.match(text, at + end) or _SPOKEN.search(text, max(0, at - 14), at) for at in like.variant.offsets)


def _is_quoted(article: Article, at: int, word: str) -> bool:
    return any(quote.inner.holds(Span(at, at + len(word))) for quote in article.quotes)


def _folded(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def is_inflected(pair: tuple[str, ...]) -> bool:
    return not entries("inflections").isdisjoint(_endings(pair)) or _is_sister(pair)


def _is_sister(pair: tuple[str, ...]) -> bool:
    return not entries("sister-endings").isdisjoint(_endings(pair))


def _endings(pair: tuple[str, ...]) -> tuple[str, str]:
    one, other = pair[:2]
    begin, shorter = 0, min(len(one), len(other))
    while begin < shorter and one[begin] == other[begin]:
        begin += 1
    left, right = one[begin:], other[begin:]
    return f"{left}/{right}", f"{right}/{left}"
