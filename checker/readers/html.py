"""HTML and XHTML in, a page or a fragment of one, Document out."""

import datetime

from checker.article import Document, Source
from checker.frozen import replace
from checker.house import House

SUFFIXES = (".html", ".htm", ".xhtml")

#: A report that newslint wrote beside the articles, and that repeats their mistakes.
_REPORT = '<meta name="generator" content="newslint">'
#: How the file writes what would be markup.
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def read(source: Source, published: datetime.date | None, house: House) -> Document:
    """Raises InputError for a front matter that cannot be read."""
    from checker.readers._document import document
    from checker.readers._front_matter import front_matter
    from checker.readers._html_blocks import page
    from checker.readers._html_choice import article
    from checker.readers._html_metadata import metadata, title, told

    text = source.text
    if _REPORT in text[:1000]:
        return Document(source, "", (), ())
    matter = front_matter(text)
    is_xml = source.name.lower().endswith(".xhtml") or text.startswith("<?xml", matter.end)
    found = page(text, matter.end, is_xml)
    said = told(text, found.marks, None)
    blocks, root = article(found, title(text, said))
    kinds = {block.kind for block in [*matter.blocks, *blocks]}
    said = said if root is None else told(text, found.marks, root)
    matter, locked = metadata(text, said, matter, "headline" in kinds, "byline" in kinds)
    made = document(source, blocks, matter, published, house)
    return replace(made, comments=tuple(found.comments), locked=(*locked, *found.literal), escapes=_ESCAPES)
