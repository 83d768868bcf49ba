"""Two near forms of a name in an article in, what is known of them out: their uses, their company, the slip between them."""

from typing import NamedTuple

from checker.article import Article
from checker.checks import _forms, _known
from checker.checks._spellings import Pair
from checker.house import House
from checker.words.lexicon import is_ordinary, kind
from checker.words.slips import FAR, weight


class Form(NamedTuple):
    """`unknown`: no established name and no ordinary word; `unlisted`: no word of any list, not even an obscure one."""

    word: str
    offsets: list[int]
    unknown: bool
    unlisted: bool

    @property
    def single(self) -> bool:
        return len(self.offsets) == 1


class Likeness(NamedTuple):
    """A variant and the standard form that it may stand for; `here` and `there` are their companies, in this order."""

    article: Article
    variant: Form
    standard: Form
    pair: Pair
    here: _forms.Neighbours
    there: _forms.Neighbours

    @property
    def words(self) -> tuple[str, str]:
        return self.variant.word, self.standard.word

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
    unknown = not known and not stands_small(article, word)
    return Form(word, offsets, unknown, unknown and not kind(lower))


def stands_small(article: Article, word: str) -> bool:
    """Is it written without a capital somewhere in the article?"""
    return any(article.text[at].islower() for at in article.words.get(word.lower(), ()))


def is_person(company: _forms.Neighbours) -> bool:
    """Does a given name stand before the form?"""
    return any(map(_known.is_given, company.before))
