"""A word's place in, whether what stands around it says that it is no ordinary one out."""

from checker import patterns
from checker.article import Article
from checker.checks._known import is_established
from checker.checks._unknown import is_known
from checker.span import Span
from checker.words.lexicon import entry, kind, listed
from checker.words.slips import weight

#: Beside one of these a word is part of something else: an address, a handle, a number, a compound.
_GLUE = frozenset(
    "-@#/._&\\*~=+%$€£'’‑–<>|^0123456789\u00ad\u200b\u200c\u200d\u2060\ufeff" + "".join(map(chr, range(0x300, 0x370)))
)
_LONGEST = 30
_TYPOGRAPHIC = frozenset("’‘“”„‚«»‹›–—…•·\u00a0\u2009\u202f")
_ENGLISH = frozenset(("do", "ten", "den", "en", "e", "y", "des"))  # particles that are English words or endings, too
_FREQUENT = -8.5  # `The`, `But`, `New`: no first word of a foreign name
_QUOTES = frozenset("\"“”‘’'()[]«»")
_PART = patterns.compile(r"(?:[^\W\d_]-|\]|\b[^\W\d_]{1,4}\.|\d) \Z")  # half a word, a title or other abbreviation, a number
_NUMERIC = patterns.compile(r"\S*\d\S*")
_SMALL = patterns.compile(r"(?<![\w'’-])[a-z]{3,}(?![\w'’-])")
_TOKEN = patterns.compile(r"\S+")
_GENUS = patterns.compile(r"\b[A-Z][a-z]{3,}(?:[aoi]s|us|um|ia|ma|[eiy]x|on|[aei]a) \Z")
_EPITHET = patterns.compile(r"[a-z]{3,}(?:[iu]s|um|ae|ii?|a|ensis|[ae]ns)\Z")
#: So far on either side of a word its company is looked at; more than two figures in five tokens make a table.
_ROUND, _TABLE = 60, 0.4


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
    if before in _QUOTES and before and after and after[:1] in _QUOTES:
        return True
    return (
        text[span.end : span.end + 8].lower().startswith((" [sic]", " (sic)"))
        or _is_particle(text, span)
        or _is_species(text, span)
        or _is_inside_name(text, span)
        or _in_company(text, span)
    )


def is_foreign_passage(text: str, span: Span) -> bool:
    """Do two other small words that no list knows stand near?"""
    begin, end = max(0, span.start - _ROUND), span.end + _ROUND
    near = [match for match in _SMALL.finditer(text, begin, end) if match.start() != span.start]
    return sum(1 for match in near if begin < match.start() and match.end() < end and not is_known(match[0])) >= 2


def _is_odd(letter: str) -> bool:
    """What a wrong encoding leaves inside a word (`piÃ±atas`), and other signs that no writer puts beside one."""
    return not letter.isascii() and letter not in _TYPOGRAPHIC


def _is_particle(text: str, span: Span) -> bool:
    """`du Dimanche`, `bin Laden`: part of a name; so is what stands behind such a word (`miguel de la madrid`)."""
    particles = listed("particles")
    if span.cut(text) in particles and text[span.end + 1 : span.end + 2].isupper():
        return True
    before = text[max(0, span.start - 8) : span.start].split(" ")[-2:]
    return len(before) == 2 and not before[1] and len(before[0]) > 1 and before[0] in particles - _ENGLISH


def _is_species(text: str, span: Span) -> bool:
    """`Quistia borealis`: a Latin name, its first word in no list."""
    if not _EPITHET.match(text, *span):
        return False
    genus = _GENUS.search(text, max(0, span.start - _LONGEST), span.start)
    return genus is not None and not kind(genus[0][:-1].lower())


def _is_inside_name(text: str, span: Span) -> bool:
    """`Caisse centrale Quistel`, `Bank fuer Adlerbau`: between two capitals, the second of them in no list."""
    if text[span.start - 1 : span.start] != " " or text[span.end : span.end + 1] != " " or not text[span.start].islower():
        return False
    if weight(span.cut(text), "and") is not None:
        return False
    before = text[max(0, span.start - _LONGEST) : span.start - 1].rsplit(" ", 1)[-1]
    after = text[span.end + 1 : span.end + _LONGEST].split(" ", 1)[0].rstrip(".,;:!?)>\"”'’")
    if not (before[:1].isupper() and before.isalpha() and after[:1].isupper() and after[1:].islower() and after.isalpha()):
        return False
    known = entry(before.lower())
    frequent = known is not None and known.log > _FREQUENT
    return not frequent and not kind(after.lower()) and not is_established(after)


def is_tabular(text: str, span: Span) -> bool:
    """Among figures: abbreviations of the trade stand there."""
    tokens = _TOKEN.findall(text, max(0, span.start - _ROUND), span.end + _ROUND)
    return sum(1 for token in tokens if _NUMERIC.match(token)) > _TABLE * len(tokens)


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
