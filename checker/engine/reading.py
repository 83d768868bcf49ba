"""An annotated article in, what a report needs to show it as it reads out."""

from checker.article import Article
from checker.finding import ReadBlock, Reading, ReadTime


def reading(article: Article) -> Reading:
    document = article.document
    blocks = tuple(ReadBlock(block.kind, block.span.start, block.span.end) for block in document.blocks)
    times = tuple(ReadTime(time.span.start, time.span.end, time.value, time.earliest, time.latest) for time in article.times)
    return Reading(document.text, document.pieces, blocks, times, document.published)
