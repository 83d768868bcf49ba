"""Two near forms of a name and the company they keep in, whether one name is meant out."""

import unicodedata

from checker import patterns
from checker.article import Article
from checker.checks import _clause, _forms, _known
from checker.checks._endings import is_inflected, is_inflection, is_plural, is_sister
from checker.checks._likeness import Form, Likeness, is_person, stands_small
from checker.span import Span
from checker.words.lexicon import is_ordinary
from checker.words.slips import DROP, SWAP

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


def judged(like: Likeness) -> str:
    """`plain`, `likely` (never an error), `doubtful`, or nothing where the two are likely two names."""
    if _is_one_full_name(like):
        return "doubtful" if _folded(like.variant.word) == _folded(like.standard.word) else "plain"
    unknown = like.variant.unknown or like.standard.unknown
    if unknown and (not is_inflected(*like.words) or _is_no_inflection(like)):
        if max(map(len, like.words)) < 5:
            return "likely" if _is_short_slip(like) or _is_bare_surname(like) else ""
        if not (_are_two(like) or _is_weak(like)):
            return _graded(like)
        if _is_slip_of_hand(like):
            return "likely"
    return "likely" if _is_bare_surname(like) else ""


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
    if like.pair.distance > 1 or (is_plural(*like.words) and not like.standard.word.endswith("s")):
        return False
    if all(is_ordinary(word.lower()) for word in like.words) and not _known.is_surname(like.standard.word):
        return False
    before = like.here.before & like.there.before
    if any(_known.is_given(word) and not _known.is_place(word) for word in before):
        return True
    return bool(before) and len(like.variant.word) > 4 and not is_inflected(*like.words) and all(map(_is_surname, like.words))


def _is_bare_surname(like: Likeness) -> bool:
    """Only one form is introduced, and the other speaks: `Ann Johnson … Johnsen said`, whichever of the two is wrong."""
    if like.pair.distance > 1 or is_person(like.here) == is_person(like.there):
        return False
    bare, company = (like.variant, like.here) if is_person(like.there) else (like.standard, like.there)
    unknown = like.variant.unknown or like.standard.unknown
    if company.before or company.after or (not unknown and _known.sex(bare.word)) or (is_inflection(*like.words) and not unknown):
        return False
    if is_plural(*like.words) or stands_small(like.article, bare.word):
        return False
    return _speaks(like.article, bare)


def _is_no_inflection(like: Likeness) -> bool:
    """`Clintonn`, or a form by which nobody inflects a name, of what is one name by another sign."""
    short, long = sorted(like.words, key=len)
    if not like.variant.unknown:
        return False
    if long == short + short[-1] and like.variant.word == long:
        return True
    if is_sister(*like.words):
        if like.variant.unlisted and like.times >= _OFTEN and like.slip >= DROP:
            return True
        return like.shared or (_speaks(like.article, like.variant) and is_person(like.there))
    return like.variant.word == short and like.variant.unlisted and is_person(like.there) and not like.here.before


def _is_slip_of_hand(like: Likeness) -> bool:
    """Two letters swapped, or one too many or too few of a pair, that make no word of what the article writes right.

    For a person who is often named, any likely slip of the keyboard.
    """
    if not like.variant.unlisted or not like.variant.single:
        return False
    if like.times >= _OFTEN and is_person(like.there):
        return like.slip >= DROP
    return like.slip >= SWAP and (like.times > 1 or not (like.standard.unknown or _known.is_given(like.standard.word)))


def _is_short_slip(like: Likeness) -> bool:
    """Four letters are soon alike: the variant is no word at all, and the standard a person or place that is often named."""
    if not like.variant.unlisted or not like.variant.single or like.times < _OFTEN or like.slip < DROP:
        return False
    return not like.here.before and (is_person(like.there) or _known.is_place(like.standard.word))


def _are_two(like: Likeness) -> bool:
    """Another given name before, or another name after: two relatives, two companies. Or a surname here, a given name there."""
    if like.shared:
        return False
    here, there = (
        _forms.Neighbours(frozenset(filter(_may_be_given, side.before)), side.after) for side in (like.here, like.there)
    )
    if (here.before and there.before) or (here.after and there.after):
        return True
    return any(one.before and other.after and not other.before for one, other in ((here, there), (there, here)))


def _is_weak(like: Likeness) -> bool:
    """Too little speaks for one name: a single use inside a quotation, or a standard that is an ordinary word."""
    many, standard = like.times > 1, like.standard.word
    if like.shared or _is_long_slip(like):
        return False
    if not (many and like.variant.unknown) and _is_quoted(like.article, like.variant):
        return True
    if like.standard.unknown:
        return False
    place = _known.is_place(standard)
    if not many and not place and (not _known.is_established(standard) or is_ordinary(standard.lower())):
        return True
    return place and bool(like.here.before) and not like.there.before


def _is_long_slip(like: Likeness) -> bool:
    """A long word of no list, a likely slip from one that the article uses, is that word; given names have many variants."""
    known = _known.is_given(like.standard.word)
    return like.variant.unlisted and not known and len(like.variant.word) >= _LONG and like.slip >= DROP


def _is_surname(word: str) -> bool:
    return _known.is_established(word) and not is_ordinary(word.lower()) and not _known.is_place(word)


def _may_be_given(word: str) -> bool:
    return word.lower() in _forms.PARTICLES or _known.is_given(word) or not is_ordinary(word.lower())


def _speaks(article: Article, form: Form) -> bool:
    """Does the form tell or is it told of as a person: `Quistgard said`, `Mr. Quistgard`?"""
    text, end = article.text, len(form.word)
    return any(_SPEAKS.match(text, at + end) or _SPOKEN.search(text, max(0, at - 14), at) for at in form.offsets)


def _is_quoted(article: Article, form: Form) -> bool:
    """Is every use inside a quotation?"""
    end = len(form.word)
    return all(_clause.is_quoted(article, Span(at, at + end)) for at in form.offsets)


def _folded(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
