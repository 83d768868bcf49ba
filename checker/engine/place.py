"""A hit in the clean text in, a finding at line and column of the file out."""

from checker.article import Article
from checker.finding import Edit, Finding, Fix, Hit, Place, RelatedPlace
from checker.ruleset import Rule
from checker.span import Lines, Span, span_to_source


def placed(rule: Rule, hit: Hit, article: Article, lines: Lines) -> Finding:
    source = article.document.source
    place = place_of(span_to_source(article.document.pieces, hit.span), lines)
    found = source.text[place.start : place.end]
    fix = hit.fix and _edit(hit.fix, hit.span, article)
    values = dict(hit.values)
    if hit.fix and fix and values.get("replacement") == hit.fix.replacement:
        values["replacement"] = _replacement(hit.fix, article)
    related = tuple(
        RelatedPlace(place_of(span_to_source(article.document.pieces, other.span), lines), other.message) for other in hit.related
    )
    shown = {"found": " ".join(hit.span.cut(article.text).split()), **values}
    message = rule.file.message.format_map(shown)
    return Finding(source.name, place, rule.id, rule.topic, rule.level(hit), message, found, related, values, fix)


def place_of(span: Span, lines: Lines) -> Place:
    """Lines and columns of a span of the file; the end is that after the last code point."""
    line, column = lines.place(span.start)
    end_line, end_column = lines.place(max(span.end - 1, span.start))
    return Place(*span, line, column, end_line, end_column + (span.end > span.start))


def _edit(fix: Fix, within: Span, article: Article) -> Edit | None:
    """The fix in the file, written as the file writes it; None where markup or a character reference stands between the words,
    as replacing them would tear it, and where no fix may touch the file."""
    if not within.holds(fix.span):
        raise ValueError(f"a fix at {fix.span} lies outside what was found at {within}")
    span = span_to_source(article.document.pieces, fix.span)
    words = fix.span.cut(article.text)
    if span.cut(article.document.source.text).split() != words.split():
        return None
    if any(span.start <= locked.end and span.end >= locked.start for locked in article.document.locked):
        return None
    escapes = article.document.escapes
    return Edit(*span, "".join(escapes.get(letter, letter) for letter in _replacement(fix, article)), fix.safe)


def _replacement(fix: Fix, article: Article) -> str:
    return keep_case(fix.span.cut(article.text), fix.replacement)


#: What a wrong encoding makes of an accented letter begins with one of these (`Ã¡`): no capital of the writer's.
_MISREAD = frozenset("ÃÂ")


def keep_case(found: str, replacement: str) -> str:
    """`Als` becomes `Also`, `ALS` `ALSO`: capitals of a sentence's start or a headline are kept here, not in each rule."""
    if not replacement or not found or replacement != replacement.lower() or found[:1] == replacement[:1]:
        return replacement
    if found[0] in _MISREAD and not found[1:2].isascii():
        return replacement
    letters = [letter for letter in found if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return replacement.upper()
    return replacement[0].upper() + replacement[1:] if found[0].isupper() else replacement
