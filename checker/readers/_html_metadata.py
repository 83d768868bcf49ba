"""What a page's head and its tags say of the article in; out, entries as of a front matter: title, author, dates."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.readers._block import Part, RawBlock, cut, of_parts
from checker.readers._front_matter import Entry, FrontMatter
from checker.readers._html_blocks import Mark
from checker.readers._html_elements import names
from checker.readers._html_json import article_dates
from checker.readers._html_tokens import attributes, decoded, values
from checker.span import Span

_PUBLISHED = names(
    "article:published_time og:article:published_time og:published_time article:published article.published date pubdate"
    " publishdate publish-date publish_date publication_date publication-date datepublished date_published dc.date"
    " dc.date.issued dc.date.published dc:date dcterms.date dcterms.issued dcterms.created dc.date.created sailthru.date"
    " parsely-pub-date citation_publication_date citation_date"
)
_MODIFIED = names(
    "article:modified_time og:article:modified_time og:updated_time article:modified lastmod last-modified datemodified"
    " date_modified dc.date.modified dcterms.modified updated_time"
)
_AUTHORS = names("author dc.creator dcterms.creator parsely-author sailthru.author byl byline")
_META = {"published": _PUBLISHED, "modified": _MODIFIED, "author": _AUTHORS, "og:title": names("og:title twitter:title")}
#: Classes of a `<time>`, as microformats and the commonest systems write them.
_TIME_PUBLISHED = names("published entry-date dt-published pubdate date-published")
_TIME_MODIFIED = names("updated modified dt-updated date-modified")
#: Between the headline and the name of the paper.
_SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " « ", " » ", " :: ")


class Value(NamedTuple):
    """`key`: `published`, `modified`, `author`, `og:title` or `title`; `start:end` of the file."""

    key: str
    start: int
    end: int
    is_json: bool = False


def told(text: str, marks: Iterable[Mark], article: int | None) -> list[Value]:
    """What the marks say, in order of precedence: JSON-LD, `<meta>`, `<time>`; `article`: the number of the `<article>`."""
    json: list[Value] = []
    meta: list[Value] = []
    times: list[Value] = []
    for mark in marks:
        if mark.tag.name == "script":
            json += _of_json(text, mark)
        elif mark.tag.name == "meta":
            meta += _of_meta(text, mark)
        elif mark.tag.name == "title":
            meta += [Value("title", mark.raw.start, mark.raw.end)] if mark.raw else []
        elif article is None or mark.region.article == article:
            times += _of_time(text, mark)
    return [*json, *meta, *_first(times)]


def _first(times: Iterable[Value]) -> Iterator[Value]:
    """Of each kind one: those that follow belong to other stories."""
    seen = set()
    for value in times:
        if value.key not in seen:
            seen.add(value.key)
            yield value


def _of_json(text: str, mark: Mark) -> Iterator[Value]:
    if mark.raw and "ld+json" in values(text, mark.tag).get("type", "").lower():
        for key, start, end in article_dates(text, mark.raw.start, mark.raw.end):
            yield Value({"datePublished": "published", "dateModified": "modified"}[key], start, end, True)


def _of_meta(text: str, mark: Mark) -> Iterator[Value]:
    given = values(text, mark.tag)
    called = {given[key].lower() for key in ("property", "name", "itemprop", "http-equiv") if key in given}
    key = next((key for key, names in _META.items() if called & names), None)
    content = next((found for found in attributes(text, mark.tag) if found.name == "content"), None)
    if key and content and given["content"].strip() and not (key == "author" and "://" in given["content"]):
        yield Value(key, content.start, content.end)


def _of_time(text: str, mark: Mark) -> Iterator[Value]:
    given = values(text, mark.tag)
    named, classes = given.get("itemprop", "").lower().split(), set(given.get("class", "").lower().split())
    if "datepublished" in named or "pubdate" in given or (classes & _TIME_PUBLISHED):
        key = "published"
    elif "datemodified" in named or (classes & _TIME_MODIFIED):
        key = "modified"
    else:
        return
    for wanted in ("datetime", "content"):
        for name, start, end in attributes(text, mark.tag):
            if name == wanted and text[start:end].strip():
                yield Value(key, start, end)
                return


def title(text: str, told: Iterable[Value]) -> str:
    """All that the head calls the page."""
    return "\n".join(_block(text, value, "headline").text for value in told if value.key in ("og:title", "title"))


def metadata(text: str, told: list[Value], before: FrontMatter, titled: bool, signed: bool) -> tuple[FrontMatter, list[Span]]:
    """The front matter with what the page says of itself behind it, and where in the file that stands.

    `titled`, `signed`: the article has a headline, a byline of its own.
    """
    blocks, entries = list(before.blocks), list(before.entries)
    titles = [value for value in told if value.key == "og:title"][:1] or [value for value in told if value.key == "title"][:1]
    authors = [value for value in told if value.key == "author"][:1]
    wanted = [value for value in told if value.key in ("published", "modified")]
    wanted += [] if titled else titles
    wanted += [] if signed else authors
    kept = []
    for value in wanted:
        block = _block(text, value, "headline" if value in titles else "metadata")
        if not block.text:
            continue
        key = {"og:title": "title"}.get(value.key, value.key)
        entries.append(Entry(key, block.text, len(blocks), 0, len(block.text)))
        blocks.append(block)
        kept.append(Span(value.start, value.end))
    return before._replace(blocks=blocks, entries=entries), kept


def _block(text: str, value: Value, kind: str) -> RawBlock:
    if value.is_json:
        return of_parts(_json_parts(text, value.start, value.end), kind)
    block = of_parts(decoded(text, value.start, value.end), kind)
    return _without_paper(block) if value.key == "title" else block


def _json_parts(text: str, start: int, end: int) -> Iterator[Part]:
    """`2020\\/09\\/28` is how some write a slash."""
    while (at := text.find("\\/", start, end)) >= 0:
        yield Part(text[start:at], start)
        start = at + 1
    yield Part(text[start:end], start)


def _without_paper(block: RawBlock) -> RawBlock:
    """`Ferries to sail twice a day | The Courier`: the longer side of the last separator."""
    at, length = max((block.text.rfind(mark), len(mark)) for mark in _SEPARATORS)
    if at < 0:
        return block
    after = len(block.text) - at - length
    return cut(block, 0, at) if at >= after else cut(block, at + length, len(block.text))
