"""For any text: no crash, sorted pieces, every code point of the clean text where it came from, cost linear."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.article import Source
from checker.errors import InputError
from checker.house import DEFAULT
from checker.readers import html, markdown, text

WORDS = st.sampled_from([
    "---\n", "\n\n", "\n", "\r\n", "    ", "  ", "\t", "\u00a0", "+++\n", "===\n", "```\n", "a", "The end.", "title: x",
    "By Jane Smith", "VILNIUS, Sept 28 (Reuters) - ", "date 2017-07-11 ", "Published: 07/11/2017", "CORRECTION: ",
    "# ", "> ", "- ", "1. ", "*", "_", "`", "[", "](x)", "![", "|", "|-|-|\n", "<b>", "<!--", "-->", "&amp;", "\\", "~",
    "[^1]", "[^1]: ", "“", "\ud800", "\x00", "\x0c", "é", "😀",
])  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(WORDS, max_size=40).map("".join))


@pytest.mark.parametrize("reader", [text, markdown, html])
@given(TEXTS)
@example("\x1c\x85\u2028x\u2029y")
@example("a\\\r\nb")
@settings(deadline=None, max_examples=150)
def test_every_code_point_is_where_it_came_from(reader, raw):
    try:
        document = reader.read(Source("a", raw), None, DEFAULT)
    except InputError:
        return
    clean = source = 0
    for piece in document.pieces:
        assert piece.clean >= clean
        assert piece.source >= source
        assert piece.length > 0
        clean, source = piece.clean + piece.length, piece.source + piece.length
        there = zip(document.text[piece.clean : clean], raw[piece.source : source], strict=True)
        assert all(one == other or (one == " " and other.isspace()) for one, other in there)
    assert document.text == "\n".join(block.span.cut(document.text) for block in document.blocks)
    for block in document.blocks:
        words = block.span.cut(document.text)
        assert words == " ".join(words.split())
        assert words


@given(TEXTS)
@settings(deadline=None, max_examples=150)
def test_plain_text_loses_no_word(raw):
    """Save the marks of list lines, a letter or two figures a line."""
    raw = raw.replace("---", "").replace("+++", "")
    document = text.read(Source("a", raw), None, DEFAULT)
    written, kept = ("".join(filter(str.isalnum, words)) for words in (raw, document.text))
    rest = iter(written)
    assert all(letter in rest for letter in kept)
    assert len(written) - len(kept) <= 2 * (1 + raw.count("\n") + raw.count("\r"))


MANY = 100_000


@pytest.mark.parametrize(
    "raw",
    [
        "a" * 5_000_000,
        "word " * MANY,
        "\n" * 2 * MANY,
        "\r\n" * MANY,
        " " * MANY,
        "\f" * MANY,
        "\ud800" * MANY,
        "\x00" * MANY,
        "*a " * MANY,
        "[" * MANY,
        "> " * MANY,
        "- " * MANY,
        "<!--" * MANY,
        "![" * MANY,
        "`a" * MANY,
        "a  b\n" * (MANY // 4),
        "Updated: " * MANY,
        "(" * MANY,
    ],
    ids=lambda raw: repr(raw[:8]),
)
@pytest.mark.parametrize("reader", [text, markdown, html])
def test_no_text_hangs(reader, raw):
    """The limit lies far above the need (a second or two): it tells a square from a line."""
    start = time.process_time()
    reader.read(Source("a", raw), None, DEFAULT)
    assert time.process_time() - start < 30
