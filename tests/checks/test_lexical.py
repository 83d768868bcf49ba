"""The gates of the lexical kinds never hide what the pattern would find."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotate import words
from checker.article import Article, Block, Document, Source
from checker.checks import _lexical
from checker.house import DEFAULT
from checker.span import Piece, Span

PATTERNS = """could of|(?:could|would) (?:of|a)|it['’]?s a|its? (?:own|a)|gr[ae]y|e-?mail|po?ur over|Inc|[Tt]he end|the(?= end)
the(?! end)|a|an|the one|(?P<x>no) (?P=x)|no+|workers' rights|[A-C]1|o\\b|the \\w+ end|the{1,2}|a?b"""
PIECES = """could would of a its it's it’s own gray grey e-mail email pour por over Inc The the Inc's end an one no noo workers’
rights A1 c1 o o's thee ab b , . - don't the'd"""


def article(text: str) -> Article:
    blocks = tuple(Block(Span(*match.span()), "paragraph") for match in re.finditer(r"[^\n]+", text))
    document = Document(Source("a.txt", text), text, (Piece(0, 0, len(text)),), blocks)
    return Article(document, words=words.annotate(Article(document), DEFAULT))


@given(
    st.sampled_from(re.split(r"\n|\|(?![^(]*\))", PATTERNS)),
    st.booleans(),
    st.lists(st.sampled_from([*PIECES.split(), "\n"]), max_size=12).map(" ".join),
)
def test_starts_and_signs_hide_nothing(words, ignorecase, text):
    pattern = _lexical.compiled((words,), "", False, ignorecase)
    here = article(text)
    everywhere = [match.span() for match in _lexical.matches(here, pattern, None)]
    starts, needs, signs = (told(pattern) for told in (_lexical.starts_of, _lexical.needs_of, _lexical.signs_of))
    assert [match.span() for match in _lexical.matches(here, pattern, starts)] == everywhere
    if everywhere:
        assert starts is None or not starts.isdisjoint(here.words)
        assert signs is None or any(sign in text.lower() for sign in signs)
        assert needs is None or not needs.isdisjoint(here.words)


@pytest.mark.parametrize("words", ["could of", "(?:could|would) of", "its? own", "e-mail", "gr[ae]y"])
def test_ordinary_patterns_have_both_gates(words):
    pattern = _lexical.compiled((words,), "", False, True)
    assert _lexical.starts_of(pattern)
    assert _lexical.signs_of(pattern)


@pytest.mark.parametrize("raw", [",,", r" [,;:]", r"\[(?:check|tk)\]", r"[a-z]+ ,", r"\?\."])
def test_marks_have_a_sign(raw):
    assert _lexical.signs_of(_lexical.compiled((), raw, True, False))
