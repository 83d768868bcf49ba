"""Sentences of every running block, never across two blocks and never split inside a quotation."""

from checker.article import Article, Sentence
from checker.house import House
from checker.span import Span


def annotate(article: Article, house: House) -> tuple[Sentence, ...]:
    import sentencex

    text = article.text
    found = []
    for block in article.running:
        start = block.span.start
        for piece in sentencex.get_sentence_boundaries("en", block.span.cut(text)):
            found.append(_trimmed(text, start + piece["start_index"], start + piece["end_index"]))
    return tuple(Sentence(span) for span in found if span.end > span.start)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
