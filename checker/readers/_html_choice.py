"""All the blocks of a page in, those of its article out: `<article>`, else `itemprop="articleBody"`, else `<main>`, else all."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from checker.readers._block import RawBlock
from checker.readers._html_blocks import Found, Page

#: A table cell with so many code points, or several blocks, lays out the page and holds its paragraphs.
_PROSE = 120


def article(page: Page, title: str) -> tuple[list[RawBlock], int | None]:
    """The article's blocks, the headline among them where the page has an `<h1>` for it; and the number of its `<article>`.

    `title`: what the page's head calls it, which tells the article's `<h1>` from the site's.
    """
    page = page._replace(found=_without_forms(page.found))
    root, chosen = _root(page)
    tops = [found for found in chosen if found.top]
    if not tops:
        tops = [found for found in page.found if found.top and (_agree(found, title) if title else not found.region.header)]
        chosen = [*tops[:1], *chosen]
    headline = next((found for found in tops if _agree(found, title)), tops[0] if tops else None)
    return [_kept(found, found is headline, crowded) for found, crowded in zip(chosen, _crowded(chosen), strict=True)], root


def _without_forms(found: list[Found]) -> list[Found]:
    """A form asks for mail addresses, unless it is the whole page (as some systems make them)."""
    outside = [block for block in found if not block.region.form]
    return (
        outside if 2 * sum(len(block.block.text) for block in outside) > sum(len(block.block.text) for block in found) else found
    )


def _root(page: Page) -> tuple[int | None, list[Found]]:
    """One `<article>` of several, or the body of one, is believed where it holds a third of the page's words."""
    in_main = [found for found in page.found if found.region.main]
    base = in_main or [found for found in page.found if not (page.is_whole and found.region.header)]
    least = sum(len(found.block.text) for found in base) / 3
    sizes: Counter[int] = Counter()
    for found in page.found:
        sizes[found.region.article] += len(found.block.text)
    del sizes[0]
    best, size = max(sizes.items(), key=lambda pair: pair[1], default=(0, 0))
    if best and size >= least:
        return best, [found for found in page.found if found.region.article == best]
    in_body = [found for found in page.found if found.region.body]
    if in_body and sum(len(found.block.text) for found in in_body) >= least:
        return None, in_body
    return None, base


def _agree(found: Found, title: str) -> bool:
    """Are the words most of what the head calls the page? The rest is the name of the paper, as the site's own `<h1>`."""
    words = found.block.text.casefold()
    return any(words in line and 2 * len(words) >= len(line) for line in title.casefold().split("\n"))


def _crowded(chosen: Sequence[Found]) -> list[bool]:
    """Does each block stand in a table cell that is no cell of a table?"""
    crowded: list[bool] = []
    for cell, group in groupby(chosen, key=lambda found: found.cell):
        here = list(group)
        crowded += [cell > 0 and (len(here) > 1 or len(here[0].block.text) >= _PROSE)] * len(here)
    return crowded


def _kept(found: Found, headline: bool, crowded: bool) -> RawBlock:
    block = found.block
    if headline:
        return block._replace(kind="headline")
    return block._replace(kind=None) if crowded and block.kind == "table" else block
