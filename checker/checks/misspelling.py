"""Words that are none: an article in, each with the word that was likely meant out."""

from collections.abc import Iterator

from checker.article import Article
from checker.checks import _slip
from checker.checks._company import is_foreign_passage, is_tabular, leaves_alone
from checker.checks._known import is_established
from checker.checks._unknown import is_made, is_regular, unknown_words
from checker.finding import Fix, Hit
from checker.frozen import frozen
from checker.house import House
from checker.span import Span
from checker.words.lexicon import entry, listed
from checker.words.slips import DROP, FAR, OTHER, candidates, weight

FIELDS = frozenset({"replacement", "others"})
GRADES = frozenset({"clear", "doubtful", "guess"})


#: Natural logarithm of the share from which a word corrects even one that is made of known parts (`untill`).
COMMON = -11.0

#: Behind a word with a capital one of these says that it is a firm's name.
_FIRMS = ("Corp", "Inc", "Co", "Ltd", "Plc", "AG", "SA")
_SHORT = 6
#: Shorter words that no list knows are mostly abbreviations.
_SCRAP = 4


@frozen
class Params:
    """Natural logarithms. `least`: how well a word must stand there to be offered; `clear`: how much better than the
    second best to be the one correction; `rare`, `name`: how much better than the word itself, where that is an obscure one,
    or one that is known with a capital or as an abbreviation only.

    `most`: a form that the article uses more often is meant; `exceptions`: words that other rules judge.
    """

    least: float = -17.0
    clear: float = 2.0
    rare: float = 8.0
    name: float = 5.0
    most: int = 2
    exceptions: tuple[str, ...] = ()


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    starts = frozenset(sentence.span.start for sentence in article.sentences)
    for word, offsets in unknown_words(article, house, params.most):
        for start in () if word in params.exceptions else offsets:
            if hit := _judge(article, word, start, starts, params):
                yield hit


def _judge(article: Article, word: str, start: int, starts: frozenset[int], params: Params) -> Hit | None:
    text = article.text
    span = Span(start, start + len(word))
    if leaves_alone(article, span):
        return None
    found = span.cut(text)
    capital = found[0].isupper()
    if (capital and not found[1:].islower()) or (not capital and not found.islower()):
        return None
    known = entry(word)
    if capital and (known or _is_name(article, word, span, starts)):
        return None
    left, right = _slip.beside(text, span.start, span.end)
    ranked = _ranked(word, left, right)
    if not ranked or ranked[0][0] < params.least - _allowance(word, ranked[0][1]):
        return None
    best, replacement = ranked[0]
    if known and best - _slip.fit(left, word, right) < (params.rare if known.kind == "x" else params.name):
        return None
    if (is_made(word) or (known and known.kind == "x" and is_regular(word))) and not _outweighs(word, replacement):
        return None
    if capital:
        if is_established(found) or not _is_sure(replacement, right, best):
            return None
        replacement = replacement[0].upper() + replacement[1:]
    second = ranked[1][0] if len(ranked) > 1 else -99.0
    backed = _is_backed(word, replacement.lower(), left, right)
    others = ", ".join(other for score, other in ranked[1:3] if score > best - 4)
    return Hit(
        span,
        {"replacement": replacement, "others": others},
        fix=Fix(span, replacement, safe=False),
        grade=_grade(article, span, replacement.lower(), best - second >= params.clear and backed),
    )


def _is_name(article: Article, word: str, span: Span, starts: frozenset[int]) -> bool:
    """Is a word with a capital a name, as far as the article tells?"""
    if any(start not in starts for start in article.words[word]) or f"{word}'s" in article.words:
        return True
    behind = article.text[span.end : span.end + 12].split(" ")[1:2]
    following = behind[0].rstrip(".,;:") if behind else ""
    return following in _FIRMS or (len(word) <= _SHORT and following in listed("predicates"))


def _grade(article: Article, span: Span, replacement: str, clear: bool) -> str:
    """A guess: an abbreviation, a scrap of a word, a short form that the article uses twice, a line of figures, foreign text."""
    word = _slip.plain(span.cut(article.text))
    known = entry(word)
    if clear and not (known and known.kind == "x"):
        return "clear"
    again = len(article.words[word]) > 1 and len(word) <= _SHORT
    scrap = len(word) < _SCRAP if known is None else known.kind == "n"
    unlikely = again or (scrap and not _is_likely_slip(word, replacement))
    apart = unlikely or is_tabular(article.text, span) or is_foreign_passage(article.text, span)
    return "guess" if apart else "doubtful"


def _is_likely_slip(word: str, replacement: str) -> bool:
    """Of a scrap or an abbreviation: a letter left out or two that changed places, in three letters or more."""
    return len(word) > 2 and _one_slip(word, replacement) >= DROP


def _allowance(word: str, replacement: str) -> float:
    """The longer a word that is one slip away, the rarer it may be: nothing else is spelt nearly so."""
    if _one_slip(word, replacement) <= OTHER:
        return 0.0
    return max(0.0, min(5.0, 0.75 * (len(word) - 6)))


def _is_backed(word: str, replacement: str, left: str | None, right: str | None) -> bool:
    """Is there a second sign: a neighbour that the correction is seen with, or a long word one slip away?"""
    return _slip.seen(left, replacement, right) > 0 or (len(word) > 6 and _one_slip(word, replacement) > OTHER)


def _outweighs(word: str, replacement: str) -> bool:
    """Is the correction of a word made of known parts a common one, one likely slip away and no form of the same word?"""
    likely = _slip.frequency(replacement) >= COMMON and _one_slip(word, replacement) >= DROP
    return likely and not _slip.inflected(word, replacement)


def _one_slip(word: str, replacement: str) -> float:
    slip = weight(word, replacement)
    return FAR if slip is None else slip


def _is_sure(word: str, right: str | None, score: float) -> bool:
    """At a sentence's start, where names stand as well: the next word must be one that the correction is seen with."""
    return right is not None and _slip.seen(None, word, right) == 1 and score > -13.0


def _ranked(word: str, left: str | None, right: str | None) -> list[tuple[float, str]]:
    """What may have been meant, the likeliest first."""
    if word in listed("contractions"):
        return [(0.0, f"{word[:-1]}'t")]
    known = entry(word)
    near = {other: _one_slip(word, other) for other in known.near} if known else candidates(word)
    return sorted(
        (
            (_slip.fit(left, other, right) + slip + _form(word, other), other)
            for other, slip in near.items()
            if other not in listed("never-offered")
        ),
        reverse=True,
    )


def _form(word: str, other: str) -> float:
    return _slip.INFLECTION if entry(word) and _slip.inflected(word, other) else 0.0
