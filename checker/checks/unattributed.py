"""Quotations for which nobody is named: an article in, each of them out, graded by what stands around it."""

import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from checker import patterns
from checker.annotate._quotes_marks import marks
from checker.article import Article, Quote
from checker.checks import _quotations
from checker.finding import Hit, Related
from checker.frozen import frozen
from checker.house import House
from checker.span import Span

FIELDS = frozenset({"words", "reason", "count"})
GRADES = frozenset(
    {"hanging", "running-text", "partial", "no-lead-in", "delayed", "mixed", "paraphrase", "closed-quote", "many", "many-carried"}
)

_REASONS = {
    "hanging": "It ends with a comma, but no speaker follows",
    "running-text": "Nobody is named in its sentence or paragraph",
    "partial": "The sentence names nobody for these words",
    "no-lead-in": "Nobody is named in its paragraph, nor does the paragraph before lead to it",
    "delayed": "Only the next paragraph names a speaker",
    "mixed": "Nobody is named in its paragraph, and the one before does not end with its speaker's words",
    "paraphrase": "Only the paragraph before tells what somebody said",
    "closed-quote": "The quotation before it was closed, so it reads as another speaker's",
}
#: A quotation left open is forgiven so many paragraphs on, where those between carry no mark.
_LEFT_OPEN = 3
_ANNOUNCED = patterns.compile(
    r"\b(?:questions?|answers?|reply|response|messages?|warnings?|words?|promises?|advice|reasons?)\b[^.!?]*[.!?]\s*\Z", re.I
)
_AND_MORE = patterns.compile(r"[\s,;–—-]*(?:and |or )?[“\"‘]")
_REMARK = patterns.compile(r"\s(?:an?|the)\s[\w’'-]+\s(?:that|which|for which)\b")
_CARRIED = frozenset({"paraphrase", "closed-quote", "delayed", "partial"})
_IN_A_ROW = _CARRIED | {"no-lead-in", "mixed"}
#: Words of the paragraph before that tell whose words follow, though no verb of speech has a subject there.
_LEAD = patterns.compile(
    r"\b(?:said|says|told|expressed|calls?|called|urged|shared|describes?d?|shows?|showed|stressed|warned|wrote|writes|posted|tweeted|"
    r"statements?|releases?|documents?|reports?|letters?|interviews?|speech|remarks?)\b"
)
_LEAD_REACH = 250
_SO_SAYS = patterns.compile(r"\s*(?:So|Thus) (?:say|says|said|goes|went|ran|runs|read|reads|began|begins)\b")


@frozen
class Params:
    """`min_words`: shorter quotations are terms or scare quotes; `cap`: so many in one article make one note instead."""

    min_words: int = 5
    cap: int = 5


def check(article: Article, params: Params, house: House) -> Iterator[Hit]:
    """A quotation whose verb has no speaker is left to the check of verbs."""
    if not article.quotes or _quotations.is_dialogue(article):
        return
    graded = list(_graded(article, params))
    for carried in (False, True):
        found = [(quote, grade) for quote, grade in graded if (grade in _CARRIED) == carried]
        if len(found) < params.cap:
            yield from (_hit(article, quote, grade) for quote, grade in found)
        else:
            yield _note(article, found, "many-carried" if carried else "many")


def _hit(article: Article, quote: Quote, grade: str) -> Hit:
    values = {"words": _quotations.word_count(article, quote), "reason": _REASONS[grade], "count": 1}
    related = (Related(quote.speaker, "named last"),) if quote.speaker else ()
    return Hit(quote.span, values, related, grade=grade)


def _note(article: Article, found: list[tuple[Quote, str]], grade: str) -> Hit:
    """One note at the article's first line."""
    reason = f"{len(found)} quotations of this article name nobody; is it a format without attributions?"
    related = tuple(Related(quote.span, "names nobody") for quote, _ in found)
    return Hit(article.running[0].span, {"words": 0, "reason": reason, "count": len(found)}, related, grade=grade)


def _graded(article: Article, params: Params) -> Iterator[tuple[Quote, str]]:
    """The paragraphs in turn, each with the last quotation of the one before it.

    Of paragraphs in a row that name nobody, or continue a speaker, only the first is reported.
    """
    blocks, again = article.running, _quotations.repeated(article)
    last: tuple[int, Quote] | None = None
    delayed, told = _delayed(article), -9
    for number, pairs in groupby(zip(_quotations.block_numbers(article), article.quotes, strict=True), key=itemgetter(0)):
        quotes = [quote for _, quote in pairs]
        before = last[1] if last and last[0] == number - 1 else None
        if last and last[1].span.end == last[1].inner.end and number - last[0] <= _LEFT_OPEN:
            before = last[1]
        bare = _is_bare(article, blocks[number].span, quotes)
        for quote in quotes:
            if _is_open(quote) and not _is_exempt(article, params, quote, number, again):
                grade = _grade(article, number, quote, bare, before)
                if grade == "no-lead-in" and number in delayed:
                    grade = "delayed"
                if grade and not (grade in _IN_A_ROW and told == number - 1):
                    yield quote, grade
                if grade in _IN_A_ROW:
                    told = number
        last = number, quotes[-1]


