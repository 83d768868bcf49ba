"""Markdown in, Document out."""

import datetime

from checker.article import Document, Source
from checker.frozen import replace
from checker.house import House

SUFFIXES = (".md", ".markdown")


def read(source: Source, published: datetime.date | None, house: House) -> Document:
    """Raises InputError for a front matter that cannot be read."""
    from checker.readers._document import document
    from checker.readers._front_matter import front_matter
    from checker.readers._markup import blocks

    matter = front_matter(source.text)
    titled = any(block.kind == "headline" for block in matter.blocks)
    found, comments = blocks(source.text, matter.end, titled)
    return replace(document(source, found, matter, published, house), comments=tuple(comments))
