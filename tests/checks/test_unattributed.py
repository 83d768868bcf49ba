"""An article whose speakers are cut out is noticed; the untouched one is left in peace."""

from pathlib import Path

import pytest

ARTICLE = (Path(__file__).parent.parent / "articles" / "bridge.txt").read_text("utf-8")
RULES = ("quote-unattributed", "quote-verb-without-speaker")


def found(lint_text, text: str) -> list[tuple[str, str, str]]:
    return [(finding.rule, finding.level, finding.found[:12]) for finding in lint_text(text, only=RULES)]


def test_an_article_that_names_its_speakers(lint_text):
    assert found(lint_text, ARTICLE) == []


@pytest.mark.parametrize(
    ("cut", "put", "wanted"),
    [
        ('," said Aalder.', '"', ("quote-unattributed", "error", '"What we see')),
        ("," + '" said Aalder.', ',"', ("quote-unattributed", "error", '"What we see')),
        (" said Aalder.", " said.", ("quote-verb-without-speaker", "error", "said")),
        (" she said.\n", "\n", ("quote-unattributed", "error", '"They stand ')),
        (" she said.\n", " said.\n", ("quote-verb-without-speaker", "error", "said")),
        (
            "Ostrova told the Velm Courier, adding",
            "told the Velm Courier, adding",
            ("quote-verb-without-speaker", "error", "told"),
        ),
    ],
)
def test_an_article_whose_speaker_was_cut(lint_text, cut, put, wanted):
    assert cut in ARTICLE
    assert wanted in found(lint_text, ARTICLE.replace(cut, put))


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “law of the narrow and rotten bridge” was passed.",
        "A banner reading “no bridge, no bread, no peace” hung there.",
        "The film “The Bridge and the River of Stone” was shown.",
        "The town replied.\n\nQ: What of it?\nA: “It is old and it will go.”\nQ: When?\nA: “Before the winter comes to us.”",
        "Why did he come? “Because the bridge was never closed.”",
        "“The bridge was never closed to us.” https://example.org/bridge",
        "The “scare quotes” are short.",
    ],
)
def test_what_needs_no_speaker(lint_text, text):
    assert found(lint_text, text) == []


def test_many_make_one_note(lint_text):
    text = "The bridge\n\n" + "\n\n".join(
        f"The council {n} met and “was never closed to us for {n} years” again." for n in range(8)
    )
    assert [finding.level for finding in lint_text(text, only=RULES)] == ["suggestion"]