def _delayed(article: Article) -> set[int]:
    """The numbers of the blocks before one that opens with a quotation and names its speaker."""
    numbers, found = _quotations.block_numbers(article), set()
    for number, quote in zip(numbers, article.quotes, strict=True):
        if quote.speaker and quote.attribution == "same-sentence" and quote.span.start == article.running[number].span.start:
            found.add(number - 1)
    return found


def _is_open(quote: Quote) -> bool:
    """Is nobody named for it, or only in the paragraph before?"""
    return quote.attribution in (None, "carried") and (quote.cue is None or quote.speaker is not None)


def _is_exempt(article: Article, params: Params, quote: Quote, number: int, again: dict[str, int]) -> bool:
    block = article.running[number]
    return (
        _quotations.word_count(article, quote) < params.min_words
        or _quotations.is_heading(article, block)
        or again[_quotations.beginning(article, quote.inner)] > 1
        or _quotations.is_linked(article, quote, block)
        or _quotations.is_term(article, quote, block.span.start)
        or _SO_SAYS.match(article.text, quote.span.end) is not None
    )


def _grade(article: Article, number: int, quote: Quote, bare: bool, last: Quote | None) -> str | None:
    """None where the paragraph before leads to it: by a colon, or by a quotation left open. `last` is that one's last."""
    if _hangs(article, quote, article.running[number].span):
        return "hanging"
    before = article.running[number - 1].span if number else None
    if before and article.text[before.end - 1] == ":":
        return None
    if last is not None and last.span.end == last.inner.end:
        return None
    if before and quote.attribution == "carried":
        return _grade_carried(article, last, before)
    if not bare:
        return _grade_inside(article, quote, article.running[number].span)
    if before is None:
        return "no-lead-in"
    if last is None or last.speaker is None:
        return "paraphrase" if _leads(article, before) else "no-lead-in"
    return "paraphrase" if _ANNOUNCED.search(article.text, max(before.start, before.end - 120), before.end) else "mixed"


def _leads(article: Article, before: Span) -> bool:
    """Do the last words of the paragraph before tell of words, or are its own marks broken?"""
    if any(fault.kind == "unbalanced" for fault in marks(article.text, before).faults):
        return True
    return _LEAD.search(article.text, max(before.start, before.end - _LEAD_REACH), before.end) is not None


def _grade_carried(article: Article, last: Quote | None, before: Span) -> str:
    if last is None:
        return "paraphrase"
    behind = article.text[last.span.end : before.end - 1]
    return "paraphrase" if "." in behind.replace("Mr.", "").replace("Ms.", "") else "closed-quote"


def _grade_inside(article: Article, quote: Quote, block: Span) -> str | None:
    """Among the author's own words. The answer to a question that the author asks is told as dialogue."""
    lead = article.text[max(block.start, quote.span.start - 9) : quote.span.start].rstrip()
    if lead.endswith("?"):
        return None
    return "partial" if lead[-1:].isalnum() and article.text[quote.inner.start].islower() else "running-text"


def _hangs(article: Article, quote: Quote, block: Span) -> bool:
    """Ends with a comma and opens its sentence."""
    text = article.text
    if text[quote.inner.end - 1 : quote.inner.end] != "," or _is_in_series(text, quote):
        return False
    lead = text[max(block.start, quote.span.start - 9) : quote.span.start].rstrip(" -–—•*(")
    return not lead or lead[-1] in ".!?\"”'’»:"


def _is_in_series(text: str, quote: Quote) -> bool:
    """`"is old," "was never paid for" and "will go"`, or `…," a phrase that`: the comma is the writer's, and asks for no tag."""
    if text[quote.inner.start].islower() and _AND_MORE.match(text, quote.span.end):
        return True
    return _REMARK.match(text, quote.span.end) is not None


def _is_bare(article: Article, block: Span, quotes: list[Quote]) -> bool:
    """A paragraph of quotations and nothing else."""
    edges = [block.start, *(edge for quote in quotes for edge in quote.span), block.end]
    outside = (article.text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
    return not any(letter.isalnum() for stretch in outside for letter in stretch)
