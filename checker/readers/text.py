"""Plain text in, Document out."""

import datetime

from checker.article import Document, Source
from checker.house import House

SUFFIXES = (".txt", ".text")


def read(source: Source, published: datetime.date | None, house: House) -> Document:
    """Raises InputError for a front matter that cannot be read."""
    from checker.readers._document import document
    from checker.readers._front_matter import front_matter
    from checker.readers._paragraphs import paragraphs

    matter = front_matter(source.text)
    return document(source, paragraphs(source.text, matter.end), matter, published, house)
