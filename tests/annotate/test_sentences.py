"""Sentences: where they end, and that every one is a clean cut of its block."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotate.sentences import annotate
from checker.article import Article, Block, Document, Source
from checker.house import DEFAULT
from checker.span import Span


@pytest.fixture
def sentences(understood):
    def run(text: str) -> list[str]:
        article = understood(text)
        return [sentence.span.cut(article.text) for sentence in article.sentences]

    return run


@pytest.mark.parametrize(
    "wanted",
    [
        ["The U.S. Army said so.", "Mr. Brown of Brown Corp. said no.", "He lives in the U.S.", "He works."],
        ["“Was it so? It was,” said Ann Reed.", "“No.”", "She left."],
        ['“I do. I do," he said.', "“Yes.”", "He left."],
        ["''I am here. You are not,'' he said.", "``Yes. No,'' she said."],
        ["Rep. Jane Smith, D-N.Y., said so.", "Prof. Reed came."],
        ["Yahoo! said it rose.", "Jeopardy! is a show."],
        ["It ended 3-2.", "No. 10 was out by 5 p.m. on Sept. 28.", "J. K. Reed wrote it."],
        ["He missed a blank.", "Then again?", "He left!"],
        ["It cost 3.5 mln dlrs.", "Net was 1.2 pct up."],
        ["The workers' pay rose.", "The students' pay fell."],
    ],
)
def test_where_sentences_end(sentences, wanted):
    assert sentences(" ".join(wanted)) == wanted


def test_a_missing_blank_still_ends_a_sentence(sentences):
    assert sentences("One is here.Two is there.") == ["One is here.", "Two is there."]


def test_headings_are_one_sentence_and_blocks_are_apart(sentences):
    text = "The crisis\n\nIt rained. It snowed.\n\nCORRECTION: It did not rain. It snowed.\n"
    assert sentences(text) == ["The crisis", "It rained.", "It snowed."]


@given(st.text(alphabet="aA .?!\"“”'’«»\n…", max_size=80))
def test_sentences_cut_every_word_once(understood, text):
    article = understood(text)
    found = [sentence.span for sentence in article.sentences]
    assert all(one.end <= other.start for one, other in pairwise(found))
    inside = "".join(span.cut(article.text) for span in found)
    running = "".join(block.span.cut(article.text) for block in article.running)
    assert inside.replace(" ", "") == running.replace(" ", "")


def test_a_very_long_block_of_open_quotations_does_not_hang():
    text = "“Ab. " * 20_000
    block = Block(Span(0, len(text) - 1), "paragraph")
    assert len(annotate(Article(Document(Source("a.txt", text), text, (), (block,))), DEFAULT)) > 1
