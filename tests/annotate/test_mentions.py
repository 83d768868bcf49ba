"""Names of an article: who is a person, with which title, and what is no name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.annotate import annotate
from checker.article import Block, Document, Source
from checker.span import Piece, Span


def names(article) -> list[tuple[str, str | None, str]]:
    return [(m.span.cut(article.text), m.title, m.kind) for m in article.mentions]


@pytest.mark.parametrize(
    ("text", "name", "title", "kind"),
    [
        (
            "French government spokesman Gabriel Attal said so.",
            "Gabriel Attal",
            "French government spokesman",
            "person",
        ),
        ("Talks with President Emmanuel Macron began.", "Emmanuel Macron", "President", "person"),
        ("A letter to Sen. Jane Roe was lost.", "Jane Roe", "Sen.", "person"),
        ("A letter to Mr. Smith was lost.", "Smith", "Mr.", "person"),
        ("Secretary of State Jane Roe left.", "Jane Roe", "Secretary of State", "person"),
        ("The minister met Ursula von der Leyen there.", "Ursula von der Leyen", None, "person"),
        ("They spoke to Vilma Ostrova, 38, at home.", "Vilma Ostrova", None, "person"),
        ("They flew to Lithuania again.", "Lithuania", None, "place"),
        ("It was the Ministry of Defence again.", "Ministry of Defence", None, "organisation"),
        ("He joined the Acme Widget Corp. in May.", "Acme Widget Corp.", None, "organisation"),
        ("He read Ansible Weekly at home.", "Ansible Weekly", None, "name"),
        ("He met Seán O’Brien’s sister.", "Seán O’Brien", None, "person"),
    ],
)
def test_a_name_and_its_title(understood, text, name, title, kind):
    assert (name, title, kind) in names(understood(text))


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday it rained. Critics stayed away. The road was closed on Monday in May.",
        "Because of this, everybody left. Nobody came back.",
        "Pumpkins are sold here. She likes pumpkins.",
        "She asked: “What is it? Have you seen it?” I’m sure I’ve not.",
        "French and German farmers met.",
        "",
    ],
)
def test_ordinary_words_are_no_names(understood, text):
    assert names(understood(text)) == []


def test_a_surname_stands_for_the_person_named_before(understood):
    article = understood("Deputy mayor Orla Quist spoke first.\n\nLater Quist left. Quist’s car stood outside.")
    assert [(m.name, m.kind) for m in article.mentions] == [("Orla Quist", "person")] * 3


def test_a_title_case_headline_is_read_for_known_people_only(understood):
    article = understood("Quist Leaves Town Hall After Long Row\n\nMayor Orla Quist left on Monday.")
    assert names(article) == [("Quist", None, "person"), ("Orla Quist", "Mayor", "person")]


def test_names_end_at_the_block(understood):
    article = understood("He met Orla\n\nQuist was away, he said to Orla Quist.")
    assert ("Orla Quist", None) in [(m.name, m.title) for m in article.mentions]
    assert all("\n" not in m.span.cut(article.text) for m in article.mentions)


@given(st.text(alphabet="AbcÉ .’'-“\"of al\n0", max_size=120))
def test_spans_are_ordered_and_hold_the_words(text):
    blocks = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Span(start, start + len(line)), "paragraph"))
        start += len(line) + 1
    document = Document(Source("a.txt", text), text, (Piece(0, 0, len(text)),), tuple(blocks))
    found = annotate(document).mentions
    assert list(found) == sorted(found)
    for mention in found:
        assert any(block.span.holds(mention.span) for block in blocks)
        assert mention.span.cut(text)[0].isalpha()
