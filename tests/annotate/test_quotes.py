"""Who says what: quotations, their speakers and cues, on small articles of our own."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotate import annotate
from checker.article import Block, Document, Source
from checker.span import Piece, Span

ARTICLE = Path(__file__).parent.parent / "articles" / "bridge.txt"


def told(article) -> list[tuple[str | None, str | None, str | None]]:
    """Speaker, cue and attribution of each quotation."""
    cut = lambda span: span and span.cut(article.text)  # noqa: E731
    return [(cut(quote.speaker), cut(quote.cue), quote.attribution) for quote in article.quotes]


def test_a_whole_article(understood):
    assert told(understood(ARTICLE.read_text("utf-8"))) == [
        ("Aalder", "said", "same-sentence"),
        ("Ostrova", "told", "same-sentence"),
        ("Ostrova", "adding", "same-sentence"),
        ("Ostrova", "told", "same-sentence"),
        ("she", "told", "same-sentence"),
        ("she", "said", "same-sentence"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ('"The bridge is old," said Quist.', "Quist", "said"),
        ('"The bridge is old," Orla Quist said on Monday.', "Orla Quist", "said"),
        ('"The bridge is old," Orla Quist, who runs the works, told AFP.', "Orla Quist", "told"),
        ('"The bridge is old," according to Orla Quist.', "Orla Quist", "according to"),
        ("“Is the bridge old?” Orla Quist asked.", "Orla Quist", "asked"),
        ("“Is the bridge old?” asked the mayor.", "the mayor", "asked"),
        ('"The bridge is old," a spokesman for the town said in a statement.', "a spokesman for the town", "said"),
        ('"The bridge is old," said town hall spokesman Piet Aalder.', "Piet Aalder", "said"),
        ("Quist said the bridge “was never meant for lorries.”", "Quist", "said"),
        ("In a letter, Orla Quist wrote: “The bridge is old.”", "Orla Quist", "wrote"),
        ("QUIST: “The bridge is old.”", "QUIST", ":"),
        ("“The bridge is old.” — Orla Quist", "Orla Quist", None),
        ("''The bridge is old,'' Ms. Quist said.", "Quist", "said"),
        ("``The bridge is old,'' Mr. Aalder said.", "Aalder", "said"),
        ("'The bridge is old,' said the workers' leader.", "the workers' leader", "said"),
        ("‘The bridge isn’t new,’ said Orla Quist.", "Orla Quist", "said"),
        ("«The bridge is old», said Orla Quist.", "Orla Quist", "said"),
        ("„The bridge is old“, said Orla Quist.", "Orla Quist", "said"),
        ('“The bridge is old," said Orla Quist.', "Orla Quist", "said"),
        ('"The bridge," Quist said, "is old."', "Quist", "said"),
        ('"The bridge is old," Orla Quist trumpeted.', "Orla Quist", None),
    ],
)
def test_a_speaker_and_a_cue(understood, text, speaker, cue):
    found = told(understood(text))
    assert found
    assert set(found) == {(speaker, cue, "same-sentence")}


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ('"The bridge is old," Quist said. "It must go."', ("Quist", "said", "same-paragraph")),
        ('Quist said: "The bridge is old.\n\n"It must go."', ("Quist", "said", "carried")),
        ('Orla Quist had a list:\n\n"The bridge must go."', ("Orla Quist", ":", "carried")),
        ('Orla Quist said the bridge was old.\n\n"It must go."', ("Orla Quist", "said", "carried")),
    ],
)
def test_a_speaker_named_before(understood, text, last):
    assert told(understood(text))[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        'The state of the "bridge that nobody wanted" is poor.',
        'The bridge will close.\n\n"It is older than we thought."',
        '"The bridge is old," in an interview.',
    ],
)
def test_nobody_is_named(understood, text):
    assert told(understood(text)) == [(None, None, None)]


def test_a_verb_without_a_subject_is_a_cue_without_a_speaker(understood):
    assert told(understood('"The bridge is old," said on Monday.')) == [(None, "said", None)]


@pytest.mark.parametrize("text", ["The workers' bridge isn't the town's, and the '90s aren't back.", "It is 6'2\" tall.", ""])
def test_apostrophes_are_no_quotations(understood, text):
    assert understood(text).quotes == ()


def test_a_quotation_ends_at_the_block(understood):
    article = understood('He said: "The bridge is old.\n\nIt must go."')
    assert [quote.span.cut(article.text) for quote in article.quotes] == ['"The bridge is old.']


@pytest.mark.parametrize(
    "text", ['"' * 1000, "“" * 1000, "'" * 1000, '" “ said ' * 2000, "said Bob, “no. " * 3000, "A. " * 20000]
)
def test_marks_without_sense_are_survived(understood, text):
    assert all(quote.span.holds(quote.inner) for quote in understood(text).quotes)


@given(st.text(alphabet="ab ,.\"“”'’‘«»\n", max_size=100))
def test_quotations_lie_in_order_within_their_blocks(text):
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Span(start, start + len(line)), "paragraph"))
        start += len(line) + 1
    quotes = annotate(Document(Source("a.txt", text), text, (Piece(0, 0, len(text)),), tuple(blocks))).quotes
    ends = [0]
    for quote in quotes:
        assert quote.span.start >= ends[-1]
        assert quote.span.holds(quote.inner)
        assert any(block.span.holds(quote.span) for block in blocks)
        ends.append(quote.span.end)
