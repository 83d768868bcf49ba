"""A paragraph's Markdown in, the stretches of it that are prose out: marks, link targets, tags left out, entities decoded."""

import html
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from checker import patterns
from checker.readers._block import STAND_IN, Part

#: A stretch with more marks than this is no prose; it is read as it stands (the grammar's cost grows with their square).
_MOST_MARKS = 400
_MARKS = patterns.compile(r"[*_\[~]")
#: A cheap look: a stretch without one of these holds no markup.
_MARKUP = patterns.compile(r"[*_\[\]~`<&\\]|https?:")
_LINKS = frozenset({"full_reference_link", "collapsed_reference_link", "shortcut_link"})
_DROPPED = frozenset({"emphasis_delimiter", "html_tag", "link_destination", "link_title", "link_label"})
_STAND_INS = frozenset({"code_span", "uri_autolink", "email_autolink"})


class Change(NamedTuple):
    """`start:end` of the stretch is replaced by `text`."""

    start: int
    end: int
    text: str


def parts(text: str, plain: str, start: int, end: int, parse: Callable[[str], Any], labels: frozenset[str]) -> list[Part]:
    """`text[start:end]` without its markup.

    `plain` is the whole text in ASCII, code point for code point, so that the grammar's bytes are code points;
    `parse` gives the tree of a stretch of it; `labels` are the link labels that the file defines.
    """
    stretch = plain[start:end]
    if not _MARKUP.search(stretch) or len(_MARKS.findall(stretch)) > _MOST_MARKS:
        return [Part(text[start:end], start)]
    return list(_kept(text, start, end, sorted(_changes(parse(stretch), text[start:end], labels))))


def _kept(text: str, start: int, end: int, changes: Iterable[Change]) -> Iterator[Part]:
    at = start
    for change in changes:
        if start + change.start < at:
            continue
        if at < start + change.start:
            yield Part(text[at : start + change.start], at)
        if change.text:
            yield Part(change.text, None)
        at = start + change.end
    if at < end:
        yield Part(text[at:end], at)


def _changes(root: Any, text: str, labels: frozenset[str]) -> Iterator[Change]:
    """Walks the tree without recursion: it may be as deep as the text is long."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        kind, start, end = node.type, node.start_byte, node.end_byte
        if kind in _DROPPED:
            yield Change(start, end, "")
        elif kind in _STAND_INS:
            yield Change(start, end, STAND_IN)
        elif kind == "backslash_escape":
            yield Change(start, start + 1, "")
        elif kind == "hard_line_break":
            yield Change(start, end, " ")
        elif kind in ("entity_reference", "numeric_character_reference"):
            yield Change(start, end, html.unescape(text[start:end]))
        elif kind == "image":
            yield Change(start, end, "")
        elif kind == "inline_link":
            yield from _frame(node)
            waiting += [child for child in node.children if child.type == "link_text"]
        elif kind in _LINKS:
            yield from _reference(node, text, labels)
            waiting += [child for child in node.children if child.type == "link_text"]
        else:
            waiting += node.children


def _frame(node: Any) -> Iterator[Change]:
    """Everything of a link but its words."""
    words = next((child for child in node.children if child.type == "link_text"), None)
    if words is None:
        yield Change(node.start_byte, node.end_byte, "")
        return
    yield Change(node.start_byte, words.start_byte, "")
    yield Change(words.end_byte, node.end_byte, "")


def _reference(node: Any, text: str, labels: frozenset[str]) -> Iterator[Change]:
    """`[words][label]` is a link only where the label is defined; `[the president]` is what an editor put in; `[^1]` a note."""
    whole = text[node.start_byte : node.end_byte]
    if whole.startswith("[^"):
        yield Change(node.start_byte, node.end_byte, "")
    elif normal(whole.rpartition("][")[2] or whole) in labels or normal(whole.partition("][")[0]) in labels:
        yield from _frame(node)


def normal(label: str) -> str:
    """Link labels are compared without brackets, case and extra blanks."""
    return " ".join(label.strip("[]").split()).casefold()


def images(root: Any) -> list[tuple[int, int]]:
    """Where the descriptions of the images in a tree stand."""
    images = _all(root, "image")
    found = [child for image in images for child in image.children if child.type == "image_description"]
    return sorted((child.start_byte, child.end_byte) for child in found)


def comments(root: Any) -> list[tuple[int, int]]:
    """Where the comments in a tree stand."""
    found = [node for node in _all(root, "html_tag") if node.text.startswith(b"<!--")]
    return sorted((node.start_byte, node.end_byte) for node in found)


def _all(root: Any, kind: str) -> list[Any]:
    found, waiting = [], [root]
    while waiting:
        node = waiting.pop()
        if node.type == kind:
            found.append(node)
        else:
            waiting += node.children
    return found
