"""What the checks of quotations share: which block a quotation stands in, how long it is, what needs no attribution."""

import re
from bisect import bisect_right

from checker import patterns
from checker.annotate._lists import word_class
from checker.article import Article, Block, Quote
from checker.span import Span

WORD = patterns.compile(r"[^\W_](?:[\w’'.-]*[^\W_])?")
_STOPPED = patterns.compile(r"[.!?:;,…)\]\"”’'»-]\s*\Z")
_TERM = patterns.compile(
    r"(?:so-called|called|dubbed|nicknamed|known as|titled|entitled|subtitled|headlined|labell?ed|billed as|named|"
    r"(?:words?|phrases?|terms?|slogans?|mottos?|hashtags?|titles?|headlines?|mantra|catchphrase|chants? of|lyrics?|refrain|"
    r"song|single|book|novel|memoir|film|movie|documentary|show|series|sitcom|album|play|musical|poem|essay|column|episode|hymn|tune|rhyme|song's|bill|act|"
    r"signs?|banners?|placards?|posters?|shirts?|stickers?|buttons?|hats?|billboards?|inscriptions?|plaques?|graffiti)"
    r"(?:\s[\w’'-]+){0,4}?)[\s,:(]*\Z",
    re.I,
)
_SMALL = word_class("small")
_TURN = patterns.compile(r"(?:Q|A|[A-Z][A-Z .'’-]{1,30}):\s")
_LINKED = patterns.compile(r"\[[^\]]{2,60}\.?\]\.?\Z|@\w{2,}|https?://|pic\.twitter\.com|</?tweet\b")


def word_count(article: Article, quote: Quote) -> int:
    return sum(1 for _ in WORD.finditer(article.text, *quote.inner))


def block_numbers(article: Article) -> list[int]:
    """For each quotation the index of its block among the running blocks."""
    starts = [block.span.start for block in article.running]
    return [bisect_right(starts, quote.span.start) - 1 for quote in article.quotes]


def is_heading(article: Article, block: Block) -> bool:
    """A headline, a cross-head or a label: by its kind, or a short line without a stop."""
    if block.kind != "paragraph":
        return True
    length = block.span.end - block.span.start
    first = block.span.start == next((b.span.start for b in article.running), 0)
    return length < (160 if first else 100) and not _STOPPED.search(
        article.text, max(block.span.start, block.span.end - 3), block.span.end
    )


def is_dialogue(article: Article) -> bool:
    """Questions and answers, or a transcript: who speaks stands before each line."""
    turns = sum(1 for block in article.running if _TURN.match(article.text, block.span.start, block.span.end))
    return turns >= 4


def is_linked(article: Article, quote: Quote, block: Block) -> bool:
    """A post with its handle or link, or an item of a round-up that names its outlet in brackets behind the quotation."""
    text, before, after = article.text, max(block.span.start, quote.span.start - 200), min(block.span.end, quote.span.end + 200)
    return bool(_LINKED.search(text, quote.span.end, after) or _LINKED.search(text, before, quote.span.start))


def is_term(article: Article, quote: Quote, begin: int) -> bool:
    """The title of a work, a term, a slogan or the words of a sign; `begin` is where the block begins."""
    before = article.text[max(begin, quote.span.start - 80) : quote.span.start]
    return bool(_TERM.search(before)) or _is_title(quote.inner.cut(article.text))


def _is_title(inner: str) -> bool:
    found = WORD.findall(inner)
    return bool(found) and all(word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL for word in found)


def repeated(article: Article) -> dict[str, int]:
    """How often the beginning of each quotation's words stands as a quotation: a pull quote repeats one of the text."""
    counts: dict[str, int] = {}
    for quote in article.quotes:
        opening = beginning(article, quote.inner)
        counts[opening] = counts.get(opening, 0) + 1
    return counts


def beginning(article: Article, inner: Span) -> str:
    return " ".join(WORD.findall(article.text[inner.start : min(inner.end, inner.start + 80)])[:7]).lower()
